/** Reads the built site as files: its pages, its addresses and its records. Refuses to build anything. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { getRoot, repository } from '#source/root';
import { type Element, findAll, findTag, parseHtml } from './html.ts';

/** The folder under test: `KINDRED_DIST`, or `dist` of the repository. */
export const dist = resolve(repository, process.env.KINDRED_DIST ?? 'dist');

if (!statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.isFile()) {
  throw new Error(`There is no built site in ${dist}. Build one first: npm run build`);
}

export interface Page {
  /** Address from the root, such as `/uk/map/`; `/404.html` for the page of lost addresses. */
  path: string;
  /** The same without its language: `/map/`. */
  plain: string;
  locale: string;
  html: string;
  document: Element;
  /** Every element, in document order. */
  elements: Element[];
}

interface SiteRecord {
  url: string;
  defaultLocale: string;
  locales: { code: string }[];
  name: Record<string, string>;
  independence: Record<string, string>;
}

export const site: SiteRecord = readData('site.json') as SiteRecord;
export const locales = site.locales.map(({ code }) => code);
const others = locales.filter((code) => code !== site.defaultLocale);

/** A file of `data/`, parsed. */
export function readData(path: string): unknown {
  return JSON.parse(readFileSync(join(getRoot(), 'data', path), 'utf8'));
}

/** Every record of a folder of `data/`. */
export function readRecords<T extends { id: string }>(collection: string): T[] {
  const folder = join(getRoot(), 'data', collection);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T);
}

/** The interface strings of a language as pages say them: the engine's, the edition's over them, the name filled in. */
export function readMessages(locale: string): Record<string, string> {
  const read = (root: string, folder: string, code: string): Record<string, string> => {
    const path = join(root, 'content', folder, `${code}.json`);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  };
  const words = [site.defaultLocale, locale].flatMap((code) => [
    read(repository, 'messages', code),
    read(getRoot(), 'messages', code),
    read(getRoot(), 'words', code),
  ]);
  const name = site.name[locale] ?? site.name[site.defaultLocale] ?? '';
  return Object.fromEntries(
    Object.entries(Object.assign({}, ...words) as Record<string, string>).map(([key, text]) => [
      key,
      text.replaceAll('{site}', name),
    ]),
  );
}

let known: string[] | undefined;

/** Address of every file: `/index.html`, `/fonts/onest-latin.woff2`. */
export function listFiles(): string[] {
  known ??= readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
  return known;
}

export const readFile = (address: string): Buffer => readFileSync(join(dist, address));

/** `/map/index.html` → `/map/` */
const toPath = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** `/map/` → `/map/index.html`; a path that names a file stays. */
export const toFile = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** `/uk/map/` → `map` in `uk`. */
export function localeOf(path: string): { locale: string; plain: string } {
  const locale = others.find((code) => path.startsWith(`/${code}/`));
  return locale
    ? { locale, plain: path.slice(locale.length + 1) }
    : { locale: site.defaultLocale, plain: path };
}

/** `/map/` in `uk` → `/uk/map/` */
export const localised = (plain: string, locale: string): string =>
  locale === site.defaultLocale ? plain : `/${locale}${plain}`;

/** Shown inside pages of other sites, so without menus and foot; judged by tests of their own. */
const isFrame = (file: string): boolean => localeOf(file).plain.startsWith('/embed/');

/** Addresses of all pages, in order. */
export const listPaths = (): string[] =>
  listFiles()
    .filter((file) => file.endsWith('.html') && !isFrame(file))
    .map(toPath);

/** Addresses of the pages for frames of other sites; those ending in `.html` are files of their own. */
export const listFrames = (): string[] =>
  listFiles()
    .filter((file) => file.endsWith('.html') && isFrame(file))
    .map(toPath);

/** One page. Throws with its address when it is not well-formed. */
export function readPage(path: string): Page {
  const html = readFileSync(join(dist, toFile(path)), 'utf8');
  try {
    const document = parseHtml(html);
    return { path, ...localeOf(path), html, document, elements: findAll(document, () => true) };
  } catch (error) {
    throw new Error(`${path} ${error instanceof Error ? error.message : error}`);
  }
}

export function getHead(page: Page): Element {
  const [head] = findTag(page.document, 'head');
  if (!head) throw new Error(`${page.path} has no <head>`);
  return head;
}

export function getBody(page: Page): Element {
  const [body] = findTag(page.document, 'body');
  if (!body) throw new Error(`${page.path} has no <body>`);
  return body;
}

/** The page served when an address leads nowhere: it stands outside the languages. */
export const isErrorPage = ({ plain }: Pick<Page, 'plain'>): boolean =>
  plain === '/404.html' || plain === '/404/';

/** Kept out of search engines by its own word. */
export const isUnlisted = (page: Page): boolean =>
  findTag(getHead(page), 'meta').some(
    ({ attributes }) => attributes.name === 'robots' && attributes.content?.includes('noindex'),
  );
