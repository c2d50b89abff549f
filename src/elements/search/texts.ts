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
}

export interface Texts {
  /** Pages from the best on, between two numbers; fewer where there are no more. */
  load(from: number, to: number): Promise<Page[]>;
}

interface Fragment {
  url: string;
  excerpt: string;
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
  const ask = (more: Record<string, unknown>) =>
    inTime(found.search(query, { filters: { ...filters, ...more } }));
  const { results } = await ask(filters.type ? {} : { not: { type: 'source' } });
  let sources: typeof results | null = filters.type ? [] : null;
  return {
    load: async (from, to) => {
      if (to > results.length) sources ??= (await ask({ type: 'source' })).results;
      const wanted = [...results, ...(sources ?? [])].slice(from, to);
      return Promise.all(wanted.map(async (result) => toPage(await inTime(result.data()))));
    },
  };
}

function toPage({ url, excerpt, meta, filters }: Fragment): Page {
  return {
    path: url,
    title: meta.title ?? url,
    lang: meta.lang ?? '',
    type: filters.type?.[0] ?? '',
    country: filters.country?.length === 1 ? (filters.country[0] ?? '') : '',
    excerpt: partsOf(excerpt),
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
