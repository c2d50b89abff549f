/** What a reader must know of a source before trusting it: its age, its date, how it was read. */
import type { Source } from '#model/source';
import { isSourceDue } from './citations.ts';
import type { Context } from './context.ts';

export type SourceMark = 'due' | 'undated' | 'excerpt' | 'headline';

/**
 * Marks of a source. That only an excerpt was read, or that the headline was taken from the address, has no field of its
 * own: the record's note says it in the default language, in these words.
 */
export function listMarks(context: Context, source: Source): SourceMark[] {
  const note = source.note?.[context.site.defaultLocale] ?? '';
  const tests: [SourceMark, boolean][] = [
    ['due', isSourceDue(source, context)],
    ['undated', source.published === null],
    ['excerpt', /\bexcerpt\b/i.test(note)],
    ['headline', /\bheadline (taken|completed|paraphrased)\b/i.test(note)],
  ];
  return tests.flatMap(([mark, applies]) => (applies ? [mark] : []));
}

/** Whether words as printed, in any of the languages read here, name Kosovo: the page then owes the note (M2). */
export const namesKosovo = (...texts: readonly (string | null)[]): boolean =>
  texts.some((text) => text !== null && /kosov|косов/iu.test(text));
