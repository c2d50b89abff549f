/** Numbers, dates, sums and lists as a language writes them. Pure: the same input gives the same text on every machine. */
import type { Translate } from './messages.ts';

/** The Intl locale behind an edition language: British conventions for English. */
const intlTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

export interface Format {
  /** Whole or decimal number with grouping. */
  number(value: number): string;
  /** Long form from one million up when nothing is rounded away: 42.177 million. `governed`: after a preposition, “близько 22 мільйонів”. */
  large(value: number, governed?: boolean): string;
  /** Sum with ISO 4217 code, never converted: PLN 80 million. */
  money(value: number, currency: string, governed?: boolean): string;
  /** Percentage of a value given in per cent (0–100). */
  percent(value: number): string;
  /** `2021`, `2021-11`, `2021-11-18` as words of that precision. */
  date(partial: string): string;
  /** The same as it reads after "since" and "until": the genitive where the language has one. */
  dateGenitive(partial: string): string;
  /** The month of `2021-11` alone, shortened as the language shortens it. */
  month(partial: string): string;
  /** `2021-11-18` as digits for narrow tables, or the year alone. */
  year(partial: string): string;
  list(items: readonly string[]): string;
  /** Compares two names as the language sorts them. */
  compare(a: string, b: string): number;
}

/** Partial ISO date to UTC instant and its precision in parts (1 year, 2 month, 3 day). */
function readPartial(partial: string): { instant: Date; parts: 1 | 2 | 3 } {
  const [year, month, dayOfMonth] = partial.split('-').map(Number);
  const parts = dayOfMonth ? 3 : month ? 2 : 1;
  return { instant: new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, dayOfMonth ?? 1)), parts };
}

/** Builds the formatter of one language; `t` supplies the patterns `date.year`, `date.month`, `date.day`. */
export function createFormat(locale: string, t: Translate): Format {
  const tag = intlTag(locale);
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
  const long = new Intl.NumberFormat(tag, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 3,
  });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const monthAlone = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const monthShort = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const monthWithDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag, { numeric: true });

  // Intl writes a hyphen for minus in most languages.
  const sign = (text: string): string => text.replace(/^-/, '−');

  // A long form is honest only when it says the same number.
  const large = (value: number, governed = false): string => {
    if (Math.abs(value) < 1e6 || !Number.isInteger(value / 1e3)) return sign(number.format(value));
    const scale = 1000 ** Math.floor(Math.log10(Math.abs(value)) / 3);
    const count = value / scale;
    // The genitive of the word is the form it has after five, and after one the form it has after a fraction.
    const like = governed && Number.isInteger(count) ? scale * (count === 1 ? 1.5 : 5) : value;
    const word = long.formatToParts(like).find(({ type }) => type === 'compact')?.value ?? '';
    return long
      .formatToParts(value)
      .map((part) => (part.type === 'compact' ? word : part.value))
      .join('')
      .replaceAll(' ', '\u00a0');
  };

  // The genitive of a month is the form Intl gives it beside a day.
  const genitive = (instant: Date): string =>
    monthWithDay
      .formatToParts(instant)
      .filter(({ type }) => type === 'month')
      .map(({ value }) => value)
      .join('');
  /** Words of a date; `key` chooses the pattern and, with it, the case. */
  const words = (
    partial: string,
    key: 'date' | 'date.genitive',
    month: (instant: Date) => string,
  ): string => {
    const { instant, parts } = readPartial(partial);
    const year = partial.slice(0, 4);
    if (parts === 1) return t(`${key}.year`, { year });
    if (parts === 2) return t(`${key}.month`, { month: month(instant), year });
    return t(`${key}.day`, { day: monthWithDay.format(instant), year });
  };

  return {
    number: (value) => sign(number.format(value)),
    large,
    money: (value, currency, governed) => {
      const text = large(value, governed);
      // After a million the noun takes the form it takes after any large round number.
      const count = text === number.format(value) && !governed ? value : 1e6;
      return t('money', { currency: t(`currency.${currency.toLowerCase()}`, { count }), value: text });
    },
    percent: (value) => percent.format(value / 100),
    date: (partial) => words(partial, 'date', (instant) => monthAlone.format(instant)),
    dateGenitive: (partial) => words(partial, 'date.genitive', genitive),
    month: (partial) => monthShort.format(readPartial(partial).instant),
    year: (partial) => partial.slice(0, 4),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}
