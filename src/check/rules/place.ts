/** Where and whose a community is: coordinates no finer than two decimals (trust S6), in its country (M6), its own codes. */
import { findCountryShape } from '#figure/geo/atlas';
import { pointInCountry } from '#figure/geo/pointInCountry';
import type { Path } from '#source/json';
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { walkFields } from './walk.ts';

type Point = { lon: number; lat: number };

/** Kilometres a point may lie off the drawn coast: the shipped outlines are coarse, quays and islets are not on them. */
const coast = 15;
/** Islands the atlas does not draw: west, south, east, north in degrees. */
const undrawn: Record<string, [number, number, number, number][]> = {
  BQ: [[-63.3, 17.4, -62.9, 17.7]],
};

export const findPlaceFaults: EntryRule = (entry, world) => {
  const findings: Finding[] = [];
  walkFields(entry.value, (group, path) => {
    for (const key of ['lon', 'lat']) {
      const found = group[key];
      if (typeof found !== 'number' || Number(found.toFixed(2)) === found) continue;
      const at = [...path, key];
      const args = { field: fieldName(at), found, rounded: Number(found.toFixed(2)) };
      findings.push({ code: 'location/too-precise', path: at, args });
    }
  });
  if (entry.collection === 'projects' && entry.value.location) {
    const country = world.find('communities', entry.value.community)?.value.country;
    if (country) findings.push(...findOutside(entry.value.location, country, ['location']));
  }
  if (entry.collection !== 'communities') return findings;

  const { id, country, codes, location } = entry.value;
  const prefix = id.slice(0, 2);
  const right = country.toLowerCase();
  if (prefix !== right) {
    findings.push({ code: 'community/country', path: ['country'], args: { prefix, country, right } });
  }
  if (codes.katotth !== null && country !== 'UA') {
    findings.push({ code: 'community/katotth-country', path: ['codes', 'katotth'], args: { country } });
  }
  if (codes.katotth === null && country === 'UA') {
    findings.push({ code: 'community/no-katotth', path: ['codes', 'katotth'], args: {} });
  }
  if (location) findings.push(...findOutside(location, country, ['location']));
  return findings;
};

/** At most one finding: swapped when the other way round fits, outside when neither does. */
function findOutside(point: Point, country: string, path: Path): Finding[] {
  const { lon, lat } = point;
  // An area the atlas does not draw cannot be judged, and is not.
  if (isInside(point, country, 0) !== false || isInside(point, country, coast)) return [];
  const args = { lon, lat, country };
  if (Math.abs(lon) <= 90 && isInside({ lon: lat, lat: lon }, country, coast)) {
    return [{ code: 'location/swapped', path, args }];
  }
  return [{ code: 'location/outside-country', path, args }];
}

function isInside(point: Point, country: string, toleranceKm: number): boolean | null {
  if (toleranceKm > 0) {
    const islands = undrawn[country] ?? [];
    if (islands.some(([w, s, e, n]) => point.lon >= w && point.lon <= e && point.lat >= s && point.lat <= n))
      return true;
    return pointInCountry(point.lon, point.lat, country, toleranceKm);
  }
  const rings = ringsOf(country);
  return rings ? isWithin(point, rings) : null;
}

type Ring = { box: [number, number, number, number]; points: [number, number][] };
const known = new Map<string, Ring[] | null>();

/** Outlines of a country with their boxes, made once: ten thousand places ask for a few dozen countries. */
function ringsOf(country: string): Ring[] | null {
  const made = known.get(country);
  if (made !== undefined) return made;
  const shape = findCountryShape(country);
  const rings = shape?.shape.geometry.coordinates.flat().map((ring) => {
    const points = ring as [number, number][];
    const box: Ring['box'] = [180, 90, -180, -90];
    for (const [x, y] of points) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return { box, points };
  });
  known.set(country, rings ?? null);
  return rings ?? null;
}

/** Even-odd rule on degrees taken as flat: a quick yes; a no is asked again on the globe. */
function isWithin({ lon, lat }: Point, rings: Ring[]): boolean {
  let inside = false;
  for (const { box, points } of rings) {
    if (lon < box[0] || lat < box[1] || lon > box[2] || lat > box[3]) continue;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [ax, ay] = points[i] as [number, number];
      const [bx, by] = points[j] as [number, number];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
