/**
 * Knows which letters the site's two typefaces can write, and in which of their files each stands; refuses to know the
 * files themselves. What neither can write is left out of share images and posters, never drawn as an empty box.
 */
import { GLYPHS } from './glyphTable.ts';

export type FontFamily = 'Piazzolla' | 'Onest';

/** Files of each family, as Fontsource parts them, in the order in which they are asked. */
export const fontScripts: Readonly<Record<FontFamily, readonly string[]>> = {
  Piazzolla: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  Onest: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese', 'math', 'symbols'],
};

/** The key of one file in the table of letters. */
export const familyOf = (family: FontFamily, script: string): string => `${family} ${script}`;

/** The name under which a drawing asks for one file in one weight: renderers round weights, names they take as they are. */
export const fontName = (font: string, weight: number): string => `${font} ${weight}`;

/** A stretch of text that one file writes. */
export interface GlyphRun {
  text: string;
  font: string;
}

type Ranges = readonly (readonly [first: number, last: number])[];

const has = (ranges: Ranges, point: number): boolean =>
  ranges.some(([first, last]) => point >= first && point <= last);

const fonts: Readonly<Record<FontFamily, readonly { name: string; ranges: Ranges }[]>> = {
  Piazzolla: listFonts('Piazzolla'),
  Onest: listFonts('Onest'),
};

function listFonts(family: FontFamily): { name: string; ranges: Ranges }[] {
  return fontScripts[family].map((script) => {
    const name = familyOf(family, script);
    return { name, ranges: GLYPHS[name] ?? [] };
  });
}

const found: Readonly<Record<FontFamily, Map<number, string | null>>> = {
  Piazzolla: new Map(),
  Onest: new Map(),
};

/** The file that writes a letter: one of its own family, else of the other one; null when neither can. */
function findFont(point: number, family: FontFamily): string | null {
  const known = found[family].get(point);
  if (known !== undefined) return known;
  const other = family === 'Onest' ? 'Piazzolla' : 'Onest';
  const font = [...fonts[family], ...fonts[other]].find(({ ranges }) => has(ranges, point))?.name ?? null;
  found[family].set(point, font);
  return font;
}

/** Marks that change how neighbours look or run and have no shape of their own. */
const SHAPELESS = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;

/** Composed, with single spaces and without what has no shape; no-break spaces stay, so that numbers keep their units. */
const plainOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(SHAPELESS, '');

/** The letters, digits and other signs of a text that neither typeface has, each once, in order. */
export function listUnwritable(text: string): string[] {
  return [...new Set(plainOf(text))].filter(
    // A mark that no letter took in stands in another file than its letter and would be set beside it.
    (letter) => /\p{M}/u.test(letter) || findFont(letter.codePointAt(0) ?? 0, 'Onest') === null,
  );
}

/**
 * The text as it can be written, or null where a letter or digit of it cannot: a word without its letters is another
 * word, a sentence without its emoji is the same sentence.
 */
export function keepWritable(text: string): string | null {
  const missing = listUnwritable(text);
  if (missing.some((letter) => /[\p{L}\p{N}]/u.test(letter))) return null;
  const plain = plainOf(text);
  const kept =
    missing.length === 0 ? plain : [...plain].filter((letter) => !missing.includes(letter)).join('');
  const tidy = kept
    .replace(/[ \t\n]+/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .trim();
  return tidy === '' ? null : tidy;
}

/**
 * The text parted by the files that write it. A space stays with the word before it where that file has one: a run of
 * nothing but a space is set too narrow. Letters nobody has are dropped.
 */
export function splitRuns(text: string, family: FontFamily): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const stays = last !== undefined && /\s/u.test(letter) && has(GLYPHS[last.font] ?? [], point);
    const font = stays ? last.font : findFont(point, family);
    if (font === null) continue;
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}
