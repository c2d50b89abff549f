/** Names and titles as share images and posters can write them: every letter in the typefaces, and not too many. */
import { keepWritable, listUnwritable } from '#figure/glyphs';
import type { Path } from '#source/json';
import type { DocumentRule, EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';

/** Characters that fit at a size that is read at a glance, on an image shown half as large. */
const MOST = 110;

const letter = /[\p{L}\p{N}\p{M}]/u;

/** What one text of a kit loses. Most are of letters that every file of the typefaces has. */
function findLosses(text: string, path: Path): Finding[] {
  const findings: Finding[] = [];
  const missing = /^[\u0020-\u007e\u00a0-\u017f\u0400-\u045f]*$/.test(text) ? [] : listUnwritable(text);
  const field = fieldName(path);
  const gone = missing.find((sign) => letter.test(sign));
  if (gone) findings.push({ code: 'kit/no-glyph', path: [...path], args: { field, found: gone } });
  else if (missing[0])
    findings.push({ code: 'kit/no-sign', path: [...path], args: { field, found: missing[0] } });
  return findings;
}

function findLength(text: string, path: Path): Finding[] {
  const count = [...text].length;
  if (count <= MOST) return [];
  return [{ code: 'kit/long-title', path: [...path], args: { field: fieldName(path), count, most: MOST } }];
}

const inEvery = (texts: Readonly<Record<string, string>>, path: Path, find: typeof findLosses): Finding[] =>
  Object.entries(texts).flatMap(([locale, text]) => find(text, [...path, locale]));

const findBoth: typeof findLosses = (text, path) => [...findLosses(text, path), ...findLength(text, path)];

export const findKitFaults: EntryRule = (entry) => {
  if (entry.collection === 'communities') {
    const { names, native } = entry.value;
    const findings = inEvery(names, ['names'], findBoth);
    if (native && keepWritable(native.text) === null && listUnwritable(native.text).length > 0)
      findings.push({ code: 'kit/native-left-out', path: ['native', 'text'], args: { name: native.text } });
    return findings;
  }
  if (entry.collection === 'projects') return inEvery(entry.value.title, ['title'], findBoth);
  if (entry.collection === 'figures') return inEvery(entry.value.label, ['label'], findLosses);
  if (entry.collection === 'site')
    return (['name', 'tagline', 'independence'] as const).flatMap((key) =>
      inEvery(entry.value[key], [key], findLosses),
    );
  return [];
};

export const findKitFaultsInStory: DocumentRule = (document) =>
  document.collection === 'stories' ? findBoth(document.value.title, ['title']) : [];
