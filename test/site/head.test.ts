/** What every page says to machines: language, title, description, address, counterparts, structured data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAll, findTag, wordsOf } from '../support/html.ts';
import {
  dist,
  getHead,
  isErrorPage,
  isUnlisted,
  listPaths,
  locales,
  localised,
  type Page,
  readMessages,
  site,
} from '../support/site.ts';
import { survey } from '../support/survey.ts';

/** Width, height and bytes of a share image; null when it is no PNG in the built site. Read once an address. */
const images = new Map<string, { width: number; height: number; bytes: number } | null>();

function readImage(path: string) {
  let image = images.get(path);
  if (image === undefined) {
    image = null;
    try {
      const file = readFileSync(join(dist, path));
      if (file.subarray(1, 4).toString() === 'PNG')
        image = { width: file.readUInt32BE(16), height: file.readUInt32BE(20), bytes: file.length };
    } catch {
      // Not there: the survey says so.
    }
    images.set(path, image);
  }
  return image;
}

const titles = new Map<string, string[]>();
const alternates = new Map<string, Map<string, string>>();

const metaOf = (page: Page, key: string): string | undefined =>
  findTag(getHead(page), 'meta').find(
    ({ attributes }) => attributes.name === key || attributes.property === key,
  )?.attributes.content;

const linksOf = (page: Page, rel: string) =>
  findTag(getHead(page), 'link').filter(({ attributes }) => attributes.rel === rel);

/** Structured data as it stands in the file and as a value; null when it cannot be parsed. */
function structuredData(page: Page): { text: string; value: unknown }[] {
  return findTag(page.document, 'script')
    .filter(({ attributes }) => attributes.type === 'application/ld+json')
    .map((script) => {
      const text = script.children.join('');
      try {
        return { text, value: JSON.parse(text) as unknown };
      } catch {
        return { text, value: null };
      }
    });
}

/** Every value under a key, however deep. */
function* valuesOf(value: unknown, key: string): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === key) yield inner;
    yield* valuesOf(inner, key);
  }
}

/** What each kind of page must say of itself: its type in schema.org, and what that is nothing without. */
const kinds: readonly { at: RegExp; type: string; needs: readonly string[] }[] = [
  { at: /^\/$/, type: 'WebSite', needs: ['name', 'url', 'inLanguage', 'publisher', 'potentialAction'] },
  {
    at: /^\/communities\/(?!by-(country|since|status)\/)[a-z]{2}-[^/]+\/$/,
    type: 'Place',
    needs: ['name', 'url', 'containedInPlace', 'subjectOf'],
  },
  {
    at: /^\/stories\/[^/]+\/$/,
    type: 'Article',
    needs: ['headline', 'inLanguage', 'datePublished', 'dateModified', 'author', 'publisher'],
  },
  {
    at: /^\/data\/[^/]+\/$/,
    type: 'Dataset',
    needs: ['name', 'description', 'license', 'creator', 'distribution', 'url', 'version'],
  },
  {
    at: /^\/figures\/[^/]+\/$/,
    type: 'WebPage',
    needs: ['name', 'url', 'publisher', 'isBasedOn', 'mainEntity', 'encoding'],
  },
];

/** What a number is nothing without; a target or promise is no observation. */
const quantities: Readonly<Record<string, readonly string[]>> = {
  Observation: ['name', 'description', 'unitText', 'variableMeasured'],
  QuantitativeValue: ['name', 'description', 'unitText'],
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const untranslated = new Map(locales.map((locale) => [locale, new Set(Object.keys(readMessages(locale)))]));

survey(
  'Every page',
  {
    'names its language': function* ({ document, locale }) {
      const [html] = findTag(document, 'html');
      if (html?.attributes.lang !== locale) yield `lang is "${html?.attributes.lang}", not "${locale}"`;
      if (!['ltr', 'rtl'].includes(html?.attributes.dir ?? '')) yield 'has no direction of writing';
    },
    'has one title': function* (page) {
      const found = findTag(getHead(page), 'title');
      const title = found[0] ? wordsOf(found[0]) : '';
      if (found.length !== 1) yield `has ${found.length} titles`;
      if (title.length < 8) yield `title "${title}" says too little`;
      if (/undefined|null|NaN|\[object|\{\w+\}/.test(title)) yield `title "${title}" was not filled in`;
      if (isUnlisted(page) || isErrorPage(page)) return;
      const key = `${page.locale} ${title}`;
      titles.set(key, [...(titles.get(key) ?? []), page.path]);
    },
    'has a description': function* (page) {
      const description = metaOf(page, 'description')?.trim() ?? '';
      if (description.length < 25) yield `description "${description}" says too little`;
      if (description.length > 320) yield `description has ${description.length} characters`;
      if (/undefined|null\b|NaN|\[object|\{\w+\}/.test(description))
        yield `description "${description}" was not filled in`;
    },
    'states its own address': function* (page) {
      const found = linksOf(page, 'canonical').map(({ attributes }) => attributes.href);
      if (isErrorPage(page)) return;
      if (found.length !== 1) yield `has ${found.length} canonical addresses`;
      else if (found[0] !== site.url + page.path) yield `canonical address is ${found[0]}`;
      if (metaOf(page, 'og:url') !== site.url + page.path) yield `og:url is ${metaOf(page, 'og:url')}`;
    },
    'has a share image in the site, 1200 × 630 px and at most 120 kB': function* (page) {
      const address = metaOf(page, 'og:image') ?? '';
      if (!address.startsWith(`${site.url}/`)) {
        yield `og:image is ${address}`;
        return;
      }
      const image = readImage(address.slice(site.url.length));
      if (!image) yield `${address} is no picture of the site`;
      else if (image.width !== 1200 || image.height !== 630)
        yield `${address} is ${image.width} × ${image.height}`;
      else if (image.bytes > 120_000) yield `${address} has ${image.bytes} bytes`;
      if (metaOf(page, 'og:image:width') !== '1200' || metaOf(page, 'og:image:height') !== '630')
        yield 'does not say how large its share image is';
      if (!metaOf(page, 'og:image:alt')) yield 'does not say what its share image shows';
      if (metaOf(page, 'twitter:card') !== 'summary_large_image') yield 'asks for a small picture';
      const own = /^\/(communities\/(?!by-)[a-z]{2}-|projects\/|stories\/)[^/]+\/$/.test(page.plain);
      if (own && page.plain !== '/projects/compare/' && address.endsWith('/site.png'))
        yield 'has no image of its own';
      const isStory = /^\/stories\/[^/]+\/$/.test(page.plain);
      if (metaOf(page, 'og:type') !== (isStory ? 'article' : 'website'))
        yield `og:type is ${metaOf(page, 'og:type')}`;
    },
    'names its counterpart in every language': function* (page) {
      const own = new Map(
        linksOf(page, 'alternate')
          .filter(({ attributes }) => attributes.hreflang !== undefined)
          .map(({ attributes }) => [attributes.hreflang ?? '', attributes.href ?? '']),
      );
      if (isErrorPage(page)) return;
      alternates.set(site.url + page.path, own);
      for (const locale of [...locales, 'x-default'])
        if (!own.has(locale)) yield `has no alternate for ${locale}`;
      if (own.get('x-default') !== own.get(site.defaultLocale)) yield 'x-default is not the default language';
    },
    'writes every text of the interface': function* (page) {
      // A key printed instead of its words, or a placeholder left open.
      const [body] = findTag(page.document, 'body');
      if (!body) return;
      // Samples of files (pre) show keys and open placeholders on purpose.
      const text = wordsOf(body, ({ tag }) => !['script', 'style', 'pre'].includes(tag));
      for (const [word] of text.matchAll(/\b[a-z]+(?:[.-][a-z]+)+\b/g))
        if (untranslated.get(page.locale)?.has(word)) yield `prints the key "${word}"`;
      for (const [word] of text.matchAll(/\{[a-z]\w*\}|\bundefined\b|\bNaN\b|\[object \w+\]/g))
        yield `prints "${word}"`;
    },
    'describes itself in structured data that parses': function* (page) {
      for (const { text, value } of structuredData(page)) {
        if (value === null) yield `"${text.slice(0, 60)}" is no JSON`;
        if (text.includes('<')) yield 'structured data holds a raw "<"';
        for (const address of [
          ...valuesOf(value, '@id'),
          ...valuesOf(value, 'item'),
          ...valuesOf(value, 'url'),
        ])
          if (typeof address === 'string' && !URL.canParse(address)) yield `"${address}" is no address`;
      }
    },
    'says in structured data what its kind of page must say': function* (page) {
      const values = structuredData(page).map(({ value }) => value as Record<string, unknown> | null);
      const trail = values.find((value) => value?.['@type'] === 'BreadcrumbList');
      const steps = (trail?.itemListElement ?? []) as Record<string, unknown>[];
      for (const [index, step] of steps.entries()) {
        if (step.position !== index + 1 || isEmpty(step.name)) yield `step ${index + 1} is not told`;
        if (isEmpty(step.item) && index < steps.length - 1) yield `step ${index + 1} leads nowhere`;
      }
      for (const value of values)
        if (value?.['@context'] !== 'https://schema.org') yield `has the context ${value?.['@context']}`;
      const kind = kinds.find(({ at }) => at.test(page.plain));
      if (!kind) return;
      const own = values.find((value) => value?.['@type'] === kind.type);
      if (!own) {
        yield `says nothing as ${kind.type}`;
        return;
      }
      for (const need of kind.needs) if (isEmpty(own[need])) yield `${kind.type} has no ${need}`;
      const entity = own.mainEntity as Record<string, unknown> | undefined;
      for (const need of entity ? (quantities[String(entity['@type'])] ?? ['@type']) : [])
        if (isEmpty(entity?.[need])) yield `${entity?.['@type']} has no ${need}`;
    },
    'says in structured data that its publisher is independent (S12)': function* (page) {
      const statement = site.independence[page.locale] ?? site.independence[site.defaultLocale];
      for (const { value } of structuredData(page)) {
        for (const key of ['publisher', 'creator'])
          for (const one of valuesOf(value, key)) {
            const publisher = one as Record<string, unknown>;
            // The publishers of sources are others.
            if (publisher['@id'] !== `${site.url}/#publisher`) continue;
            if (publisher.description !== statement) yield `${key} does not say so`;
          }
        const type = (value as Record<string, unknown> | null)?.['@type'];
        if (kinds.some((kind) => kind.type === type) && !JSON.stringify(value).includes('#publisher'))
          yield `${type} names no publisher`;
      }
    },
    'gives no position finer than two decimals (S6)': function* (page) {
      for (const { value } of structuredData(page)) {
        for (const number of [...valuesOf(value, 'latitude'), ...valuesOf(value, 'longitude')])
          if (!/^-?\d+(\.\d{1,2})?$/.test(String(number))) yield `structured data says ${number}`;
      }
      const main = findAll(page.document, ({ tag }) => tag === 'main')[0];
      for (const [position] of (main ? wordsOf(main) : '').matchAll(/\d+[.,]\d{3,}\s?°/g))
        yield `text says ${position}`;
    },
    'opens its head with a policy that lets in only the site’s own files': function* (page) {
      const first = getHead(page).children.find((child) => typeof child !== 'string');
      const policy = first && typeof first !== 'string' ? (first.attributes.content ?? '') : '';
      if (
        first === undefined ||
        typeof first === 'string' ||
        !/security-policy/i.test(first.attributes['http-equiv'] ?? '')
      )
        yield 'has no policy first in its head';
      if (!policy.includes("default-src 'none'") || /'unsafe|https?:|\*/.test(policy))
        yield `policy ${policy}`;
    },
    'runs no script and no style of its own': function* ({ document, elements }) {
      for (const { attributes, children } of findTag(document, 'script')) {
        const isData = /^application\/(ld\+)?json$/.test(attributes.type ?? '');
        if (!isData && children.length > 0) yield `inline script "${children.join('').slice(0, 40)}"`;
      }
      if (findTag(document, 'style').length > 0) yield 'inline <style>';
      for (const { tag, attributes } of elements) {
        for (const [name, value] of Object.entries(attributes)) {
          if (name === 'style') yield `<${tag} style="${value.slice(0, 40)}">`;
          if (/^on[a-z]/.test(name)) yield `<${tag} ${name}>`;
          if (name === 'srcdoc' || (name === 'http-equiv' && /refresh/i.test(value)))
            yield `<${tag} ${name}="${value}">`;
        }
      }
    },
  },
  {
    after: {
      'has a title of its own in its language': function* () {
        for (const [key, paths] of titles)
          if (paths.length > 1)
            yield `"${key}" on ${paths.slice(0, 4).join(', ')}${paths.length > 4 ? ' …' : ''}`;
      },
      'is named in return by its counterparts': function* () {
        for (const [address, own] of alternates) {
          for (const [locale, other] of own) {
            const back = alternates.get(other);
            if (!back) yield `${address} names ${other} (${locale}), which is no page`;
            else if (![...back.values()].includes(address)) yield `${other} does not name ${address}`;
          }
        }
      },
      'exists in every language': function* () {
        const paths = new Set(listPaths());
        for (const path of paths) {
          if (isErrorPage({ plain: path })) continue;
          const prefix = locales.find((code) => path.startsWith(`/${code}/`) && code !== site.defaultLocale);
          const plain = prefix ? path.slice(prefix.length + 1) : path;
          for (const locale of locales)
            if (!paths.has(localised(plain, locale))) yield `${path} has no counterpart in ${locale}`;
        }
      },
    },
  },
);
