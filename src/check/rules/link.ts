/** Links in stories and pages: only safe schemes (trust R1), and addresses of the edition that exist, in the story's language (R10). */
import { localisePath, paths } from '#i18n/paths';
import { findNearest } from '#model/nearest';
import type { Document, DocumentRule, Finding, World } from '../diagnostic.ts';
import { bodyOf } from './story.ts';
import type { Link } from './storyBody.ts';

export const findLinkFaults: DocumentRule = (document, world) =>
  bodyOf(document).links.flatMap((link) => judge(link, document, world));

function judge({ url, span }: Link, document: Document, world: World): Finding[] {
  const say = (code: Finding['code'], args: Finding['args'], fix?: Finding['fix']): Finding[] => [
    { code, path: [], args, span, ...(fix ? { fix } : {}) },
  ];
  // A browser drops control characters and reads \ as /, so an address that holds one is not what it seems.
  const odd = /[\p{Cc}\p{Cf}\p{Z}\uFFFD\\]/u.exec(url);
  if (odd) {
    const sign = `U+${(odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return say('link/hidden-character', { found: visible(url), sign });
  }
  const scheme = /^([^/?#]*?):/.exec(url)?.[1];
  if (scheme !== undefined) {
    const isSafe = /^https$/i.test(scheme)
      ? isWebAddress(url)
      : /^mailto$/i.test(scheme) && /^mailto:[^@/]+@[^@/]+$/i.test(url);
    if (isSafe) return [];
    if (/^http$/i.test(scheme)) return say('link/not-https', { found: url });
    return say('link/scheme', { found: visible(url), scheme });
  }
  if (url.startsWith('//')) return say('link/scheme', { found: url, scheme: '//' });
  return judgeInside({ url, span }, document, world, say);
}

function judgeInside(
  { url, span }: Link,
  document: Document,
  world: World,
  say: (code: Finding['code'], args: Finding['args'], fix?: Finding['fix']) => Finding[],
): Finding[] {
  if (url.startsWith('#')) {
    const anchor = decode(url.slice(1));
    const { anchors } = bodyOf(document);
    if (anchors.has(anchor)) return [];
    return say('link/unknown-anchor', { found: url, suggestion: hashed(findNearest(anchor, anchors)) });
  }
  const site = world.entries.site[0]?.value;
  if (!site) return [];
  const { defaultLocale, locales } = site;
  const own = addressOf(document);
  const target = new URL(url, `https://edition${localisePath(own, document.locale, defaultLocale)}`);
  const codes = locales.map(({ code }) => code);
  const [, prefix = ''] = /^\/([^/]+)\//.exec(target.pathname) ?? [];
  const language = codes.includes(prefix) && prefix !== defaultLocale ? prefix : defaultLocale;
  const path = decode(
    language === defaultLocale ? target.pathname : target.pathname.slice(prefix.length + 1),
  );
  const addresses = world.derive('addresses', listAddresses);
  if (!addresses.has(path) && !isList(path)) {
    if (world.file(`public${path}`)) return [];
    const slashed = `${path}/`;
    const near = addresses.has(slashed) ? slashed : findNearest(path, addresses);
    const suggestion = near ? localisePath(near, document.locale, defaultLocale) : '';
    return say('link/unknown-address', { found: url, suggestion });
  }
  if (language !== document.locale) {
    const right = localisePath(path, document.locale, defaultLocale) + target.hash;
    const written = document.text.slice(...span);
    const at = written.lastIndexOf(url);
    const fix = at < 0 ? undefined : [{ start: span[0] + at, end: span[0] + at + url.length, text: right }];
    return say('link/other-language', { found: url, language, right }, fix);
  }
  return judgeAnchor(decode(target.hash.slice(1)), path, url, document, world, say);
}

/** Anchors are known on pages whose text lies in content/; others make their own. */
function judgeAnchor(
  anchor: string,
  path: string,
  url: string,
  document: Document,
  world: World,
  say: (code: Finding['code'], args: Finding['args']) => Finding[],
): Finding[] {
  const slug = /^\/stories\/([^/]+)\/$/.exec(path)?.[1];
  if (!anchor || !slug) return [];
  const target = world.document('stories', document.locale, slug);
  if (!target) return [];
  const { anchors } = bodyOf(target);
  if (anchors.has(anchor)) return [];
  return say('link/unknown-anchor', { found: url, suggestion: hashed(findNearest(anchor, anchors)) });
}

/** Every address of the edition, without its language. */
function listAddresses({ ids, entries, documents }: World): ReadonlySet<string> {
  const found = new Set<string>();
  for (const address of Object.values(paths)) {
    if (address.length === 0) found.add((address as () => string)());
  }
  for (const id of ids.communities) found.add(paths.community(id));
  for (const id of ids.projects) found.add(paths.project(id));
  for (const id of ids.programmes) found.add(paths.programme(id));
  for (const id of ids.themes) found.add(paths.theme(id));
  for (const id of ids.sources) found.add(paths.source(id));
  for (const code of ids.countries) found.add(paths.country(code));
  for (const { value } of entries.awards) {
    found.add(paths.award(value.id));
    for (const { id } of value.editions) found.add(paths.edition(value.id, id));
  }
  for (const { collection, slug } of documents) if (collection === 'stories') found.add(paths.story(slug));
  return found;
}

/** Lists sorted or filtered by address, whose parts follow from the records. */
const isList = (path: string): boolean => /^\/(communities\/(by-|status\/|\d)|sources\/by-)/.test(path);

const pageAddresses: Record<string, () => string> = {
  about: paths.about,
  boundaries: paths.boundaries,
  safeguarding: paths.safeguarding,
  accessibility: paths.accessibility,
};

function addressOf({ collection, slug }: Document): string {
  return collection === 'stories' ? paths.story(slug) : (pageAddresses[slug]?.() ?? paths.about());
}

const hashed = (anchor: string | null): string => (anchor ? `#${anchor}` : '');

function isWebAddress(url: string): boolean {
  if (!/^https:\/\/[^/]/i.test(url) || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  // A name before @ in an address is there to look like another address.
  return hostname.includes('.') && username === '' && password === '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address with its invisible characters spelled out. */
function visible(url: string): string {
  const shown = url.replace(
    /[\p{Cc}\p{Cf}\p{Z}]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
