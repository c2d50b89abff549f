/** The two shipped geometries as features, thinned to a scale; knows shapes and lines, never names or pictures. */
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import regionJson from './geometry/region.json' with { type: 'json' };
import worldJson from './geometry/world.json' with { type: 'json' };

export type AtlasName = 'region' | 'world';

export interface CountryShape {
  /** ISO 3166-1 alpha-2, upper case; `XK` for Kosovo*. */
  readonly code: string;
  readonly shape: Feature<MultiPolygon>;
}

export interface Atlas {
  readonly countries: readonly CountryShape[];
  readonly land: Feature<MultiPolygon>;
  readonly borders: Feature<MultiLineString>;
  /** Borders that are not settled, each with its reason. */
  readonly unsettled: readonly Feature<MultiLineString, { reason: string }>[];
  readonly lakes: Feature<MultiPolygon>;
  readonly rivers: Feature<MultiLineString>;
}

/** Degrees west, south, east, north that the region file covers in full. */
export const REGION_BOX = [-32, 22, 96, 83] as const;

const SOURCES = { region: regionJson, world: worldJson } as unknown as Record<AtlasName, Topology>;
const weighed = new Map<AtlasName, Topology>();
const thinned = new Map<string, Atlas>();

/**
 * Features of one file, with points left out that would move a line by less than about a pixel.
 * `scale` is the projection's scale k, px for a radian; 0 keeps every point.
 */
export function getAtlas(name: AtlasName, scale = 0): Atlas {
  // Scales in powers of two share one thinned copy, so that ten thousand drawings make a handful.
  const step = scale > 0 ? 2 ** Math.round(Math.log2(scale)) : 0;
  const key = `${name}:${step}`;
  const known = thinned.get(key);
  if (known) return known;
  const atlas = read(step > 0 ? simplify(getWeighed(name), 1.4 / step ** 2) : SOURCES[name]);
  thinned.set(key, atlas);
  return atlas;
}

/** The full shape of a country from the finer file that has it, or null when the atlas has none. */
export function findCountryShape(code: string): CountryShape | null {
  for (const name of ['region', 'world'] as const) {
    const found = indexOf(name).get(code.toUpperCase());
    if (found) return found;
  }
  return null;
}

const indexes = new Map<AtlasName, Map<string, CountryShape>>();

function indexOf(name: AtlasName): Map<string, CountryShape> {
  const known = indexes.get(name);
  if (known) return known;
  const index = new Map(getAtlas(name).countries.map((country) => [country.code, country]));
  indexes.set(name, index);
  return index;
}

function getWeighed(name: AtlasName): Topology {
  const known = weighed.get(name);
  if (known) return known;
  const radians = Math.PI / 180;
  const topology = presimplify(SOURCES[name], ([a, b, c]) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [a, b, c] as [number, number][] as [
      [number, number],
      [number, number],
      [number, number],
    ];
    const flat = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
    return flat * radians * radians * Math.cos(by * radians);
  });
  weighed.set(name, topology);
  return topology;
}

function read(topology: Topology): Atlas {
  const one = <T>(name: string) => feature(topology, topology.objects[name]) as unknown as T;
  const countries = topology.objects.countries as GeometryCollection;
  const unsettled = topology.objects.unsettled as GeometryCollection;
  return {
    countries: countries.geometries.map((geometry) => ({
      code: String((geometry as { id?: string }).id),
      shape: feature(topology, geometry) as unknown as Feature<MultiPolygon>,
    })),
    land: one('land'),
    borders: one('borders'),
    lakes: one('lakes'),
    rivers: one('rivers'),
    unsettled: unsettled.geometries.map(
      (geometry) => feature(topology, geometry) as unknown as Feature<MultiLineString, { reason: string }>,
    ),
  };
}
