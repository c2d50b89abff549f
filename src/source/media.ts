/** What a medium is by its bytes: format, size, hidden data, sound ending. Never by its name; sees no face (trust S11). */
import { inspectAvif } from './media/avif.ts';
import { inspectJpeg } from './media/jpeg.ts';
import { inspectMp3, isMp3 } from './media/mp3.ts';
import { inspectPng } from './media/png.ts';
import { inspectSvg, isSvg } from './media/svg.ts';
import { inspectWebp } from './media/webp.ts';

export type MediaFormat = 'png' | 'jpg' | 'webp' | 'avif' | 'gif' | 'svg' | 'mp3' | 'pdf' | 'zip' | 'html';
/** Kinds of data that travel inside a picture unseen (trust S5). */
export type Hidden = 'Exif' | 'GPS' | 'XMP' | 'IPTC' | 'thumbnail' | 'text' | 'comment' | 'ID3' | 'PDF';

export type MediaFacts = {
  /** Null when the bytes are of no known format. */
  format: MediaFormat | null;
  /** Pixels; null where the format or the file does not tell. */
  width: number | null;
  height: number | null;
  hidden: Hidden[];
  /** Whether the file stops before its picture does. */
  truncated: boolean;
  /** Bytes that follow the end of the picture. */
  trailing: number;
  /** The first thing in an SVG that is not on the allow-list (trust R5), as an author would find it. */
  foreign: string | null;
};

const nothing: MediaFacts = {
  format: null,
  width: null,
  height: null,
  hidden: [],
  truncated: false,
  trailing: 0,
  foreign: null,
};

/** Everything the bytes of a medium say of themselves. Never throws: a broken file is truncated, or of no format. */
export function inspectMedia(bytes: Uint8Array): MediaFacts {
  const facts = { ...nothing };
  try {
    Object.assign(facts, inspect(bytes));
  } catch (error) {
    // Every reader below runs off the end of a file that is too short, and nothing else.
    if (!(error instanceof RangeError)) throw error;
    Object.assign(facts, { format: formatOf(bytes), truncated: true });
  }
  return { ...facts, hidden: [...new Set(facts.hidden)] };
}

function inspect(bytes: Uint8Array): Partial<MediaFacts> {
  const format = formatOf(bytes);
  if (format === 'png') return { format, ...inspectPng(bytes) };
  if (format === 'jpg') return { format, ...inspectJpeg(bytes) };
  if (format === 'webp') return { format, ...inspectWebp(bytes) };
  if (format === 'avif') return { format, ...inspectAvif(bytes) };
  if (format === 'svg') return { format, ...inspectSvg(bytes) };
  if (format === 'mp3') return { format, ...inspectMp3(bytes) };
  if (format === 'pdf') return { format, hidden: hasPdfMetadata(bytes) ? ['PDF'] : [] };
  return { format };
}

/** The format by its first bytes. */
function formatOf(bytes: Uint8Array): MediaFormat | null {
  const head = latin(bytes, 0, 64);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 8) === 'ftyp' && /avif|avis|mif1/.test(head.slice(8))) return 'avif';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (isSvg(bytes)) return 'svg';
  if (/^\s*(<!doctype html|<html|<script)/i.test(head)) return 'html';
  return isMp3(bytes) ? 'mp3' : null;
}

function hasPdfMetadata(bytes: Uint8Array): boolean {
  return /\/(Author|Creator|Producer|Metadata)\b|<x:xmpmeta/.test(latin(bytes, 0, bytes.length));
}

/** Bytes as text, one character each. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}
