/** Which places answer a state, in which order; knows names and table numbers, no page and no map. */
import { getDistanceKm } from '../geo/distance.ts';
import type { ExploreData, ExplorePlace, ExploreTables } from './codec.ts';
import { fold } from './fold.ts';
import type { ExploreState, Facet } from './state.ts';

/** Places with their names made comparable once, so that a keystroke only compares. */
export interface ExploreSearch extends ExploreData {
  readonly rowOf: ReadonlyMap<string, number>;
  /** Every name of a row, folded, each on a line of its own. */
  readonly texts: readonly string[];
  /** The values each filter can take. */
  readonly known: Readonly<Record<Facet | 'place', { has(value: string): boolean }>>;
}

export function prepareSearch({ tables, places }: ExploreData): ExploreSearch {
  // One text for all is folded many times faster than each name by itself.
  const all = places
    .map(({ name, also, others }) => [name.text, also?.text ?? '', ...others].join('\n'))
    .join('\0');
  const rowOf = new Map(places.map(({ id }, row) => [id, row]));
  return {
    tables,
    places,
    rowOf,
    texts: places.length === 0 ? [] : fold(all).split('\0'),
    known: {
      programme: new Set(tables.programmes),
      status: new Set(tables.statuses),
      theme: new Set(tables.themes),
      award: new Set(tables.awards),
      country: new Set(tables.countries.map(({ code }) => code.toLowerCase())),
      year: new Set(tables.years),
      place: rowOf,
    },
  };
}

/**
 * Rows that answer every filter, in the order of the data; with a text, those whose shown name begins with it come
 * first. Every word of the text must occur in one of the names.
 */
export function findRows({ tables, places, texts }: ExploreSearch, state: ExploreState): number[] {
  const tests = testsOf(tables, state);
  const words = fold(state.q).split(/\s+/).filter(Boolean);
  const start = words.join(' ');
  const first: number[] = [];
  const rest: number[] = [];
  for (let row = 0; row < places.length; row++) {
    const place = places[row] as ExplorePlace;
    if (!tests.every((test) => test(place))) continue;
    const text = texts[row] as string;
    if (!words.every((word) => text.includes(word))) continue;
    (start !== '' && text.startsWith(start) ? first : rest).push(row);
  }
  return first.concat(rest);
}

/** One test a filter that is set; a value the tables do not have lets nothing through. */
function testsOf(tables: ExploreTables, state: ExploreState): ((place: ExplorePlace) => boolean)[] {
  const tests: ((place: ExplorePlace) => boolean)[] = [];
  const { country, status } = state;
  if (country !== null) {
    const index = tables.countries.findIndex(({ code }) => code.toLowerCase() === country);
    tests.push((place) => place.country === index);
  }
  if (status !== null) {
    const index = tables.statuses.indexOf(status);
    tests.push((place) => place.status === index);
  }
  for (const [facet, name] of [
    ['programme', 'programmes'],
    ['theme', 'themes'],
    ['award', 'awards'],
    ['year', 'years'],
  ] as const) {
    const value = state[facet];
    if (value === null) continue;
    const index = (tables[name] as readonly string[]).indexOf(value);
    tests.push((place) => place[name].includes(index));
  }
  return tests;
}

export interface NearRow {
  readonly row: number;
  /** Null for a place whose position is not recorded; those come last. */
  readonly km: number | null;
}

/** The rows by distance from a position, degrees. */
export function sortByDistance(
  places: readonly ExplorePlace[],
  rows: readonly number[],
  from: readonly [lon: number, lat: number],
): NearRow[] {
  return rows
    .map((row): NearRow => {
      const { lon, lat } = places[row] as ExplorePlace;
      return { row, km: lon === null || lat === null ? null : getDistanceKm(from, [lon, lat]) };
    })
    .sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || a.row - b.row);
}
