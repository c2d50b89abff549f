/**
 * The sheet a saved map is printed on: title above, the drawings in their frame, key and notes below, all as SVG text.
 * Knows sizes and line breaks; letters are measured by who calls, files are not its business.
 */
import { escapeMarkup } from '#model/escape';
import type { Picture } from './picture.ts';

/** Written by the server into `data-words`. */
export interface SaveWords {
  /** "Save this map" */
  label: string;
  /** Said when no file could be made. */
  failed: string;
  /** Day of the edition as in file names, `2026-11-21`. */
  date: string;
  /** How names of files begin: the edition's short name. */
  file: string;
  /** Who publishes this and when, in a sentence. */
  edition: string;
  /** The note that Kosovo carries wherever it is shown (M2). */
  kosovo: string;
}

export interface KeyEntry extends Picture {
  text: string;
}

export interface SheetContent {
  lang: string;
  title: string;
  pictures: readonly Picture[];
  key: readonly KeyEntry[];
  /** Paragraphs under the map (M3). */
  notes: readonly string[];
  colours: { paper: string; ink: string; soft: string };
  /** Width of a text in a font such as `600 13px Onest`. */
  measure(text: string, font: string): number;
}

/** Every sheet is this wide, units. */
const WIDTH = 1200;
const MARGIN = 40;
const NEAT = 8;
const TITLE = { size: 34, leading: 38, weight: 820, family: 'Piazzolla' } as const;
const NOTE = { size: 15, leading: 22, weight: 400, family: 'Onest' } as const;
const KEY = { size: 15, leading: 28, weight: 500, family: 'Onest' } as const;
const FALLBACK = { Piazzolla: 'Piazzolla, Georgia, serif', Onest: 'Onest, Arial, sans-serif' } as const;

export interface Sheet {
  width: number;
  height: number;
  /** The file; `fonts` is put into its style. */
  write(fonts: string): string;
}

export function layoutSheet(content: SheetContent): Sheet {
  const { lang, title, pictures, key, notes, colours, measure } = content;
  const inner = WIDTH - 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;

  const text = (lines: readonly string[], style: typeof TITLE | typeof NOTE, fill: string) => {
    for (const line of lines) {
      y += style.leading;
      parts.push(
        `<text x="${MARGIN}" y="${round(y - style.leading * 0.24)}" fill="${fill}" font-family="${FALLBACK[style.family]}" font-size="${style.size}" font-weight="${style.weight}">${escapeMarkup(line)}</text>`,
      );
    }
  };
  const fontOf = (style: typeof TITLE | typeof NOTE | typeof KEY) =>
    `${style.weight} ${style.size}px ${style.family}`;

  text(
    wrap(title, inner, (line) => measure(line, fontOf(TITLE))),
    TITLE,
    colours.ink,
  );
  y += 14;
  for (const [index, picture] of pictures.entries()) {
    const width = inner - 2 * NEAT;
    const scale = width / picture.width;
    const [w, h] = [round(picture.width * scale), round(picture.height * scale)];
    parts.push(neatline(MARGIN, y, w, h, colours));
    parts.push(
      `<svg x="${MARGIN + NEAT}" y="${y + NEAT}" width="${w}" height="${h}" viewBox="0 0 ${picture.width} ${picture.height}" overflow="hidden">${picture.markup}</svg>`,
    );
    y += h + 2 * NEAT + (index < pictures.length - 1 ? 20 : 12);
  }
  let x = MARGIN;
  if (key.length > 0) y += 8;
  for (const entry of key) {
    const width = 26 + measure(entry.text, fontOf(KEY)) + 24;
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += KEY.leading;
    }
    parts.push(
      `<svg x="${round(x)}" y="${y}" width="20" height="20" viewBox="${-entry.width / 2} ${-entry.height / 2} ${entry.width} ${entry.height}" overflow="visible">${entry.markup}</svg>`,
      `<text x="${round(x + 26)}" y="${y + 15}" fill="${colours.ink}" font-family="${FALLBACK.Onest}" font-size="${KEY.size}" font-weight="${KEY.weight}">${escapeMarkup(entry.text)}</text>`,
    );
    x += width;
  }
  if (key.length > 0) y += KEY.leading;
  for (const note of notes) {
    text(
      wrap(note, inner, (line) => measure(line, fontOf(NOTE))),
      NOTE,
      colours.soft,
    );
    y += 4;
  }
  const height = Math.ceil(y + MARGIN - 8);
  return {
    width: WIDTH,
    height,
    write: (fonts) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="${escapeMarkup(lang)}">` +
      `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(notes.join(' '))}</desc>` +
      `<style>${fonts}</style><rect width="${WIDTH}" height="${height}" fill="${colours.paper}"/>${parts.join('')}</svg>\n`,
  };
}

/** The frame of alternating ink and paper round every map, 20 blocks by 12. */
function neatline(
  x: number,
  y: number,
  w: number,
  h: number,
  { ink, paper }: { ink: string; paper: string },
): string {
  const [width, height] = [w + 2 * NEAT, h + 2 * NEAT];
  const across = width / 20;
  const down = height / 12;
  const row = (top: number) =>
    `<path d="M${x} ${round(top)}h${round(width)}" stroke="${ink}" stroke-width="${NEAT}" stroke-dasharray="${round(across)}"/>`;
  const column = (left: number) =>
    `<path d="M${round(left)} ${y}v${round(height)}" stroke="${ink}" stroke-width="${NEAT}" stroke-dasharray="${round(down)}"/>`;
  return (
    `<rect x="${x}" y="${y}" width="${round(width)}" height="${round(height)}" fill="${paper}"/>` +
    row(y + NEAT / 2) +
    row(y + height - NEAT / 2) +
    column(x + NEAT / 2) +
    column(x + width - NEAT / 2) +
    `<rect x="${x}" y="${y}" width="${round(width)}" height="${round(height)}" fill="none" stroke="${ink}" stroke-width="1.5"/>` +
    `<rect x="${x + NEAT}" y="${y + NEAT}" width="${w}" height="${h}" fill="none" stroke="${ink}" stroke-width="1.5"/>`
  );
}

/** Breaks a text at spaces, never at one that must not break; a word longer than the line stands alone. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number) => Math.round(value * 100) / 100;
