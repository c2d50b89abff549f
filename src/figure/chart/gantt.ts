/**
 * Knows how periods with partly known dates become bars: full where the thing surely ran, thin where only
 * the year or month of its edge is known, dashed where it was planned or has no known end; refuses to invent a day.
 */
import { findDateExtent, getDateSpan, layoutTimeTicks } from '../scale/time.ts';
import { type Mark, round, type Scene } from './scene.ts';
import { measureText, wrapText } from './text.ts';

/** A period, or one date when `to` is left out. Dates are YYYY, YYYY-MM or YYYY-MM-DD. */
export interface GanttRow {
  id: string;
  label: string;
  lang?: string;
  /** null: the beginning is unknown, and the bar comes in dashed from the left edge. */
  from: string | null;
  /** null: no end is known, and the bar goes out dashed to the right edge. */
  to?: string | null;
  /** `planned`: announced and not reported as done, so dashed all along. */
  state: 'happened' | 'planned';
  /** The dates in words, written by the caller in the page's language. */
  dates: string;
  /** Row of the chart's table, from 0. */
  row?: number;
}

export interface GanttOptions {
  width: number;
  /** Written under the axis: `iso` is YYYY at a new year, YYYY-MM elsewhere. */
  format: (iso: string) => string;
  /** Dates the axis must reach, such as the edition's. */
  dates?: readonly string[];
  size?: number;
}

/** A mark that is no lettering. */
type Bar = Exclude<Mark, { kind: 'text' }>;

const BAR = 14;
const POINT = 13;
const THIN = 4;
/** Length of the full bar that marks a known day before an open end, px. */
const START = 4;
const MIN_SPAN = 8;
const OPEN_TAIL = 0.1;

/** Bars one under another in the order given, labels at the side, or above the bar when the drawing is narrow. */
export function layoutGantt(rows: readonly GanttRow[], options: GanttOptions): Scene {
  const { width, format, size = 13.5 } = options;
  const dates = rows.flatMap((row) => [row.from, row.to].filter((date) => typeof date === 'string'));
  const extent = findDateExtent([...dates, ...(options.dates ?? [])]);
  if (extent === undefined) throw new RangeError('a timeline needs at least one date');
  // An open bar needs room to run out in, or it would seem to end with the last known date.
  if (rows.some((row) => row.to === null)) extent.to += Math.ceil((extent.to - extent.from) * OPEN_TAIL);
  if (rows.some((row) => row.from === null)) extent.from -= Math.ceil((extent.to - extent.from) * OPEN_TAIL);
  const isNarrow = width < 560;
  const leading = round(size * 1.28);
  // Readers may set letters wider apart: a narrow print keeps some room for that.
  const labelWidth = Math.round(width * (isNarrow ? 0.82 : 0.33));
  const left = isNarrow ? 0 : labelWidth + 20;
  const right = width - 1;
  const x = (day: number) => round(left + ((day - extent.from) / (extent.to - extent.from)) * (right - left));

  const marks: Mark[] = [];
  const axisMarks: Mark[] = [];
  const axisY = size * 1.6;
  const rowMarks: Mark[] = [];
  const middles: number[] = [];
  let y = axisY + 12;
  for (const row of rows) {
    const lines = wrapText(row.label, size, labelWidth);
    const dateLines = wrapText(row.dates, size, labelWidth);
    const words: Mark[] = [
      {
        kind: 'text',
        role: 'label',
        x: 0,
        y: round(y + size),
        size,
        anchor: 'start',
        lines,
        leading,
        ...(row.lang === undefined ? {} : { lang: row.lang }),
      },
      {
        kind: 'text',
        role: 'note',
        x: 0,
        y: round(y + size + lines.length * leading),
        size,
        anchor: 'start',
        lines: dateLines,
        leading,
      },
    ];
    const textHeight = (lines.length + dateLines.length) * leading;
    const middle = isNarrow ? y + textHeight + 4 + BAR / 2 : y + Math.max(textHeight, BAR) / 2;
    middles.push(round(middle));
    const bars = layoutBar(row, x, round(middle), { left, right });
    rowMarks.push(
      ...words,
      ...bars.map((mark) => (row.row === undefined ? mark : { ...mark, row: row.row })),
    );
    y = isNarrow ? middle + BAR / 2 + 16 : y + Math.max(textHeight, BAR) + 16;
  }
  const height = Math.ceil(y - 4);

  const sample = Math.max(measureText(format('2022'), size), measureText(format('2022-09'), size) * 0.8) + 14;
  for (const tick of layoutTimeTicks(
    extent.from,
    extent.to - 1,
    Math.max(2, Math.floor((right - left) / sample)),
  )) {
    const at = x(tick.day);
    const words = format(tick.iso);
    // Where labels stand above their bars, a through line would strike them out.
    const d = isNarrow
      ? middles.map((middle) => `M${at} ${round(middle - BAR / 2 - 2)}v${BAR + 4}`).join('')
      : `M${at} ${round(axisY)}V${height}`;
    axisMarks.push({ kind: 'path', role: 'grid', d });
    if (at + measureText(words, size) > right + 1) continue;
    axisMarks.push({
      kind: 'text',
      role: 'tick',
      x: at,
      y: round(axisY - 7),
      size,
      anchor: 'start',
      lines: [words],
      leading,
    });
  }
  marks.push(
    ...axisMarks,
    { kind: 'path', role: 'axis', d: `M${left} ${round(axisY)}H${right}` },
    ...rowMarks,
  );
  return { width, height, marks };
}

/**
 * A full bar where the thing surely ran; a thin one with end stops over the month or year in which it began,
 * ended or happened; a dashed one where it was only planned, or where no end (or beginning) is known.
 */
function layoutBar(
  row: GanttRow,
  x: (day: number) => number,
  middle: number,
  edge: { left: number; right: number },
): Bar[] {
  const from = row.from === null ? undefined : getDateSpan(row.from);
  const isPlanned = row.state === 'planned';
  if (row.to === undefined && from !== undefined) {
    if (from.precision === 'day') return [point(x(from.from + 0.5), middle, isPlanned)];
    const x0 = x(from.from);
    const x1 = Math.max(x(from.to), x0 + MIN_SPAN);
    return isPlanned ? [bar('data-open', x0, x1, middle)] : vague(x0, x1, middle);
  }
  const to = typeof row.to === 'string' ? getDateSpan(row.to) : undefined;
  const outer0 = from === undefined ? edge.left : x(from.from);
  const outer1 = Math.max(to === undefined ? edge.right : x(to.to), outer0 + MIN_SPAN);
  if (isPlanned || (from === undefined && to === undefined))
    return [bar('data-open', outer0, outer1, middle)];

  const vague0 = from === undefined || from.precision === 'day' ? outer0 : x(from.to);
  const vague1 = to === undefined || to.precision === 'day' ? outer1 : x(to.from);
  const marks: Bar[] = [];
  if (to === undefined) {
    marks.push(bar('data-open', vague0, outer1, middle));
    marks.push(
      ...(vague0 > outer0 ? vague(outer0, vague0, middle) : [bar('data', outer0, outer0 + START, middle)]),
    );
    return marks;
  }
  if (from === undefined) {
    marks.push(bar('data-open', outer0, vague1, middle));
    marks.push(
      ...(outer1 > vague1 ? vague(vague1, outer1, middle) : [bar('data', outer1 - START, outer1, middle)]),
    );
    return marks;
  }
  // Both edges inside one year or month: all that is known is that it lies within.
  if (vague1 <= vague0 && vague0 >= outer1) return vague(outer0, outer1, middle);
  if (vague0 > outer0) marks.push(...vague(outer0, Math.min(vague0, outer1), middle));
  if (outer1 > vague1) marks.push(...vague(Math.max(vague1, outer0), outer1, middle));
  if (vague1 > vague0) marks.push(bar('data', vague0, vague1, middle));
  return marks;
}

function bar(role: 'data' | 'data-open', x0: number, x1: number, middle: number): Bar {
  return { kind: 'rect', role, x: round(x0), y: round(middle - BAR / 2), width: round(x1 - x0), height: BAR };
}

function vague(x0: number, x1: number, middle: number): Bar[] {
  const y = round(middle - BAR / 2);
  const d = `M${round(x0)} ${y}h2v${BAR}h-2zM${round(x1 - 2)} ${y}h2v${BAR}h-2zM${round(x0)} ${round(middle - THIN / 2)}H${round(x1)}v${THIN}H${round(x0)}z`;
  return [{ kind: 'path', role: 'data', d }];
}

function point(x: number, middle: number, isOpen: boolean): Bar {
  const role = isOpen ? 'data-open' : 'data';
  return {
    kind: 'rect',
    role,
    x: round(x - POINT / 2),
    y: round(middle - POINT / 2),
    width: POINT,
    height: POINT,
  };
}
