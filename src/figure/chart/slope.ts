/** Knows how values at two dates become lines between two columns; refuses to draw a way to or from what is unknown. */
import type { FigureStatus } from '#model/figure';
import { layoutSpanScale } from '../scale/zero.ts';
import { layoutLine } from './axis.ts';
import { type Mark, round, type Scene } from './scene.ts';
import { spreadLabels } from './spread.ts';
import { isSettled } from './status.ts';
import { measureText, wrapText } from './text.ts';

/** What is known at one of the two dates. */
export interface SlopeEnd {
  /** null: unknown, which is not zero. */
  value: number | null;
  status: FigureStatus;
  /** The value in words, instead of the formatted number. */
  text?: string;
}

export interface SlopeRow {
  id: string;
  label: string;
  lang?: string;
  ends: readonly [SlopeEnd, SlopeEnd];
  /** Row of the chart's table, from 0. */
  row?: number;
}

export interface SlopeOptions {
  width: number;
  /** Least height; the sheet grows with the names at the right. */
  height: number;
  format: (value: number) => string;
  /** The two dates in words, over their columns. */
  heads: readonly [string, string];
  unknown: string;
  size?: number;
}

const POINT = 9;
/** Length of the dashed stub beside an end whose other end is unknown, px. */
const STUB = 22;

/** Lines between two dates, named at the right. @throws RangeError for amounts that are not finite. */
export function layoutSlope(rows: readonly SlopeRow[], options: SlopeOptions): Scene {
  const { width, format, heads, unknown, size = 13.5 } = options;
  const leading = round(size * 1.25);
  const say = (end: SlopeEnd) => end.text ?? (end.value === null ? unknown : format(end.value));
  const side = width * 0.26;
  const firsts = rows.map((row) => wrapText(say(row.ends[0]), size, side));
  const left = round(10 + Math.max(...firsts.flat().map((line) => measureText(line, size)), size));
  // Readers may set letters wider apart: a narrow print keeps room for that at its side.
  const slack = width < 500 ? 1.22 : 1;
  const room = (width * (width < 500 ? 0.54 : 0.36)) / slack;
  const lasts = rows.map((row) => ({
    value: wrapText(say(row.ends[1]), size, room),
    name: wrapText(row.label, size, room),
  }));
  const names = lasts.flatMap(({ value, name }) => [...value, ...name]);
  const right = round(
    width - 12 - slack * Math.max(...names.map((line) => measureText(line, size)), size * 3),
  );
  const headLines = heads.map((head, end) =>
    wrapText(head, size, end === 0 ? Math.max(left, (right - left) / 2) : width - right),
  );
  const top = Math.max(...headLines.map((lines) => lines.length)) * leading + size * 1.6;
  const heightOf = (index: number) =>
    ((lasts[index]?.value.length ?? 0) + (lasts[index]?.name.length ?? 0)) * leading + 8;
  const stack = rows.reduce((sum, _, index) => sum + heightOf(index), 0);
  const height = Math.ceil(Math.max(options.height, top + stack + size * 2));
  const bottom = height - size;

  const known = rows.flatMap(({ ends }) => ends.flatMap(({ value }) => (value === null ? [] : [value])));
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known) || layoutSpanScale(known, 4).max;
  const y = (value: number) => round(bottom - ((value - low) / (high - low)) * (bottom - top));
  const marks: Mark[] = [
    { kind: 'path', role: 'grid', d: `M${left} ${top}V${bottom}M${right} ${top}V${bottom}` },
    { kind: 'path', role: 'axis', d: `M${left} ${y(0)}H${right}` },
  ];
  headLines.forEach((lines, end) => {
    const x = end === 0 ? 0 : right + 12;
    marks.push({
      kind: 'text',
      role: 'heading',
      x: round(x),
      y: size,
      size,
      anchor: 'start',
      lines,
      leading,
    });
  });

  for (const { ends, row } of rows) marks.push(...layoutWay(ends, row, left, right, y));
  // Where the value is unknown its word stands by the other end, for it has no place of its own.
  const anchor = (ends: SlopeRow['ends'], end: 0 | 1) =>
    y(ends[end].value ?? ends[end === 0 ? 1 : 0].value ?? 0);
  const leftMiddles = spreadLabels(
    rows.map(({ ends }, index) => ({ y: anchor(ends, 0), height: (firsts[index]?.length ?? 1) * leading })),
    top - size,
    bottom + size,
  );
  const rightMiddles = spreadLabels(
    rows.map(({ ends }, index) => ({ y: anchor(ends, 1), height: heightOf(index) })),
    top - size,
    bottom + size,
  );
  rows.forEach(({ ends, lang }, index) => {
    const { value = [], name = [] } = lasts[index] ?? {};
    const first = firsts[index] ?? [];
    const y0 = (leftMiddles[index] ?? 0) - (first.length * leading) / 2 + size * 0.9;
    const y1 = (rightMiddles[index] ?? 0) - ((value.length + name.length) * leading) / 2 + size * 0.9;
    const roleOf = (end: SlopeEnd) => (end.value === null ? ('note' as const) : ('value' as const));
    const text = { kind: 'text' as const, size, leading };
    marks.push(
      { ...text, role: roleOf(ends[0]), x: round(left - 10), y: round(y0), anchor: 'end', lines: first },
      { ...text, role: roleOf(ends[1]), x: round(right + 12), y: round(y1), anchor: 'start', lines: value },
      {
        ...text,
        role: 'label',
        x: round(right + 12),
        y: round(y1 + value.length * leading),
        anchor: 'start',
        lines: name,
        ...(lang === undefined ? {} : { lang }),
      },
    );
  });
  if (low < 0) marks.push(layoutLine('tick', left + 6, y(0) - 5, 'start', format(0), size));
  return { width, height, marks };
}

/** The line and its two ends; a dashed stub where the other end is unknown. */
function layoutWay(
  [first, last]: SlopeRow['ends'],
  row: number | undefined,
  left: number,
  right: number,
  y: (value: number) => number,
): Mark[] {
  const own = row === undefined ? {} : { row };
  const marks: Mark[] = [];
  if (first.value !== null && last.value !== null) {
    const role = isSettled(first.status) && isSettled(last.status) ? 'line' : 'line-open';
    marks.push({ kind: 'path', role, d: `M${left} ${y(first.value)}L${right} ${y(last.value)}` });
  } else if (first.value !== null)
    marks.push({ kind: 'path', role: 'gap', d: `M${left} ${y(first.value)}h${STUB}`, ...own });
  else if (last.value !== null)
    marks.push({ kind: 'path', role: 'gap', d: `M${right} ${y(last.value)}h${-STUB}`, ...own });
  for (const [end, x] of [
    [first, left],
    [last, right],
  ] as const) {
    if (end.value === null) continue;
    const role = isSettled(end.status) ? 'data' : 'data-open';
    const half = POINT / 2;
    marks.push({
      kind: 'rect',
      role,
      x: round(x - half),
      y: round(y(end.value) - half),
      width: POINT,
      height: POINT,
      ...own,
    });
  }
  return marks;
}
