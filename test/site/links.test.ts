/** Every address in the built site leads somewhere within it (R10), and nothing is fetched from elsewhere (M5). */
import { describe, it } from 'vitest';
import { listFiles, type Page, readFile, site, toFile } from '../support/site.ts';
import { expectNone, type Rule, survey } from '../support/survey.ts';

const files = new Set(listFiles());
const ids = new Map<string, Set<string>>();
/** Addresses that lead nowhere: the same few stand on thousands of pages, and one line for each is enough. */
const lost = new Map<string, { first: string; pages: number }>();
const anchors: { from: string; file: string; id: string }[] = [];

/** Attributes that make a browser fetch something, by element. */
const fetching: Record<string, string[]> = {
  img: ['src'],
  script: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  feImage: ['href'],
};
const fetchingRels = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'icon',
  'manifest',
  'prefetch',
  'mask-icon',
]);

/** Every address the page asks a browser to fetch. */
function* fetched({ elements }: Page): Generator<string> {
  for (const { tag, attributes } of elements) {
    for (const name of fetching[tag] ?? []) if (attributes[name] !== undefined) yield attributes[name];
    for (const set of [attributes.srcset, attributes.imagesrcset]) {
      for (const candidate of set?.split(',') ?? []) yield candidate.trim().split(/\s+/)[0] ?? '';
    }
    if (tag === 'link' && attributes.rel?.split(/\s+/).some((rel) => fetchingRels.has(rel)))
      yield attributes.href ?? '';
    // A paint server or clip given by address: url(#id) or url(file#id).
    for (const value of Object.values(attributes)) {
      if (!value.includes('url(')) continue;
      for (const [, target] of value.matchAll(/url\(["']?([^)"']+)["']?\)/g)) yield target ?? '';
    }
  }
}

type Target = { file: string; id: string } | null;
const located = new Map<string, Target>();

/** The file and the id an address means, seen from a page; null when it leaves the site. */
function locate(address: string, from: string): Target {
  if (address.startsWith('#')) return { file: toFile(from), id: decodeURIComponent(address.slice(1)) };
  if (!address.startsWith('/') || address.startsWith('//')) return locateAfresh(address, from);
  let target = located.get(address);
  if (target === undefined) {
    target = locateAfresh(address, '/');
    located.set(address, target);
  }
  return target;
}

function locateAfresh(address: string, from: string): Target {
  const base = new URL(from, site.url);
  const url = new URL(address, base);
  if (url.origin !== base.origin) return null;
  return { file: toFile(decodeURIComponent(url.pathname)), id: decodeURIComponent(url.hash.slice(1)) };
}

const remember: Rule = (page) => {
  const own = new Set<string>();
  const twice: string[] = [];
  for (const { attributes } of page.elements) {
    if (attributes.id === undefined) continue;
    if (attributes.id === '' || /\s/.test(attributes.id))
      twice.push(`id "${attributes.id}" cannot be linked to`);
    if (own.has(attributes.id)) twice.push(`id "${attributes.id}" stands twice`);
    own.add(attributes.id);
  }
  ids.set(toFile(page.path), own);
  return twice;
};

function* resolve(page: Page, address: string, kind: string): Generator<string> {
  if (address === '') {
    yield `${kind} with an empty address`;
    return;
  }
  if (/^(mailto|tel|data):/.test(address)) return;
  if (!/^[/#]/.test(address) && !URL.canParse(address, site.url)) {
    yield `${kind} "${address}" is no address`;
    return;
  }
  const target = locate(address, page.path);
  if (!target) return;
  if (!files.has(target.file)) {
    const slash = files.has(toFile(`${target.file}/`)) ? ': it lacks its last "/"' : '';
    const place = lost.get(`${kind} ${address}${slash}`);
    if (place) place.pages++;
    else lost.set(`${kind} ${address}${slash}`, { first: page.path, pages: 1 });
  } else if (target.id) anchors.push({ from: page.path, ...target });
}

/** The ids inside an SVG file that others may use. */
const idsOfSvg = (file: string): Set<string> =>
  new Set(
    [
      ...readFile(file)
        .toString('utf8')
        .matchAll(/\sid="([^"]+)"/g),
    ].map(([, id]) => id ?? ''),
  );

survey(
  'Addresses in the built site',
  {
    'name every id once in a page': remember,
    'can all be read': function* (page) {
      for (const { tag, attributes } of page.elements) {
        if ((tag === 'a' || tag === 'area') && attributes.href !== undefined)
          yield* resolve(page, attributes.href, 'link');
        if (tag === 'form' && attributes.action !== undefined)
          yield* resolve(page, attributes.action, 'form');
        if (tag === 'link' && attributes.href)
          yield* resolve(page, attributes.href, `<link ${attributes.rel}>`);
        if (tag === 'meta' && /^og:(url|image)$/.test(attributes.property ?? ''))
          yield* resolve(page, attributes.content ?? '', attributes.property ?? '');
      }
      for (const address of fetched(page)) yield* resolve(page, address, 'file');
    },
    'fetch nothing from another origin': function* (page) {
      for (const address of fetched(page)) {
        if (/^data:/.test(address)) yield `data: address ${address.slice(0, 40)}`;
        else if (/^(#|\/(?!\/))/.test(address)) continue;
        else if (URL.canParse(address, site.url) && !locate(address, page.path)) yield `fetches ${address}`;
      }
      for (const { attributes } of page.elements.filter(({ tag }) => tag === 'link')) {
        if (/\b(dns-prefetch|preconnect)\b/.test(attributes.rel ?? ''))
          yield `reaches out to ${attributes.href}`;
      }
      for (const { attributes } of page.elements.filter(({ attributes }) => attributes.ping !== undefined))
        yield `tells ${attributes.ping} about a click`;
    },
    'refer only to ids that are there': function* (page) {
      const own = ids.get(toFile(page.path));
      const references = ['for', 'popovertarget', 'commandfor', 'headers', 'list'];
      const lists = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details'];
      for (const { tag, attributes } of page.elements) {
        for (const name of [...references, ...lists]) {
          for (const id of attributes[name]?.split(/\s+/) ?? [])
            if (!own?.has(id)) yield `<${tag} ${name}="${id}"> refers to nothing`;
        }
      }
    },
    'open nothing but the web and mail': function* (page) {
      for (const { attributes } of page.elements.filter(({ tag }) => tag === 'a')) {
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(attributes.href ?? '')?.[1]?.toLowerCase();
        if (scheme && !['https', 'http', 'mailto'].includes(scheme)) yield `link with ${scheme}:`;
      }
    },
  },
  {
    after: {
      'lead to a page or a file of the site': function* () {
        for (const [what, { first, pages }] of lost)
          yield `${what} leads nowhere (${pages} times, first ${first})`;
      },
      'lead to an anchor that is there': function* () {
        const ofSvg = new Map<string, Set<string>>();
        const seen = new Set<string>();
        for (const { from, file, id } of anchors) {
          if (file.endsWith('.svg') && !ofSvg.has(file)) ofSvg.set(file, idsOfSvg(file));
          const has = (ids.get(file) ?? ofSvg.get(file))?.has(id);
          const problem = `${from}  #${id} is not in ${file}`;
          if (!has && !seen.has(problem)) {
            seen.add(problem);
            yield problem;
          }
        }
      },
    },
  },
);

/**
 * Libraries whose own words hold addresses: in messages, in a link of a control that is not shown, and as a base for
 * reading a relative address. None is requested: the policy of every page forbids it, and the browser tests of the
 * living map count its requests. A file of ours that takes up such a library's code is known by `sign`.
 */
const libraries: readonly { sign: RegExp; addresses: readonly string[] }[] = [
  {
    // MapLibre GL: the map and its worker
    sign: /maplibregl-canvas-container|^\/\*\*\s*\* MapLibre GL JS\b/,
    addresses: [
      'https://github.com/maplibre/maplibre-gl-js/blob/',
      'https://maplibre.org/',
      'https://maplibre.invalid/',
      'https://github.com/mapbox/mapbox-gl-js/issues/2907',
      'https://wiki.openstreetmap.org/wiki/This_map_requires_WebGL',
    ],
  },
  {
    // PMTiles
    sign: /leafletRasterLayer/,
    addresses: ['https://github.com/protomaps/PMTiles/tree/main/js'],
  },
  {
    // Pagefind: a base for reading relative addresses
    sign: /pagefind-entry\.json/,
    addresses: ['https://example.com'],
  },
];

describe('Style sheets, scripts and pictures', () => {
  it('fetch nothing from another origin and only files that are there', () => {
    const problems: string[] = [];
    for (const file of files) {
      const text = /\.(css|svg)$/.test(file) ? readFile(file).toString('utf8') : '';
      const targets = [
        ...text.matchAll(/url\(\s*["']?([^)"']+)["']?\s*\)/g),
        ...text.matchAll(/@import\s+["']([^"']+)/g),
        ...(file.endsWith('.svg') ? text.matchAll(/\s(?:xlink:)?href="([^"]+)"/g) : []),
      ];
      for (const [, address = ''] of targets) {
        const target = locate(address, file);
        if (!target) problems.push(`${file} fetches ${address}`);
        else if (!files.has(target.file)) problems.push(`${file} asks for ${address}, which is not there`);
        else if (target.id && target.file.endsWith('.svg') && !idsOfSvg(target.file).has(target.id))
          problems.push(`${file} uses ${address}, and there is no such id`);
      }
    }
    expectNone(problems);
  });

  it('hold no script in a picture', () => {
    const problems = [...files].filter(
      (file) =>
        file.endsWith('.svg') &&
        /<script|<foreignObject|\son\w+=|javascript:/i.test(readFile(file).toString('utf8')),
    );
    expectNone(problems);
  });

  it('name no other origin in a script', () => {
    const problems: string[] = [];
    for (const file of files) {
      if (!/\.m?js$/.test(file)) continue;
      const text = readFile(file).toString('utf8');
      const library = libraries.find(({ sign }) => sign.test(text));
      for (const [address] of text.matchAll(/https?:\/\/[\w.-]+(?:\/[\w./-]*)?/g)) {
        // Names of XML namespaces look like addresses and are never fetched.
        const isKnown =
          address.startsWith('http://www.w3.org/') ||
          `${address}/`.startsWith(`${site.url}/`) ||
          library?.addresses.some((known) => address.startsWith(known));
        if (!isKnown) problems.push(`${file} names ${address}`);
      }
    }
    expectNone(problems);
  });
});
