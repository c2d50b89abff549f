/** Sets a text in centred lines of even length; knows measured widths, never a browser or a font file. */
import { breakEvenly } from '../card/fit.ts';
import { wrapText } from '../chart/text.ts';
import { type Face, measureText } from '../measureText.ts';
import type { Cut, Ink, PosterBlock } from './scene.ts';

export interface Setting {
  /** mm */
  readonly size: number;
  readonly width: number;
  readonly cut: Cut;
  readonly ink?: Ink;
  /** Distance of baselines, in text sizes. */
  readonly leading?: number;
  readonly role?: PosterBlock['role'];
  readonly lang?: string | null;
}

export interface SetText {
  readonly text: string;
  readonly setting: Setting;
  /** How many lines it takes, and whether a word had to be cut for it. */
  readonly count: number;
  readonly isCut: boolean;
  readonly height: number;
  /** The lines, evened out. Only what is drawn is asked for them: height and number of lines are the same before. */
  readonly lines: readonly string[];
  /** Of the longest line. */
  readonly width: number;
}

/** Nothing is set smaller, whatever must fit: seven points. mm */
export const LEAST_TEXT = 2.4;

const faceOf = (cut: Cut): Face => (cut.startsWith('serif') ? 'serif' : 'sans');

/** Where the eye sees the middle of a line: half the height of a capital above the baseline, in text sizes. */
const MIDDLE = 0.35;

export function setText(text: string, setting: Setting): SetText {
  const { size, width, cut, leading = 1.3 } = setting;
  const face = faceOf(cut);
  const full = wrapText(text, size, width, face);
  let even: readonly string[] | undefined;
  return {
    text,
    setting,
    count: full.length,
    isCut: isCut(text, full),
    height: full.length * size * leading,
    get lines() {
      even ??= breakEvenly(text, size, width, face);
      return even;
    },
    get width() {
      return Math.max(0, ...this.lines.map((line) => measureText(line, size, face)));
    },
  };
}

/** Whether a word was broken by letters: then a line ends where the text has neither space nor hyphen. */
function isCut(text: string, lines: readonly string[]): boolean {
  let from = 0;
  return lines.slice(0, -1).some((line) => {
    const end = text.indexOf(line, from) + line.length;
    from = end;
    return !/[ \n\t]/.test(text[end] ?? ' ') && !/[-/–—]$/.test(line);
  });
}

/** A set text with its first line's top at y, centred on x. */
export function placeText({ text, lines, setting }: SetText, x: number, y: number): PosterBlock {
  const { size, cut, ink = 'ink', leading = 1.3, role = 'p', lang = null } = setting;
  return {
    role,
    text,
    lang,
    lines: lines.map((line, index) => ({
      text: line,
      x: round(x),
      y: round(y + size * (leading * (index + 0.5) + MIDDLE)),
      size: round(size),
      width: round(measureText(line, size, faceOf(cut))),
      cut,
      ink,
    })),
  };
}

export const round = (value: number): number => Math.round(value * 100) / 100;
