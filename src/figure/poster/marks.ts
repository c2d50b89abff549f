/** Writes a map mark as painted shapes, for drawings that have no style sheet; the shapes are those of figure/geo. */
import { getHalo, getRingRadius, MARKS, type Mark, type MarkName } from '../geo/marks.ts';
import type { Ink, PosterShape } from './scene.ts';

const FILLS: Partial<Record<MarkName, Ink>> = {
  winner: 'madder',
  finalist: 'woad',
  awarded: 'woad',
  participating: 'nettle',
  recognised: 'nettle',
};
const LINES: Partial<Record<MarkName, Ink>> = { ...FILLS, shortlisted: 'woad' };

/** A dashed outline that keeps the corners of squares: dash, gap, and how far it starts in. */
const DASHES: Partial<Record<MarkName, readonly [number, number, number]>> = {
  recognised: [6, 6, 3],
  participating: [6, 6, 3],
  candidate: [5.5, 5.5, 2.75],
  expired: [5.5, 5.5, 2.75],
  suspended: [5.5, 5.5, 2.75],
};

/** The mark centred on x, y (mm), `k` mm to a unit; on `ground` it has a halo of that ink. */
export function shapeMark(mark: Mark, x: number, y: number, k: number, ground: Ink | null): PosterShape[] {
  const { d, hollow, last } = MARKS[mark.name];
  const at = { x, y, k };
  const shapes: PosterShape[] = [];
  const under: Ink = ground ?? 'label';
  if (ground) shapes.push({ ...at, d: getHalo(mark.name), fill: ground, stroke: ground, width: 3.5 });
  const line = LINES[mark.name] ?? 'ink';
  if (mark.lastKnown) {
    const [dash, gap, offset] = DASHES[mark.name] ?? [3.4, 2.6, 0];
    shapes.push({
      ...at,
      d: last?.outline ?? d,
      fill: under,
      stroke: line,
      width: hollow ? 2 : 1.6,
      dash: [dash, gap],
      offset,
    });
    if (last) shapes.push({ ...at, d: last.core, fill: line });
  } else if (hollow) shapes.push({ ...at, d, fill: under, stroke: line, width: 2 });
  else shapes.push({ ...at, d, fill: FILLS[mark.name] ?? 'ink' });
  if (mark.relocated) {
    const r = getRingRadius(mark.name);
    const ring = `M${-r} 0a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`;
    shapes.push({ ...at, d: ring, stroke: 'ink', width: 1.8, dash: [4, 3] });
  }
  return shapes;
}
