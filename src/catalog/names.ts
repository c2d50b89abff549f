/** How places are called on a page: the reviewed name, its language, and the asterisk that Kosovo carries (M2, M4). */
import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import type { Context, Text } from './context.ts';
import { getRecord } from './store.ts';

export interface PlaceName extends Text {
  /** The other form shown beside it: the native name, or the English one on a page in another language. */
  also: Text | null;
  href: string;
}

/** Name of a country or area, with the asterisk where its record asks for one. */
export function countryName(context: Context, code: string): string {
  const country = getRecord(context.store, 'countries', code);
  const name = context.plain(country.names);
  return country.mark === 'asterisk' ? `${name}*` : name;
}

/** Whether a page that names these countries owes the Resolution 1244 note. */
export const needsNote = (context: Context, codes: Iterable<string>): boolean =>
  [...codes].some((code) => context.store.countries.get(code)?.mark === 'asterisk');

/**
 * Name of a community on a page of this language.
 * Where no native form is recorded the name is written as in its own country, so it carries that country's language.
 */
export function communityName(context: Context, community: Community): PlaceName {
  const country = getRecord(context.store, 'countries', community.country);
  const own = context.locale === context.site.defaultLocale ? undefined : community.names[context.locale];
  const english = community.names[context.site.defaultLocale] ?? community.id;
  const englishLang = community.native ? context.site.defaultLocale : (country.languages[0] ?? null);
  const foreign = (lang: string | null): string | null => (lang === context.locale ? null : lang);
  const name: Text =
    own !== undefined ? { text: own, lang: null } : { text: english, lang: foreign(englishLang) };
  const candidates: Text[] = [
    // An empty tag says that the language is not known, so that no voice reads it as the page's.
    ...(community.native
      ? [{ text: community.native.text, lang: foreign(community.native.lang ?? '') }]
      : []),
    { text: english, lang: foreign(englishLang) },
  ];
  return {
    ...name,
    also: candidates.find((candidate) => candidate.text !== name.text) ?? null,
    href: context.href(paths.community(community.id)),
  };
}

/** Name by id, for records that only hold the id. */
export const communityNameById = (context: Context, id: string): PlaceName =>
  communityName(context, getRecord(context.store, 'communities', id));
