/** How the words of a kit are set in a frame; it measures them and knows no style sheet but its steps. */
import { measureText } from '#figure/measureText';
import type { KitRecord } from '#model/kit';
import { countSmallFiles } from '#styles/faces.ts';

/** Sizes in px, the class `n1` for the first: the style sheet of frames holds the same numbers. */
export const FRAME_NAME_SIZES = [34, 28, 23, 19, 16, 13] as const;
/** The label's inside in the narrowest frame, px. */
const ROOM = { width: 212, height: 112 };

/** `n1` to `n6`: the largest at which no word is broken and the lines stay within the label. */
export function frameNameSize(name: string): string {
  const step = FRAME_NAME_SIZES.findIndex((size) => fits(name, size));
  return `n${step < 0 ? FRAME_NAME_SIZES.length : step + 1}`;
}

function fits(name: string, size: number): boolean {
  const space = measureText(' ', size, 'serif');
  let lines = 1;
  let end = 0;
  for (const word of name.split(/\s+/)) {
    const width = measureText(word, size, 'serif');
    if (width > ROOM.width) return false;
    if (end > 0 && end + space + width > ROOM.width) {
      lines += 1;
      end = width;
    } else end += (end > 0 ? space : 0) + width;
  }
  return lines * size * 1.04 <= ROOM.height;
}

/** Beyond so many letters in all, the narrowest frames set the words closer. */
const ROOMY = 520;

const textOf = ({ kicker, status, situation, now, figure, source, kosovoNote, ...kit }: KitRecord): string =>
  [kicker, status?.text, situation?.line, now?.text, figure?.value, figure?.label, figure?.note, source]
    .concat([kit.independence, kosovoNote ?? '', kit.checked, kit.edition])
    .join(' ');

/** The record says so much that narrow frames must save room. */
export const isTight = (kit: KitRecord): boolean => kit.name.length + textOf(kit).length > ROOMY;

const MOST_FILES = 6;

/** Name and text together ask for more font files than a frame may weigh: the text takes the system's face. */
export const isPlain = (kit: KitRecord): boolean => {
  const files = countSmallFiles(kit.name) + countSmallFiles(textOf(kit));
  // The letters of two alphabets are the two largest files in the face of names.
  const isMixed = /\p{Script=Latin}/u.test(kit.name) && /\p{Script=Cyrillic}/u.test(kit.name);
  return files + (isMixed ? 1 : 0) > MOST_FILES;
};
