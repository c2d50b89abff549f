/**
 * Knows how dated counts of one measure become a stepped line from zero; refuses to guess between
 * reports: a long silence is an empty band, an unknown count is no point, and a month is never a day.
 */
import type { FigureStatus } from '#model/figure';
import { findDateExtent, getDateSpan } from '../scale/time.ts';
import { layoutZeroScale } from '../scale/zero.ts';
import { layoutLine, layoutTimeAxis } from './axis.ts';
import { placeLabels } from './label.ts';
import { layoutNoteHeight, layoutNotes, type StepNote } from './note.ts';
import { type Box, type Mark, round, type Scene } from './scene.ts';
import { isSettled } from './status.ts';
import { measureText, wrapText } from './text.ts';

/** One published count. `date` is YYYY, YYYY-MM or YYYY-MM-DD. */
export interface StepPoint {
  date: string;
  /** null: the source says it does not know. */
  value: number | null;
  status: FigureStatus;
  /** The value in words ("over 5.2 million"), instead of the formatted number. */
  text?: string;
  /** Always label this point, room or not. */
  lead?: boolean;
}

export interface StepOptions {
  width: number;
  height: number;
  format: {
    value: (value: number) => string;
    tick: (value: number) => string;
    date: (iso: string) => string;
  };
  /** Written in an empty band and at an unknown count. */
  words: { gap: string; unknown: string };
  /** Days without a report after which the line stops. */
  maxGap?: number;
  /** Shared axes of small multiples: first and last date, and the largest count. */
  dates?: readonly string[];
  largest?: number;
  notes?: readonly StepNote[];
  /** Size of the lettering, px. */
  size?: number;
}

const MARK = 9;

interface Placed {
  point: StepPoint;
  value: number;
  x0: number;
  x1: number;
  y: number;
  from: number;
  to: number;
  open: boolean;
}

/**
 * A stepped line: a count holds until the next report, at most `maxGap` days.
 * @throws RangeError for malformed dates, amounts below zero, or no points at all.
 */
export function layoutSteps(points: readonly StepPoint[], options: StepOptions): Scene {
  const { width, height, format, words, maxGap = 200, notes = [], size = 13.5 } = options;
  const extent = findDateExtent([...points.map((point) => point.date), ...(options.dates ?? [])]);
  if (extent === undefined) throw new RangeError('a step chart needs at least one dated point');
  const known = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const scale = layoutZeroScale([...known, options.largest ?? 0], height < 200 ? 3 : 4);
  const marks: Mark[] = [];

  const ticks = scale.ticks.filter((tick) => tick > 0);
  const left = round(Math.max(...[0, ...ticks].map((tick) => measureText(format.tick(tick), size))) + 10);
  const right = width - 8;
  const top = size * 2 + layoutNoteHeight(notes, size, right - left);
  const bottom = height - size * 3.1;
  const x = (day: number) =>
    round(left + ((day - extent.from) / Math.max(1, extent.to - extent.from)) * (right - left));
  const y = (value: number) => round(bottom - (value / scale.max) * (bottom - top));

  for (const tick of ticks) {
    marks.push({ kind: 'path', role: 'grid', d: `M${left} ${y(tick)}H${right}` });
    marks.push(layoutLine('tick', left - 8, y(tick) + size * 0.35, 'end', format.tick(tick), size));
  }
  marks.push(layoutLine('tick', left - 8, bottom + size * 0.35, 'end', format.tick(0), size));
  marks.push(...layoutTimeAxis(extent, x, bottom, format.date, size, right));
  marks.push(...layoutNotes(notes, x, { top: size * 1.2, bottom, left, right }, size));

  const placed = points
    .map((point) => ({ point, span: getDateSpan(point.date) }))
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const breaks = notes.filter((note) => note.breaks === true).map((note) => getDateSpan(note.from).from);
  const solid: string[] = [];
  const open: string[] = [];
  const obstacles: Box[] = notes.map((note) => ({
    x: x(getDateSpan(note.from).from) - 1.5,
    y: 0,
    width: 3,
    height: bottom,
  }));
  const laid: Placed[] = [];
  let before: Placed | undefined;
  for (const { point, span } of placed) {
    if (point.value === null) {
      const at = round((x(span.from) + x(span.to)) / 2);
      marks.push({ kind: 'path', role: 'gap', d: `M${at} ${top}V${bottom - 2}` });
      marks.push(
        layoutLine('note', at, top - 4, at > (left + right) / 2 ? 'end' : 'start', words.unknown, size),
      );
      before = undefined;
      continue;
    }
    // A day is one place on the axis; a month or a year keeps its whole length.
    const middle = x(span.from + 0.5);
    const isDay = span.precision === 'day';
    const next: Placed = {
      point,
      value: point.value,
      x0: isDay ? middle : x(span.from),
      x1: isDay ? middle : x(span.to),
      y: y(point.value),
      from: span.from,
      to: span.to,
      open: !isSettled(point.status),
    };
    const last = before;
    const isBroken = last !== undefined && breaks.some((day) => day >= last.to && day <= next.from);
    if (last !== undefined && next.from - last.to > maxGap)
      marks.push(...layoutGap(last, next, top, bottom, words.gap, size));
    else if (last !== undefined && !isBroken) joinPoints(last, next, isDay, solid, open, obstacles);
    laid.push(next);
    before = next;
  }
  if (solid.length > 0) marks.push({ kind: 'path', role: 'line', d: solid.join('') });
  if (open.length > 0) marks.push({ kind: 'path', role: 'line-open', d: open.join('') });
  for (const one of laid) {
    const half = MARK / 2;
    const box = {
      x: one.x0 - half,
      y: one.y - half,
      width: Math.max(MARK, one.x1 - one.x0 + MARK),
      height: MARK,
    };
    obstacles.push(box);
    const wide = one.x1 - one.x0 > MARK;
    if (wide) box.x = one.x0;
    if (wide) box.width = one.x1 - one.x0;
    marks.push({ kind: 'rect', role: one.open ? 'data-open' : 'data', ...box });
  }

  const labels = laid.map((one) => ({
    x0: one.x0,
    x1: one.x1,
    y: one.y,
    words: one.point.text ?? format.value(one.value),
    rank: rankPoint(one, laid),
  }));
  const textBoxes = marks.flatMap((mark) =>
    mark.kind === 'text' && mark.role === 'note' ? [boxOf(mark)] : [],
  );
  marks.push(...placeLabels(labels, { left, right, top: 0, bottom: bottom - 3 }, obstacles, textBoxes, size));
  return { width, height, marks };
}

/** First, last, largest and chosen points are labelled before the others, and whatever happens. */
function rankPoint(one: Placed, laid: readonly Placed[]): number {
  if (one === laid.at(-1)) return 0;
  if (one.point.lead === true) return 1;
  if (one.value === Math.max(...laid.map((other) => other.value))) return 2;
  if (one === laid[0]) return 3;
  return 4;
}

function joinPoints(
  a: Placed,
  b: Placed,
  isDay: boolean,
  solid: string[],
  open: string[],
  obstacles: Box[],
): void {
  const run = `M${a.x1} ${a.y}H${b.x0}`;
  const rise = `M${b.x0} ${a.y}V${b.y}`;
  // Between an unsettled count and any other there is no settled line; and inside a month nobody knows the day of the change.
  (a.open || b.open ? open : solid).push(run);
  (a.open || b.open || !isDay ? open : solid).push(rise);
  obstacles.push({ x: a.x1, y: a.y - 1.5, width: Math.max(0, b.x0 - a.x1), height: 3 });
  obstacles.push({ x: b.x0 - 1.5, y: Math.min(a.y, b.y), width: 3, height: Math.abs(a.y - b.y) });
}

function layoutGap(a: Placed, b: Placed, top: number, bottom: number, words: string, size: number): Mark[] {
  const x0 = a.x1 + MARK;
  const x1 = b.x0 - MARK;
  if (x1 - x0 < 4) return [];
  const marks: Mark[] = [
    { kind: 'rect', role: 'gap', x: x0, y: top, width: round(x1 - x0), height: round(bottom - top - 1) },
  ];
  const lines = wrapText(words, size, x1 - x0 - 8);
  if (
    lines.every((line) => measureText(line, size) <= x1 - x0 - 4) &&
    lines.length <= 3 &&
    lines.length < words.length / 3
  ) {
    const leading = size * 1.25;
    const y = bottom - 10 - (lines.length - 1) * leading;
    marks.push({
      kind: 'text',
      role: 'note',
      x: round((x0 + x1) / 2),
      y: round(y),
      size,
      anchor: 'middle',
      lines,
      leading,
    });
  }
  return marks;
}

function boxOf(mark: Extract<Mark, { kind: 'text' }>): Box {
  const width = Math.max(...mark.lines.map((line) => measureText(line, mark.size)));
  const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2;
  return { x: mark.x - shift, y: mark.y - mark.size, width, height: mark.leading * mark.lines.length };
}
