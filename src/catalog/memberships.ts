/** A community's standing in a programme as it may be said today: with its date, and "last known" once review is due. */
import { addMonths } from '#i18n/dates';
import { paths } from '#i18n/paths';
import type { Community, Membership, MembershipStatus } from '#model/community';
import type { Context, Text } from './context.ts';
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
  asOf: string;
  note: Text | null;
  history: { date: string | null; text: Text }[];
  sources: readonly string[];
}

/** True when the status is older than the edition's rule allows, or was never dated. */
export function isLastKnown(context: Context, membership: Membership): boolean {
  const { review, edition } = context.site;
  const due =
    membership.reviewDue ?? (membership.asOf ? addMonths(membership.asOf, review.membershipMonths) : null);
  return due === null || due < edition.date;
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
    asOf: membership.asOf ? format.date(membership.asOf) : t('date.unknown'),
    note: membership.note ? context.text(membership.note) : null,
    history: membership.history.map((entry) => ({
      date: entry.date ? format.date(entry.date) : null,
      text: context.text(entry.text),
    })),
    sources: membership.sources,
  };
}
