/** Asks the index of texts. Knows Pagefind's files and answers, and gives up on them after a while. */

export type Filters = Readonly<Record<string, string>>;

/** A page as the index tells of it. */
export interface Page {
  path: string;
  title: string;
  /** Language of the title where it is not the page's, else ''. */
  lang: string;
  type: string;
  country: string;
  /** Parts of the text; those found are marked. */
  excerpt: readonly { text: string; marked: boolean }[];
  /** The text of the page in small letters. */
  text: string;
}

export interface Texts {
  total: number;
  /** Pages from the best on; those between two numbers are fetched once asked for. */
  load(from: number, to: number): Promise<Page[]>;
}

interface Fragment {
  url: string;
  excerpt: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: object): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

/** Milliseconds: a bundle that does not answer by then counts as missing. */
const PATIENCE = 10_000;

let engine: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ new URL('/pagefind/pagefind.js', location.href).href
  );
  await pagefind.options({
    excerptLength: 22,
    ranking: { termFrequency: 0.4, pageLength: 0.3, termSaturation: 1.2, termSimilarity: 4 },
  });
  await pagefind.init();
  return pagefind;
}

/** Begins to fetch the index; whether it came shows when it is asked. */
export function prepare(): void {
  engine ??= inTime(load());
  engine.catch(() => {});
}

/**
 * Rejects when the index is missing or may not run. Sources come after everything else unless they are asked for: their
 * titles hold the words of every theme.
 */
export async function findTexts(query: string, filters: Filters): Promise<Texts> {
  prepare();
  const found = await inTime(engine as Promise<Pagefind>);
  const parts = filters.type
    ? [filters]
    : [
        { ...filters, not: { type: 'source' } },
        { ...filters, type: 'source' },
      ];
  const answers = await inTime(Promise.all(parts.map((part) => found.search(query, { filters: part }))));
  const results = answers.flatMap((answer) => answer.results);
  return {
    total: results.length,
    load: async (from, to) =>
      Promise.all(results.slice(from, to).map(async (result) => toPage(await inTime(result.data())))),
  };
}

function toPage({ url, excerpt, content, meta, filters }: Fragment): Page {
  return {
    path: url,
    title: meta.title ?? url,
    lang: meta.lang ?? '',
    type: filters.type?.[0] ?? '',
    country: filters.country?.length === 1 ? (filters.country[0] ?? '') : '',
    excerpt: partsOf(excerpt),
    text: `${meta.title ?? ''} ${content}`.toLowerCase(),
  };
}

/** The index marks words with elements and writes signs as entities; here both become plain parts, never markup. */
export function partsOf(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({
      text: part
        .replace(/^<mark>|<\/mark>$/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;|&apos;/g, "'")
        .replace(/&amp;/g, '&'),
      marked: part.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '');
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The index does not answer')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
