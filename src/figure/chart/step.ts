/** Knows one stepped line of counts, as most reports are drawn; refuses an amount below zero, for it counts people and things. */
import { type LineOptions, type LinePoint, layoutLines } from './line.ts';
import type { Scene } from './scene.ts';

export type StepPoint = LinePoint;

export interface StepOptions extends Omit<LineOptions, 'join' | 'amounts'> {
  /** Shared axis of small multiples: the largest count. */
  largest?: number;
}

/**
 * A stepped line: a count holds until the next report, at most `maxGap` days.
 * @throws RangeError for malformed dates, amounts below zero, or no points at all.
 */
export function layoutSteps(points: readonly StepPoint[], options: StepOptions): Scene {
  const { largest = 0, ...rest } = options;
  for (const { value } of points)
    if (value !== null && value < 0) throw new RangeError(`${value} is no count of people or things`);
  return layoutLines([{ label: '', points }], { ...rest, join: 'step', amounts: [largest] });
}
