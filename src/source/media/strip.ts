/**
 * Takes hidden data out of PNG, JPEG, WebP and MP3 without touching a pixel: blocks are left out, none is re-coded.
 * What would turn the picture (an Exif orientation) is left for its author, who sees what comes of it.
 */
import { inspectMedia } from '../media.ts';
import { readBytes } from './bytes.ts';

/** The same medium without hidden data and without bytes after its end; null when nothing can or need be taken out. */
export function stripHidden(bytes: Uint8Array): Uint8Array | null {
  const { hidden, truncated, trailing } = inspectMedia(bytes);
  if (truncated || (hidden.length === 0 && trailing === 0)) return null;
  try {
    const stripped = strip(bytes);
    const left = stripped && inspectMedia(stripped);
    return left && left.hidden.length === 0 && !left.truncated && left.trailing === 0 ? stripped : null;
  } catch (error) {
    // A block that reaches past the end: not a medium to be mended.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function strip(bytes: Uint8Array): Uint8Array | null {
  const { format } = inspectMedia(bytes);
  if (format === 'webp') return stripWebp(bytes);
  const parts =
    format === 'png'
      ? keepPng(bytes)
      : format === 'jpg'
        ? keepJpeg(bytes)
        : format === 'mp3'
          ? keepMp3(bytes)
          : null;
  return parts && Buffer.concat(parts);
}

function keepPng(bytes: Uint8Array): Uint8Array[] {
  const { u32, text } = readBytes(bytes);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  for (;;) {
    const end = at + 12 + u32(at);
    const name = text(at + 4, 4);
    if (!['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return parts;
    at = end;
  }
}

function keepJpeg(bytes: Uint8Array): Uint8Array[] | null {
  const { u8, u16, text, length } = readBytes(bytes);
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at < length) {
    const marker = u8(at + 1);
    if (u8(at) !== 0xff || marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + u16(at + 2);
    const name = text(at + 4, Math.min(20, end - at - 4));
    if (name.startsWith('Exif\0') && isTurned(bytes.subarray(at + 10, end))) return null;
    const small = marker === 0xe0 && name.startsWith('JFIF\0') && u8(at + 16) * u8(at + 17) > 0;
    if (small) parts.push(withoutThumbnail(bytes.subarray(at, at + 18)));
    else if (!isHidden(marker, name)) parts.push(bytes.subarray(at, end));
    at = end;
    // The first scan is the picture: from there on segments are needed as they stand, up to the end marker.
    if (marker === 0xda) return [...parts, bytes.subarray(at, findEnd(bytes, at))];
  }
  return null;
}

/** Exif, XMP, IPTC, comments and further pictures; colour profiles and Adobe's colour note stay. */
function isHidden(marker: number, name: string): boolean {
  if (marker === 0xe0) return !name.startsWith('JFIF\0');
  if (marker === 0xe2) return !name.startsWith('ICC_PROFILE\0');
  if (marker === 0xee) return !name.startsWith('Adobe');
  return marker === 0xfe || (marker >= 0xe1 && marker <= 0xef);
}

function withoutThumbnail(header: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(header);
  plain.set([0, 16], 2);
  plain.set([0, 0], 16);
  return plain;
}

/** Just past the end marker; filled bytes and restarts within the picture are not it. */
function findEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return at + 2;
  }
  return bytes.length;
}

/** Whether a TIFF block asks for the picture to be turned or mirrored. */
function isTurned(tiff: Uint8Array): boolean {
  const { u16, u32, text, length } = readBytes(tiff);
  const little = text(0, 2) === 'II';
  const at = u32(4, little);
  if (at + 2 > length) return false;
  for (let index = 0; index < u16(at, little); index++) {
    const tag = at + 2 + index * 12;
    if (tag + 12 > length) return false;
    if (u16(tag, little) === 0x0112) return u16(tag + 8, little) > 1;
  }
  return false;
}

function stripWebp(bytes: Uint8Array): Uint8Array {
  const { u32, text } = readBytes(bytes);
  const end = Math.min(bytes.length, u32(4, true) + 8);
  const parts = [Uint8Array.from(bytes.subarray(0, 12))];
  for (let at = 12; at + 8 <= end; ) {
    const size = u32(at + 4, true);
    const next = Math.min(end, at + 8 + size + (size % 2));
    const chunk = Uint8Array.from(bytes.subarray(at, next));
    const name = text(at, 4);
    // The head of an extended file says which blocks follow; Exif and XMP no longer do.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk);
    at = next;
  }
  const whole = Buffer.concat(parts);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

function keepMp3(bytes: Uint8Array): Uint8Array[] {
  const { u8, text, length } = readBytes(bytes);
  let from = 0;
  if (text(0, 3) === 'ID3') from = 10 + ((u8(6) << 21) | (u8(7) << 14) | (u8(8) << 7) | u8(9));
  const to = length >= 128 && text(length - 128, 3) === 'TAG' ? length - 128 : length;
  return [bytes.subarray(from, to)];
}
