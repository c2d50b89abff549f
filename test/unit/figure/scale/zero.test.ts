import { describe, expect, it } from 'vitest';
import { layoutSpanScale } from '#figure/scale/zero';

describe('layoutSpanScale', () => {
  it('starts at zero however large the smallest amount', () => {
    expect(layoutSpanScale([980, 990, 1000], 4)).toMatchObject({
      min: 0,
      ticks: expect.arrayContaining([0]),
    });
  });

  it('ends on round numbers past the largest amount and the smallest', () => {
    expect(layoutSpanScale([8_172_311], 4)).toMatchObject({ min: 0, max: 10_000_000 });
    expect(layoutSpanScale([-13, 80], 4)).toMatchObject({ min: -20, max: 80 });
  });

  it('still has an axis when nothing was counted', () => {
    expect(layoutSpanScale([], 4).max).toBeGreaterThan(0);
    expect(layoutSpanScale([0], 4).max).toBeGreaterThan(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (amount) => {
    expect(() => layoutSpanScale([5, amount], 4)).toThrow(RangeError);
  });
});
