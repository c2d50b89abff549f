/** Fetches what lies under the marks — shapes, towns, names — and readies it for MapLibre; knows no map and no page. */
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { LiveName } from '#figure/geo/liveNames';
import { type LiveShapes, readLiveShapes } from '#figure/geo/liveShapes';
import type { StreetsOptions } from './streets.ts';

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
  /** The edition's street map, where it has one. */
  readonly streets?: StreetsOptions;
}

export interface Basemap {
  readonly shapes: LiveShapes;
  readonly towns: FeatureCollection;
  readonly names: FeatureCollection;
  readonly words: LiveNames['words'];
  readonly focus: LiveNames['focus'];
  readonly streets: StreetsOptions | null;
}

/** Rejects when a file is missing or is not what it should be. */
export async function loadBasemap(addresses: BasemapAddresses, signal: AbortSignal): Promise<Basemap> {
  const [topology, towns, names] = await Promise.all([
    getJson<Topology>(addresses.shapes, signal),
    // Towns are for orientation: without them the map is poorer, not wrong.
    getJson<TownFile>(addresses.towns, signal).catch((): TownFile => ({ rows: [] })),
    getJson<LiveNames>(addresses.names, signal),
  ]);
  return {
    shapes: readLiveShapes(topology),
    towns: readTowns(towns),
    names: collect(
      names.names.map(([kind, name, lon, lat, zoom, order]) =>
        point([lon, lat], { kind, name, zoom, order }),
      ),
    ),
    words: names.words,
    focus: names.focus,
    streets: names.streets ?? null,
  };
}

async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as T;
}

/** Name, longitude, latitude, people, whether a capital, the community's id or nothing; largest first. */
type Town = readonly [
  name: string,
  lon: number,
  lat: number,
  people: number,
  capital: 0 | 1,
  community: string,
];
interface TownFile {
  readonly rows: readonly Town[];
}

/** People a town must have to be named from a zoom on; a capital is named among the first. */
const TOWN_ZOOMS = [
  [2_000_000, 4],
  [700_000, 5],
  [200_000, 6],
  [60_000, 7],
  [0, 8],
] as const;

function readTowns({ rows }: TownFile): FeatureCollection {
  return collect(
    rows.map(([name, lon, lat, people, capital, community], order) => {
      const zoom = capital ? 4 : (TOWN_ZOOMS.find(([least]) => people >= least)?.[1] ?? 8);
      return point([lon, lat], { name, order, community, zoom });
    }),
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
