/** Dates exist in the calendar, end after they begin, and no status is known from the future of the edition. */
import type { Finding, Rule } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import type { Fields } from './walk.ts';
import { walkFields } from './walk.ts';

const spans = [
  ['from', 'to'],
  ['since', 'until'],
  ['given', 'expires'],
] as const;
/** Fields that tell of something done: a date to come there is a slip, or an announcement shown as a fact. */
const past = ['signed', 'since', 'date'] as const;
const fullDay = /^(\d{4})-(\d{2})-(\d{2})$/;

export const findDateFaults: Rule = (entry, world) => {
  const findings: Finding[] = [];
  const edition = world.entries.site[0]?.value.edition.date ?? '';
  walkFields(entry.value, (group, path) => {
    for (const key in group) {
      const found = group[key];
      if (typeof found !== 'string' || found.length !== 10 || !fullDay.test(found)) continue;
      if (!isInCalendar(found)) {
        const at = [...path, key];
        findings.push({ code: 'date/not-in-calendar', path: at, args: { field: fieldName(at), found } });
      }
    }
    for (const [begin, end] of spans) {
      const from = group[begin];
      const to = group[end];
      if (typeof from !== 'string' || typeof to !== 'string' || !isAfter(from, to)) continue;
      const at = [...path, end];
      const args = { field: fieldName(at), begin: fieldName([...path, begin]), from, to };
      findings.push({ code: 'date/ends-before-begin', path: at, args });
    }
    for (const key of past) {
      const found = group[key];
      if (typeof found !== 'string' || !edition || !isAfter(found, edition)) continue;
      // Corrections are made after the edition they mend, and an edition of an award may be announced.
      if (entry.collection === 'corrections' || entry.collection === 'awards' || entry.collection === 'site')
        continue;
      const at = [...path, key];
      findings.push({ code: 'date/future', path: at, args: { field: fieldName(at), found, edition } });
    }
    const asOf = group.asOf;
    if (isStatus(group) && typeof asOf === 'string' && edition && isAfter(asOf, edition)) {
      const at = [...path, 'asOf'];
      const args = { field: fieldName(at), found: asOf, edition };
      findings.push({ code: 'date/after-edition', path: at, args });
    }
  });
  return findings;
};

/** Memberships, situations, relocations and "what happened next"; a number may well be a target of a later year. */
function isStatus(group: Fields): boolean {
  return 'asOf' in group && !('qualifier' in group);
}

/** Whether `a` is later than `b` for certain: both are compared at the coarser of their precisions. */
export function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

export function isInCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return date >= 1 && date <= length;
}
