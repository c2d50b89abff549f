/** How the ground of a poster's map is painted: layers of a base file, bottom first. Widths in units of that file. */
import type { Ink } from './scene.ts';

export interface GroundLayer {
  readonly id: 'away' | 'land' | 'rivers' | 'lakes' | 'borders' | 'unsettled';
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Heavier lines than on screen, and neither graticule nor waterlines: the sheet hangs on a wall. */
export const GROUND: readonly GroundLayer[] = [
  { id: 'away', fill: 'away' },
  { id: 'land', fill: 'land' },
  { id: 'rivers', stroke: 'river', width: 1.4 },
  { id: 'lakes', fill: 'sea', stroke: 'coast', width: 0.8 },
  { id: 'borders', stroke: 'border', width: 1.3 },
  { id: 'unsettled', stroke: 'border', width: 1.7, dash: [5, 4] },
  { id: 'away', stroke: 'coast', width: 1.1 },
];

/** Path text of each layer of a base file as `baseSvg` wrote it. */
export function readBase(svg: string): ReadonlyMap<string, string> {
  return new Map(
    [...svg.matchAll(/<path id="([a-z]+)"[^>]* d="([^"]*)"/g)].map(([, id = '', d = '']) => [id, d]),
  );
}
