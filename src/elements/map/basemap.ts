/** Fetches what lies under the marks — shapes, towns, names — and readies it for MapLibre; knows no map and no page. */
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { LiveName } from '#figure/geo/liveNames';
import { SHAPE_SOURCES, type ShapeSource } from '#figure/geo/liveStyle';

export interface BasemapAddresses {
  /** The shapes, one file for every language. */
  readonly shapes: string;
  /** Towns in the page's language. */
  readonly towns: string;
  /** Names of countries and waters in the page's language, and the words of the map. */
  readonly names: string;
}

/** The file behind `names`. */
export interface LiveNames {
  readonly words: Readonly<Record<string, string>>;
  /** ISO codes of the countries that have a community. */
  readonly focus: readonly string[];
  readonly names: readonly LiveName[];
}

export interface Basemap {
  readonly shapes: Readonly<Partial<Record<ShapeSource, FeatureCollection>>>;
  readonly towns: FeatureCollection;
  readonly names: FeatureCollection;
  readonly words: LiveNames['words'];
  readonly focus: LiveNames['focus'];
}

/** Rejects when a file is missing or is not what it should be. */
export async function loadBasemap(addresses: BasemapAddresses, signal: AbortSignal): Promise<Basemap> {
  const [topology, towns, names] = await Promise.all([
    getJson<Topology>(addresses.shapes, signal),
    // Towns are for orientation: without them the map is poorer, not wrong.
    getJson<TownFile>(addresses.towns, signal).catch((): TownFile => ({ towns: [] })),
    getJson<LiveNames>(addresses.names, signal),
  ]);
  return {
    shapes: readShapes(topology),
    towns: readTowns(towns),
    names: collect(
      names.names.map(([kind, name, lon, lat, zoom, order]) =>
        point([lon, lat], { kind, name, zoom, order }),
      ),
    ),
    words: names.words,
    focus: names.focus,
  };
}

async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as T;
}

/** The layers of the file by name, and the coast, which is the outline of its land. */
export function readShapes(topology: Topology): Basemap['shapes'] {
  const shapes: Partial<Record<ShapeSource, FeatureCollection>> = {};
  for (const name of SHAPE_SOURCES) {
    const object = topology.objects[name];
    if (!object) continue;
    const found = feature(topology, object) as Feature | FeatureCollection;
    const features = found.type === 'Feature' ? [found] : found.features;
    shapes[name] = collect(
      features.map((one) => ({
        ...one,
        properties: { ...one.properties, code: one.id ?? one.properties?.code ?? null },
      })),
    );
  }
  if (shapes.land) shapes.coast ??= outline(shapes.land);
  return shapes;
}

/** Rings as lines; the cut along the antimeridian is no coast. */
function outline(land: FeatureCollection): FeatureCollection {
  const lines: Position[][] = [];
  for (const { geometry } of land.features) {
    const polygons =
      geometry.type === 'MultiPolygon'
        ? (geometry as MultiPolygon).coordinates
        : geometry.type === 'Polygon'
          ? [(geometry as Polygon).coordinates]
          : [];
    for (const ring of polygons.flat()) {
      let line: Position[] = [];
      for (const [index, at] of ring.entries()) {
        const before = ring[index - 1];
        if (before && isOnEdge(before) && isOnEdge(at)) {
          if (line.length > 1) lines.push(line);
          line = [];
        }
        line.push(at);
      }
      if (line.length > 1) lines.push(line);
    }
  }
  return collect<MultiLineString>([
    { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } },
  ]);
}

const isOnEdge = ([lon = 0, lat = 0]: Position): boolean => Math.abs(lon) > 179.98 || lat < -85;

/** Name, longitude, latitude, people; largest first. */
interface TownFile {
  readonly towns: readonly (readonly [name: string, lon: number, lat: number, people: number])[];
}

/** People a town must have to be named from a zoom on. */
const TOWN_ZOOMS = [
  [2_000_000, 4],
  [700_000, 5],
  [200_000, 6],
  [60_000, 7],
  [0, 8],
] as const;

function readTowns({ towns }: TownFile): FeatureCollection {
  return collect(
    towns.map(([name, lon, lat, people], order) =>
      point([lon, lat], { name, order, zoom: TOWN_ZOOMS.find(([least]) => people >= least)?.[1] ?? 8 }),
    ),
  );
}

export function point(coordinates: Position, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

export function line(coordinates: Position[], properties: Record<string, unknown>): Feature<LineString> {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}

export function collect<G extends Feature['geometry']>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}
