/**
 * Bytes as text in the alphabets that spreadsheets of Europe are saved in. Says what it assumed and how sure it is;
 * bytes that are no letters come out as U+FFFD for the caller to refuse.
 */
import { analyse } from 'chardet';

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-u',
  'windows-1252',
  'windows-1250',
] as const;
export type Encoding = (typeof encodings)[number];
/** `how`: by a byte-order mark, because only UTF-8 looks so, guessed from the letters, or told. */
export type Decoded = { text: string; encoding: Encoding; how: 'marked' | 'valid' | 'guessed' | 'told' };

const legacy: readonly Encoding[] = ['windows-1251', 'windows-1252', 'windows-1250', 'koi8-u'];

export function decodeSheet(bytes: Uint8Array, told: Encoding | null = null): Decoded {
  if (told) return { text: decode(bytes, told), encoding: told, how: 'told' };
  const marked = readMark(bytes);
  if (marked) return { text: decode(bytes, marked), encoding: marked, how: 'marked' };
  const wide = findWide(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide, how: 'guessed' };
  const text = decode(bytes, 'utf-8');
  const broken = text.split('\uFFFD').length - 1;
  // A few broken bytes among many sound letters are damage, not another alphabet.
  const sound = text.length - text.replace(/[\u0080-\ufffc]/g, '').length;
  if (broken === 0 || sound > broken * 4) return { text, encoding: 'utf-8', how: 'valid' };
  const encoding = guess(bytes);
  return { text: decode(bytes, encoding), encoding, how: 'guessed' };
}

function readMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Two-byte text without a mark: line breaks, separators and digits leave every other byte zero. */
function findWide(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 20 || Math.min(even, odd) > Math.max(even, odd) / 10) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Browsers read the gaps of one-byte alphabets as control characters; nobody typed those.
  return legacy.includes(encoding) ? text.replace(/[\u0080-\u009f]/g, '\uFFFD') : text;
}

/** The alphabet in which most words look like words; what the detector thinks decides between equals. */
function guess(bytes: Uint8Array): Encoding {
  const sample = sampleOf(bytes);
  const ranked = analyse(sample).map(({ name }) => name.toLowerCase());
  const nameOf: Partial<Record<Encoding, string[]>> = {
    'koi8-u': ['koi8-r'],
    'windows-1252': ['windows-1252', 'iso-8859-1'],
    'windows-1250': ['windows-1250', 'iso-8859-2'],
  };
  const rankOf = (encoding: Encoding) => {
    const ranks = (nameOf[encoding] ?? [encoding])
      .map((name) => ranked.indexOf(name))
      .filter((rank) => rank >= 0);
    return Math.min(99, ...ranks);
  };
  const scored = legacy.map((encoding) => ({
    encoding,
    score: likeness(decode(sample, encoding)),
    rank: rankOf(encoding),
  }));
  scored.sort((a, b) => b.score - a.score || a.rank - b.rank);
  return scored[0]?.encoding ?? 'windows-1252';
}

/** The lines that hold anything beyond ASCII, up to 64 kB of them: most of a long table is digits. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 200), first + 64_000);
}

const cyrillic = /^[\u0400-\u04ff’'ʼ]+$/;
const usual = /^[а-щьюяєіїґёъыэў’'ʼ]+$/i;

/** Share of words beyond ASCII that are plausible: one alphabet, capitals in front or throughout, no signs inside. */
function likeness(text: string): number {
  let all = 0;
  let good = 0;
  for (const part of text.split(/[\s,;|\t"«»„“”()[\]./\\:!?–—-]+/)) {
    if (!/[\u0080-\uffff]/.test(part)) continue;
    all++;
    const letters = part.replace(/^[’'ʼ№]+|[’'ʼ]+$/g, '');
    if (!/^[\p{L}\p{M}’'ʼ]+$/u.test(letters)) continue;
    const regular =
      letters === letters.toLowerCase() ||
      letters === letters.toUpperCase() ||
      letters.slice(1) === letters.slice(1).toLowerCase();
    if (!regular) continue;
    if (cyrillic.test(letters)) good += usual.test(letters) ? 1 : 0.5;
    else {
      const marked = [...letters].filter((letter) => letter > '\u007f').length;
      if (!/[\u0400-\u04ff]/.test(letters) && marked <= letters.length / 2) good++;
    }
  }
  return all === 0 ? 0 : Math.round((100 * good) / all);
}
