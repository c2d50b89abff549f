/** When a dated statement must be looked at again, and whether that day has passed as of the edition's date (P3). */
import { addMonths } from '#i18n/dates';
import type { Context } from './context.ts';

export interface Review {
  /** The day has passed, or the statement was never dated: shown with a mark. */
  isDue: boolean;
  /** "To be checked again by 26 November 2027", "Due for review since 1 June 2009". */
  words: string;
}

/** The day of review: the record's own, else the edition's rule counted from `asOf`; null when neither is dated. */
export const reviewDayOf = (
  { site }: Pick<Context, 'site'>,
  asOf: string | null,
  reviewDue: string | null = null,
): string | null => reviewDue ?? (asOf ? addMonths(asOf, site.review.membershipMonths) : null);

export function describeReview(
  context: Context,
  asOf: string | null,
  reviewDue: string | null = null,
): Review {
  const { site, t, format } = context;
  const day = reviewDayOf(context, asOf, reviewDue);
  if (day === null) return { isDue: true, words: t('review.undated') };
  const date = format.dateGenitive(day);
  return day < site.edition.date
    ? { isDue: true, words: t('review.due', { date }) }
    : { isDue: false, words: t('review.by', { date }) };
}
