/** Which file of the edition a page is made from: what somebody opens who wants to correct it. */
import type { Context } from './context.ts';

export interface RecordFile {
  /** Path in the repository: `data/figures/children.json`. */
  file: string;
  /** The file in the edition's repository; null when it has none that is public. */
  href: string | null;
}

const folders = {
  communities: 'data/communities',
  figures: 'data/figures',
  programmes: 'data/programmes',
  projects: 'data/projects',
  sources: 'data/sources',
  awards: 'data/awards',
} as const;

/** The file of the page at `path` (without language); null for pages that are made from many. */
export function findRecordFile(context: Context, path: string): RecordFile | null {
  const file = findFile(context, path);
  return file ? locateFile(context, file) : null;
}

/** A file of the edition, and where it can be opened. */
export function locateFile({ site }: Context, file: string): RecordFile {
  const repository = site.contact.repository?.replace(/\/+$/, '');
  if (!repository) return { file, href: null };
  const step = /^https:\/\/[^/]*gitlab/.test(repository) ? '/-/blob/HEAD/' : '/blob/HEAD/';
  return { file, href: `${repository}${step}${file}` };
}

function findFile({ store, locale, site }: Context, path: string): string | null {
  const [, group = '', id = '', ...rest] = path.split('/');
  if (rest.length > 1) return null;
  if (group === 'stories') {
    const own = store.stories.filter(({ slug }) => slug === id);
    const entry =
      own.find((one) => one.locale === locale) ??
      own.find((one) => one.locale === site.defaultLocale) ??
      own[0];
    return entry ? `content/stories/${entry.locale}/${id}.mdx` : null;
  }
  if (group === 'countries') {
    const code = id.toUpperCase();
    return store.countries.has(code) ? `data/countries/${code}.json` : null;
  }
  const collection = Object.hasOwn(folders, group) ? (group as keyof typeof folders) : null;
  return collection && store[collection].has(id) ? `${folders[collection]}/${id}.json` : null;
}
