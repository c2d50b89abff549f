/** Why a rule exists, with a wrong and a right example: what `--explain` prints and the guide shows. */
import { findNearest } from '#model/nearest';
import type { Language } from '../codes/table.ts';
import { codes, findCode } from '../codes.ts';

const words = {
  en: { wrong: 'Wrong', right: 'Right', error: 'error', warning: 'warning', info: 'note' },
  uk: {
    wrong: 'Неправильно',
    right: 'Правильно',
    error: 'помилка',
    warning: 'попередження',
    info: 'примітка',
  },
};

/** The explanation over several lines; null for a code that does not exist. */
export function explainCode(code: string, language: Language = 'en'): string | null {
  const entry = findCode(code);
  if (!entry) return null;
  const { severity, text, why, wrong, right } = entry;
  const say = words[language];
  const indent = (lines: string) => lines.replace(/^/gm, '    ');
  const sentence = text[language].replace(/\{(\w+)\}/g, '…');
  return [
    `${say[severity]}[${code}]: ${sentence}`,
    why[language],
    `${say.wrong}\n\n${indent(wrong)}`,
    `${say.right}\n\n${indent(right)}`,
  ].join('\n\n');
}

/** The code most likely meant by one that does not exist. */
export function suggestCode(code: string): string | null {
  return findNearest(code, Object.keys(codes));
}

/** Every code in order, with the sentence its gaps left open: the rows of the rules page. */
export function listCodes(language: Language): {
  code: string;
  severity: string;
  text: string;
  why: string;
  wrong: string;
  right: string;
}[] {
  return Object.keys(codes)
    .sort()
    .flatMap((code) => {
      const entry = findCode(code);
      if (!entry) return [];
      const { severity, text, why, wrong, right } = entry;
      const sentence = text[language].replace(/\{(\w+)\}/g, '…');
      return [{ code, severity, text: sentence, why: why[language], wrong, right }];
    });
}
