/**
 * Mends what has one right answer and says what it did. Meaning is never touched: a file that would mean something
 * else afterwards is given back as it was.
 */
import { z } from 'zod';
import { registry } from '#model/registry';
import { SourceFault } from '#source/fault';
import { parseJson } from '#source/json';
import type { Fix } from './diagnostic.ts';
import { kindOf } from './read.ts';
import { rewriteJson } from './rewrite.ts';

/** What was done to a file, as keys of `changes`. */
export type Change =
  | 'hidden-data'
  | 'byte-order-mark'
  | 'line-ends'
  | 'letters'
  | 'spaces'
  | 'findings'
  | 'order'
  | 'form';

export const changes: Record<Change, { en: string; uk: string }> = {
  'hidden-data': { en: 'hidden data removed', uk: 'прибрано приховані дані' },
  'byte-order-mark': { en: 'byte-order mark removed', uk: 'прибрано позначку порядку байтів' },
  'line-ends': { en: 'line ends', uk: 'кінці рядків' },
  letters: { en: 'letters with marks in one piece (NFC)', uk: 'літери з діакритикою зведено (NFC)' },
  spaces: { en: 'spaces at line ends', uk: 'пробіли в кінці рядків' },
  findings: { en: 'what was found', uk: 'знайдене' },
  order: { en: 'order of fields', uk: 'порядок полів' },
  form: { en: 'indents and line breaks', uk: 'відступи й переноси' },
};

/** The text of one file mended. `fixes`: of findings in this very text. */
export function fixText(
  path: string,
  before: string,
  fixes: readonly Fix[] = [],
): { text: string; done: Change[] } {
  const done: Change[] = [];
  let text = before;
  const take = (next: string, change: Change) => {
    if (next !== text) done.push(change);
    text = next;
  };
  // Offsets are of the text as it was found, so these come first, from its end.
  take(applyFixes(text, fixes), 'findings');
  take(text.replace(/^\ufeff/, ''), 'byte-order-mark');
  take(text.replace(/\r\n?/g, '\n'), 'line-ends');
  take(text.normalize('NFC'), 'letters');
  if (path.endsWith('.mdx')) take(tidyStory(text), 'spaces');
  if (path.endsWith('.json')) {
    take(text.replace(/[ \t]+$/gm, ''), 'spaces');
    const tidy = tidyJson(path, text);
    take(tidy.ordered, sameInOrder(text, tidy.ordered) ? 'form' : 'order');
  }
  return { text, done };
}

/** Replacements from the end of the text; of two that overlap only the later one is made. */
function applyFixes(text: string, fixes: readonly Fix[]): string {
  let edge = text.length;
  let result = text;
  for (const { start, end, text: replacement } of [...fixes].sort((a, b) => b.start - a.start)) {
    if (end > edge || start > end || start < 0) continue;
    result = result.slice(0, start) + replacement + result.slice(end);
    edge = start;
  }
  return result;
}

/** Two spaces before a line break are a break of the line in the story, and code is as it is: both are left. */
function tidyStory(text: string): string {
  let fenced = false;
  const lines = text.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return line;
    if (/^\s*$/.test(line)) return '';
    return /\S {2,}$/.test(line) ? line : line.replace(/[ \t]$/, '');
  });
  return lines.join('\n').replace(/\n*$/, '\n');
}

function tidyJson(path: string, text: string): { ordered: string } {
  const kind = kindOf(path);
  if (!kind) return { ordered: text };
  try {
    const value = parseJson(text, path);
    const ordered = rewriteJson(text, schemaOf(kind));
    // Order and form mean nothing in JSON; whatever else changed is a fault of this code and is thrown away.
    return { ordered: sameValue(value, parseJson(ordered, path)) ? ordered : text };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return { ordered: text };
  }
}

function schemaOf(kind: keyof typeof registry | 'messages'): z.ZodType | 'sorted' {
  if (kind === 'messages') return 'sorted';
  const { format, schema } = registry[kind];
  return format === 'list' ? z.array(schema) : schema;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function sameInOrder(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue((a as never)[key], (b as never)[key]))
  );
}
