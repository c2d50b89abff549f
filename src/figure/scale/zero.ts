/** Knows how to lay amounts on a line that starts at zero, with round ticks; refuses to cut the axis short. */
import { scaleLinear } from 'd3';

interface SpanScale {
  min: number;
  max: number;
  ticks: number[];
}

/**
 * An axis with about `count` round ticks that holds zero and all amounts, those below zero too, such as changes.
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
