/**
 * Writes pixels as a PNG of at most 256 colours: patterns and lettering have a dozen, and the blends at their edges
 * come close enough. Knows nothing of what is drawn. No time, text or profile is written into the file (S5).
 */
import { crc32, deflateSync } from 'node:zlib';

/** Colours that agree in the upper bits of each channel share a place when the palette is chosen. */
const BITS = 5;
const BINS = 1 << (3 * BITS);
const MOST = 256;

/** Red is the lowest byte of a pixel read as one little-endian number. */
const binOf = (pixel: number): number =>
  (((pixel >> (8 - BITS)) & (2 ** BITS - 1)) << (2 * BITS)) |
  (((pixel >> (16 - BITS)) & (2 ** BITS - 1)) << BITS) |
  ((pixel >> (24 - BITS)) & (2 ** BITS - 1));

/** `pixels`: RGBA without transparency, row by row. The same pixels give the same bytes. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const { palette, indexOf } = choosePalette(words);
  const rows = new Uint8Array((width + 1) * height);
  let at = 0;
  let last = -1;
  let index = 0;
  for (let y = 0, from = 0; y < height; y++) {
    // Filter 0: indexes are names, and the difference of two names says nothing.
    rows[at++] = 0;
    for (let x = 0; x < width; x++) {
      const pixel = words[from++] as number;
      if (pixel !== last) {
        index = indexOf[binOf(pixel)] as number;
        last = pixel;
      }
      rows[at++] = index;
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 3, 0, 0, 0], 8);
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function choosePalette(words: Uint32Array): { palette: Uint8Array; indexOf: Uint8Array } {
  const counts = new Uint32Array(BINS);
  const colours = new Uint32Array(BINS);
  const longest = new Uint32Array(BINS);
  for (let i = 0; i < words.length; ) {
    const pixel = words[i] as number;
    const from = i;
    do i++;
    while (words[i] === pixel);
    const bin = binOf(pixel);
    counts[bin] = (counts[bin] as number) + i - from;
    // The longest run is a flat area: it keeps its very colour, and the blends near it follow.
    if (i - from > (longest[bin] as number)) {
      longest[bin] = i - from;
      colours[bin] = pixel;
    }
  }
  const bins: number[] = [];
  for (let bin = 0; bin < BINS; bin++) if (counts[bin]) bins.push(bin);
  bins.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const palette = new Uint8Array(Math.min(bins.length, MOST) * 3);
  const indexOf = new Uint8Array(BINS);
  for (const [index, bin] of bins.entries()) {
    const pixel = colours[bin] as number;
    const [r, g, b] = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255] as const;
    if (index < MOST) {
      palette.set([r, g, b], index * 3);
      indexOf[bin] = index;
    } else indexOf[bin] = findNearest(r, g, b, palette);
  }
  return { palette, indexOf };
}

function findNearest(r: number, g: number, b: number, palette: Uint8Array): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < palette.length; i += 3) {
    const distance =
      ((palette[i] as number) - r) ** 2 +
      ((palette[i + 1] as number) - g) ** 2 +
      ((palette[i + 2] as number) - b) ** 2;
    if (distance < least) [best, least] = [i / 3, distance];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
