/** Where a translated story lags behind its original, part by part, for a light note to readers. */
import { render } from 'astro:content';
import { localisePath, paths } from '#i18n/paths';
import { digestOfText, findDrift, partsOfText } from '#model/translation';
import type { Context } from './context.ts';
import type { StoryEntry } from './store.ts';

export interface StaleNote {
  kind: 'changed' | 'added' | 'removed' | 'unknown';
  /** The part in the original. */
  href: string;
  /** Language of the original. */
  lang: string;
  /** When the original was last changed, in words. */
  date: string;
}

export interface StoryDrift {
  /** Before the text. */
  top: StaleNote[];
  /** At a heading of the text, by its place among them. */
  atHeading: ReadonlyMap<number, StaleNote>;
}

/** The first two parts stand before the first heading. */
const BEFORE_HEADINGS = 2;

/** Null when the text is no translation, or has all that its original has. `context`: the language of the text. */
export async function describeDrift(context: Context, entry: StoryEntry): Promise<StoryDrift | null> {
  const { translation } = entry.data;
  const { store, site } = context;
  const original = store.stories.find(
    ({ slug, locale }) => slug === entry.slug && locale === translation?.of && locale !== entry.locale,
  );
  if (!translation || !original) return null;
  if (translation.hash === digestOfText(original.data, original.body)) return null;

  const page = localisePath(paths.story(entry.slug), original.locale, site.defaultLocale);
  const { headings } = await render(original.entry);
  const anchors = headings.filter(({ depth }) => depth === 2).map(({ slug }) => slug);
  const date = context.format.date(original.data.updated ?? original.data.published);
  const note = (kind: StaleNote['kind'], there: number): StaleNote => {
    const anchor = anchors[there - BEFORE_HEADINGS];
    return { kind, href: anchor ? `${page}#${anchor}` : page, lang: original.locale, date };
  };

  if (!translation.parts) return { top: [note('unknown', 0)], atHeading: new Map() };
  const { changed, added, removed } = findDrift(translation.parts, partsOfText(original.data, original.body));
  const isPlaced = partsOfText(entry.data, entry.body).length === translation.parts.length;
  const notes = [
    ...changed.map(({ here, there }) => ({ here, note: note('changed', there) })),
    ...added.map((there) => ({ here: 0, note: note('added', there) })),
    ...removed.map((here) => ({ here, note: note('removed', 0) })),
  ];
  if (notes.length === 0) return { top: [note('unknown', 0)], atHeading: new Map() };
  const isAtHeading = ({ here }: { here: number }) => isPlaced && here >= BEFORE_HEADINGS;
  return {
    top: notes.filter((one) => !isAtHeading(one)).map((one) => one.note),
    atHeading: new Map(notes.filter(isAtHeading).map((one) => [one.here - BEFORE_HEADINGS, one.note])),
  };
}
