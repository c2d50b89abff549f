/** Whether a figure is people that can be counted out in squares, and how many one square stands for. */
import type { FigureView } from './figures.ts';

const people = new Set([
  'people',
  'children',
  'pupils',
  'students',
  'young-people',
  'children-and-young-people',
  'families',
]);
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];
/** More squares than this are no longer taken in at a glance. */
const MOST = 40;
/** Fewer people than this are told better by the number. */
const FEWEST = 100;

/** People to a square, or null where squares would say nothing. */
export function pickSquare(figure: Pick<FigureView, 'raw' | 'settled'>, unit: string): number | null {
  const { raw } = figure;
  if (raw === null || raw < FEWEST || !people.has(unit)) return null;
  return steps.find((step) => raw / step <= MOST) ?? null;
}
