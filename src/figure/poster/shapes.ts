/** The plain shapes posters are ruled with: filled boxes and outlines, in millimetres on the sheet. */
import type { PosterShape } from './scene.ts';
import { round } from './setText.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const at0 = { x: 0, y: 0, k: 1 } as const;

export function box({ x, y, width, height }: Area, fill: 'label' | 'ink' | 'weld'): PosterShape {
  return { ...at0, d: `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`, fill };
}

export function outline(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: 'ink' | 'madder',
  line: number,
): PosterShape {
  return {
    ...at0,
    d: `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`,
    stroke,
    width: line,
  };
}
