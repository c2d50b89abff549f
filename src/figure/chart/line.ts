/**
 * Knows how dated values of one unit become lines on an axis that holds zero, each named at its end; refuses to guess
 * between reports: a long silence is an empty band, an unknown value is no point, and a month is never a day.
 * Long because axes, points and lettering are laid out in one pass, each keeping off what came before.
 */
import type { FigureStatus } from '#model/figure';
import { findDateExtent, getDateSpan } from '../scale/time.ts';
import { layoutSpanScale } from '../scale/zero.ts';
import { layoutLine, layoutTimeAxis } from './axis.ts';
import { layoutNames, nameLine } from './endName.ts';
import { joinLine, joinStep, layoutGap, type Placed, POINT, type Ways } from './join.ts';
import { placeLabels } from './label.ts';
import { layoutNoteHeight, layoutNotes, type StepNote } from './note.ts';
import { type Box, type Mark, round, type Scene } from './scene.ts';
import { isSettled } from './status.ts';
import { measureText } from './text.ts';

/** One published value. `date` is YYYY, YYYY-MM or YYYY-MM-DD. */
export interface LinePoint {
  date: string;
  /** null: the source says it does not know. */
  value: number | null;
  status: FigureStatus;
  /** The value in words ("over 5.2 million"), instead of the formatted number. */
  text?: string;
  /** Always label this point, room or not. */
  lead?: boolean;
  /** Row of the chart's table, from 0. */
  row?: number;
}

export interface Line {
  /** Written at the end of the line, when there are several. */
  label: string;
  lang?: string;
  points: readonly LinePoint[];
}

export interface LineOptions {
  width: number;
  height: number;
  /** `step`: a value holds until the next report. `line`: it changed on the way, nobody knows how. */
  join: 'step' | 'line';
  format: {
    value: (value: number) => string;
    tick: (value: number) => string;
    date: (iso: string) => string;
  };
  /** Written in an empty band and at an unknown value. */
  words: { gap: string; unknown: string };
  /** Days without a report after which the line stops. */
  maxGap?: number;
  /** Shared axes of small multiples: first and last date, and amounts the axis must hold. */
  dates?: readonly string[];
  amounts?: readonly number[];
  notes?: readonly StepNote[];
  /** Size of the lettering, px. */
  size?: number;
}

export interface LaidPoint extends Placed {
  point: LinePoint;
  value: number;
  /** The month or year around a point that stands in its middle. */
  span: { x: number; width: number } | null;
}

/** Share of the sheet that the names of several lines may take. */
const NAMES = 0.3;
const LEAST_GAP = 62;
/** Half the height of the mark for an unknown value among several lines, px. */
const SEEN = 12;

/** Days of silence that break a line whose reports usually come this often: more than three quarters late. */
export function findMaxGap(dates: readonly string[]): number {
  const middles = dates
    .map(getDateSpan)
    .map(({ from, to }) => (from + to) / 2)
    .sort((a, b) => a - b);
  const gaps = middles.slice(1).map((day, index) => day - (middles[index] ?? day));
  const median = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return Math.max(LEAST_GAP, Math.round(median * 1.75));
}

/**
 * Lines of one unit on one pair of axes.
 * @throws RangeError for malformed dates, amounts that are not finite, or no points at all.
 */
export function layoutLines(lines: readonly Line[], options: LineOptions): Scene {
  const { width, height, format, words, notes = [], amounts = [], size = 13.5 } = options;
  const points = lines.flatMap((line) => line.points);
  const extent = findDateExtent([...points.map((point) => point.date), ...(options.dates ?? [])]);
  if (extent === undefined) throw new RangeError('a line chart needs at least one dated point');
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const scale = layoutSpanScale([...known, ...amounts], height < 200 ? 3 : 4);
  const isSingle = lines.length === 1;
  const marks: Mark[] = [];

  const ticks = scale.ticks.filter((tick) => tick !== 0);
  const tickWidth = Math.max(...[0, ...ticks].map((tick) => measureText(format.tick(tick), size)));
  const left = round(tickWidth + 10);
  const names = isSingle ? [] : lines.map((line) => nameLine(line, { format, words }, size, width * NAMES));
  const right = isSingle
    ? width - 8
    : round(width - 16 - Math.max(...names.map((name) => name.width), width * 0.12));
  const top = size * 2 + layoutNoteHeight(notes, size, right - left);
  const bottom = height - size * 3.1;
  const x = (day: number) =>
    round(left + ((day - extent.from) / Math.max(1, extent.to - extent.from)) * (right - left));
  const y = (value: number) =>
    round(bottom - ((value - scale.min) / (scale.max - scale.min)) * (bottom - top));

  for (const tick of ticks) {
    marks.push({ kind: 'path', role: 'grid', d: `M${left} ${y(tick)}H${right}` });
    marks.push(layoutLine('tick', left - 8, y(tick) + size * 0.35, 'end', format.tick(tick), size));
  }
  marks.push(layoutLine('tick', left - 8, y(0) + size * 0.35, 'end', format.tick(0), size));
  const isYears = [...points.map(({ date }) => date), ...(options.dates ?? [])].every(
    (date) => getDateSpan(date).precision === 'year',
  );
  const axis = layoutTimeAxis(extent, x, bottom, format.date, size, right, isYears ? 'year' : 'month');
  if (scale.min < 0) {
    // The heavy line is zero, wherever it stands; the dates keep to the foot.
    const [foot, ...rest] = axis;
    if (foot?.kind === 'path') marks.push({ ...foot, role: 'grid' });
    marks.push({ kind: 'path', role: 'axis', d: `M${left} ${y(0)}H${right}` }, ...rest);
  } else marks.push(...axis);
  marks.push(...layoutNotes(notes, x, { top: size * 1.2, bottom, left, right }, size));

  const breaks = notes.filter((note) => note.breaks === true).map((note) => getDateSpan(note.from).from);
  const ways: Ways = {
    solid: [],
    open: [],
    obstacles: notes.map((note) => ({
      x: x(getDateSpan(note.from).from) - 1.5,
      y: 0,
      width: 3,
      height: bottom,
    })),
  };
  const laid = lines.map((line) =>
    layPoints(
      line.points,
      { x, y, top, bottom, left, right, breaks, isSingle, words, size },
      options,
      ways,
      marks,
    ),
  );
  if (ways.solid.length > 0) marks.push({ kind: 'path', role: 'line', d: ways.solid.join('') });
  if (ways.open.length > 0) marks.push({ kind: 'path', role: 'line-open', d: ways.open.join('') });
  for (const one of laid.flat()) {
    const half = POINT / 2;
    const row = one.point.row === undefined ? {} : { row: one.point.row };
    const role = one.open ? 'data-open' : 'data';
    // On a line the value stands in the middle of its month or year, which a thin bar spans.
    const span = one.span;
    if (span !== null)
      marks.push({ kind: 'rect', role: 'span', x: span.x, y: one.y - 1.5, width: span.width, height: 3 });
    const box = {
      x: one.x0 - half,
      y: one.y - half,
      width: Math.max(POINT, one.x1 - one.x0 + POINT),
      height: POINT,
    };
    ways.obstacles.push(box);
    const wide = one.x1 - one.x0 > POINT;
    if (wide) box.x = one.x0;
    if (wide) box.width = one.x1 - one.x0;
    marks.push({ kind: 'rect', role, ...box, ...row });
  }

  const ends = layoutNames(lines, laid, names, { x: right + 14, top: size, bottom }, size);
  marks.push(...ends);
  const labels = laid.flatMap((line) =>
    line
      // The end of one line among several is labelled with its name.
      .filter((one) => isSingle || one !== line.at(-1))
      .map((one) => ({
        x0: one.x0,
        x1: one.x1,
        y: one.y,
        words: one.point.text ?? format.value(one.value),
        rank: rankPoint(one, line, isSingle),
      })),
  );
  const textBoxes = marks.flatMap((mark) =>
    mark.kind === 'text' && !['tick', 'year'].includes(mark.role) ? [boxOf(mark)] : [],
  );
  const bounds = { left, right: isSingle ? right : right - 2, top: 0, bottom: bottom - 3 };
  marks.push(...placeLabels(labels, bounds, ways.obstacles, textBoxes, size));
  return { width, height, marks };
}

interface Ground {
  x: (day: number) => number;
  y: (value: number) => number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  breaks: readonly number[];
  isSingle: boolean;
  words: { gap: string; unknown: string };
  size: number;
}

/** Places the points of one line and joins those that may be; an unknown value is a dashed line from top to foot. */
function layPoints(
  points: readonly LinePoint[],
  ground: Ground,
  { join, maxGap = 200 }: LineOptions,
  ways: Ways,
  marks: Mark[],
): LaidPoint[] {
  const { x, y, top, bottom, left, right, breaks, isSingle, words, size } = ground;
  const placed = points
    .map((point) => ({ point, span: getDateSpan(point.date) }))
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const laid: LaidPoint[] = [];
  let before: LaidPoint | undefined;
  for (const { point, span } of placed) {
    const row = point.row === undefined ? {} : { row: point.row };
    if (point.value === null) {
      const at = round((x(span.from) + x(span.to)) / 2);
      // Among several lines the mark keeps to its own, which is where it was last seen.
      const level = laid.at(-1)?.y ?? bottom - SEEN;
      const d = isSingle ? `M${at} ${top}V${bottom - 2}` : `M${at} ${round(level - SEEN)}v${2 * SEEN}`;
      marks.push({ kind: 'path', role: 'gap', d, ...row });
      const anchor = at > (left + right) / 2 ? 'end' : 'start';
      if (isSingle) marks.push(layoutLine('note', at, top - 4, anchor, words.unknown, size));
      before = undefined;
      continue;
    }
    // A day is one place on the axis; a month or a year keeps its whole length.
    const isDay = span.precision === 'day';
    const isMiddle = join === 'line' || isDay;
    const middle = round((x(span.from) + x(span.to)) / 2);
    const length = round(x(span.to) - x(span.from));
    const next: LaidPoint = {
      point,
      value: point.value,
      x0: isMiddle ? middle : x(span.from),
      x1: isMiddle ? middle : x(span.to),
      span: isMiddle && length > POINT + 4 ? { x: x(span.from), width: length } : null,
      y: y(point.value),
      from: span.from,
      to: span.to,
      open: !isSettled(point.status),
    };
    const last = before;
    const isBroken = last !== undefined && breaks.some((day) => day >= last.to && day <= next.from);
    if (last !== undefined && next.from - last.to > maxGap) {
      // Bands of several lines would lie over each other: there the missing line says it alone.
      if (isSingle) marks.push(...layoutGap(last, next, top, bottom, words.gap, size));
    } else if (last !== undefined && !isBroken) {
      if (join === 'step') joinStep(last, next, isDay, ways);
      else joinLine(last, next, ways);
    }
    laid.push(next);
    before = next;
  }
  return laid;
}

/** First, last, largest and chosen points are labelled before the others, and whatever happens. */
function rankPoint(one: LaidPoint, line: readonly LaidPoint[], isSingle: boolean): number {
  if (one === line.at(-1)) return 0;
  if (one.point.lead === true) return 1;
  if (!isSingle) return 4;
  if (one.value === Math.max(...line.map((other) => other.value))) return 2;
  if (one === line[0]) return 3;
  return 4;
}

function boxOf(mark: Extract<Mark, { kind: 'text' }>): Box {
  const width = Math.max(...mark.lines.map((line) => measureText(line, mark.size)));
  const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2;
  return { x: mark.x - shift, y: mark.y - mark.size, width, height: mark.leading * mark.lines.length };
}
