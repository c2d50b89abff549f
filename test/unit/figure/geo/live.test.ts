// Arrives with MapLibre, whose own reader of styles it is.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { basemap } from '#figure/geo/basemap';
import { placeOf, zoomOf } from '#figure/geo/camera';
import { createFrameProjection, type Frame, listFrames } from '#figure/geo/frame';
import { listLiveNames } from '#figure/geo/liveNames';
import { readLiveShapes } from '#figure/geo/liveShapes';
import { createLiveStyle, LIVE_ROLES, type LiveColours, type LiveStyleOptions } from '#figure/geo/liveStyle';

const shapes = readLiveShapes(basemap);

/** ISO codes of the shapes a place falls in, on the plane MapLibre draws. */
function holdersOf(lon: number, lat: number): string[] {
  const found = shapes.countries?.features.filter(({ geometry }) =>
    (geometry as MultiPolygon).coordinates.some(([outer = [], ...holes]) =>
      [-360, 0, 360].some(
        (turn) => isInside(outer, lon + turn, lat) && !holes.some((hole) => isInside(hole, lon + turn, lat)),
      ),
    ),
  );
  return found?.map(({ properties }) => String(properties?.code)) ?? [];
}

function isInside(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

describe('the shapes as MapLibre gets them', () => {
  test.each([
    ['Crimea', 34.1, 44.95, 'UA'],
    ['Sevastopol', 33.52, 44.6, 'UA'],
    ['Donetsk', 37.8, 48.0, 'UA'],
    ['Sukhumi', 41.0, 43.0, 'GE'],
    ['Tiraspol', 29.6, 46.84, 'MD'],
    ['Prishtina', 21.17, 42.66, 'XK'],
  ])('hold %s in the country it lies in, and in no other (M1)', (_, lon, lat, code) => {
    expect(holdersOf(lon, lat)).toEqual([code]);
  });

  test.each([
    ['Chukotka, beyond 180 degrees', -175, 66.5, 'RU'],
    ['Chukotka, before them', 178, 67, 'RU'],
  ])('lie whole on a plane: %s', (_, lon, lat, code) => {
    expect(holdersOf(lon, lat)).toEqual([code]);
  });

  test('never jump from one edge of the world to the other', () => {
    const leaps: string[] = [];
    for (const [name, { features }] of Object.entries(shapes) as [string, FeatureCollection][]) {
      for (const { geometry, properties } of features) {
        if (!('coordinates' in geometry)) continue;
        for (const line of linesOf(geometry.coordinates as never)) {
          const leap = line.findIndex(
            ([lon = 0, lat = 0], i) => i > 0 && lat > -85 && Math.abs(lon - (line[i - 1]?.[0] ?? lon)) > 180,
          );
          if (leap >= 0) leaps.push(`${name} ${properties?.code ?? ''}`);
        }
      }
    }
    expect(leaps).toEqual([]);
  });
});

type Nested = Position | Nested[];

function linesOf(coordinates: Nested[]): Position[][] {
  const [first] = coordinates;
  if (!first) return [];
  return typeof first[0] === 'number'
    ? [coordinates as Position[]]
    : coordinates.flatMap((one) => linesOf(one as Nested[]));
}

describe('the camera', () => {
  const [frame] = listFrames('UA') as [Frame];
  const camera = { lon: frame.centre[0], lat: frame.centre[1], k: frame.scale, width: 640, height: 480 };

  test.each([
    [37.99, 48.59],
    [23.5, 51.2],
    [33.5, 44.6],
  ])('finds the place of a printed point again: %d %d', (lon, lat) => {
    const [x, y] = createFrameProjection(frame)([lon, lat]) as [number, number];
    const [foundLon, foundLat] = placeOf(camera, x, y);
    expect(foundLon).toBeCloseTo(lon, 6);
    expect(foundLat).toBeCloseTo(lat, 6);
  });

  test('is a zoom closer when the print is shown twice as large', () => {
    expect(zoomOf(camera, 640) - zoomOf(camera, 320)).toBeCloseTo(1, 10);
    // The width of the world in px, as MapLibre has it at that zoom, is the length of the print's equator.
    expect(512 * 2 ** zoomOf(camera, 640)).toBeCloseTo(2 * Math.PI * frame.scale, 6);
  });
});

describe('the names on a living map', () => {
  const names = listLiveNames({ UA: 'Ukraine', XK: 'Kosovo', VA: 'Vatican City', 'black-sea': 'Black Sea' });

  test('never call Kosovo without its asterisk (M2)', () => {
    expect(names.map(([, name]) => name)).toContain('Kosovo*');
    expect(names.map(([, name]) => name)).not.toContain('Kosovo');
  });

  test('stand inside their country', () => {
    for (const [kind, name, lon, lat] of names) {
      const code = { Ukraine: 'UA', 'Kosovo*': 'XK' }[name];
      if (kind === 'country' && code) expect(holdersOf(lon, lat)).toEqual([code]);
    }
  });

  test('come later the smaller the country', () => {
    const zoomOfName = (wanted: string) => names.find(([, name]) => name === wanted)?.[4] ?? 0;
    expect(zoomOfName('Kosovo*')).toBeGreaterThan(zoomOfName('Ukraine') + 2);
  });
});

describe('the style', () => {
  const colours = Object.fromEntries(LIVE_ROLES.map((role) => [role, '#123456'])) as LiveColours;
  const plain: LiveStyleOptions = {
    colours,
    focus: ['UA'],
    tint: true,
    cluster: false,
    maxZoom: 10,
    zoom: 4.7,
    isPrinted: true,
    textSize: [13, 20],
    nameSize: [12, 15],
  };

  test.each([
    ['of a country', plain],
    ['with counts', { ...plain, cluster: true, tint: false }],
    ['with streets', { ...plain, streets: 'pmtiles://https://example.org/streets.pmtiles' }],
  ])('is one that MapLibre can read: %s', (_, options) => {
    expect(validateStyleMin(createLiveStyle(options)).map(({ message }) => message)).toEqual([]);
  });

  test('asks nobody for letters or pictures', () => {
    const { glyphs, sprite } = createLiveStyle(plain);
    expect([glyphs, sprite]).toEqual([undefined, undefined]);
  });

  test('takes neither names nor borders from a street map', () => {
    const { layers } = createLiveStyle({ ...plain, streets: 'pmtiles://https://example.org/a.pmtiles' });
    const streets = layers.filter((layer) => 'source' in layer && layer.source === 'streets');
    expect(streets.length).toBeGreaterThan(0);
    expect(streets.filter(({ type }) => type === 'symbol')).toEqual([]);
    expect(streets.filter(({ id }) => /bound|border|admin|place/.test(id))).toEqual([]);
  });

  test('draws unsettled borders dashed and settled ones solid', () => {
    const { layers } = createLiveStyle(plain);
    const dashOf = (wanted: string) => {
      const paint = layers.find(({ id }) => id === wanted)?.paint as Record<string, unknown> | undefined;
      return paint?.['line-dasharray'];
    };
    expect(dashOf('unsettled')).toBeDefined();
    expect(dashOf('borders')).toBeUndefined();
  });
});
