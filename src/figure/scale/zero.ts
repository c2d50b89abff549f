/** Knows how to lay amounts on a line that starts at zero, with round ticks; refuses to cut the axis short. */
import { scaleLinear } from 'd3';

/** An axis that holds zero and every amount, below it too. */
export interface SpanScale {
  min: number;
  max: number;
  ticks: number[];
}

/** An axis from zero to a round number at or past the largest amount. */
export interface ZeroScale {
  max: number;
  ticks: number[];
}

/**
 * A zero-based axis that holds all the amounts, with about `count` round ticks, zero among them.
 * @throws RangeError for an amount below zero or not finite: these charts count people and things.
 */
export function layoutZeroScale(amounts: readonly number[], count: number): ZeroScale {
  for (const amount of amounts) {
    if (!Number.isFinite(amount) || amount < 0)
      throw new RangeError(`${amount} cannot be drawn on an axis that starts at zero`);
  }
  const largest = Math.max(0, ...amounts);
  const scale = scaleLinear()
    .domain([0, largest === 0 ? 1 : largest])
    .nice(count);
  return { max: scale.domain()[1] ?? 1, ticks: scale.ticks(count) };
}

/**
 * The same for amounts that may lie below zero, such as changes: zero is always on the axis.
 * @throws RangeError for an amount that is not finite.
 */
export function layoutSpanScale(amounts: readonly number[], count: number): SpanScale {
  for (const amount of amounts)
    if (!Number.isFinite(amount)) throw new RangeError(`${amount} cannot be drawn on an axis`);
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const scale = scaleLinear()
    .domain([low, low === high ? low + 1 : high])
    .nice(count);
  const [min = 0, max = 1] = scale.domain();
  return { min, max, ticks: scale.ticks(count) };
}
