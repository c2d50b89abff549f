import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clustering, clusterPoints, type Point } from '#figure/geo/cluster';

const point = (x: number, y: number, more: Partial<Point> = {}): Point => ({
  x,
  y,
  reach: 6,
  rank: 1,
  ...more,
});

const points = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    reach: fc.constantFrom(4, 6, 11, 15),
    rank: fc.integer({ min: 0, max: 9 }),
    isAnchor: fc.boolean(),
    givesWay: fc.constant(false),
  }),
  { maxLength: 120 },
);

const apartOf = ({ groups }: Clustering): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, a] of groups.entries())
    for (const b of groups.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
};

describe('clusters of marks', () => {
  test('leave marks alone that stand apart', () => {
    const { groups } = clusterPoints([point(0, 0), point(40, 0)], 24);
    expect(groups.map(({ members }) => members)).toEqual([[0], [1]]);
  });

  test('count those that are too close, between them', () => {
    const { groups } = clusterPoints([point(0, 0), point(10, 0), point(200, 0)], 24);
    expect(groups.find(({ members }) => members.length === 2)).toMatchObject({ x: 5, y: 0 });
  });

  test('gather beside a winner, who stays alone in his place', () => {
    const winner = point(50, 50, { rank: 9, isAnchor: true });
    const { groups } = clusterPoints([point(52, 50), winner, point(48, 52)], 24);
    expect(groups.find(({ members }) => members[0] === 1)).toMatchObject({ x: 50, y: 50, members: [1] });
    expect(groups.find(({ members }) => members.length === 2)?.isMoved).toBe(true);
  });

  test('leave out a neighbour that would crowd the place the map is about', () => {
    const lead = point(50, 50, { rank: 20, isAnchor: true });
    const { groups, dropped } = clusterPoints([lead, point(55, 50, { givesWay: true })], 24);
    expect(groups).toHaveLength(1);
    expect(dropped).toEqual([1]);
  });

  test('hold every point once and keep targets apart, however crowded', () => {
    fc.assert(
      fc.property(points, (crowd) => {
        const made = clusterPoints(crowd, 24);
        expect(made.groups.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(
          crowd.map((_, index) => index),
        );
        expect(apartOf(made)).toBeGreaterThanOrEqual(24 - 0.2);
      }),
    );
  });

  test('only grow as the map gets smaller', () => {
    fc.assert(
      fc.property(points, (crowd) => {
        const wide = clusterPoints(crowd, 24);
        const narrow = clusterPoints(crowd, 40, wide);
        for (const { members } of wide.groups) {
          const holder = narrow.groups.find((group) => group.members.includes(members[0] as number));
          expect(members.every((index) => holder?.members.includes(index))).toBe(true);
        }
      }),
    );
  });
});
