/**
 * The edition as the explore map loads it: places with their names, position, standing and what they are filed under,
 * in columns. Encoder and decoder stand side by side because each is the only reader of the other.
 *
 * Rows are ordered by country and name, so that countries are runs. Names are lines of text, since an id is mostly the
 * name once more; coordinates are differences in hundredths of a degree; sets and words are numbered where they repeat.
 */
import type { Mark } from '../geo/marks.ts';
import { slugOf } from './fold.ts';
import { packNumbers, unpackNumbers } from './numbers.ts';

export interface ExploreStanding {
  readonly mark: Mark;
  /** "last known: recognised", in the page's language. */
  readonly word: string;
}

/** What the numbers in places stand for. Countries in the order of the page's language. */
export interface ExploreTables {
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly programmes: readonly string[];
  readonly statuses: readonly string[];
  readonly themes: readonly string[];
  readonly awards: readonly string[];
  readonly years: readonly string[];
  readonly standings: readonly ExploreStanding[];
  /** Dates of standings, in words. */
  readonly dates: readonly string[];
  /** Language tags of names that are not in the page's language; the empty tag says that it is not known. */
  readonly languages: readonly string[];
}

export interface ExploreName {
  readonly text: string;
  /** Tag where it is not the page's language. */
  readonly lang: string | null;
}

export interface ExplorePlace {
  readonly id: string;
  readonly name: ExploreName;
  /** The other form shown beside it. */
  readonly also: ExploreName | null;
  /** Further names, for finding only. */
  readonly others: readonly string[];
  /** Degrees to two decimals, both or neither. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** Named on the map and never gathered with others. */
  readonly isLead: boolean;
  /** Numbers are positions in the tables. */
  readonly country: number;
  readonly standing: number;
  readonly date: number | null;
  readonly status: number | null;
  readonly programmes: readonly number[];
  readonly themes: readonly number[];
  readonly awards: readonly number[];
  readonly years: readonly number[];
}

export interface ExploreData {
  readonly tables: ExploreTables;
  readonly places: readonly ExplorePlace[];
}

const VERSION = 1;
const FIELD = '\t';
const LINE = '\n';
/** Stands for a slug that the second name yields; no slug begins with it. */
const SECOND = '-';
const sets = ['programmes', 'themes', 'awards', 'years'] as const;
type SetName = (typeof sets)[number];

interface Encoded {
  readonly version: number;
  readonly tables: ExploreTables;
  /** Places in each country. */
  readonly counts: string;
  readonly names: string;
  readonly nameLangs: string;
  readonly alsoLangs: string;
  /** Rows without coordinates, and leading rows, each as the step from the one before. */
  readonly unplaced: string;
  readonly leads: string;
  readonly lon: string;
  readonly lat: string;
  readonly standing: string;
  readonly date: string;
  readonly status: string;
  /** Every combination that occurs, then its number row by row. */
  readonly sets: Readonly<Record<SetName, { readonly known: readonly string[]; readonly rows: string }>>;
}

/** JSON text. Throws when rows are not in the order of their countries, or when a name holds a tab or a new line. */
export function encodeExplore({ tables, places }: ExploreData): string {
  const counts = tables.countries.map(() => 0);
  places.forEach(({ country, id }, row) => {
    if (country < (places[row - 1]?.country ?? 0)) throw new Error(`Out of order: ${id}`);
    counts[country] = (counts[country] ?? 0) + 1;
  });
  const placed = places.filter(({ lon }) => lon !== null);
  const language = (lang: string | null | undefined) =>
    lang === null || lang === undefined ? 0 : getIndex(tables.languages, lang) + 1;
  const encoded: Encoded = {
    version: VERSION,
    tables,
    counts: packNumbers(counts),
    names: places.map((place) => writeNames(place, tables)).join(LINE),
    nameLangs: packNumbers(places.map(({ name }) => language(name.lang))),
    alsoLangs: packNumbers(places.map(({ also }) => language(also?.lang))),
    unplaced: packNumbers(steps(rowsWhere(places, ({ lon }) => lon === null))),
    leads: packNumbers(steps(rowsWhere(places, ({ isLead }) => isLead))),
    lon: packNumbers(steps(placed.map(({ lon }) => toHundredths(lon)))),
    lat: packNumbers(steps(placed.map(({ lat }) => toHundredths(lat)))),
    standing: packNumbers(places.map(({ standing }) => standing)),
    date: packNumbers(places.map(({ date }) => (date === null ? 0 : date + 1))),
    status: packNumbers(places.map(({ status }) => (status === null ? 0 : status + 1))),
    sets: Object.fromEntries(sets.map((name) => [name, writeSets(places, name)])) as Encoded['sets'],
  };
  return JSON.stringify(encoded);
}

/** The data again; throws a sentence when the text is not whole or not of this version. */
export function decodeExplore(text: string): ExploreData {
  const encoded = JSON.parse(text) as Encoded;
  if (encoded?.version !== VERSION) throw new Error('The places are of another version.');
  const { tables } = encoded;
  const lines = encoded.names === '' ? [] : encoded.names.split(LINE);
  const size = lines.length;
  const countries = unpackNumbers(encoded.counts).flatMap((count, country) =>
    new Array<number>(count).fill(country),
  );
  const column = (packed: string, least: number, table: readonly unknown[]): number[] => {
    const values = unpackNumbers(packed);
    if (values.length !== size || values.some((value) => value < 0 || value > table.length - 1 + least))
      throw new Error('A column of the places is damaged.');
    return values;
  };
  const standing = column(encoded.standing, 0, tables.standings);
  const date = column(encoded.date, 1, tables.dates);
  const status = column(encoded.status, 1, tables.statuses);
  const nameLangs = column(encoded.nameLangs, 1, tables.languages);
  const alsoLangs = column(encoded.alsoLangs, 1, tables.languages);
  const unplaced = new Set(sums(unpackNumbers(encoded.unplaced)));
  const leads = new Set(sums(unpackNumbers(encoded.leads)));
  const lon = sums(unpackNumbers(encoded.lon));
  const lat = sums(unpackNumbers(encoded.lat));
  if (countries.length !== size || lon.length !== size - unplaced.size || lat.length !== lon.length)
    throw new Error('The places are not whole.');
  const filed = Object.fromEntries(
    sets.map((name) => {
      const { known, rows } = encoded.sets[name];
      const combinations = known.map((packed) => unpackNumbers(packed));
      return [name, column(rows, 0, known).map((index) => combinations[index] as readonly number[])];
    }),
  ) as Record<SetName, (readonly number[])[]>;
  const lang = (index: number) => (index === 0 ? null : (tables.languages[index - 1] as string));
  let next = 0;
  const places = lines.map((line, row): ExplorePlace => {
    const country = countries[row] as number;
    const [name = '', slug = '', also = '', ...others] = line.split(FIELD);
    const isPlaced = !unplaced.has(row);
    const at = isPlaced ? next++ : 0;
    const ownSlug = slug === '' ? slugOf(name) : slug === SECOND ? slugOf(also) : slug;
    return {
      id: `${tables.countries[country]?.code.toLowerCase()}-${ownSlug}`,
      name: { text: name, lang: lang(nameLangs[row] as number) },
      also: also === '' ? null : { text: also, lang: lang(alsoLangs[row] as number) },
      others,
      lon: isPlaced ? (lon[at] as number) / 100 : null,
      lat: isPlaced ? (lat[at] as number) / 100 : null,
      isLead: leads.has(row),
      country,
      standing: standing[row] as number,
      date: date[row] ? (date[row] as number) - 1 : null,
      status: status[row] ? (status[row] as number) - 1 : null,
      programmes: filed.programmes[row] as readonly number[],
      themes: filed.themes[row] as readonly number[],
      awards: filed.awards[row] as readonly number[],
      years: filed.years[row] as readonly number[],
    };
  });
  return { tables, places };
}

/** Name, slug unless a name yields it, other name, further names; empty ends are left out. */
function writeNames({ id, name, also, others, country }: ExplorePlace, tables: ExploreTables): string {
  const prefix = `${tables.countries[country]?.code.toLowerCase()}-`;
  if (!id.startsWith(prefix)) throw new Error(`${id} does not begin with its country.`);
  const slug = id.slice(prefix.length);
  const short = slug === slugOf(name.text) ? '' : also && slug === slugOf(also.text) ? SECOND : slug;
  const fields = [name.text, short, also?.text ?? '', ...others];
  if (fields.some((field) => /[\t\n]/.test(field)) || others.includes('') || also?.text === '')
    throw new Error(`A name of ${id} cannot be written.`);
  while (fields.length > 1 && fields.at(-1) === '') fields.pop();
  return fields.join(FIELD);
}

function writeSets(places: readonly ExplorePlace[], name: SetName): Encoded['sets'][SetName] {
  const known = new Map<string, number>();
  const rows = places.map((place) => {
    const packed = packNumbers(place[name]);
    const index = known.get(packed) ?? known.size;
    known.set(packed, index);
    return index;
  });
  return { known: [...known.keys()], rows: packNumbers(rows) };
}

const toHundredths = (degrees: number | null): number => Math.round((degrees ?? 0) * 100);

function rowsWhere(places: readonly ExplorePlace[], test: (place: ExplorePlace) => boolean): number[] {
  return places.flatMap((place, row) => (test(place) ? [row] : []));
}

function steps(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}

function getIndex(table: readonly string[], value: string): number {
  const index = table.indexOf(value);
  if (index < 0) throw new Error(`Not in its table: ${value}`);
  return index;
}
