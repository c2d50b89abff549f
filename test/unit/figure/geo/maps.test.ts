import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { layoutCountryBase } from '#figure/geo/base';
import { countryBaseSvg, exploreBaseSvg, regionBaseSvg } from '#figure/geo/baseSvg';
import { getDistanceKm } from '#figure/geo/distance';
import { createFrameProjection, exploreFrame, findFrame, isInExplore, listFrames } from '#figure/geo/frame';
import { layoutCountryMap } from '#figure/geo/layoutCountryMap';
import { layoutCover } from '#figure/geo/layoutCover';
import { layoutLocator } from '#figure/geo/layoutLocator';
import type { MapPlace } from '#figure/geo/layoutPlaces';
import { findWorldStart, layoutRegionMap, layoutWorldMap } from '#figure/geo/layoutRegionMap';
import { pointInCountry } from '#figure/geo/pointInCountry';
import { connectionsMarkup, groundOfPrints, placesMarkup } from '#figure/geo/sceneMarkup';
import { getSheetSquare } from '#figure/geo/sheet';
import { findCollisions, findCramped } from './boxes.ts';

const NAMES = { UA: 'Ukraine', PL: 'Poland', XK: 'Kosovo*', RS: 'Serbia', 'black-sea': 'Black Sea' };

function place(id: string, lon: number | null, lat: number | null, more: Partial<MapPlace> = {}): MapPlace {
  return { id, lon, lat, mark: { name: 'participating' }, title: id, ...more };
}

/** Places on a lattice over Europe, many of them close together. */
function crowd(count: number): MapPlace[] {
  return Array.from({ length: count }, (_, i) =>
    place(`xx-${i}`, -5 + (i % 40) * 1.1 + (i % 7) * 0.04, 38 + Math.floor(i / 40) * 0.6, {
      label: `Town ${i}`,
    }),
  );
}

/** Places as far apart as towns of a region are, so that most can be named. */
const scatter = (count: number): MapPlace[] =>
  Array.from({ length: count }, (_, i) =>
    place(`xy-${i}`, -8 + (i % 14) * 4.1, 38 + Math.floor(i / 14) * 3.1, { label: `Sometown ${i}` }),
  );

const BAKHMUT = place('ua-bakhmut', 38.0, 48.594, {
  mark: { name: 'winner', relocated: true },
  label: 'Bakhmut',
});

describe('the sheet', () => {
  it('puts places in the squares printed on posters', () => {
    expect(getSheetSquare(38.0, 48.594)).toBe('F4');
    expect(getSheetSquare(19.94, 50.06)).toBe('D3');
    expect(getSheetSquare(76.93, 43.25)).toBe('J3');
  });

  it('has no square for a place beyond it', () => {
    expect(getSheetSquare(-46.6, -23.5)).toBeNull();
    expect(getSheetSquare(127, 37.5)).toBeNull();
  });
});

describe('a region map', () => {
  it('never sets a name on a name or a mark, on any of its prints', () => {
    const { prints } = layoutRegionMap(scatter(70));
    expect(prints[0]?.labels.length).toBeGreaterThan(10);
    for (const print of prints) expect(findCollisions(print)).toEqual([]);
  });

  it('keeps every name inside the picture', () => {
    const { prints, width, height } = layoutRegionMap(scatter(70));
    for (const { box } of prints.flatMap(({ labels }) => labels)) {
      expect(Math.min(box[0], box[1])).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(width);
      expect(box[3]).toBeLessThanOrEqual(height);
    }
  });

  it('lists places it cannot show and says why', () => {
    const scene = layoutRegionMap([BAKHMUT, place('br-x', -46, -23), place('at-x', null, null)]);
    expect(scene.marks.map(({ id }) => id)).toEqual(['ua-bakhmut']);
    expect(scene.outside).toEqual(['br-x']);
    expect(scene.notOnMap).toEqual(['at-x']);
  });

  it('draws winners last, and alone though others crowd them', () => {
    const { marks, prints } = layoutRegionMap([BAKHMUT, place('near', 38.1, 48.6), ...crowd(60)]);
    expect(marks.at(-1)?.id).toBe('ua-bakhmut');
    expect(marks.at(-1)?.prints).toBe(prints.length);
  });

  it('leaves 24 px to the finger for every target, on every print', () => {
    for (const print of layoutRegionMap(crowd(400)).prints) expect(findCramped(print)).toEqual([]);
  });
});

describe('a world map', () => {
  it('shows what lies beyond the sheet', () => {
    const scene = layoutWorldMap([place('br', -46, -23), place('kr', 127, 37.5), place('vn', 105.8, 21)]);
    expect(scene.marks).toHaveLength(3);
    expect(scene.outside).toEqual([]);
  });
});

describe('a country frame', () => {
  it.each([
    ['FJ', 178.44, -18.14],
    ['RU', 37.6, 55.75],
    ['RU', 177.5, 64.7],
    ['GL', -51.7, 64.18],
    ['NO', 18.96, 69.65],
    ['AD', 1.52, 42.51],
    ['LI', 9.52, 47.14],
    ['ES', -16.25, 28.47],
    ['PT', -16.92, 32.65],
    ['US', -95.4, 29.8],
  ])('shows a place in %s at %d %d', (code, lon, lat) => {
    const frame = findFrame(code, lon, lat);
    expect(frame).not.toBeNull();
  });

  it('never leaves a country drawn across the whole picture by the antimeridian', () => {
    for (const code of ['FJ', 'RU', 'NZ', 'KI']) {
      const [frame] = listFrames(code);
      expect(frame?.scale, code).toBeGreaterThan(150);
    }
  });

  it('shows a very small country among its neighbours', () => {
    const scene = layoutCountryMap('LI', [], { LI: 'Liechtenstein', CH: 'Switzerland', AT: 'Austria' });
    expect(scene?.prints[0]?.names.map(({ id }) => id)).toEqual(expect.arrayContaining(['LI', 'CH', 'AT']));
  });

  it('is Mercator, so that MapLibre takes over without a jump', () => {
    const [frame] = listFrames('UA');
    if (!frame) throw new Error('no frame');
    const projection = createFrameProjection(frame);
    const [x0] = projection([30, 45]) as [number, number];
    const [x1] = projection([30, 52]) as [number, number];
    expect(x0).toBeCloseTo(x1, 6);
    const [west] = projection([24, 50]) as [number, number];
    const [east] = projection([25, 50]) as [number, number];
    expect(east - west).toBeCloseTo((frame.scale * Math.PI) / 180, 6);
  });

  it('names Kosovo with its asterisk even when the table forgets it', () => {
    const scene = layoutCountryMap('XK', [], { XK: 'Косово' });
    expect(scene?.prints[0]?.names.map(({ text }) => text)).toEqual(['Косово*']);
  });

  it('never names a country on the land of another', () => {
    const words = { RS: 'Serbia', AL: 'Albania', MK: 'North Macedonia', SI: 'Slovenia', AT: 'Austria' };
    for (const code of ['XK', 'HR', 'UA', 'AL']) {
      const scene = layoutCountryMap(code, [], { ...words, RU: 'Russia', HR: 'Croatia' });
      const projection = createFrameProjection(scene?.frame ?? exploreFrame);
      for (const { names: placed } of scene?.prints ?? [])
        for (const { id, box } of placed) {
          const found = (x: number) => {
            const [lon, lat] = projection.invert?.([x, (box[1] + box[3]) / 2]) ?? [0, 0];
            return (land: string) => pointInCountry(lon, lat, land);
          };
          expect(found((box[0] + box[2]) / 2)(id), `${id} on ${code}`).toBe(true);
          if (id !== code)
            for (const x of [box[0], box[2]]) expect(found(x)(code), `${id} on ${code}`).toBe(false);
        }
    }
  });

  it('dashes the boundary of Kosovo with Serbia', () => {
    const [frame] = listFrames('XK');
    if (!frame) throw new Error('no frame');
    expect(layoutCountryBase(frame).unsettled.length).toBeGreaterThan(20);
  });
});

describe('a locator', () => {
  const dual = () =>
    layoutLocator({
      place: BAKHMUT,
      country: 'UA',
      neighbours: [place('kyiv', 30.52, 50.45, { mark: { name: 'place' }, label: 'Kyiv' })],
      relocation: [
        { id: 'dnipro', name: 'Dnipro', date: 'since 2022', lon: 35.04, lat: 48.46, title: 'Dnipro' },
        { id: 'lviv', name: 'Lviv', date: null, lon: 24.03, lat: 49.84, title: 'Lviv' },
        { id: 'unknown', name: 'Elsewhere', date: null, lon: null, lat: null, title: 'Elsewhere' },
      ],
      names: NAMES,
    });

  it('joins a relocated community to where its services are now, without arrows', () => {
    const scene = dual();
    expect(scene?.connections.map(({ id }) => id)).toEqual(['dnipro', 'lviv']);
    expect(scene?.notOnMap).toEqual(['unknown']);
    expect(scene?.connections[0]?.km).toBeGreaterThan(200);
    expect(connectionsMarkup(scene?.connections ?? [])).not.toContain('marker');
  });

  it('is the picture that was looked at', async () => {
    const scene = dual();
    if (!scene) throw new Error('no scene');
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480">`,
      groundOfPrints(scene, '200 km'),
      placesMarkup(scene, { id: 'ua', clusterHref: () => '#places' }),
      '</svg>',
    ].join('\n');
    await expect(svg).toMatchFileSnapshot('../../../golden/geo/locator-ua-bakhmut.svg');
  });

  it('is left to the world map when no frame shows the place', () => {
    expect(layoutLocator({ place: place('x', -30, 10), country: 'UA', names: NAMES })).toBeNull();
    expect(layoutLocator({ place: place('x', null, null), country: 'UA', names: NAMES })).toBeNull();
    expect(layoutLocator({ place: place('x', 1, 1), country: 'ZZ', names: NAMES })).toBeNull();
  });

  it('keeps names made of markup harmless', () => {
    const scene = layoutRegionMap([place('x', 30, 50, { title: '<script>"&' })]);
    expect(placesMarkup(scene, { id: 'x' })).toContain('&lt;script&gt;&quot;&amp;');
  });

  it('costs less than a millisecond on average', () => {
    const places = crowd(400);
    const start = performance.now();
    for (let i = 0; i < 2000; i++)
      layoutLocator({ place: places[i % 400] as MapPlace, country: 'UA', names: NAMES });
    expect((performance.now() - start) / 2000).toBeLessThan(1);
  });
});

describe('a base file', () => {
  it('is drawn alike each time, without paint of its own', async () => {
    const svg = countryBaseSvg('xk');
    expect(svg).not.toMatch(/stroke=|fill="(?!none)/);
    await expect(svg).toMatchFileSnapshot('../../../golden/geo/base-xk.svg');
  });

  it('marks the countries the sheet is about', () => {
    expect(regionBaseSvg(['UA']).length).toBeLessThan(regionBaseSvg(['UA', 'PL', 'DE', 'FR']).length);
  });

  it('says which file is missing', () => {
    expect(() => countryBaseSvg('zz')).toThrow('No country map "zz"');
  });
});

describe('the cover', () => {
  it('moves every patch to a free spot near its place', () => {
    const places = crowd(400).map(({ id, lon, lat }) => ({ id, lon, lat }));
    const lead = { id: 'ua-bakhmut', lon: 38, lat: 48.594, lead: { label: 'Bakhmut' } };
    const { patches, leads } = layoutCover([lead, ...places]);
    expect(leads).toHaveLength(1);
    const all = [...leads, ...patches];
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const gap = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
        expect(gap).toBeGreaterThanOrEqual((a.size + b.size) / 2 - 0.2);
      }
  });

  it('leaves far places to the world map', () => {
    expect(layoutCover([{ id: 'br-x', lon: -46, lat: -8 }]).outside).toEqual(['br-x']);
  });
});

describe('a distance', () => {
  it('is measured along the sphere', () => {
    expect(getDistanceKm([30.5234, 50.4501], [38.0, 48.594])).toBeGreaterThan(560);
    expect(getDistanceKm([30.5234, 50.4501], [38.0, 48.594])).toBeLessThan(590);
    expect(getDistanceKm([179.9, 0], [-179.9, 0])).toBeLessThan(23);
  });
});

describe('the explore map', () => {
  it('is Mercator and cut to the picture that MapLibre takes over', () => {
    const projection = createFrameProjection(exploreFrame);
    expect(projection([31.5, 54.85])?.map(Math.round)).toEqual([600, 400]);
    const [x0] = projection([-20, 64]) as [number, number];
    const [x1] = projection([80, 43]) as [number, number];
    expect(x1 - x0).toBeCloseTo((100 * exploreFrame.scale * Math.PI) / 180, 6);
  });

  it.each([
    ['Lisbon', -9.14, 38.72, true],
    ['Reykjanesbær', -22.56, 64, true],
    ['La Palma', -17.79, 28.63, true],
    ['Kittilä', 24.89, 67.66, true],
    ['Ust-Kamenogorsk', 82.61, 49.97, true],
    ['Osh', 72.79, 40.53, true],
    ['Longyearbyen', 15.64, 78.22, false],
    ['Ponta Delgada', -25.67, 37.74, false],
    ['Sharjah', 55.41, 25.34, false],
    ['Vladivostok', 131.89, 43.12, false],
    ['Fortaleza', -38.54, -3.72, false],
  ])('says where %s is shown', (_, lon, lat, isShown) => {
    expect(isInExplore(lon, lat)).toBe(isShown);
  });

  it('has a ground of its own, small enough for a phone', () => {
    const svg = exploreBaseSvg(['UA', 'PL', 'KG']);
    expect(svg).toContain('viewBox="0 0 1200 800"');
    expect(gzipSync(svg).length).toBeLessThan(20_000);
  });
});

describe('a map of the world on a phone', () => {
  const seoul = place('kr-seoul', 127, 37.5);
  const recife = place('br-recife', -34.9, -8);
  const oslo = place('no-oslo', 10.7, 59.9);

  it('starts where most of its places are', () => {
    expect(findWorldStart([seoul, place('kr-busan', 129, 35), oslo])).toBe('end');
    expect(findWorldStart([place('mx-puebla', -98, 19), place('co-bogota', -74, 4.7), oslo])).toBe('start');
    expect(findWorldStart([oslo, BAKHMUT, recife, seoul])).toBe('here');
  });

  it('starts in the middle where no place is known', () => {
    expect(findWorldStart([place('xx-nowhere', null, null)])).toBe('here');
  });
});
