/** Knows how two reports of one count are joined, and what stands where they must not be; refuses to bridge a silence. */
import { type Box, type Mark, round } from './scene.ts';
import { measureText, wrapText } from './text.ts';

/** A report on the sheet: px of its first and last day, days of the same, and whether it is unsettled. */
export interface Placed {
  x0: number;
  x1: number;
  y: number;
  from: number;
  to: number;
  open: boolean;
}

/** Path data of settled and unsettled ways, and the boxes that lettering keeps off. */
export interface Ways {
  solid: string[];
  open: string[];
  obstacles: Box[];
}

/** Side of the square at a point, px. */
export const POINT = 9;

/** A step: the count holds until the next report, then changes. */
export function joinStep(a: Placed, b: Placed, isDay: boolean, ways: Ways): void {
  const run = `M${a.x1} ${a.y}H${b.x0}`;
  const rise = `M${b.x0} ${a.y}V${b.y}`;
  // Between an unsettled count and any other there is no settled line; and inside a month nobody knows the day of the change.
  (a.open || b.open ? ways.open : ways.solid).push(run);
  (a.open || b.open || !isDay ? ways.open : ways.solid).push(rise);
  ways.obstacles.push({ x: a.x1, y: a.y - 1.5, width: Math.max(0, b.x0 - a.x1), height: 3 });
  ways.obstacles.push({ x: b.x0 - 1.5, y: Math.min(a.y, b.y), width: 3, height: Math.abs(a.y - b.y) });
}

/** A straight line between two reports; lettering keeps off it in pieces, or a steep line would keep it off everything. */
export function joinLine(a: Placed, b: Placed, ways: Ways): void {
  (a.open || b.open ? ways.open : ways.solid).push(`M${a.x1} ${a.y}L${b.x0} ${b.y}`);
  const pieces = Math.max(1, Math.ceil(Math.abs(b.x0 - a.x1) / 12));
  for (let piece = 0; piece < pieces; piece += 1) {
    const [s, e] = [piece / pieces, (piece + 1) / pieces];
    const y0 = a.y + (b.y - a.y) * s;
    const y1 = a.y + (b.y - a.y) * e;
    ways.obstacles.push({
      x: a.x1 + (b.x0 - a.x1) * s,
      y: Math.min(y0, y1) - 1.5,
      width: (b.x0 - a.x1) / pieces,
      height: Math.abs(y1 - y0) + 3,
    });
  }
}

/** The empty band of a long silence, with its words where they fit. */
export function layoutGap(
  a: Placed,
  b: Placed,
  top: number,
  bottom: number,
  words: string,
  size: number,
): Mark[] {
  const x0 = a.x1 + POINT;
  const x1 = b.x0 - POINT;
  if (x1 - x0 < 4) return [];
  const marks: Mark[] = [
    { kind: 'rect', role: 'gap', x: x0, y: top, width: round(x1 - x0), height: round(bottom - top - 1) },
  ];
  const lines = wrapText(words, size, x1 - x0 - 8);
  const fits = lines.every((line) => measureText(line, size) <= x1 - x0 - 4);
  if (!fits || lines.length > 3 || lines.length >= words.length / 3) return marks;
  const leading = size * 1.25;
  const y = round(bottom - 10 - (lines.length - 1) * leading);
  const x = round((x0 + x1) / 2);
  marks.push({ kind: 'text', role: 'note', x, y, size, anchor: 'middle', lines, leading });
  return marks;
}
