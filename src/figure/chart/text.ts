/** Breaks chart lettering into lines; knows widths from `measureText`, never the browser. */
import { type Face, measureText } from '../measureText.ts';

// Charts ask for both together.
export { measureText };

/**
 * Text broken into lines at most `width` px wide at `size` px. Breaks at ordinary spaces and after
 * hyphens and slashes, never at a no-break space; a single word that is too long is broken by letters,
 * so that nothing is ever cut off.
 */
export function wrapText(text: string, size: number, width: number, face: Face = 'sans'): string[] {
  const words = text
    .trim()
    .split(/[ \n\t]+|(?<=[-/–—])(?=\S)/)
    .filter((word) => word !== '');
  const joints = findJoints(text, words);
  const lines: string[] = [];
  let line = '';
  words.forEach((word, index) => {
    const joined = line === '' ? word : line + joints[index] + word;
    if (measureText(joined, size, face) <= width) {
      line = joined;
      return;
    }
    if (line !== '') lines.push(line);
    const pieces = measureText(word, size, face) <= width ? [word] : splitWord(word, size, width, face);
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

function splitWord(word: string, size: number, width: number, face: Face): string[] {
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.length - 1;
    const grown = pieces[last] + letter;
    if (pieces[last] !== '' && measureText(grown, size, face) > width) pieces.push(letter);
    else pieces[last] = grown;
  }
  return pieces;
}
