/**
 * Which letters each font file carries, and how a system font is stretched until ours arrives;
 * refuses to know where the font files come from or where they are written.
 */

export interface Subset {
  /** Name of the script, also the end of the file name. */
  script: 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext';
  /** Every character the file carries. */
  text: string;
}

/** Inclusive run of characters, by code point. */
function run(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}

/** English and the western letters; the punctuation both languages of the first edition use. */
const LATIN = `${run(0x20, 0x7e)}\u00a0¡£§©«®°±·»¿×${run(0xc0, 0xd6)}${run(0xd8, 0xf6)}${run(0xf8, 0xff)}ıŒœʻʼ–—‘’‚“”„•…′″‹›€™↑↓−`;
/** Albanian, Azerbaijani, Baltic, Croatian, Czech, Hungarian, Polish, Romanian, Serbian, Slovak, Turkish. */
const LATIN_EXT = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİĶķĹĺĻļĽľŁłŃńŅņŇňŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțƏə₴₺';
/** Ukrainian, Russian, Belarusian, Bulgarian, Macedonian, Serbian. */
const CYRILLIC = `ЁЂЃЄЅІЇЈЉЊЋЌЎЏ${run(0x410, 0x44f)}ёђѓєѕіїјљњћќўџҐґҰұ№`;
/** What Kazakh, Kyrgyz and Tajik add. */
const CYRILLIC_EXT = 'ҒғҚқҢңҮүҲҳҶҷҺһӘәӢӣӨөӮӯ';

export const subsets: Subset[] = [
  { script: 'latin', text: LATIN },
  { script: 'latin-ext', text: LATIN_EXT },
  { script: 'cyrillic', text: CYRILLIC },
  { script: 'cyrillic-ext', text: CYRILLIC_EXT },
];

export interface SmallSubset {
  /** End of the file name. */
  name: string;
  /** The file of the package it is cut from. */
  from: Subset['script'];
  text: string;
}

const MARKS = ' !€%&()*+,-./0123456789:?\u00a0«»·ʼ–—‘’“”„…−';
const LETTERS = `${run(0x41, 0x5a)}${run(0x61, 0x7a)}áéíóúýñçüöäëôâîèàêãõåøòßðþÁÉÍÓÚÖÜÇÅ`;
const CENTRAL = 'čČďĎđĐěňŇřŘšŠťŤžŽľĽůőŐűŰąćĆęłŁńśŚźŹżŻăşŞșȘțȚğİ';
const UKRAINIAN = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const without = (text: string, other: string) =>
  [...text].filter((letter) => !other.includes(letter)).join('');

/**
 * Cuts for pages that may weigh 30 kB with their fonts: one weight, and files by how often their letters meet in one
 * name, so that hardly a page needs more than two or three of a family.
 */
export const smallSubsets: SmallSubset[] = [
  { name: 'marks', from: 'latin', text: MARKS },
  { name: 'latin', from: 'latin', text: LETTERS },
  { name: 'western', from: 'latin', text: without(LATIN, MARKS + LETTERS) },
  { name: 'central', from: 'latin-ext', text: CENTRAL },
  { name: 'eastern', from: 'latin-ext', text: without(LATIN_EXT, CENTRAL) },
  { name: 'ukrainian', from: 'cyrillic', text: UKRAINIAN },
  { name: 'cyrillic', from: 'cyrillic', text: without(CYRILLIC, UKRAINIAN) },
  { name: 'cyrillic-ext', from: 'cyrillic-ext', text: CYRILLIC_EXT },
];
/** How many of the small files a text asks for, so that a page can do with fewer. */
export const countSmallFiles = (text: string): number =>
  smallSubsets.filter((subset) => Array.from(subset.text).some((letter) => text.includes(letter))).length;

const common = ['kern', 'mark', 'liga', 'ccmp', 'rlig', 'tnum', 'pnum', 'lnum'];
/**
 * Layout features kept: spacing, joins, the figure styles the stylesheet asks for, and local forms: Bulgarian and
 * Serbian letters, Romanian commas. The plain Latin file, which every page fetches, does without: there they are
 * slants of single accents for 3 kB.
 */
export const featuresOf = (script: Subset['script']): string[] =>
  script === 'latin' ? common : [...common, 'locl'];

/** A CSS `unicode-range` that covers exactly the characters of `text`. */
export function unicodeRange(text: string): string {
  const points = [...new Set(Array.from(text, (c) => c.codePointAt(0) as number))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (n: number) => n.toString(16).toUpperCase();
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(',');
}

export interface Metrics {
  /** Font units to the em; every other number is in these units. */
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  /** Mean advance width over the sample, spaces counted. */
  averageWidth: number;
}

/** Reads the metrics of a TrueType font and measures `sample` with it; characters it lacks are skipped. */
export function readMetrics(font: Uint8Array, sample: string): Metrics {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`The font has no ${tag} table.`);
    return at;
  };
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const advances = view.getUint16(hhea + 34);
  const glyphOf = characterMap(view, table('cmap'));
  const widths = Array.from(sample)
    .map((c) => glyphOf(c.codePointAt(0) as number))
    .filter((glyph) => glyph > 0)
    .map((glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, advances - 1)));
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: -view.getInt16(hhea + 6),
    lineGap: view.getInt16(hhea + 8),
    averageWidth: widths.reduce((sum, width) => sum + width, 0) / widths.length,
  };
}

/** Look-up from code point to glyph, from the font's format 4 table (all that these fonts need). */
function characterMap(view: DataView, cmap: number): (point: number) => number {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(at) !== 4) continue;
    const segments = view.getUint16(at + 6) / 2;
    const [ends, starts, deltas, offsets] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments];
    return (point) => {
      for (let s = 0; s < segments; s++) {
        if (view.getUint16(at + ends + 2 * s) < point) continue;
        const start = view.getUint16(at + starts + 2 * s);
        if (start > point) return 0;
        const offset = view.getUint16(at + offsets + 2 * s);
        const delta = view.getUint16(at + deltas + 2 * s);
        if (offset === 0) return (point + delta) & 0xffff;
        const glyph = view.getUint16(at + offsets + 2 * s + offset + 2 * (point - start));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error('The font has no format 4 character map.');
}

/** The `size-adjust` family of descriptors that make `system` fill the same space as `ours`. */
export function adjustment(ours: Metrics, system: Pick<Metrics, 'unitsPerEm' | 'averageWidth'>): string {
  const scale = ours.averageWidth / ours.unitsPerEm / (system.averageWidth / system.unitsPerEm);
  const percent = (n: number) => `${(100 * n).toFixed(2)}%`;
  const of = (n: number) => percent(n / ours.unitsPerEm / scale);
  return `size-adjust:${percent(scale)};ascent-override:${of(ours.ascent)};descent-override:${of(ours.descent)};line-gap-override:${of(ours.lineGap)}`;
}
