/** Numbers the sources of one page in the order they are first used. */

import { addMonths } from '#i18n/dates';
import { paths } from '#i18n/paths';
import type { Source } from '#model/source';
import type { Context, Text } from './context.ts';
import { getRecord } from './store.ts';

export interface Citation {
  number: number;
  id: string;
  title: string;
  titleLang: string | null;
  publisher: string;
  publisherLang: string | null;
  /** Page of this source within the edition. */
  href: string;
  /** Address of the original. */
  url: string | null;
  archived: string | null;
  /** In words, or the words for "undated". */
  published: string;
  retrieved: string;
  note: Text | null;
  due: boolean;
}

export interface Citations {
  /** The number of a source on this page; the first use gives it one. */
  cite(sourceId: string): number;
  list(): Citation[];
}

/**
 * Language of a publisher's name where it is written in another script than Latin: that of its source, unless the page
 * is in that language itself. A Latin name stands unmarked, as names of papers and towns do everywhere.
 */
export const publisherLang = (
  { locale }: Pick<Context, 'locale'>,
  { publisher, language }: Pick<Source, 'publisher' | 'language'>,
): string | null =>
  language !== null && language !== locale && /(?!\p{Script=Latin})\p{L}/u.test(publisher) ? language : null;

/** The day by which a source must be looked at again: its own, or the edition's rule counted from the day it was read (P3). */
export const dueDateOf = (
  { reviewDue, retrieved }: Pick<Source, 'reviewDue' | 'retrieved'>,
  { site }: Pick<Context, 'site'>,
): string => reviewDue ?? addMonths(retrieved, site.review.sourceMonths);

/** Whether that day has passed as of the edition's date. */
export const isSourceDue = (source: Source, context: Context): boolean =>
  dueDateOf(source, context) < context.site.edition.date;

/** The citation of a source outside any page's numbering. */
export function describeSource(context: Context, id: string, number: number): Citation {
  const source = getRecord(context.store, 'sources', id);
  return {
    number,
    id,
    title: source.title,
    titleLang: source.language === context.locale ? null : source.language,
    publisher: source.publisher,
    publisherLang: publisherLang(context, source),
    href: context.href(paths.source(id)),
    url: source.url,
    archived: source.archived,
    published: source.published ? context.format.date(source.published) : context.t('source.undated'),
    retrieved: context.format.date(source.retrieved),
    note: source.note ? context.text(source.note) : null,
    due: isSourceDue(source, context),
  };
}

export function createCitations(context: Context): Citations {
  const numbers = new Map<string, number>();
  return {
    cite(sourceId) {
      const known = numbers.get(sourceId);
      if (known !== undefined) return known;
      getRecord(context.store, 'sources', sourceId);
      numbers.set(sourceId, numbers.size + 1);
      return numbers.size;
    },
    list: () => [...numbers].map(([id, number]) => describeSource(context, id, number)),
  };
}

/** Turns the numbers of a page's sources back into their ids, for anchors; throws on a number the page never gave. */
export const createIdLookup =
  (citations: readonly Citation[]) =>
  (number: number): string => {
    const citation = citations[number - 1];
    if (!citation) throw new Error(`The page has no source number ${number}.`);
    return citation.id;
  };
