/** Everything around the text of one story: its header, its numbered sources, its desk, what to read next. */
import { paths } from '#i18n/paths';
import { type Citation, createCitations } from './citations.ts';
import { type CommunityCard, describeCard } from './community.ts';
import type { Context } from './context.ts';
import { needsNote } from './names.ts';
import { namesKosovo } from './sourceMarks.ts';
import type { StoryEntry } from './store.ts';
import { describeStoryCard, nextStory, readingSpeed, relatedStories, type StoryCardView } from './stories.ts';
import { readStoryBody } from './storyBody.ts';
import { createDesk, fail, getNamed, type StoryDesk } from './storyDesk.ts';
import { numberSources } from './storyVocabulary.ts';

export interface StoryView {
  card: StoryCardView;
  published: string;
  updated: string | null;
  themes: { name: string; lang: string | null; href: string }[];
  /** Communities whose papers stand as spines in the header; at most five. */
  spines: CommunityCard[];
  /** Communities the story is about. */
  communities: CommunityCard[];
  citations: Citation[];
  desk: StoryDesk;
  /** The easy-read summary, where the text does not place it itself. */
  easyReadOnTop: StoryDesk['easyRead'];
  next: ReturnType<typeof nextStory>;
  more: StoryCardView[];
  /** At how many words a minute the time to read was counted. */
  speed: string;
  needsNote: boolean;
}

const SPINES = 5;

/**
 * `page` speaks the language of the page, `body` that of the story's text; they differ where a translation is missing.
 * Throws, naming the file and the nearest match, when the text uses a component or a record that does not exist.
 */
export function describeStory(page: Context, body: Context, entry: StoryEntry): StoryView {
  const { data, slug, locale } = entry;
  const file = `content/stories/${locale}/${slug}.mdx`;
  const citations = createCitations(body);
  const { tags } = readStoryBody(entry.body);
  const desk = createDesk(body, citations, file, { easyRead: data.easyRead, tags });
  numberSources(desk, tags);
  for (const source of data.sources) citations.cite(getNamed(desk, 'sources', source).id);
  const communities = data.communities.map((id) => describeCard(page, getNamed(desk, 'communities', id)));
  const card = describeStoryCard(page, slug);
  if (!card) return fail(desk, 'the story is not in the index.');
  const countries = communities.map(({ countryCode }) => countryCode);
  const next = nextStory(page, entry);
  const more = relatedStories(page, entry, 4).slice(1);
  const cards = [card, ...(next ? [next.card] : []), ...more];
  return {
    card,
    published: page.format.date(data.published),
    updated: data.updated ? page.format.date(data.updated) : null,
    themes: data.themes.map((id) => {
      const name = page.text(getNamed(desk, 'themes', id).names);
      return { name: name.text, lang: name.lang, href: page.href(paths.theme(id)) };
    }),
    spines: communities.slice(0, SPINES),
    communities,
    citations: citations.list(),
    desk,
    easyReadOnTop: tags.some(({ name }) => name === 'EasyRead') ? null : desk.easyRead,
    next,
    more,
    speed: page.format.number(readingSpeed(entry.locale)),
    needsNote:
      needsNote(page, countries) ||
      namesKosovo(entry.body, ...cards.flatMap(({ title, standfirst }) => [title, standfirst])),
  };
}
