/** Standing pages written in content/pages: the text in the page's language, else in the default one; and its rendering. */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { Page } from '#model/story';
import { createCitations } from './citations.ts';
import type { Context } from './context.ts';
import { locateFile, type RecordFile } from './recordFile.ts';
import type { StoryEntry } from './store.ts';

export interface ProseView {
  title: string;
  description: string;
  /** Language of the text when it is not the page's. */
  lang: string | null;
  verified: string;
  citations: ReturnType<ReturnType<typeof createCitations>['list']>;
  entry: CollectionEntry<'pages'>;
  /** The file of the text. */
  record: RecordFile;
}

/** The page `slug` of content/pages; throws when no language has it. */
export async function describeProse(context: Context, slug: string): Promise<ProseView> {
  const { locale, site, format } = context;
  const entries = (await getCollection('pages')) as CollectionEntry<'pages'>[];
  const find = (code: string) => entries.find(({ id }) => id === `${code}/${slug}`);
  const own = find(locale);
  const entry = own ?? find(site.defaultLocale);
  if (!entry) throw new Error(`content/pages/${site.defaultLocale}/${slug}.mdx is missing.`);
  const data = entry.data as Page;
  const citations = createCitations(context);
  for (const source of data.sources) citations.cite(source);
  return {
    title: data.title,
    description: data.description,
    lang: own ? null : site.defaultLocale,
    verified: format.date(data.verified),
    citations: citations.list(),
    entry,
    record: locateFile(context, `content/pages/${entry.id}.mdx`),
  };
}

/** The component of a story's or a page's text. */
export const renderText = (entry: CollectionEntry<'pages'> | StoryEntry['entry']) => render(entry);
