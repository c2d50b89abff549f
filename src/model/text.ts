/** The shared vocabulary of every schema: localised text, partial dates, identifiers. Knows no collection. */
import { z } from 'zod';

/** BCP 47 tag of a language the edition writes in or a name is written in, such as `uk` or `sr-Latn`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, { error: 'language-tag' })
  .meta({ description: 'Language tag, such as "uk", "sr-Latn".' });

/** Text per language. The edition's default language must be present (checked by a rule, not here). */
export const localeText = z.record(languageTag, z.string().min(1)).meta({
  description:
    'Text per language: { "en": "…", "uk": "…" }. A missing language is shown in the default one, marked.',
});

/** ISO 8601 date of known precision: `2021`, `2021-11` or `2021-11-18`. Never a false day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'partial-date' })
  .meta({ description: 'Date as precisely as it is known: "2021", "2021-11" or "2021-11-18".' });

/** ISO 8601 calendar day. */
export const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'day' })
  .meta({ description: 'Calendar day: "2021-11-18".' });

/** Lower-case identifier used in addresses: `play-2021-lindenford`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' })
  .meta({ description: 'Permanent identifier: lower-case letters, digits and single hyphens.' });

/** `<country>-<slug>`: `xa-lindenford`, `xk-prizren`. */
export const communityId = z
  .string()
  .regex(/^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'community-id' })
  .meta({
    description: 'Permanent identifier of a community: country code, hyphen, slug, such as "xa-lindenford".',
  });

/** ISO 3166-1 alpha-2 in capitals; `XK` for Kosovo (see trust M2). */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'country-code' })
  .meta({ description: 'Country or area code, two capitals, such as "UA"; "XK" for Kosovo.' });

/** Address of a page elsewhere. Only https and http; no scripts, no other scheme (R1). */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"'`]+$/, { error: 'web-address' })
  .meta({ description: 'Web address beginning with https:// or http://.' });

/** Identifier of a record in `data/sources/`. */
export const sourceId = slug.meta({ description: 'Identifier of a record in data/sources/.' });
export const sourceIds = z
  .array(sourceId)
  .meta({ description: 'Identifiers of records in data/sources/, best first.' });

export type LocaleText = z.infer<typeof localeText>;
