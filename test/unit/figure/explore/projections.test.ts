import { describe, expect, it } from 'vitest';
import { createMercator, projectWorld } from '#figure/explore/projections';
import { createFrameProjection, exploreFrame, isInExplore } from '#figure/geo/frame';
import { createWorldProjection, WORLD_SIZE } from '#figure/geo/world';

const grid = Array.from({ length: 36 }, (_, i) => -175 + i * 10).flatMap((lon) =>
  Array.from({ length: 17 }, (_, j): [number, number] => [lon, -80 + j * 10]),
);

describe('the explore map in the browser', () => {
  it('puts places where the printed map has them, and leaves out the same ones', () => {
    const project = createMercator(exploreFrame);
    const printed = createFrameProjection(exploreFrame);
    for (const [lon, lat] of [...grid, [38, 48.59], [-17.79, 28.63], [82.61, 49.97]] as [number, number][]) {
      const point = project(lon, lat);
      expect(point !== null, `${lon} ${lat}`).toBe(isInExplore(lon, lat));
      if (!point) continue;
      const [x, y] = printed([lon, lat]) as [number, number];
      expect(point[0]).toBeCloseTo(x, 6);
      expect(point[1]).toBeCloseTo(y, 6);
    }
  });

  it('puts places on the world map where it is printed', () => {
    const printed = createWorldProjection();
    for (const [lon, lat] of grid) {
      const [x, y] = printed([lon, lat]) as [number, number];
      const point = projectWorld(lon, lat);
      expect(point !== null, `${lon} ${lat}`).toBe(y <= WORLD_SIZE.height);
      if (!point) continue;
      expect(point[0]).toBeCloseTo(x, 4);
      expect(point[1]).toBeCloseTo(y, 4);
    }
  });
});
