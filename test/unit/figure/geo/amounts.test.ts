import { describe, expect, test } from 'vitest';
import { type AmountWish, layoutAmounts } from '#figure/geo/amounts';

const wish = (id: string, currency: string | null, ...values: number[]): AmountWish => ({
  id,
  currency,
  values,
});

/** Area of a path of straight lines, or of the circle that two arcs make. */
function areaOf(d: string): number {
  const radius = /a([\d.]+) /.exec(d)?.[1];
  if (radius) return Math.PI * Number(radius) ** 2;
  const points = d
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
  const twice = points.reduce((sum, [x, y], index) => {
    const [nx, ny] = points[(index + 1) % points.length] as [number, number];
    return sum + x * ny - nx * y;
  }, 0);
  return Math.abs(twice) / 2;
}

describe('sums as areas', () => {
  test('four times the money is four times the area', () => {
    const { marks } = layoutAmounts([wish('a', 'PLN', 100), wish('b', 'PLN', 25)]);
    expect(areaOf(marks.get('a')?.outer ?? '') / areaOf(marks.get('b')?.outer ?? '')).toBeCloseTo(4, 1);
  });

  test('every currency has a shape and a scale of its own, its largest sums being equally large', () => {
    const { marks, scales } = layoutAmounts([
      wish('a', 'PLN', 100),
      wish('b', 'PLN', 50),
      wish('c', 'EUR', 3),
      wish('d', 'CZK', 900),
    ]);
    expect(scales.map(({ currency, value }) => [currency, value])).toEqual([
      ['PLN', 100],
      ['CZK', 900],
      ['EUR', 3],
    ]);
    expect(new Set(scales.map(({ outer }) => outer)).size).toBe(3);
    for (const id of ['c', 'd'])
      expect(areaOf(marks.get(id)?.outer ?? '') / areaOf(marks.get('a')?.outer ?? '')).toBeCloseTo(1, 1);
  });

  test('published sums that differ are drawn both: the smallest in the largest', () => {
    const mark = layoutAmounts([wish('a', 'PLN', 40, 80, 50)]).marks.get('a');
    expect(mark?.state).toBe('differs');
    expect(areaOf(mark?.outer ?? '') / areaOf(mark?.inner ?? '')).toBeCloseTo(2, 1);
  });

  test('an unknown sum is not a small one: it has no area', () => {
    const mark = layoutAmounts([wish('a', null), wish('b', 'PLN', 1)]).marks.get('a');
    expect(mark).toMatchObject({ state: 'unknown', inner: null });
  });

  test('a currency too many is refused, since its shape would be another’s', () => {
    const many = ['PLN', 'EUR', 'CZK', 'HUF', 'USD', 'RON', 'BGN'].map((code, index) =>
      wish(`x${index}`, code, 1),
    );
    expect(() => layoutAmounts(many)).toThrow('7 currencies');
  });
});
