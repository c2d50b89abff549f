/** Knows where each statement of a list stands on one axis from zero; refuses to join statements of different sources. */
import type { FigureStatus } from '#model/figure';
import { layoutSpanScale } from '../scale/zero.ts';
import { isSettled } from './status.ts';
import { measureText } from './text.ts';

export interface DotRow {
  id: string;
  label: string;
  lang?: string;
  /** The amount; null when only a range is given, or nothing. */
  value: number | null;
  /** Lower and upper amount, when the source gives a range. */
  range?: readonly [number, number];
  status: FigureStatus;
  /** The value in words, instead of the formatted number. */
  text?: string;
  /** Who counts, under the label; the tag when the name is in another script than the page. */
  by?: { text: string; lang?: string };
  /** What follows it: what is counted, the kind of statement. */
  note?: string;
}

export interface DotOptions {
  format: (value: number) => string;
  /** Written on the axis; the same as `format` unless the axis wants shorter words. */
  formatTick?: (value: number) => string;
  unknown: string;
}

/** Positions in percent of the row. `at`: the dot, null for a range or the unknown. */
export type LaidDot = DotRow & {
  words: string;
  at: number | null;
  from: number;
  to: number;
  isOpen: boolean;
  isUnknown: boolean;
};

export interface DotScene {
  dots: LaidDot[];
  zero: number;
  ticks: { at: number; words: string }[];
  /** Room to keep free after the last dot, in em, a multiple of 2. */
  reserve: number;
}

const MAX_RESERVE = 20;
const UNKNOWN_LENGTH = 12;

/** One dot a row, in the order given; a range is a line with an end at each side. @throws RangeError for amounts that are not finite. */
export function layoutDots(rows: readonly DotRow[], options: DotOptions): DotScene {
  const { format, formatTick = format, unknown } = options;
  const amounts = rows.flatMap(({ value, range }) => [...(value === null ? [] : [value]), ...(range ?? [])]);
  const scale = layoutSpanScale(amounts, 4);
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const span = high - low || 1;
  const share = (amount: number) => Math.round(((amount - low) / span) * 1000) / 10;
  const dots = rows.map((row): LaidDot => {
    const isOpen = !isSettled(row.status);
    const { value, range } = row;
    if (value !== null) {
      const at = share(value);
      return { ...row, words: row.text ?? format(value), at, from: at, to: at, isOpen, isUnknown: false };
    }
    if (range !== undefined) {
      const words = row.text ?? `${format(range[0])}–${format(range[1])}`;
      return {
        ...row,
        words,
        at: null,
        from: share(range[0]),
        to: share(range[1]),
        isOpen,
        isUnknown: false,
      };
    }
    const from = Math.min(share(0), 100 - UNKNOWN_LENGTH);
    const to = from + UNKNOWN_LENGTH;
    return { ...row, words: row.text ?? unknown, at: null, from, to, isOpen, isUnknown: true };
  });
  const widest = Math.max(0, ...dots.map(({ words }) => measureText(words, 1)));
  return {
    dots,
    zero: share(0),
    ticks:
      amounts.length === 0
        ? []
        : scale.ticks
            .filter((tick) => tick >= low && tick <= high)
            .map((tick) => ({ at: share(tick), words: formatTick(tick) })),
    reserve: Math.min(MAX_RESERVE, Math.ceil((widest + 2) / 2) * 2),
  };
}
