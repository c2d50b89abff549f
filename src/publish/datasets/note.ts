/** The name of a country with its mark, and the note that must go with it wherever it is named (trust M2). */
import type { Country } from '#model/country';
import type { LocaleText } from '#model/text';
import type { Edition } from '../edition.ts';

const indexes = new WeakMap<Edition, ReadonlyMap<string, Country>>();

function findCountry(edition: Edition, code: string): Country | undefined {
  let index = indexes.get(edition);
  if (!index) {
    index = new Map(edition.records.countries.map((country) => [country.id, country]));
    indexes.set(edition, index);
  }
  return index.get(code);
}

/** Reviewed names by language, with an asterisk where the country carries one; null without a record. */
export function nameOfCountry(edition: Edition, code: string): LocaleText | null {
  const country = findCountry(edition, code);
  if (!country) return null;
  if (country.mark === 'none') return country.names;
  return Object.fromEntries(Object.entries(country.names).map(([locale, name]) => [locale, `${name}*`]));
}

/** The note that a marked country brings along; null for every other. */
export function countryNote(edition: Edition, code: string | null): LocaleText | null {
  if (code === null || findCountry(edition, code)?.mark !== 'asterisk') return null;
  return edition.kosovoNote;
}
