/** A standing in a programme holds together and says how old it is (blueprint 4, trust P3). Decides no standing itself. */
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { isAfter } from './date.ts';

const recognised = /recogni[sz]ed|title (was )?(given|awarded)|визнано|визнання надано|надано статус/i;

export const findStatusFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'communities') return [];
  const site = world.entries.site[0]?.value;
  const edition = site?.edition.date ?? '';
  const findings: Finding[] = [];
  const seen = new Map<string, number>();

  for (const [index, membership] of entry.value.memberships.entries()) {
    const { programme, status, since, until, asOf, reviewDue, history } = membership;
    const at = ['memberships', index];
    const add = (code: Finding['code'], key: string, args: Finding['args'] = {}) => {
      const path = [...at, key];
      findings.push({ code, path, args: { field: fieldName(path), status, ...args } });
    };
    if (seen.has(programme))
      add('status/twice', 'programme', { programme, other: `memberships[${seen.get(programme)}]` });
    seen.set(programme, index);

    const held = world.find('programmes', programme)?.value;
    const { id, country } = entry.value;
    // A mistaken country has its own message.
    const settled = id.startsWith(country.toLowerCase());
    if (
      settled &&
      held?.kind === 'national' &&
      held.country &&
      held.country !== country &&
      !held.countries.includes(country)
    ) {
      add('status/programme-country', 'programme', { programme, country, other: held.country });
    }
    if (status === 'expired' && until && edition && isAfter(until, edition)) {
      add('status/expired-early', 'until', { until, edition });
    }
    if (status === 'candidate' || status === 'applicant' || status === 'shortlisted') {
      const entryAt = history.findIndex(({ text }) =>
        Object.values(text).some((words) => recognised.test(words)),
      );
      if (entryAt >= 0) add('status/history-differs', 'status', { history: `history[${entryAt}]` });
    }
    if (reviewDue && asOf && isAfter(asOf, reviewDue))
      add('status/review-before', 'reviewDue', { reviewDue, asOf });
    if (!asOf) add('status/no-date', 'asOf');
    else if (reviewDue) {
      if (edition && !isAfter(reviewDue, edition) && !isAfter(asOf, reviewDue))
        add('status/review-due', 'reviewDue', { reviewDue, edition });
    } else if (edition && monthsBetween(asOf, edition) > (site?.review.membershipMonths ?? 24)) {
      add('status/stale', 'asOf', { asOf, months: site?.review.membershipMonths ?? 24 });
    }
    const ends = until && !(since && isAfter(since, until));
    if (ends && edition && status !== 'expired' && isAfter(edition, until)) {
      add('status/past-until', 'until', { until, edition });
    }
  }
  return findings;
};

/** Whole months from the earliest day `from` may mean to `to`. */
function monthsBetween(from: string, to: string): number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 12);
  return count(to) - count(from);
}
