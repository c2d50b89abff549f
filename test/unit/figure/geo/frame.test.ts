import { readdirSync, readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCountryShape, getAtlas } from '#figure/geo/atlas';
import { layoutCountryBase } from '#figure/geo/base';
import {
  createFrameProjection,
  exploreFrame,
  type Frame,
  findFrame,
  isInExplore,
  listFrames,
} from '#figure/geo/frame';
import { layoutCountryMap } from '#figure/geo/layoutCountryMap';
import type { Community } from '#model/community';

const communities = readdirSync('data/communities')
  .map((file) => JSON.parse(readFileSync(`data/communities/${file}`, 'utf8')) as Community)
  .filter(({ location }) => location !== null);
const codes = [
  ...new Set([...getAtlas('world').countries, ...getAtlas('region').countries].map(({ code }) => code)),
]
  .filter((code) => code.length === 2)
  .sort();

const project = (frame: Frame, lon: number, lat: number) =>
  createFrameProjection(frame)([lon, lat]) as [x: number, y: number];
const isInPicture = (frame: Frame, [x, y]: readonly [number, number]) =>
  x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;

/** The outline that a country is known by. */
const mainRing = (code: string): [number, number][] => {
  const polygons = findCountryShape(code)?.shape.geometry.coordinates ?? [];
  const area = (coordinates: (typeof polygons)[number]) => geoArea({ type: 'Polygon', coordinates });
  const [main = []] = [...polygons].sort((a, b) => area(b) - area(a));
  return (main[0] ?? []) as [number, number][];
};

describe('frames of a country', () => {
  it('show every community of the edition, but where the shapes are too coarse for an island', () => {
    const lost = communities.filter(
      ({ country, location }) => location && !findFrame(country, location.lon, location.lat),
    );
    expect(lost.map(({ country }) => country)).toEqual(lost.map(() => 'BQ'));
  });

  it('show any point of the main outline of any country', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.nat(), (code, pick) => {
        const ring = mainRing(code);
        const [lon, lat] = ring[pick % ring.length] as [number, number];
        // Russia ends at 74 N: its Arctic islands would leave no room for the rest.
        fc.pre(code !== 'RU' || lat < 74);
        const isShown = listFrames(code).some((frame) => isInPicture(frame, project(frame, lon, lat)));
        expect(isShown, `${code} ${lon} ${lat}`).toBe(true);
      }),
    );
  });

  it.each([
    ['Suva', 'FJ', 178.44, -18.14],
    ['Taveuni, beyond the antimeridian', 'FJ', -179.97, -16.85],
    ['Anadyr', 'RU', 177.5, 64.73],
    ['Uelen, beyond the antimeridian', 'RU', -169.81, 66.16],
    ['Kaliningrad', 'RU', 20.51, 54.71],
    ['Auckland', 'NZ', 174.76, -36.85],
    ['Tromsø', 'NO', 18.96, 69.65],
    ['Longyearbyen', 'SJ', 15.64, 78.22],
    ['Kiritimati', 'KI', -157.4, 1.87],
    ['Honolulu', 'US', -157.86, 21.31],
    ['Anchorage', 'US', -149.9, 61.22],
    ['Nuuk', 'GL', -51.72, 64.18],
  ])('show %s', (_, code, lon, lat) => {
    const frame = findFrame(code, lon, lat);
    expect(frame).not.toBeNull();
    // The country fills its picture: none is a thread across the whole world.
    expect(frame?.scale).toBeGreaterThan(150);
  });

  it('leave to the world map what no frame shows', () => {
    expect(findFrame('CL', -109.35, -27.12)).toBeNull();
    expect(findFrame('AQ', 0, -80)).toBeNull();
    expect(findFrame('ZZ', 0, 0)).toBeNull();
  });

  it('say the same of a place however its longitude is counted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -89, max: 89, noNaN: true }),
        (code, lon, lat) => {
          const near = findFrame(code, lon, lat);
          expect(findFrame(code, lon + 360, lat)?.key).toBe(near?.key);
          if (near) expect(isInPicture(near, project(near, lon, lat))).toBe(true);
        },
      ),
    );
  });

  it('can all be drawn, with paths of plain numbers', () => {
    for (const code of ['RU', 'FJ', 'NZ', 'NO', 'SJ', 'KI', 'US', 'GL', 'CA'])
      for (const frame of listFrames(code)) {
        const base = layoutCountryBase(frame);
        expect(base.away.length, frame.key).toBeGreaterThan(0);
        for (const path of [base.away, base.land, base.borders, base.lakes, base.rivers, base.graticule])
          expect(path, frame.key).not.toMatch(/NaN|Infinity/);
      }
  });

  it('keep a place far outside off the picture instead of breaking its fit', () => {
    const place = (id: string, lon: number | null, lat: number | null) => ({
      id,
      lon,
      lat,
      title: id,
      mark: { name: 'participating' as const },
    });
    const scene = layoutCountryMap(
      'UA',
      [place('in', 30.5, 50.4), place('pole', 30, 90), place('far', -170, -80), place('none', null, null)],
      {},
    );
    expect(scene?.marks.map(({ id }) => id)).toEqual(['in']);
    expect(scene?.outside).toEqual(['pole', 'far']);
    expect(scene?.notOnMap).toEqual(['none']);
  });
});

describe('the explore map', () => {
  it('says of any place on earth whether it has room for it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        (lon, lat) => {
          const point = project(exploreFrame, lon, lat);
          expect(isInExplore(lon, lat) && !isInPicture(exploreFrame, point)).toBe(false);
        },
      ),
    );
  });
});
