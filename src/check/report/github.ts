/** Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request. */

import type { Language } from '../codes/table.ts';
import { describe } from '../codes.ts';
import type { Reported } from './text.ts';
import { visible } from './text.ts';
import { countWords } from './words.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One command a line, then counts and time. What an author wrote can neither end a command nor begin another. */
export function formatGithub({ diagnostics, counts, ms }: Reported, language: Language = 'en'): string {
  const lines = diagnostics.map((diagnostic) => {
    const { severity, file, code, place } = diagnostic;
    const { text, help } = describe(diagnostic, language);
    const where = place
      ? { line: place.line, col: place.column, endLine: place.line, endColumn: place.column + place.length }
      : {};
    const properties = Object.entries({ file, ...where, title: code })
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(',');
    return `::${levels[severity]} ${properties}::${escapeData(help ? `${text}\n${help}` : text)}`;
  });
  return [...lines, countWords.last(language, counts, ms)].join('\n');
}

function escapeData(text: string): string {
  const plain = text.split('\n').map(visible).join('\n');
  return plain.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
