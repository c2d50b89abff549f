/** The A–Z of communities: orders, filters by status, and pages short enough for a phone. */
import type { Community, MembershipStatus } from '#model/community';
import { type CommunityCard, describeCard } from './community.ts';
import type { Context, Text } from './context.ts';
import { isLastKnown, leadingMembership } from './memberships.ts';

/** Rows on one page: what a slow phone opens at once. */
const PAGE_SIZE = 250;

const orders = ['name', 'country', 'status', 'since'] as const;
export type Order = (typeof orders)[number];

export interface CommunityRow extends CommunityCard {
  since: string | null;
  asOf: string | null;
  region: Text | null;
  status: MembershipStatus | null;
  /** The status is older than the edition's rule allows. */
  isLastKnown: boolean;
  years: readonly string[];
}

export interface ListPage {
  order: Order;
  status: MembershipStatus | null;
  /** Only communities whose standing began, or whose projects entered an award, in that year. */
  year?: string | null;
  page: number;
  pages: number;
  total: number;
  rows: CommunityRow[];
}

/** Address of a page of the list, without language. */
export function listPath({
  order,
  status,
  year = null,
  page,
}: {
  order: Order;
  status: MembershipStatus | null;
  year?: string | null | undefined;
  page: number;
}): string {
  const parts = [
    ...(year ? ['year', year] : status ? ['status', status] : order === 'name' ? [] : [`by-${order}`]),
    ...(page > 1 ? [`page-${page}`] : []),
  ];
  return `/communities/${parts.map((part) => `${part}/`).join('')}`;
}

const rowsByContext = new WeakMap<Context, CommunityRow[]>();

function listRows(context: Context): CommunityRow[] {
  const known = rowsByContext.get(context);
  if (known) return known;
  const rows = [...context.store.communities.values()].map((community): CommunityRow => {
    const membership = leadingMembership(context, community);
    return {
      ...describeCard(context, community),
      since: membership?.since ?? null,
      asOf: membership?.asOf ?? null,
      region: community.region ? context.text(community.region) : null,
      status: membership?.status ?? null,
      isLastKnown: membership !== null && isLastKnown(context, membership),
      years: yearsOf(context, community),
    };
  });
  rows.sort((a, b) => context.format.compare(a.name.text, b.name.text));
  rowsByContext.set(context, rows);
  return rows;
}

const by: Record<Order, (context: Context) => (a: CommunityRow, b: CommunityRow) => number> = {
  name: () => () => 0,
  country: (context) => (a, b) => context.format.compare(a.country, b.country),
  status: (context) => (a, b) => context.format.compare(a.markWord, b.markWord),
  since: () => (a, b) => (a.since ?? '9999').localeCompare(b.since ?? '9999', 'en'),
};

export interface StatusCount {
  status: MembershipStatus;
  count: number;
  /** "803, of them 560 last known": a count of standings is not a count of present members. */
  words: string;
}

/** Statuses that occur, with how many communities lead with each and how many of those are only last known. */
export function countStatuses(context: Context): StatusCount[] {
  const { format, t } = context;
  const counts = new Map<MembershipStatus, { count: number; old: number }>();
  for (const { status, isLastKnown: isOld } of listRows(context)) {
    if (!status) continue;
    const { count, old } = counts.get(status) ?? { count: 0, old: 0 };
    counts.set(status, { count: count + 1, old: old + (isOld ? 1 : 0) });
  }
  return [...counts]
    .map(([status, { count, old }]) => ({
      status,
      count,
      words:
        old === 0
          ? format.number(count)
          : t('communities.count', { number: format.number(count), old: format.number(old) }),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Years in which a standing of the community began, or a project of it entered an award. */
export function yearsOf({ store }: Context, community: Community): string[] {
  const editions = (store.projectsByCommunity.get(community.id) ?? []).flatMap(
    ({ recognitions }) => recognitions,
  );
  const dates = [
    ...community.memberships.flatMap(({ since }) => since ?? []),
    ...editions.map(({ edition }) => edition),
  ];
  return [...new Set(dates.flatMap((date) => /^\d{4}/.exec(date)?.[0] ?? []))].sort();
}

/** Years that occur, the newest first. */
export function listYears(context: Context): { year: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { years } of listRows(context))
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => (a.year < b.year ? 1 : -1));
}

/** Every page of every order and filter of one language. */
export function listPages(context: Context): ListPage[] {
  const rows = listRows(context);
  const lists: Pick<ListPage, 'order' | 'status' | 'year' | 'rows'>[] = [
    // Sorting is stable, so equals stay in the order of their names.
    ...orders.map((order) => ({ order, status: null, rows: [...rows].sort(by[order](context)) })),
    ...countStatuses(context).map(({ status }) => ({
      order: 'name' as const,
      status,
      rows: rows.filter((row) => row.status === status),
    })),
    ...listYears(context).map(({ year }) => ({
      order: 'name' as const,
      status: null,
      year,
      rows: rows.filter(({ years }) => years.includes(year)),
    })),
  ];
  return lists.flatMap(({ order, status, year = null, rows: all }) => {
    const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
    return Array.from({ length: pages }, (_, index) => ({
      order,
      status,
      year,
      page: index + 1,
      pages,
      total: all.length,
      rows: all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    }));
  });
}
