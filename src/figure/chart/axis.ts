/** Knows the zero line of time: its ticks, months and years; refuses to write dates: the caller puts them in words. */
import { layoutTimeTicks } from '../scale/time.ts';
import { type Mark, round } from './scene.ts';
import { measureText } from './text.ts';

/** Days since 1970 that the axis reaches from and to. */
export interface TimeExtent {
  from: number;
  to: number;
}

const YEAR = 12;

/**
 * The 2px line at `bottom`, with ticks as far apart as their words need. `x` maps days to px; `format` writes
 * `YYYY`, or the month of `YYYY-MM`. `unit`: `year` when nothing finer is dated, so that no month is named.
 */
export function layoutTimeAxis(
  extent: TimeExtent,
  x: (day: number) => number,
  bottom: number,
  format: (iso: string) => string,
  size: number,
  right: number,
  unit: 'year' | 'month' = 'month',
): Mark[] {
  const length = x(extent.to) - x(extent.from);
  const sample = measureText(format('2022-09'), size) + 18;
  const marks: Mark[] = [{ kind: 'path', role: 'axis', d: `M${x(extent.from)} ${bottom}H${right}` }];
  const isYears = unit === 'year';
  const count = Math.max(2, Math.floor(length / (isYears ? measureText(format('2022'), size) + 18 : sample)));
  const ticks = layoutTimeTicks(extent.from, extent.to, count, isYears ? YEAR : 1).filter(
    // A year that only ends here has nothing in it.
    ({ day }) => !isYears || day < extent.to,
  );
  const first = ticks[0];
  const isEvery = isYears && first !== undefined && (ticks[1]?.day ?? first.day + 366) - first.day <= 366;
  ticks.forEach((tick, index) => {
    const at = x(tick.day);
    if (isEvery) {
      // Each year has its own stretch of the axis, and its name stands in the middle of it.
      const middle = (at + x(ticks[index + 1]?.day ?? extent.to)) / 2;
      marks.push({ kind: 'path', role: 'axis', d: `M${at} ${bottom}v5` });
      marks.push(layoutLine('tick', middle, bottom + size * 1.45, 'middle', format(tick.iso), size));
      return;
    }
    const words = format(tick.iso);
    const half = measureText(words, size) / 2;
    const anchor = at + half > right + 8 ? 'end' : 'start';
    const start = anchor === 'end' ? right + 8 : Math.max(at - half, x(extent.from) - 4);
    marks.push({ kind: 'path', role: 'axis', d: `M${at} ${bottom}v5` });
    marks.push(layoutLine('tick', start, bottom + size * 1.45, anchor, words, size));
    // Months alone would leave the year to guesswork, so it stands under the first month and each January.
    const year = tick.iso.slice(0, 4);
    if (tick.iso === year || (index > 0 && !tick.iso.endsWith('-01'))) return;
    marks.push(layoutLine('year', start, bottom + size * 2.8, anchor, format(year), size));
  });
  return marks;
}

/** One line of lettering. */
export function layoutLine(
  role: 'tick' | 'year' | 'note',
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  words: string,
  size: number,
): Mark {
  return { kind: 'text', role, x: round(x), y: round(y), size, anchor, lines: [words], leading: size * 1.25 };
}
