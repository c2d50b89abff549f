/** Which file of the edition a page is made from: what somebody opens who wants to correct it. */
import { registry } from '#model/registry';
import type { Context } from './context.ts';

export interface RecordFile {
  /** Path in the repository: `data/figures/children.json`. */
  file: string;
  /** The file in the edition's repository; null when it has none that is public. */
  href: string | null;
}

/** Collections whose records have a page of their own, under the collection's name. */
const paged = ['communities', 'figures', 'programmes', 'projects', 'sources', 'awards'] as const;

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
    return entry ? `${registry.stories.path}/${entry.locale}/${id}.mdx` : null;
  }
  if (group === 'countries') {
    const code = id.toUpperCase();
    return store.countries.has(code) ? `${registry.countries.path}/${code}.json` : null;
  }
  const collection = paged.find((name) => name === group);
  return collection && store[collection].has(id) ? `${registry[collection].path}/${id}.json` : null;
}
