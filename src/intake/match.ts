/**
 * Which place of the gazetteer a row means: by number, or by name within one country. Decides only where one place is
 * left; a region, a position, a number of people or a code may leave one, a name across a border never does.
 */

import type { RecordOf } from '#model/registry';
import { romanise, toLatinKey } from '#model/romanise';
import type { GazetteerPlace } from '#source/gazetteer';
import { findById, findByName, kmBetween } from '#source/gazetteer';

type Community = RecordOf<'communities'>;
export type Point = { lon: number; lat: number };
/** `katotth`: its first two digits name the region. */
export type Asked = {
  names: readonly string[];
  country: string;
  regions: readonly string[];
  population: number | null;
  point: Point | null;
  katotth: string | null;
};
/** `far`: kilometres from the position given to the nearest place of the name. `swapped`: it fits the other way round. */
export type Answer =
  | { place: GazetteerPlace }
  | { candidates: GazetteerPlace[] }
  | { far: number; nearest: GazetteerPlace; swapped: boolean };

/** Kilometres between two points of one town that sources name. */
const near = 25;
/** Parts of towns, and towns that are no more: never taken without being chosen. */
const doubtful = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

export type Matcher = {
  match: (asked: Asked) => Answer;
  /**
   * Recorded names of a division, by the records that lie in it; null unless several do and agree: divisions of the
   * gazetteer are at times larger than the regions people name.
   */
  regionOf: (place: GazetteerPlace) => Record<string, string> | null;
  /** How the division of a place is called for a reader, in `locale`. */
  regionText: (place: GazetteerPlace, locale: string) => string;
};

/** Learns from the edition's own records how places and regions are called. */
export function createMatcher(
  communities: readonly Community[],
  names: readonly RecordOf<'names'>[],
): Matcher {
  const known = new Map<string, Set<number>>();
  const regions = new Map<string, Record<string, string>>();
  /** How often each name of a division is recorded. */
  const told = new Map<string, Map<string, number>>();
  const oblasts = new Map<string, Set<string>>();
  const learn = (country: string | null, name: string, id: number) => {
    const key = `${country} ${toLatinKey(name)}`;
    known.set(key, (known.get(key) ?? new Set()).add(id));
  };
  for (const { country, geonames, names: forms, avoid } of names)
    if (geonames) for (const name of [...Object.values(forms), ...avoid]) learn(country, name, geonames);
  for (const { country, codes, names: forms, native, aliases, region } of communities) {
    if (!codes.geonames) continue;
    for (const name of [...Object.values(forms), native?.text, ...aliases.map(({ text }) => text)])
      if (name) learn(country, name, codes.geonames);
    const place = region || codes.katotth ? findById(codes.geonames) : null;
    if (!place) continue;
    const key = `${place.country} ${place.admin}`;
    if (region) {
      regions.set(key, region);
      const said = told.get(key) ?? new Map<string, number>();
      const name = JSON.stringify(region);
      told.set(key, said.set(name, (said.get(name) ?? 0) + 1));
    }
    if (codes.katotth) {
      const digits = codes.katotth.slice(2, 4);
      oblasts.set(digits, (oblasts.get(digits) ?? new Set()).add(place.admin));
    }
  }
  const guessRegion = (place: GazetteerPlace) => regions.get(`${place.country} ${place.admin}`) ?? null;
  const regionOf = (place: GazetteerPlace) => {
    const said = told.get(`${place.country} ${place.admin}`);
    const [count = 0, ...others] = said?.values() ?? [];
    return count > 1 && others.length === 0 ? guessRegion(place) : null;
  };

  /** True, false, or null where nothing is known of the division. */
  const liesIn = (place: GazetteerPlace, texts: readonly string[]): boolean | null => {
    const keys = texts.map(stemOf);
    const own = guessRegion(place);
    if (own) return Object.values(own).some((name) => keys.includes(stemOf(name)));
    const seat = place.seat && toLatinKey(place.seat);
    if (!seat) return null;
    return keys.some((key) => commonStart(key, seat) >= Math.max(3, seat.length - 2)) ? true : null;
  };

  const match = (asked: Asked): Answer => {
    const { country, point } = asked;
    const ids = new Set<number>();
    for (const name of asked.names) {
      for (const id of known.get(`${country} ${toLatinKey(name)}`) ?? []) ids.add(id);
      for (const { id } of findByName(name, country)) ids.add(id);
    }
    const all = [...ids].flatMap((id) => findById(id) ?? []);
    all.sort((a, b) => b.population - a.population || a.id - b.id);
    let left = all;
    if (point && left.length > 0) {
      const distance = ({ lon, lat }: Point, to: GazetteerPlace) => kmBetween(lon, lat, to.lon, to.lat);
      const close = left.filter((place) => distance(point, place) <= near);
      if (close.length === 0) {
        const turned = { lon: point.lat, lat: point.lon };
        const nearest = left.reduce((a, b) => (distance(point, b) < distance(point, a) ? b : a));
        const swapped = left.some((place) => distance(turned, place) <= near);
        return { far: Math.round(distance(point, nearest)), nearest, swapped };
      }
      left = close;
    }
    if (asked.regions.length > 0) {
      const judged = left.map((place) => ({ place, lies: liesIn(place, asked.regions) }));
      const yes = judged.filter(({ lies }) => lies === true);
      left = (yes.length > 0 ? yes : judged.filter(({ lies }) => lies === null)).map(({ place }) => place);
      if (left.length === 0) return { candidates: all };
    }
    const admins = asked.katotth ? oblasts.get(asked.katotth.slice(2, 4)) : undefined;
    if (admins) {
      const fitting = left.filter(({ admin }) => admins.has(admin));
      if (fitting.length === 0) return { candidates: all };
      left = fitting;
    }
    const sound = left.filter(({ feature }) => !doubtful.has(feature));
    const [only] = sound;
    if (only && sound.length === 1) return { place: only };
    const { population } = asked;
    if (population && sound.length > 1) {
      const alike = sound.filter((place) => Math.abs(place.population - population) <= population / 4);
      const others = sound.filter((place) => !alike.includes(place));
      const apart = others.every(
        (place) => place.population * 2 < population || place.population > population * 2,
      );
      const [one] = alike;
      if (one && alike.length === 1 && apart) return { place: one };
    }
    return { candidates: left.length > 0 ? left : all };
  };
  return {
    match,
    regionOf,
    regionText: (place, locale) =>
      regionOf(place)?.[locale] ?? Object.values(regionOf(place) ?? {})[0] ?? place.seat ?? place.admin,
  };
}

/** `Донецька обл.`, `Donetsk Oblast`, `Donetska oblast` → `donetsk`: the words for "region" say nothing about which. */
export function stemOf(region: string): string {
  const words = toLatinKey(romanise(region))
    .split(' ')
    .filter(
      (word) =>
        !/^(obl|oblast|region|rehion|province|county|district|kraina|krai|raion|m|the|of)$/.test(word),
    );
  return words.map((word) => word.replace(/(?<=s?k)(a|yi|oi|ii|y)$/, '')).join(' ');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
