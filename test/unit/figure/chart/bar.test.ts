import { describe, expect, it } from 'vitest';
import { type BarRow, layoutBars } from '#figure/chart/bar';

const options = { format: (value: number) => `${value} km`, unknown: 'unknown' };
const row = (id: string, value: number | null, more: Partial<BarRow> = {}): BarRow => ({
  id,
  label: id,
  value,
  status: 'reported',
  ...more,
});

describe('layoutBars', () => {
  it('puts the largest first and what is unknown last', () => {
    const { bars } = layoutBars([row('a', 3), row('b', null), row('c', 9), row('d', 0)], options);
    expect(bars.map((bar) => bar.id)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('keeps the given order when asked', () => {
    const { bars } = layoutBars([row('a', 3), row('b', 9)], { ...options, order: 'given' });
    expect(bars.map((bar) => bar.id)).toEqual(['a', 'b']);
  });

  it('draws zero as no bar, and an unknown amount as an empty slot with the word for it', () => {
    const [zero, unknown] = layoutBars([row('a', 0), row('b', null)], options).bars;
    expect([zero?.solid, zero?.open, zero?.words]).toEqual([0, 0, '0 km']);
    expect([unknown?.solid, unknown?.isUnknown, unknown?.words]).toEqual([0, true, 'unknown']);
    expect(unknown?.open).toBeGreaterThan(0);
  });

  it('never draws a target as if it were reached', () => {
    for (const status of ['target', 'planned', 'announced', 'estimated', 'illustrative'] as const) {
      expect(layoutBars([row('a', 5, { status })], options).bars[0]).toMatchObject({ solid: 0, open: 100 });
    }
  });

  it('dashes the part that sources dispute', () => {
    expect(layoutBars([row('a', 12, { upTo: 16 })], options).bars[0]).toMatchObject({ solid: 75, open: 25 });
  });

  it('draws at most eight and says how many are left', () => {
    const scene = layoutBars(
      Array.from({ length: 11 }, (_, index) => row(`r${index}`, index)),
      options,
    );
    expect([scene.bars.length, scene.left]).toEqual([8, 3]);
  });

  it('prints the words of the source when there are any', () => {
    expect(layoutBars([row('a', 400, { text: 'more than 400' })], options).bars[0]?.words).toBe(
      'more than 400',
    );
  });

  it('has no axis when nothing is known', () => {
    expect(layoutBars([row('a', null)], options).ticks).toEqual([]);
  });
});
