/** Knows how long each bar of a list is, as a share of its row; refuses to know px: the page sets the width. */
import type { FigureStatus } from '#model/figure';
import { layoutZeroScale } from '../scale/zero.ts';
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
  ticks: { at: number; words: string }[];
  /** Room to keep free after the longest bar, in em of the value's size, rounded up to a multiple of 2. */
  reserve: number;
}

const DEFAULT_LIMIT = 8;
const UNKNOWN_LENGTH = 12;
const MAX_RESERVE = 20;

/** Bars of the largest amounts, as shares of one zero-based axis. @throws RangeError for amounts below zero. */
export function layoutBars(rows: readonly BarRow[], options: BarOptions): BarScene {
  const { format, formatTick = format, unknown, limit = DEFAULT_LIMIT, order = 'value' } = options;
  const sorted = order === 'given' ? [...rows] : rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const drawn = sorted.slice(0, limit);
  const amounts = drawn.flatMap((row) =>
    row.value === null ? [] : [Math.max(row.value, row.upTo ?? row.value)],
  );
  const scale = layoutZeroScale(amounts, 4);
  // The last tick would only lengthen the axis past the longest bar, and squeeze what there is to see.
  const longest = Math.max(0, ...amounts) || scale.max;
  const share = (amount: number) => Math.round((amount / longest) * 1000) / 10;
  const bars = drawn.map((row): LaidBar => {
    const words = row.text ?? (row.value === null ? unknown : format(row.value));
    if (row.value === null) return { ...row, words, solid: 0, open: UNKNOWN_LENGTH, isUnknown: true };
    const length = share(row.value);
    if (!isSettled(row.status))
      return { ...row, words, solid: 0, open: share(row.upTo ?? row.value), isUnknown: false };
    return {
      ...row,
      words,
      solid: length,
      open: share(Math.max(0, (row.upTo ?? row.value) - row.value)),
      isUnknown: false,
    };
  });
  const ticks = scale.ticks
    .filter((tick) => tick <= longest)
    .map((tick) => ({ at: share(tick), words: formatTick(tick) }));
  const widest = Math.max(0, ...bars.map((bar) => measureText(bar.words, 1)));
  const reserve = Math.min(MAX_RESERVE, Math.ceil((widest + 1) / 2) * 2);
  return { bars, left: rows.length - drawn.length, ticks: amounts.length === 0 ? [] : ticks, reserve };
}
