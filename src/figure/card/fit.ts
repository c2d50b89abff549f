/** Breaks the lettering of a share image into even lines and finds the size at which it fits; knows measures only. */
import { wrapText } from '../chart/text.ts';
import { type Face, measureText } from '../measureText.ts';

/** Text in lines no wider than `width`, evened out, since a lone last word looks like an accident when centred. */
export function breakEvenly(text: string, size: number, width: number, face: Face): string[] {
  const lines = wrapText(text, size, width, face);
  if (lines.length < 2) return lines;
  let [low, high] = [width / lines.length, width];
  for (let i = 0; i < 6; i++) {
    const middle = (low + high) / 2;
    const tried = wrapText(text, size, middle, face);
    // A narrower measure must not break a word that stood whole.
    if (
      tried.length === lines.length &&
      widest(tried, size, face) <= middle &&
      longestWord(text, size, face) <= middle
    )
      high = middle;
    else low = middle;
  }
  return wrapText(text, size, high, face);
}

const widest = (lines: readonly string[], size: number, face: Face): number =>
  Math.max(...lines.map((line) => measureText(line, size, face)));

const longestWord = (text: string, size: number, face: Face): number =>
  Math.max(...text.split(/[ \n\t]+|(?<=[-/–—])(?=\S)/).map((word) => measureText(word, size, face)));

/** `size`, or the smaller one, `least` at the least, at which no word is wider than `width`. */
export function fitWords(text: string, size: number, least: number, width: number, face: Face): number {
  const longest = longestWord(text, size, face);
  return longest <= width ? size : Math.max(least, Math.floor((size * width) / longest));
}

/** The text cut at a word to so many lines, with an ellipsis where something is gone. */
export function cutLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  const last = (kept.pop() ?? '').replace(/[\s,.;:–—-]*\S*$/u, '');
  return [...kept, `${last}…`];
}
