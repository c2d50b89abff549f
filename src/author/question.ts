/** What one question asks for, and what is known when it is asked. Knows no kind of record and no words. */
import type { Language } from '#check/codes/table';
import type { CheckResult } from '#check/run';
import type { RecordOf } from '#model/registry';

/** `label`: as a reader knows it; `hint`: what tells it from others of the same name; `also`: its other names. */
export type Choice = { value: string; label: string; hint?: string; also?: readonly string[] };

/**
 * What an author works at. `day`: today, never after the edition's own date. `say`: interface strings of the language
 * questions are asked in; null where there is none.
 */
export type Desk = {
  root: string;
  site: RecordOf<'site'>;
  language: Language;
  day: string;
  entries: CheckResult['entries'];
  /** The table of names as it is written. */
  names: readonly { id: string; kind: string }[];
  stories: readonly { locale: string; slug: string }[];
  units: readonly string[];
  say: (key: string) => string | null;
};

/** Texts by question; a text per language under `name.en`, `name.uk`; a list joined by commas. */
export type Answers = Readonly<Record<string, string>>;

export type Ask = {
  /** Also the flag: `--as-of`. */
  key: string;
  form: 'text' | 'number' | 'choice' | 'choices';
  /** Asked once for each language of the edition; only the default one is needed. */
  isLocal?: boolean;
  need?: boolean | ((answers: Answers, desk: Desk) => boolean);
  when?: (answers: Answers, desk: Desk) => boolean;
  choices?: (answers: Answers, desk: Desk) => readonly Choice[];
  /** What is taken when nothing is said. */
  initial?: (answers: Answers, desk: Desk) => string | undefined;
  /** How the answer must look; the check says the rest. */
  pattern?: RegExp;
  /** Words, where they are not in the table of words: from the schema. */
  said?: { question: string; help: string };
};

export const isNeeded = ({ need }: Ask, answers: Answers, desk: Desk): boolean =>
  typeof need === 'function' ? need(answers, desk) : (need ?? false);
export const isAsked = ({ when }: Ask, answers: Answers, desk: Desk): boolean =>
  when?.(answers, desk) ?? true;

/** The flags of a question: one, or one for each language, the default language's without its name. */
export function flagsOf(
  { key, isLocal }: Ask,
  desk: Desk,
): { flag: string; key: string; locale: string | null }[] {
  if (!isLocal) return [{ flag: key, key, locale: null }];
  const { defaultLocale, locales } = desk.site;
  const codes = [defaultLocale, ...locales.map(({ code }) => code).filter((code) => code !== defaultLocale)];
  return codes.map((code) => ({
    flag: code === defaultLocale ? key : `${key}-${code.toLowerCase()}`,
    key: `${key}.${code}`,
    locale: code,
  }));
}
