/** The words around the findings: counts and time, what was left out. In both languages, with their plurals. */
import type { Language } from '../codes/table.ts';
import type { Counts } from '../run.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const nouns: Record<Language, Record<'error' | 'warning' | 'info' | 'record' | 'text' | 'more', Forms>> = {
  en: {
    error: { one: 'error', other: 'errors' },
    warning: { one: 'warning', other: 'warnings' },
    info: { one: 'note', other: 'notes' },
    record: { one: 'record', other: 'records' },
    text: { one: 'text', other: 'texts' },
    more: { other: 'more' },
  },
  uk: {
    error: { one: 'помилка', few: 'помилки', other: 'помилок' },
    warning: { one: 'попередження', few: 'попередження', other: 'попереджень' },
    info: { one: 'примітка', few: 'примітки', other: 'приміток' },
    record: { one: 'записі', other: 'записах' },
    text: { one: 'тексті', other: 'текстах' },
    more: { other: 'ще' },
  },
};
const rules = { en: new Intl.PluralRules('en'), uk: new Intl.PluralRules('uk') };

/** A number with its noun: `3 errors`. */
export function countNoun(language: Language, value: number, noun: keyof (typeof nouns)['en']): string {
  const forms = nouns[language][noun];
  return `${value.toLocaleString(language)} ${forms[rules[language].select(value)] ?? forms.other}`;
}

export const countWords = {
  /** `3 errors, 0 warnings in 1,200 records and 8 texts (0.4 s)`; remarks are counted only when there are any. */
  last: (language: Language, { errors, warnings, infos, records, texts }: Counts, ms: number): string => {
    const say = (value: number, noun: keyof (typeof nouns)['en']) => countNoun(language, value, noun);
    const found = [say(errors, 'error'), say(warnings, 'warning'), ...(infos ? [say(infos, 'info')] : [])];
    const seconds = (ms / 1000).toLocaleString(language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return language === 'uk'
      ? `${found.join(', ')} у ${say(records, 'record')} і ${say(texts, 'text')} (${seconds} с)`
      : `${found.join(', ')} in ${say(records, 'record')} and ${say(texts, 'text')} (${seconds} s)`;
  },
  /** What was counted and not shown, of one file. */
  left: (language: Language, left: number, file: string): string => {
    const shown = left.toLocaleString(language);
    return language === 'uk'
      ? `… і ще ${shown} у ${file}; усе разом: --format json`
      : `… and ${shown} more in ${file}; all of them: --format json`;
  },
};
