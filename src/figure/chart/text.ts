/**
 * Knows about how wide a line of chart lettering runs, and where to break it; refuses to know the
 * browser: no canvas, no DOM. Letters beyond the table take the width of the letter they are built on.
 */

/**
 * Advance widths of Onest at weight 600, in hundredths of an em, read from the font files
 * (`@fontsource-variable/onest`). Lighter weights run about 2% narrower, so boxes err on the roomy side.
 */
const ADVANCES: readonly (readonly [width: number, letters: string])[] = [
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

const WIDTH_OF = new Map(
  ADVANCES.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);

/** Width of a letter the table does not have: as wide as a Latin capital, so that nothing overruns. */
const UNKNOWN_WIDTH = 72;

/** Combining marks: they sit on the letter before and take no room. */
const COMBINING = /\p{M}/gu;

/** Width in px of one line of text set at `size` px. */
export function measureText(text: string, size: number): number {
  let hundredths = 0;
  for (const letter of text.normalize('NFC')) {
    const own = WIDTH_OF.get(letter);
    if (own !== undefined) {
      hundredths += own;
      continue;
    }
    const base = [...letter.normalize('NFD').replace(COMBINING, '')];
    for (const part of base) hundredths += WIDTH_OF.get(part) ?? UNKNOWN_WIDTH;
  }
  return (hundredths * size) / 100;
}

/**
 * Text broken into lines at most `width` px wide at `size` px. Breaks at ordinary spaces and after
 * hyphens and slashes, never at a no-break space; a single word that is too long is broken by letters,
 * so that nothing is ever cut off.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const words = text
    .trim()
    .split(/[ \n\t]+|(?<=[-/–—])(?=\S)/)
    .filter((word) => word !== '');
  const joints = findJoints(text, words);
  const lines: string[] = [];
  let line = '';
  words.forEach((word, index) => {
    const joined = line === '' ? word : line + joints[index] + word;
    if (measureText(joined, size) <= width) {
      line = joined;
      return;
    }
    if (line !== '') lines.push(line);
    const pieces = measureText(word, size) <= width ? [word] : splitWord(word, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  });
  if (line !== '') lines.push(line);
  return lines;
}

/** What stood before each word in the text: a space, or nothing after a hyphen or slash. */
function findJoints(text: string, words: readonly string[]): string[] {
  let from = 0;
  return words.map((word) => {
    const at = text.indexOf(word, from);
    const joint = at > from ? ' ' : '';
    from = at + word.length;
    return joint;
  });
}

function splitWord(word: string, size: number, width: number): string[] {
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.length - 1;
    const grown = pieces[last] + letter;
    if (pieces[last] !== '' && measureText(grown, size) > width) pieces.push(letter);
    else pieces[last] = grown;
  }
  return pieces;
}
