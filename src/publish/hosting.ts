/**
 * What a web server says with each file: who may frame it, run it, keep it (trust R4, R5). One table, written in the
 * words of two kinds of host: a `_headers` file, as Netlify and Cloudflare Pages read it, and a configuration of nginx.
 */

/**
 * Policies as the pages themselves state them; `frame` is for pages that stand in other sites' frames, `editor` for
 * the editor, where the edition has one.
 */
export interface Policies {
  page: string;
  frame: string;
  editor?: string;
}

export interface HostedSite {
  /** Codes of the languages, the default one first. */
  locales: readonly string[];
}

type Headers = Readonly<Record<string, string>>;

/** Said with everything, over whatever connection. */
const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Said with what may be a page; the parts of a page do without, being fetched by the dozen. */
const pageHeaders: Headers = {
  // The map sorts its list by distance when asked to; the position never leaves the page.
  'Permissions-Policy': 'camera=(), geolocation=(self), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For a year, and for this host alone: what else stands under the domain is not ours to decide. */
const strictTransport: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };

/** What others read from their own pages: data, oEmbed, share images. */
const openFolders = ['api', 'oembed', 'cards'];
/** What others show in a frame. */
const framedFolder = 'embed';
/** The editor: the one place that talks to a host other than its own. */
const editorFolder = 'admin';
/** Styles, scripts, pictures, letters: what pages are made of, and nobody opens by itself. */
const partFolders = ['assets', 'fonts'];
/** Names here carry a hash of what is in them. */
const lastingFolder = 'assets/build';
const lasting = 'public, max-age=31536000, immutable';
const anew = 'no-cache';

/** A drawing that is opened by itself is a document: it may show itself, and nothing else. */
const drawingPolicy = "default-src 'none'; style-src 'self'; sandbox";
/** A script that works beside the page is held by the header it came with: it may ask this host alone. */
const partPolicy = "default-src 'self'; frame-ancestors 'none'";
const unframed = (policy: string) => `${policy}; frame-ancestors 'none'`;
const pagePolicy = (policies: Policies) => unframed(policies.page);
const editorPolicy = (policies: Policies) => unframed(policies.editor ?? policies.page);
/** A kept copy holds its styles within and says so itself; the header leaves styles to the pages. */
const framedPolicy = (policies: Policies) => {
  const others = policies.frame.split('; ').filter((part) => !/^(default|style)-src /.test(part));
  return [
    ...others,
    "script-src 'none'",
    "connect-src 'none'",
    "object-src 'none'",
    'frame-ancestors *',
  ].join('; ');
};

const anyHome = '^/(?:[a-z]{2,3}(?:-[A-Za-z]+)?/)?';
const framedPath = `${anyHome}${framedFolder}/`;
const openPath = `${anyHome}(?:${openFolders.join('|')})/`;
const partPath = `^/(?:${partFolders.join('|')})/`;
const lastingPath = `^/${lastingFolder}/`;
const editorPath = `^/${editorFolder}/`;

/** What is said with the file at an absolute path, but for its type and language. */
export function headersOf(path: string, policies: Policies): Record<string, string> {
  const is = (pattern: string) => new RegExp(pattern).test(path);
  const isFramed = is(framedPath);
  const isPart = is(partPath);
  const policy = isFramed
    ? framedPolicy(policies)
    : path.endsWith('.svg')
      ? drawingPolicy
      : isPart
        ? partPolicy
        : is(editorPath)
          ? editorPolicy(policies)
          : pagePolicy(policies);
  return {
    ...commonHeaders,
    ...(isPart ? {} : pageHeaders),
    'Content-Security-Policy': policy,
    ...(isFramed || isPart ? {} : { 'X-Frame-Options': 'DENY' }),
    ...(is(openPath) ? { 'Access-Control-Allow-Origin': '*' } : {}),
    'Cache-Control': is(lastingPath) ? lasting : anew,
  };
}

/** The most rules that Cloudflare Pages reads; Netlify has no limit of its own. */
const MOST_RULES = 100;

/**
 * The text of `_headers` for a built site. `entries`: paths of its files, without the first slash.
 *
 * Hosts differ in what they do when two rules name the same header (one joins, one replaces), so no two rules that
 * apply to the same file do. Hence a rule for each folder, rather than one for all and exceptions.
 * Throws when a site has more folders than hosts read rules.
 */
export function writeHeadersFile(
  entries: readonly string[],
  { locales }: HostedSite,
  policies: Policies,
): string {
  const framed: Headers = { ...pageHeaders, 'Content-Security-Policy': framedPolicy(policies) };
  const page: Headers = {
    ...pageHeaders,
    'Content-Security-Policy': pagePolicy(policies),
    'X-Frame-Options': 'DENY',
  };
  const editor: Headers = { ...page, 'Content-Security-Policy': editorPolicy(policies) };
  const part: Headers = { 'Content-Security-Policy': partPolicy };
  const open: Headers = { 'Access-Control-Allow-Origin': '*' };
  const homes = ['', ...locales.slice(1).map((locale) => `${locale}/`)];
  const kindOf = (home: string, folder: string): Headers => {
    if (folder === framedFolder) return framed;
    if (openFolders.includes(folder)) return open;
    if (home === '' && folder === editorFolder) return editor;
    return home === '' && partFolders.includes(folder) ? part : page;
  };
  const rules: [path: string, headers: Headers][] = [['/*', { ...commonHeaders, ...strictTransport }]];
  for (const home of homes) {
    rules.push([`/${home}`, page]);
    const folders = new Set(
      entries
        .filter((path) => path.startsWith(home) && path.slice(home.length).includes('/'))
        .map((path) => path.slice(home.length).split('/')[0] ?? ''),
    );
    for (const folder of [...folders].sort()) {
      if (home === '' && homes.includes(`${folder}/`)) continue;
      rules.push([`/${home}${folder}/*`, kindOf(home, folder)]);
    }
  }
  rules.push([`/${lastingFolder}/*`, { 'Cache-Control': lasting }]);
  if (rules.length > MOST_RULES) {
    throw new Error(
      `The site has ${rules.length} folders with headers of their own; hosts read ${MOST_RULES} rules.`,
    );
  }
  return `${rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')}\n`;
}

export interface NginxPlace {
  /** Folder of the site on the server: `/srv/kindred/current`. */
  folder: string;
  /** `example.org`; `_` answers to every name. */
  host: string;
  /** `80`, or `127.0.0.1:8080` behind something that speaks TLS. */
  listen: string;
}

/** Text types; pictures, fonts and archives are packed already. */
const packed = [
  'text/css',
  'text/csv',
  'text/calendar',
  'text/javascript',
  'text/plain',
  'application/atom+xml',
  'application/feed+json',
  'application/geo+json',
  'application/json',
  'application/ld+json',
  'application/manifest+json',
  'application/wasm',
  'application/xml',
  'image/svg+xml',
];

/** Endings whose types nginx does not know, or calls by an older name. */
const types: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'text/javascript': 'js mjs',
  'text/plain': 'txt bib ris cff',
  'application/json': 'json map',
  'application/geo+json': 'geojson',
  'application/ld+json': 'jsonld',
  'application/manifest+json': 'webmanifest',
  'application/pdf': 'pdf',
  'application/vnd.pmtiles': 'pmtiles',
  'application/wasm': 'wasm',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'font/woff2': 'woff2',
  'image/avif': 'avif',
  'image/jpeg': 'jpg jpeg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/x-icon': 'ico',
};

/**
 * A server for nginx 1.18 or newer, to be included within `http { }`. Throws when a value could end a line of it.
 * Headers are decided by maps and added in one place, because a location that adds one loses all of those above it.
 */
export function writeNginx({ locales }: HostedSite, policies: Policies, place: NginxPlace): string {
  for (const [name, value] of Object.entries(place)) {
    if (!/^[\w.:/-]+$/.test(value))
      throw new Error(`The ${name} "${value}" has signs that nginx would take for its own.`);
  }
  const [first = 'en', ...others] = locales;
  const variableOf = (header: string) => header.toLowerCase().replaceAll('-', '_');
  const quote = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
  const map = (variable: string, fallback: string, cases: readonly [pattern: string, value: string][]) =>
    [
      `map $uri $kindred_${variable} {`,
      `    default ${quote(fallback)};`,
      ...cases.map(([pattern, value]) => `    ${quote(pattern)} ${quote(value)};`),
      '}',
    ].join('\n');
  const maps = [
    map('policy', pagePolicy(policies), [
      [`~${framedPath}`, framedPolicy(policies)],
      ['~\\.svg$', drawingPolicy],
      [`~${partPath}`, partPolicy],
      ...(policies.editor ? [[`~${editorPath}`, editorPolicy(policies)] as [string, string]] : []),
    ]),
    map('frame', 'DENY', [
      [`~${framedPath}`, ''],
      [`~${partPath}`, ''],
    ]),
    ...Object.entries(pageHeaders).map(([name, value]) =>
      map(variableOf(name), value, [[`~${partPath}`, '']]),
    ),
    map('origin', '', [[`~${openPath}`, '*']]),
    map('cache', anew, [[`~${lastingPath}`, lasting]]),
    map('language', '', [
      ['/404.html', locales.join(', ')],
      ...others.map((code): [string, string] => [`~^/${code}/(?:.*(?:/|\\.html))?$`, code]),
      ['~^/(?:.*(?:/|\\.html))?$', first],
    ]),
  ];
  const headers: [string, string][] = [
    ...Object.entries({ ...commonHeaders, ...strictTransport }).map(([name, value]): [string, string] => [
      name,
      quote(value),
    ]),
    ...Object.keys(pageHeaders).map((name): [string, string] => [name, `$kindred_${variableOf(name)}`]),
    ['Content-Security-Policy', '$kindred_policy'],
    ['X-Frame-Options', '$kindred_frame'],
    ['Access-Control-Allow-Origin', '$kindred_origin'],
    ['Cache-Control', '$kindred_cache'],
    ['Content-Language', '$kindred_language'],
  ];
  return `# Written by: npm run hosting. Include it within http { }.

${maps.join('\n\n')}

server {
    listen ${place.listen};
    server_name ${place.host};
    server_tokens off;
    root ${place.folder};
    index index.html;
    charset utf-8;
    charset_types ${packed.filter((type) => type !== 'application/wasm' && !/json$/.test(type)).join(' ')};
    # A move to the address with its slash keeps whatever name and port the reader came by.
    absolute_redirect off;

    types {
${Object.entries(types)
  .map(([type, endings]) => `        ${type} ${endings};`)
  .join('\n')}
    }
    default_type application/octet-stream;

    sendfile on;
    etag on;
    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_proxied any;
    gzip_types ${packed.join(' ')};

${headers.map(([name, value]) => `    add_header ${name} ${value} always;`).join('\n')}

    error_page 404 /404.html;
    location = /_headers { return 404; }
}
`;
}
