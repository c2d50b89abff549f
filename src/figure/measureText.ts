/**
 * Knows about how wide a line of lettering runs in the site's two faces, for maps and charts alike; refuses to know the
 * browser: no canvas, no DOM. Letters beyond the tables take the width of the letter they are built on.
 */

/**
 * Advance widths of Onest at weight 600, in hundredths of an em, read from the font files
 * (`@fontsource-variable/onest`). Lighter weights run about 2% narrower, so boxes err on the roomy side.
 */
const ONEST: readonly (readonly [width: number, letters: string])[] = [
  [24, "'ilї"],
  [26, 'jі'],
  [27, '.:·'],
  [28, ' I|\u00a0‘’ІЇ'],
  [29, '!,;'],
  [34, '()[]'],
  [35, '•'],
  [37, 't'],
  [38, '1f'],
  [39, '"r'],
  [40, '{}'],
  [45, '*_г'],
  [46, '-ґ'],
  [49, 'т'],
  [50, '/\\“”„'],
  [51, '7sz'],
  [52, '?'],
  [53, '«»з'],
  [54, 'чь'],
  [55, 'kvxкхэє'],
  [56, '2acавсуя'],
  [57, 'eелё'],
  [58, '+<=>J^u~×−ГнпҐ'],
  [59, 'LT`Тъ'],
  [60, 'Fhno–боц'],
  [61, '3Zyдийр'],
  [62, '5689EbdgpqЁЕ'],
  [64, '4XРУХ'],
  [65, 'PЗЬ'],
  [66, '0$KSYК'],
  [67, '#BБВ'],
  [68, 'RЧ'],
  [69, 'Я'],
  [70, '&AVАЛ'],
  [71, 'C€ЄЭ'],
  [72, 'Смы'],
  [73, 'DGUД'],
  [74, 'H…НПЦЪ'],
  [75, 'ИЙ'],
  [76, 'Nф'],
  [77, 'OQО'],
  [79, 'ж'],
  [80, '—'],
  [81, 'ю'],
  [82, 'ш'],
  [84, 'mщ'],
  [86, '%wФ'],
  [88, 'MЫ'],
  [89, 'М'],
  [92, '©Ж'],
  [93, '½'],
  [99, '@Ш'],
  [100, 'WЩ'],
  [101, 'Ю'],
  [108, '№'],
];

/** The same for Piazzolla at weight 820 and optical size 22; its space with the word spacing of headings. */
const PIAZZOLLA: readonly (readonly [width: number, letters: string])[] = [
  [22, ' \u00a0'],
  [24, "'’‘"],
  [27, ',:;·'],
  [28, '!.'],
  [29, 'j'],
  [30, '-/l'],
  [31, '()iії'],
  [36, 'f'],
  [38, '*t'],
  [40, 'IІЇ'],
  [41, '1'],
  [43, 'r”ґ'],
  [44, '"“„г'],
  [45, '«»'],
  [46, 'cс'],
  [48, 'з'],
  [49, '7'],
  [50, '+esvyеєуьёэ'],
  [51, 'zт'],
  [53, 'Jч'],
  [54, 'aoxавдох'],
  [55, '4–бл'],
  [56, 'bgqя'],
  [57, '38kpҐр'],
  [58, '69d'],
  [59, '25'],
  [60, 'hnкъ'],
  [61, 'uГийнп'],
  [62, '0LЗц'],
  [64, 'FS'],
  [66, 'CЄСЭ'],
  [67, 'PРУ'],
  [68, 'ZЬ'],
  [69, 'Y'],
  [70, 'ATVАТ'],
  [71, 'EБЕЧЁ'],
  [72, '&BGOВОЯ'],
  [73, 'QДф'],
  [74, 'R'],
  [75, 'DU…Л'],
  [76, 'XХм'],
  [77, 'KК'],
  [79, 'ы'],
  [80, 'NwФЪю'],
  [81, 'HНПЦ'],
  [82, 'ИЙ'],
  [86, 'ж'],
  [87, 'ш'],
  [88, 'щ'],
  [90, 'm'],
  [99, 'MМ'],
  [102, '—'],
  [103, 'W'],
  [104, 'Ы'],
  [105, 'Ю'],
  [110, 'Ж'],
  [114, 'Ш'],
  [115, 'Щ'],
];

export type Face = 'sans' | 'serif';

const WIDTHS: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  sans: index(ONEST),
  serif: index(PIAZZOLLA),
};

function index(table: typeof ONEST): ReadonlyMap<string, number> {
  return new Map(table.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
}

/** Width of a letter the table does not have: as wide as a Latin capital, so that nothing overruns. */
const UNKNOWN_WIDTH = 72;

/** Combining marks: they sit on the letter before and take no room. */
const COMBINING = /\p{M}/gu;

/** Names are set again and again, at many sizes; a build sees a few thousand of them. */
const known: Readonly<Record<Face, Map<string, number>>> = { sans: new Map(), serif: new Map() };

/** Width in px (or in units, when `size` is in units) of one line of text set at `size`. */
export function measureText(text: string, size: number, face: Face = 'sans'): number {
  let hundredths = known[face].get(text);
  if (hundredths === undefined) {
    hundredths = sum(text, WIDTHS[face]);
    if (known[face].size < 50_000) known[face].set(text, hundredths);
  }
  return (hundredths * size) / 100;
}

function sum(text: string, widths: ReadonlyMap<string, number>): number {
  let hundredths = 0;
  for (const letter of text.normalize('NFC')) {
    const own = widths.get(letter);
    if (own !== undefined) {
      hundredths += own;
      continue;
    }
    const base = [...letter.normalize('NFD').replace(COMBINING, '')];
    for (const part of base) hundredths += widths.get(part) ?? UNKNOWN_WIDTH;
  }
  return hundredths;
}
