import { describe, expect, it } from 'vitest';
import { layoutZeroScale } from '#figure/scale/zero';

describe('layoutZeroScale', () => {
  it('starts at zero however large the smallest amount', () => {
    expect(layoutZeroScale([980, 990, 1000], 4).ticks[0]).toBe(0);
  });

  it('holds the largest amount and ends on a round one', () => {
    expect(layoutZeroScale([8_172_311], 4).max).toBe(10_000_000);
  });

  it('still has an axis when nothing was counted', () => {
    expect(layoutZeroScale([], 4).max).toBeGreaterThan(0);
    expect(layoutZeroScale([0], 4).max).toBeGreaterThan(0);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (amount) => {
    expect(() => layoutZeroScale([5, amount], 4)).toThrow(RangeError);
  });
});
