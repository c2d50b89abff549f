/** Diagnostics as text for a terminal: sentence, file and line, excerpt with caret, advice. Knows no rule. */

import type { Language } from '../codes/table.ts';
import { describe } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { CheckResult } from '../run.ts';
import { countWords } from './words.ts';

/** `limit`: diagnostics shown of one file before the rest are only counted. `infos`: whether remarks are shown. */
export type TextOptions = { language?: Language; colour?: boolean; limit?: number; infos?: boolean };
export type Reported = Pick<CheckResult, 'diagnostics' | 'counts' | 'ms'>;

const width = 100;
const codesOfColour = { error: '31', warning: '33', info: '36', code: '1', faint: '2' } as const;
type Paint = (text: string, as: keyof typeof codesOfColour) => string;

const words = {
  en: { error: 'error', warning: 'warning', info: 'note', more: 'more' },
  uk: { error: 'помилка', warning: 'попередження', info: 'примітка', more: 'докладніше' },
};

/** One diagnostic over several lines, without a final line break. */
export function formatDiagnostic(diagnostic: Diagnostic, options: TextOptions = {}): string {
  const { code, severity, file, place } = diagnostic;
  const { language = 'en' } = options;
  const paint = painter(options.colour ?? false);
  const { text, help } = describe(diagnostic, language);
  const head = paint(`${words[language][severity]}[${code}]`, severity);
  const lines = [`${head}: ${paint(visible(text), 'code')}`];
  if (!place) lines.push(`  ${visible(file)}`);
  else {
    lines.push(`  ${visible(file)}:${place.line}:${place.column}`);
    const { excerpt, before, meant } = cut(place.excerpt, place.column - 1, place.length);
    const gutter = String(place.line);
    lines.push(`  ${paint(`${gutter} |`, 'faint')} ${excerpt}`);
    const carets = paint('^'.repeat(Math.max(1, widthOf(meant))), severity);
    lines.push(
      `  ${paint(`${' '.repeat(gutter.length)} |`, 'faint')} ${' '.repeat(widthOf(before))}${carets}`,
    );
  }
  if (help) lines.push(`  = ${visible(help)}`);
  return lines.join('\n');
}

function moreOf({ code }: Diagnostic, language: Language): string {
  return `${words[language].more}: npm run validate -- --explain ${code}`;
}

/** The whole report; its last line tells counts and time. */
export function formatReport({ diagnostics, counts, ms }: Reported, options: TextOptions = {}): string {
  const { language = 'en', limit = 50, infos = false } = options;
  const paint = painter(options.colour ?? false);
  const shown = diagnostics.filter(({ severity }) => infos || severity !== 'info');
  const parts: string[] = [];
  // The way to the reason is told once for each kind of mistake.
  const told = new Set<string>();
  for (const [file, all] of Map.groupBy(shown, (diagnostic) => diagnostic.file)) {
    for (const diagnostic of all.slice(0, limit)) {
      const more = told.has(diagnostic.code) ? '' : `\n  = ${moreOf(diagnostic, language)}`;
      told.add(diagnostic.code);
      parts.push(`${formatDiagnostic(diagnostic, options)}${paint(more, 'faint')}`);
    }
    if (all.length > limit) parts.push(countWords.left(language, all.length - limit, visible(file)));
  }
  parts.push(countWords.last(language, counts, ms));
  return parts.join('\n\n');
}

/** Long lines are shown around the place that is meant; what a terminal would obey is shown as what it is. */
function cut(
  line: string,
  column: number,
  length: number,
): { excerpt: string; before: string; meant: string } {
  const from = column > width - 20 ? column - 40 : 0;
  const until = from + width;
  const before = visible(line.slice(from, column));
  const meant = visible(line.slice(column, Math.min(column + length, until)));
  return {
    excerpt: before + meant + visible(line.slice(Math.min(column + length, until), until)),
    before,
    meant,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a hostile file would hide
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Control, zero-width and direction characters by their number; a tab becomes a space. */
export function visible(text: string): string {
  return text.replace(unseen, (character) =>
    character === '\t' ? ' ' : `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** Cells a text takes up in a terminal: letters with marks of their own take one, wide letters two. */
function widthOf(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    cells +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  }
  return cells;
}

function painter(colour: boolean): Paint {
  return (text, as) => (colour && text ? `\u001b[${codesOfColour[as]}m${text}\u001b[0m` : text);
}
