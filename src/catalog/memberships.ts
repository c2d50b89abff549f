/** A community's standing in a programme as it may be said today: with its date, and "last known" once review is due. */
import { endOfPartial } from '#i18n/dates';
import { paths } from '#i18n/paths';
import type { Community, Membership, MembershipStatus } from '#model/community';
import type { Context, Text } from './context.ts';
import { describeReview, type Review, reviewDayOf } from './review.ts';
import { getRecord } from './store.ts';

export interface MembershipView {
  programme: { id: string; name: Text; href: string };
  status: MembershipStatus;
  /** Word of the status: "recognised", or "last known: recognised". */
  word: string;
  lastKnown: boolean;
  /** As they read after "since" and "until". */
  since: string | null;
  until: string | null;
  /** The term that the source states is over. */
  hasEnded: boolean;
  asOf: string;
  review: Review;
  note: Text | null;
  /** Dated steps; one that only says the status again at its own beginning is told already. */
  history: { date: string | null; text: Text; isTold: boolean }[];
  sources: readonly string[];
}

/** True when the term stated by the source ended before the edition's date. */
const hasEnded = ({ site }: Context, { until }: Membership): boolean =>
  until !== null && endOfPartial(until) < site.edition.date;

/** True when the status is older than the edition's rule allows, was never dated, or was given for a term that is over. */
export function isLastKnown(context: Context, membership: Membership): boolean {
  const due = reviewDayOf(context, membership.asOf, membership.reviewDue);
  return due === null || due < context.site.edition.date || hasEnded(context, membership);
}

const ladder: readonly MembershipStatus[] = [
  'recognised',
  'awarded',
  'participating',
  'candidate',
  'shortlisted',
  'applicant',
  'expired',
  'suspended',
];

/** The membership that stands for the community on a map: still fresh before last known, then higher on the ladder. */
export function leadingMembership(context: Context, community: Community): Membership | null {
  const rank = (m: Membership) => (isLastKnown(context, m) ? ladder.length : 0) + ladder.indexOf(m.status);
  return community.memberships.reduce<Membership | null>(
    (best, m) => (best === null || rank(m) < rank(best) ? m : best),
    null,
  );
}

export function describeMembership(context: Context, membership: Membership): MembershipView {
  const { t, format } = context;
  const programme = getRecord(context.store, 'programmes', membership.programme);
  const lastKnown = isLastKnown(context, membership);
  const word = t(`status.${membership.status}`);
  return {
    programme: {
      id: programme.id,
      name: context.text(programme.names),
      href: context.href(paths.programme(programme.id)),
    },
    status: membership.status,
    word: lastKnown ? t('status.last-known', { status: word }) : word,
    lastKnown,
    since: membership.since ? format.dateGenitive(membership.since) : null,
    until: membership.until ? format.dateGenitive(membership.until) : null,
    hasEnded: hasEnded(context, membership),
    asOf: membership.asOf ? format.date(membership.asOf) : t('date.unknown'),
    review: describeReview(context, membership.asOf, membership.reviewDue),
    note: membership.note ? context.text(membership.note) : null,
    history: membership.history.map((entry) => ({
      date: entry.date ? format.date(entry.date) : null,
      text: context.text(entry.text),
      isTold:
        entry.date === membership.since && context.plain(entry.text).toLowerCase() === word.toLowerCase(),
    })),
    sources: membership.sources,
  };
}
