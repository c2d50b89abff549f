/** Knows ISO dates, whole or partial, as spans of days; refuses to know today, time zones and languages. */

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

/** Days since 1 January 1970, `from` included and `to` not. A year known only as a year spans all of it. */
export interface DateSpan {
  from: number;
  to: number;
  precision: DatePrecision;
}

/** A tick of a time axis: `iso` is `YYYY` on an axis of years, `YYYY-MM` on an axis of months. */
export interface TimeTick {
  day: number;
  iso: string;
}

const DAY = 86_400_000;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Distances between ticks, in months, from close to far. */
const TICK_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600] as const;

/** Day number of a date; months from 0, overflowing into the next year as in Date.UTC. */
function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month, day) / DAY);
}

/**
 * The days that a date covers. Takes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @throws RangeError when the text is none of these, or no such day exists.
 */
export function getDateSpan(iso: string): DateSpan {
  const [, year, month, day] = PARTIAL_DATE.exec(iso) ?? [];
  if (year === undefined)
    throw new RangeError(`"${iso}" is not a date of the form 2022, 2022-04 or 2022-04-19`);
  const y = Number(year);
  if (month === undefined) return { from: dayOf(y, 0, 1), to: dayOf(y + 1, 0, 1), precision: 'year' };
  const m = Number(month) - 1;
  if (m < 0 || m > 11) throw new RangeError(`"${iso}" names a month that does not exist`);
  if (day === undefined) return { from: dayOf(y, m, 1), to: dayOf(y, m + 1, 1), precision: 'month' };
  const from = dayOf(y, m, Number(day));
  if (Number(day) < 1 || from >= dayOf(y, m + 1, 1))
    throw new RangeError(`"${iso}" names a day that does not exist`);
  return { from, to: from + 1, precision: 'day' };
}

/** The days that all the dates cover together, or undefined when there is none. */
export function findDateExtent(dates: readonly string[]): { from: number; to: number } | undefined {
  if (dates.length === 0) return undefined;
  const spans = dates.map(getDateSpan);
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}

/** Round ticks within [from, to] in days, at most `count` of them, on beginnings of months or years, `least` months apart. */
export function layoutTimeTicks(from: number, to: number, count: number, least = 1): TimeTick[] {
  for (const step of TICK_MONTHS) {
    if (step < least) continue;
    const ticks = listTicks(from, to, step);
    if (ticks.length <= count) return ticks;
  }
  return listTicks(from, to, 1200);
}

function listTicks(from: number, to: number, step: number): TimeTick[] {
  const start = new Date(from * DAY);
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: TimeTick[] = [];
  for (let month = first; ; month += step) {
    const year = Math.floor(month / 12);
    const day = dayOf(year, month % 12, 1);
    if (day > to) return ticks;
    const yyyy = String(year).padStart(4, '0');
    const iso = step % 12 === 0 ? yyyy : `${yyyy}-${String((month % 12) + 1).padStart(2, '0')}`;
    if (day >= from) ticks.push({ day, iso });
  }
}
