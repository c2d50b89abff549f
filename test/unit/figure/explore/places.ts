/** Invented editions for the tests of the explore map. */
import fc from 'fast-check';
import type { ExploreData, ExplorePlace, ExploreTables } from '#figure/explore/codec';

export const tables: ExploreTables = {
  countries: [
    { code: 'XA', name: 'Country A' },
    { code: 'XB', name: 'Country B*' },
    { code: 'XC', name: 'Country C' },
  ],
  programmes: ['one', 'two', 'three'],
  statuses: ['recognised', 'candidate'],
  themes: ['play', 'care', 'streets'],
  awards: ['prize'],
  years: ['2022', '2021', '2016'],
  standings: [
    { mark: { name: 'recognised', lastKnown: false, relocated: false }, word: 'recognised' },
    { mark: { name: 'candidate', lastKnown: true, relocated: false }, word: 'last known: candidate' },
    { mark: { name: 'winner', lastKnown: false, relocated: true }, word: 'Winner, 2021' },
  ],
  dates: ['June 2024', 'not known'],
  languages: ['uk', ''],
};

export const place = (part: Partial<ExplorePlace> = {}): ExplorePlace => ({
  id: 'xa-place',
  name: { text: 'Place', lang: null },
  also: null,
  others: [],
  lon: 20,
  lat: 48,
  isLead: false,
  country: 0,
  standing: 0,
  date: null,
  status: null,
  programmes: [],
  themes: [],
  awards: [],
  years: [],
  ...part,
});

const text = fc.string({ minLength: 1, unit: 'grapheme' }).map((name) => name.replace(/[\t\n]/g, ' '));
const name = fc.record({ text, lang: fc.constantFrom(null, 'uk', '') });
const set = (table: readonly unknown[]) => fc.subarray(table.map((_, index) => index));
const degrees = (most: number) =>
  fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100);

const anyPlace = fc
  .record({
    slug: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
    name,
    also: fc.option(name),
    others: fc.array(text, { maxLength: 3 }),
    at: fc.option(fc.record({ lon: degrees(180), lat: degrees(90) })),
    isLead: fc.boolean(),
    country: fc.nat(2),
    standing: fc.nat(2),
    date: fc.option(fc.nat(1)),
    status: fc.option(fc.nat(1)),
    programmes: set(tables.programmes),
    themes: set(tables.themes),
    awards: set(tables.awards),
    years: set(tables.years),
  })
  .map(
    ({ slug, at, ...rest }): ExplorePlace => ({
      ...rest,
      id: `${tables.countries[rest.country]?.code.toLowerCase()}-${slug}`,
      lon: at ? at.lon + 0 : null,
      lat: at ? at.lat + 0 : null,
    }),
  );

/** Any edition whose rows stand in the order of their countries. */
export const anyData: fc.Arbitrary<ExploreData> = fc
  .array(anyPlace)
  .map((places) => ({ tables, places: places.sort((a, b) => a.country - b.country) }));
