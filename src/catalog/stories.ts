/** Which stories a language has, in order, and how each is announced: title, length, drawing, themes. */
import { paths } from '#i18n/paths';
import type { Context } from './context.ts';
import { communityName } from './names.ts';
import type { StoryEntry } from './store.ts';
import { readStoryBody, type StoryTag } from './storyBody.ts';

export interface StoryCardView {
  slug: string;
  title: string;
  standfirst: string;
  /** Language of title and standfirst when it is not the page's. */
  lang: string | null;
  href: string;
  /** "6 minutes to read. English and Ukrainian" */
  note: string;
  themes: readonly string[];
  /** The first map or chart of the story: what its card is drawn from. */
  drawing: StoryTag | null;
  entry: StoryEntry;
}

/**
 * Words read in a minute by somebody who is not in a hurry. Ukrainian words are longer than English ones, and a minute
 * holds fewer of them; a language not listed is read at the middle of the two.
 */
const wordsPerMinute: Readonly<Record<string, number>> = { en: 200, uk: 160 };
export const readingSpeed = (locale: string): number => wordsPerMinute[locale] ?? 180;

export const readingMinutes = (words: number, locale: string): number =>
  Math.max(1, Math.round(words / readingSpeed(locale)));

/** The text of a story for a page of this language: its own, else the default language's, else any. */
export function findStoryEntry(context: Context, slug: string): StoryEntry | null {
  const entries = context.store.stories.filter((entry) => entry.slug === slug);
  const inLanguage = (locale: string) => entries.find((entry) => entry.locale === locale);
  return inLanguage(context.locale) ?? inLanguage(context.site.defaultLocale) ?? entries[0] ?? null;
}

/** Slugs in the order of the index. */
export const listSlugs = (context: Context): string[] => [
  ...new Set(context.store.stories.map(({ slug }) => slug)),
];

/** The languages a story is written in, named in the language of the page. */
const storyLanguages = (context: Context, slug: string): string[] =>
  context.site.locales
    .filter(({ code }) => context.store.stories.some((entry) => entry.slug === slug && entry.locale === code))
    .flatMap(({ code }) => new Intl.DisplayNames(context.locale, { type: 'language' }).of(code) ?? []);

/** What a card can show small: any map, and any chart. */
const isDrawn = ({ name }: StoryTag): boolean => name === 'Map' || name === 'ScrollyMap' || name === 'Chart';

const cards = new WeakMap<Context, Map<string, StoryCardView>>();

/** The card of a story; read once a language, since every story announces others. */
export function describeStoryCard(context: Context, slug: string): StoryCardView | null {
  const known = cards.get(context) ?? new Map<string, StoryCardView>();
  cards.set(context, known);
  const card = known.get(slug) ?? makeCard(context, slug);
  if (card) known.set(slug, card);
  return card;
}

function makeCard(context: Context, slug: string): StoryCardView | null {
  const entry = findStoryEntry(context, slug);
  if (!entry) return null;
  const { tags, words } = readStoryBody(entry.body);
  const minutes = readingMinutes(words, entry.locale);
  return {
    slug,
    title: entry.data.title,
    standfirst: entry.data.standfirst,
    lang: entry.locale === context.locale ? null : entry.locale,
    href: context.href(paths.story(slug)),
    note: context.t('story.note', {
      minutes: context.t('story.minutes', { count: minutes, number: context.format.number(minutes) }),
      languages: context.format.list(storyLanguages(context, slug)),
    }),
    themes: entry.data.themes,
    drawing: tags.find(isDrawn) ?? null,
    entry,
  };
}

export const listStories = (context: Context): StoryCardView[] =>
  listSlugs(context).flatMap((slug) => describeStoryCard(context, slug) ?? []);

/** What two stories have in common: places count before themes. */
const shared = (one: StoryEntry['data'], other: StoryEntry['data']) => ({
  places: one.communities.filter((id) => other.communities.includes(id)),
  themes: one.themes.filter((id) => other.themes.includes(id)),
});

/** Other stories, those that share most first. */
export function relatedStories(context: Context, story: StoryEntry, count: number): StoryCardView[] {
  const closeness = (card: StoryCardView) => {
    const { places, themes } = shared(story.data, card.entry.data);
    return Math.min(places.length, 2) * 2 + themes.length;
  };
  return listStories(context)
    .filter((card) => card.slug !== story.slug)
    .sort((a, b) => closeness(b) - closeness(a))
    .slice(0, count);
}

/** The one to read next, and why: a place both tell of, else a theme. */
export function nextStory(
  context: Context,
  story: StoryEntry,
): { card: StoryCardView; reason: string } | null {
  const [card] = relatedStories(context, story, 1);
  if (!card) return null;
  const { t, store } = context;
  const { places, themes } = shared(story.data, card.entry.data);
  const place = places.length === 1 ? store.communities.get(places[0] ?? '') : undefined;
  const theme = store.themes.get(themes[0] ?? '');
  const reason = place
    ? t('story.upnext.place', { name: communityName(context, place).text })
    : theme
      ? t('story.upnext.theme', { name: context.plain(theme.names) })
      : '';
  return { card, reason };
}
