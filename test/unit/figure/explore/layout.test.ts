import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPoints } from '#figure/explore/gatherPoints';
import { createViews, layoutExplore, splitRows } from '#figure/explore/layout';
import { exploreFrame } from '#figure/geo/frame';
import { placesMarkup } from '#figure/geo/sceneMarkup';
import { anyData, place, tables } from './places.ts';

const views = createViews(exploreFrame);
const words = {
  cluster: (count: number, name: string) => `${count} around ${name}`,
  list: '#list',
  href: (id: string) => `/communities/${id}/`,
};
const point = fc.record({
  x: fc.integer({ min: 0, max: 1200 }),
  y: fc.integer({ min: 0, max: 800 }),
  isPinned: fc.boolean(),
});

describe('points gathered into clusters', () => {
  it('are all in exactly one, and pinned ones by themselves', () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const groups = gatherPoints(points, 36);
        expect(groups.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(
          points.map((_, i) => i),
        );
        for (const { members } of groups)
          if (members.some((member) => points[member]?.isPinned)) expect(members).toHaveLength(1);
      }),
    );
  });

  it('bring a full map down to what can be told apart', () => {
    const points = Array.from({ length: 10_000 }, (_, i) => ({
      x: (i * 7919) % 1200,
      y: ((i * 104_729) % 8000) / 10,
    }));
    const groups = gatherPoints(points, 36);
    expect(groups.length).toBeLessThan(700);
    const near = groups.filter((a, i) =>
      groups.some((b, j) => i < j && Math.hypot(a.x - b.x, a.y - b.y) < 24),
    );
    expect(near).toEqual([]);
  });

  it('are the same for the same points', () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        expect(gatherPoints(points, 36)).toEqual(gatherPoints([...points], 36));
      }),
    );
  });
});

describe('the explore map', () => {
  it('shows every place once: by its mark, in a cluster, on the world map or nowhere', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const rows = data.places.map((_, row) => row);
        const split = splitRows(data, rows, views);
        expect([...split.main, ...split.world, ...split.none].sort((a, b) => a - b)).toEqual(rows);
        for (const view of ['main', 'world'] as const) {
          const { scene, clusterRows } = layoutExplore(data, split[view], views[view], words);
          const shown = scene.marks.length + clusterRows.reduce((sum, members) => sum + members.length, 0);
          expect(shown).toBe(split[view].length);
        }
      }),
    );
  });

  it('draws no mark over another, however crowded and however many lead', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ lon: fc.integer(), lat: fc.integer(), isLead: fc.boolean() }), {
          maxLength: 80,
        }),
        (spots) => {
          const places = spots.map(({ lon, lat, isLead }, i) =>
            place({
              id: `xa-${i}`,
              lon: 20 + (Math.abs(lon) % 60) / 10,
              lat: 45 + (Math.abs(lat) % 60) / 10,
              isLead,
            }),
          );
          const rows = places.map((_, row) => row);
          const { scene } = layoutExplore({ tables, places }, rows, views.main, words);
          const drawn = [...scene.marks, ...scene.clusters];
          const near = drawn.filter((a, i) =>
            drawn.some((b, j) => i < j && Math.hypot(a.x - b.x, a.y - b.y) < 35.7),
          );
          expect(near).toEqual([]);
        },
      ),
    );
  });

  it('counts places that lie on one another, and names the one in the middle', () => {
    const places = ['xa-a', 'xa-b', 'xa-c'].map((id, i) =>
      place({ id, name: { text: id, lang: null }, lon: 20 + i / 100 }),
    );
    const { scene, clusterRows } = layoutExplore({ tables, places }, [0, 1, 2], views.main, words);
    expect(scene.marks).toEqual([]);
    expect(scene.clusters).toMatchObject([{ count: 3, title: '3 around xa-b' }]);
    expect(clusterRows).toEqual([[0, 1, 2]]);
  });

  it('keeps leading places and the chosen one apart from their neighbours, and names them', () => {
    const places = [
      place({ id: 'xa-a', name: { text: 'A', lang: null } }),
      place({ id: 'xa-b', name: { text: 'B', lang: null }, isLead: true, standing: 2 }),
      place({ id: 'xa-c', name: { text: 'C', lang: null }, lon: 20.1 }),
      place({ id: 'xa-d', name: { text: 'D', lang: null }, lon: 20.2 }),
    ];
    const rows = [0, 1, 2, 3];
    const { scene: plain } = layoutExplore({ tables, places }, rows, views.main, words);
    expect(plain.marks.map(({ id }) => id)).toEqual(['xa-b']);
    expect(plain.prints[0]?.labels.map(({ text }) => text)).toEqual(['B']);
    const [cluster] = plain.clusters;
    const [mark] = plain.marks;
    expect(
      Math.hypot((cluster?.x ?? 0) - (mark?.x ?? 0), (cluster?.y ?? 0) - (mark?.y ?? 0)),
    ).toBeGreaterThanOrEqual(36);
    const { scene: chosen } = layoutExplore({ tables, places }, rows, views.main, words, 3);
    expect(chosen.prints[0]?.labels.map(({ text }) => text)).toContain('D');
  });

  it('is written so that no name can break out of it', () => {
    const places = [place({ name: { text: '<a href="x">\'&', lang: null }, isLead: true })];
    const markup = placesMarkup(layoutExplore({ tables, places }, [0], views.main, words).scene, {
      id: 'ex',
    });
    expect(markup).not.toMatch(/<a href="x"/);
    expect(markup).toContain('&lt;a href=');
  });
});
