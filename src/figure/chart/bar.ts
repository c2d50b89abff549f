/** Knows how long each bar of a list is, as a share of its row; refuses to know px: the page sets the width. */
import type { FigureStatus } from '#model/figure';
import { layoutSpanScale } from '../scale/zero.ts';
import { isSettled } from './status.ts';
import { measureText } from './text.ts';

export interface BarRow {
  id: string;
  label: string;
  /** BCP 47 tag of the label when it is not in the page's language. */
  lang?: string;
  href?: string;
  /** The amount; null when it is unknown, which is not zero. */
  value: number | null;
  /** Largest amount a source gives for the same thing: the part between is in dispute and drawn dashed. */
  upTo?: number;
  status: FigureStatus;
  /** The value in words ("more than 400"), instead of the formatted number. */
  text?: string;
  /** One line under the label: date, who counts. */
  note?: string;
}

export interface BarOptions {
  format: (value: number) => string;
  /** Written on the axis; the same as `format` unless the axis wants shorter words. */
  formatTick?: (value: number) => string;
  /** The word for an unknown amount. */
  unknown: string;
  /** Largest number of rows drawn; the rest stay in the table of the whole. */
  limit?: number;
  /** `value`: largest first, unknown last. `given`: as they come. */
  order?: 'value' | 'given';
}

export type LaidBar = BarRow & {
  /** What stands at the end of the bar. */
  words: string;
  /** Where the bar begins, in percent of the row: at zero, or left of it for an amount below zero. */
  start: number;
  /** Length of the settled bar and of the dashed bar, in percent of the row; the dashed one begins where the other ends. */
  solid: number;
  open: number;
  /** Unknown: an empty dashed slot, at a fixed short length, without a scale. */
  isUnknown: boolean;
};

export interface BarScene {
  bars: LaidBar[];
  /** Rows that were left out by the limit. */
  left: number;
  /** Where zero stands, in percent of the row: 0 unless an amount lies below it. */
  zero: number;
  ticks: { at: number; words: string }[];
  /** Room to keep free after the longest bar, in em of the value's size, rounded up to a multiple of 2. */
  reserve: number;
}

const DEFAULT_LIMIT = 8;
const UNKNOWN_LENGTH = 12;
const MAX_RESERVE = 20;

/** Bars of the largest amounts, as shares of one axis that holds zero. @throws RangeError for amounts that are not finite. */
export function layoutBars(rows: readonly BarRow[], options: BarOptions): BarScene {
  const { format, formatTick = format, unknown, limit = DEFAULT_LIMIT, order = 'value' } = options;
  const rank = (row: BarRow) => row.value ?? Number.NEGATIVE_INFINITY;
  const sorted =
    order === 'given'
      ? [...rows]
      : rows.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) > rank(a) ? 1 : -1));
  const drawn = sorted.slice(0, limit);
  const amounts = drawn.flatMap((row) =>
    row.value === null ? [] : [row.value, Math.max(row.value, row.upTo ?? row.value)],
  );
  const scale = layoutSpanScale(amounts, 4);
  // Round ends of the axis would only lengthen it past the longest bar, and squeeze what there is to see.
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const span = high - low || scale.max - scale.min;
  const share = (amount: number) => Math.round((amount / span) * 1000) / 10;
  const zero = share(-low);
  const bars = drawn.map((row): LaidBar => {
    const words = row.text ?? (row.value === null ? unknown : format(row.value));
    if (row.value === null) {
      const start = Math.min(zero, 100 - UNKNOWN_LENGTH);
      return { ...row, words, start, solid: 0, open: UNKNOWN_LENGTH, isUnknown: true };
    }
    const length = share(Math.abs(row.value));
    const start = row.value < 0 ? Math.max(0, zero - length) : zero;
    const beyond = share(Math.max(0, (row.upTo ?? row.value) - Math.max(0, row.value)));
    if (isSettled(row.status)) {
      const open = row.upTo === undefined ? 0 : beyond;
      return { ...row, words, start, solid: length, open, isUnknown: false };
    }
    const open = row.upTo === undefined || row.value < 0 ? length : length + beyond;
    return { ...row, words, start, solid: 0, open, isUnknown: false };
  });
  const ticks = scale.ticks
    .filter((tick) => tick >= low && tick <= high)
    .map((tick) => ({ at: share(tick - low), words: formatTick(tick) }));
  const widest = Math.max(0, ...bars.map((bar) => measureText(bar.words, 1)));
  const reserve = Math.min(MAX_RESERVE, Math.ceil((widest + 1) / 2) * 2);
  return {
    bars,
    left: rows.length - drawn.length,
    zero,
    ticks: amounts.length === 0 ? [] : ticks,
    reserve,
  };
}
