/** What the search says and offers in one language: words, types, countries and the other things results are filtered by. */

import type { Context } from './context.ts';
import { countryName } from './names.ts';
import { pageTypes } from './searchMarks.ts';

/** Fetched by a browser once a reader searches; `{…}` are filled there. */
export interface SearchWords {
  /** Path of the page that holds all results. */
  page: string;
  /** `''` for the default language, `/uk` for another: goes before paths. */
  prefix: string;
  types: Readonly<Record<string, string>>;
  countries: Readonly<Record<string, string>>;
  /** One form for each plural category of the language. */
  count: Readonly<Record<string, string>>;
  /** Where more are to come. */
  first: string;
  none: string;
  more: string;
  all: string;
  failed: string;
  partly: string;
  square: string;
  /** The note that goes with a country marked by an asterisk. */
  note: string;
}

export type SearchChoices = Readonly<
  Record<'type' | 'country' | 'programme' | 'theme' | 'year', readonly Choice[]>
>;

interface Choice {
  value: string;
  label: string;
}

const plurals = ['one', 'few', 'many', 'other'] as const;
/** A number of each plural category, in any language of the edition. */
const samples = { one: 1, few: 2, many: 5, other: 1.5 } as const;

export function describeSearch(context: Context): SearchWords {
  const { t, href, store } = context;
  const number = '{number}';
  return {
    page: href('/search/'),
    prefix: href('/').slice(0, -1),
    types: Object.fromEntries(pageTypes.map((type) => [type, t(`search.type.${type}`)])),
    countries: Object.fromEntries([...store.countries.keys()].map((id) => [id, countryName(context, id)])),
    count: Object.fromEntries(
      plurals.map((form) => [form, t('search.count', { count: samples[form], number })]),
    ),
    first: t('search.first', { number }),
    none: t('search.none'),
    more: t('search.more'),
    all: t('search.all'),
    failed: t('search.failed'),
    partly: t('search.partly'),
    square: t('community.square'),
    note: t('note.kosovo'),
  };
}

/** What results can be narrowed by; years are those of awards and stories, the newest first. */
export function listChoices(context: Context): SearchChoices {
  const { store, t, format, plain } = context;
  const sorted = (choices: Choice[]) => choices.sort((a, b) => format.compare(a.label, b.label));
  const years = new Set([
    ...[...store.awards.values()].flatMap(({ editions }) => editions.map(({ id }) => id)),
    ...store.stories.map(({ data }) => data.published.slice(0, 4)),
  ]);
  return {
    type: pageTypes.map((value) => ({ value, label: t(`search.type.${value}`) })),
    country: sorted(
      [...store.countries.keys()].map((value) => ({ value, label: countryName(context, value) })),
    ),
    programme: sorted(
      [...store.programmes.values()].map(({ id, names }) => ({ value: id, label: plain(names) })),
    ),
    theme: sorted([...store.themes.values()].map(({ id, names }) => ({ value: id, label: plain(names) }))),
    year: [...years]
      .filter((year) => /^\d{4}$/.test(year))
      .sort()
      .reverse()
      .map((year) => ({ value: year, label: year })),
  };
}
