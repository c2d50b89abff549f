/** A distance scale for a Mercator frame, true at the frame's middle; knows km, not words. */
import type { Frame } from './frame.ts';

export interface ScaleBar {
  readonly km: number;
  /** Length on the map, units. */
  readonly length: number;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** The longest round distance not over a fifth of the frame. */
export function getScaleBar(frame: Frame): ScaleBar {
  const unitsPerKm = frame.scale / (6371.0088 * Math.cos((frame.centre[1] * Math.PI) / 180));
  const km = STEPS.findLast((step) => step * unitsPerKm <= frame.width / 5) ?? 1;
  return { km, length: Math.round(km * unitsPerKm * 10) / 10 };
}
