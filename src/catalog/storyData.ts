/** The charts and tables of every story as data, each under the id it has on the page. */
import { localeParam } from '#i18n/paths';
import { createCitations } from './citations.ts';
import { type Context, getContext } from './context.ts';
import { findStoryEntry, listSlugs } from './stories.ts';
import { readStoryBody, type StoryTag } from './storyBody.ts';
import type { TableData } from './storyChartParts.ts';
import { describeStoryChart } from './storyCharts.ts';
import { createDesk, type StoryDesk } from './storyDesk.ts';
import { describeStoryTable } from './storyTables.ts';

export interface StoryData {
  slug: string;
  /** Id of the chart or table on the page, and name of its file. */
  id: string;
  data: TableData;
}

/** Every one of a language; a story that is not in it brings those of the language it is read in. */
export async function listStoryData(context: Context): Promise<StoryData[]> {
  const { defaultLocale } = context.site;
  const found: StoryData[] = [];
  for (const slug of listSlugs(context)) {
    const entry = findStoryEntry(context, slug);
    if (!entry || !/<(Chart|Table)\b/.test(entry.body)) continue;
    const body = await getContext(localeParam(entry.locale, defaultLocale));
    const file = `content/stories/${entry.locale}/${slug}.mdx`;
    const desk = createDesk(body, createCitations(body), file);
    // In reading order, as the page mints its ids.
    for (const { id, data } of walkTags(desk, readStoryBody(entry.body).tags)) found.push({ slug, id, data });
  }
  return found;
}

/** Charts and tables in reading order; ids are minted as the page does. */
export function* walkTags(desk: StoryDesk, tags: readonly StoryTag[]): Generator<Omit<StoryData, 'slug'>> {
  for (const { name, attributes, inside } of tags) {
    const described =
      name === 'Chart'
        ? describeStoryChart(desk, attributes)
        : name === 'Table'
          ? describeStoryTable(desk, attributes)
          : null;
    if (described) yield { id: desk.mint(described.stem), data: described.data };
    yield* walkTags(desk, inside);
  }
}
