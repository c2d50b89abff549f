/** Every code in one table, and how a finding becomes a sentence. The words themselves are in codes/, by area. */
import { awardCodes } from './codes/award.ts';
import { chartCodes } from './codes/chart.ts';
import { conflictCodes } from './codes/conflict.ts';
import { correctionCodes } from './codes/correction.ts';
import { csvCodes } from './codes/csv.ts';
import { dateCodes } from './codes/date.ts';
import { fieldWords } from './codes/fieldWords.ts';
import { figureCodes } from './codes/figure.ts';
import { fileCodes } from './codes/file.ts';
import { jsonCodes } from './codes/json.ts';
import { kitCodes } from './codes/kit.ts';
import { linkCodes } from './codes/link.ts';
import { mediaCodes } from './codes/media.ts';
import { nameCodes } from './codes/name.ts';
import { orphanCodes } from './codes/orphan.ts';
import { personCodes } from './codes/person.ts';
import { phrases } from './codes/phrases.ts';
import { placeCodes } from './codes/place.ts';
import { proseCodes } from './codes/prose.ts';
import { referenceCodes } from './codes/reference.ts';
import { schemaCodes } from './codes/schema.ts';
import { seriesCodes } from './codes/series.ts';
import { siteCodes } from './codes/site.ts';
import { sourceCodes } from './codes/source.ts';
import { statusCodes } from './codes/status.ts';
import { storyCodes } from './codes/story.ts';
import type { CodeEntry, Language, Words } from './codes/table.ts';
import { translationCodes } from './codes/translation.ts';
import { yamlCodes } from './codes/yaml.ts';
import type { Diagnostic } from './diagnostic.ts';

export const codes = {
  ...fileCodes,
  ...jsonCodes,
  ...yamlCodes,
  ...csvCodes,
  ...schemaCodes,
  ...referenceCodes,
  ...dateCodes,
  ...placeCodes,
  ...figureCodes,
  ...awardCodes,
  ...storyCodes,
  ...proseCodes,
  ...translationCodes,
  ...linkCodes,
  ...conflictCodes,
  ...correctionCodes,
  ...mediaCodes,
  ...nameCodes,
  ...orphanCodes,
  ...personCodes,
  ...seriesCodes,
  ...siteCodes,
  ...kitCodes,
  ...chartCodes,
  ...sourceCodes,
  ...statusCodes,
} as const;

export type Code = keyof typeof codes;

/** The entry of a code known only as text; null for a code that does not exist. */
export function findCode(code: string): CodeEntry | null {
  return Object.hasOwn(codes, code) ? codes[code as Code] : null;
}

/** The sentence of a finding, and the advice that follows it; null when there is none to give. */
export function describe(
  { code, args }: Pick<Diagnostic, 'code' | 'args'>,
  language: Language = 'en',
): { text: string; help: string | null } {
  const entry: CodeEntry = codes[code];
  return {
    text: fill(entry.text, args, language).filled,
    help:
      (entry.help && helpOf(entry.help, args, language)) ??
      (entry.otherwise && helpOf(entry.otherwise, args, language)) ??
      null,
  };
}

function helpOf(help: Words, args: Diagnostic['args'], language: Language): string | null {
  const { filled, whole } = fill(help, args, language);
  return whole ? filled : null;
}

/** `whole`: whether every argument had something to say. Phrases may name arguments themselves, one level deep. */
function fill(
  words: Words,
  args: Diagnostic['args'],
  language: Language,
): { filled: string; whole: boolean } {
  let whole = true;
  const put = (template: string, deep: boolean): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(args[name] ?? '');
      if (value === '') whole = false;
      // An author may well write "constructor"; only what begins with @ is a phrase.
      const phrase =
        deep || !value.startsWith('@') || !Object.hasOwn(phrases, value) ? undefined : phrases[value];
      if (phrase) return put(phrase[language], true);
      // Schemas describe their fields in English.
      return name === 'expected' && language === 'uk' && Object.hasOwn(fieldWords, value)
        ? (fieldWords[value] ?? value)
        : value;
    });
  const filled = put(words[language], false);
  return { filled, whole };
}
