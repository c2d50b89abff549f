/** Every code with its severity and its sentence. The one place where findings get words; {name} quotes an argument. */
import type { Diagnostic, Severity } from './diagnostic.ts';

/** A language without a sentence falls back to English. */
type Words = { en: string; uk?: string };
type Entry = { severity: Severity; text: Words; help?: Words };

export const codes = {
  'file/missing': { severity: 'error', text: { en: 'the file is missing' } },
  'file/too-large': {
    severity: 'error',
    text: { en: 'the file is {bytes} bytes; at most {limit} are read' },
    help: { en: 'split it, or move what is not data elsewhere' },
  },
  'file/byte-order-mark': {
    severity: 'error',
    text: { en: 'the file begins with an invisible byte-order mark' },
    help: { en: 'save it as "UTF-8", not "UTF-8 with BOM"' },
  },
  'file/not-utf8': {
    severity: 'error',
    text: { en: 'the file is not UTF-8 text' },
    help: { en: 'save it with the encoding UTF-8' },
  },
  'json/syntax': {
    severity: 'error',
    text: { en: 'the JSON breaks here, at {found}' },
    help: { en: 'look for a missing or extra comma, quote or bracket just before' },
  },
  'json/duplicate-key': {
    severity: 'error',
    text: { en: '"{name}" is written twice in the same place' },
    help: { en: 'keep one of them' },
  },
  'json/forbidden-key': { severity: 'error', text: { en: '"{name}" cannot be the name of a field' } },
  'json/too-deep': { severity: 'error', text: { en: 'the JSON is nested more than {limit} levels deep' } },
  'json/not-a-list': {
    severity: 'error',
    text: { en: 'the file must hold a list: [ … ]' },
  },
  'json/not-messages': {
    severity: 'error',
    text: { en: 'the file must hold texts by key: { "key": "text" }' },
  },
  'csv/ragged-row': {
    severity: 'error',
    text: { en: 'row {row} has {found} cells where the header has {expected}' },
    help: { en: 'a text with a comma needs quotes around it' },
  },
  'schema/missing': {
    severity: 'error',
    text: { en: '"{field}" is missing' },
    help: { en: 'expected: {expected}' },
  },
  'schema/unknown-field': {
    severity: 'error',
    text: { en: '"{field}" is not a field here' },
    help: { en: '{suggestion}' },
  },
  'schema/type': {
    severity: 'error',
    text: { en: '"{field}" is {found}; it must be {type}' },
    help: { en: 'expected: {expected}' },
  },
  'schema/form': {
    severity: 'error',
    text: { en: '"{field}" is {found}, which has not the right form' },
    help: { en: 'expected: {expected}' },
  },
  'schema/choice': {
    severity: 'error',
    text: { en: '"{field}" is {found}; it must be one of {choices}' },
    help: { en: '{suggestion}' },
  },
  'schema/empty': {
    severity: 'error',
    text: { en: '"{field}" is empty' },
    help: { en: 'expected: {expected}' },
  },
  'schema/too-few': {
    severity: 'error',
    text: { en: '"{field}" has {found} entries; it needs at least {limit}' },
  },
  'schema/too-many': {
    severity: 'error',
    text: { en: '"{field}" has {found} entries; it takes at most {limit}' },
  },
  'schema/too-small': { severity: 'error', text: { en: '"{field}" is {found}; it must be {bound} {limit}' } },
  'schema/too-large': { severity: 'error', text: { en: '"{field}" is {found}; it must be {bound} {limit}' } },
  'schema/language-tag': {
    severity: 'error',
    text: { en: '"{field}" has a text in {found}, which is not a language tag' },
    help: { en: 'write a language tag such as "en", "uk" or "sr-Latn"' },
  },
  'schema/other': {
    severity: 'error',
    text: { en: '"{field}" is {found}, which does not fit' },
    help: { en: 'expected: {expected}' },
  },
  'identity/file-name': {
    severity: 'error',
    text: { en: 'the record calls itself "{id}" but its file is named "{name}.json"' },
    help: { en: 'rename the file to "{id}.json", unless the id was mistyped: published ids never change' },
  },
  'identity/duplicate': {
    severity: 'error',
    text: { en: '"{id}" is the id of another record of this kind' },
    help: { en: 'the other is in {other}' },
  },
  'reference/unknown': {
    severity: 'error',
    text: { en: '{kind} "{id}" does not exist' },
    help: { en: '{suggestion}' },
  },
  'text/default-language': {
    severity: 'error',
    text: { en: '"{field}" has no text in "{locale}", the language every text must have' },
  },
  'location/too-precise': {
    severity: 'error',
    text: { en: '"{field}" is {found}; coordinates carry at most two decimals' },
    help: { en: 'write {rounded}: a community is shown by its centre and no finer' },
  },
  'observation/no-value': {
    severity: 'error',
    text: { en: '"{field}" has neither "value" nor "range"' },
    help: { en: 'write the number the source gives, or drop the observation' },
  },
  'observation/two-values': {
    severity: 'error',
    text: { en: '"{field}" has both "value" and "range"' },
    help: { en: 'keep the one the source prints; set the other to null' },
  },
  'observation/range-order': {
    severity: 'error',
    text: { en: '"{field}" runs from {from} down to {to}' },
    help: { en: 'write the lower number first' },
  },
  'disclosure/small-count': {
    severity: 'error',
    text: { en: '"{field}" counts {found} children; counts of children from 1 to 9 are not published' },
    help: { en: 'so small a number can point at a child: leave it out, or give a larger group' },
  },
  'date/not-in-calendar': { severity: 'error', text: { en: '"{field}" is {found}, a day no calendar has' } },
  'date/ends-before-begin': {
    severity: 'error',
    text: { en: '"{field}" is {to}, before "{begin}", which is {from}' },
  },
  'date/after-edition': {
    severity: 'error',
    text: { en: '"{field}" is {found}, after the date of this edition, {edition}' },
    help: {
      en: 'the edition cannot know a status from its future; the date of the edition is in data/site.json',
    },
  },
  'project/no-next': {
    severity: 'error',
    text: { en: 'the project won "{award}" of {edition} but "next" does not say what happened since' },
    help: { en: 'fill "next"; if nothing was found, say so: "state": "unknown"' },
  },
  'community/country': {
    severity: 'error',
    text: { en: 'the id begins with "{prefix}" but the country is "{country}"' },
    help: { en: 'an id begins with its country code in lower case: "{right}-…"' },
  },
  'community/katotth-form': {
    severity: 'error',
    text: { en: '"{field}" is {found}, which is not a KATOTTH code' },
    help: { en: 'a KATOTTH code is "UA" and 17 digits, such as "UA14020010000000000"' },
  },
  'community/katotth-country': {
    severity: 'error',
    text: { en: 'the community carries a KATOTTH code but its country is "{country}"' },
    help: { en: 'only communities of Ukraine have one; set "katotth" to null' },
  },
  'series/columns': {
    severity: 'error',
    text: { en: 'the table has the columns {found}; the record describes {expected}' },
    help: { en: 'name the same columns in the same order in both files' },
  },
  'series/cell': {
    severity: 'error',
    text: { en: 'row {row}, column "{column}" is "{found}", which is not {type}' },
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof codes;

/** The sentence of a finding, and the advice that follows it; null when there is none to give. */
export function describe(
  { code, args }: Pick<Diagnostic, 'code' | 'args'>,
  locale: keyof Words = 'en',
): { text: string; help: string | null } {
  const entry: Entry = codes[code];
  const fill = (words: Words) =>
    (words[locale] ?? words.en).replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));
  const help = entry.help ? fill(entry.help) : '';
  return { text: fill(entry.text), help: help === '' || help === 'expected: ' ? null : help };
}
