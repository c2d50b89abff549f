/** WebP by its RIFF chunks (RFC 9649): size, hidden data, where it ends. Decodes no pixel. */
import type { MediaFacts } from '../media.ts';
import { readBytes } from './bytes.ts';

export function inspectWebp(bytes: Uint8Array): Partial<MediaFacts> {
  const { u8, u16, u24, u32, text, length } = readBytes(bytes);
  const hidden: MediaFacts['hidden'] = [];
  let width: number | null = null;
  let height: number | null = null;
  // Chunks are padded to an even length, and so is the whole.
  const whole = u32(4, true) + 8;
  const end = whole + (whole % 2);
  let at = 12;
  while (at + 8 <= Math.min(whole, length)) {
    const name = text(at, 4);
    const size = u32(at + 4, true);
    const body = at + 8;
    if (body + size > length) break;
    if (name === 'VP8X') {
      width = u24(body + 4, true) + 1;
      height = u24(body + 7, true) + 1;
    } else if (name === 'VP8 ' && width === null) {
      width = u16(body + 6, true) & 0x3fff;
      height = u16(body + 8, true) & 0x3fff;
    } else if (name === 'VP8L' && width === null) {
      width = (u8(body + 1) | ((u8(body + 2) & 0x3f) << 8)) + 1;
      height = ((u8(body + 2) >> 6) | (u8(body + 3) << 2) | ((u8(body + 4) & 0x0f) << 10)) + 1;
    } else if (name === 'EXIF') hidden.push('Exif');
    else if (name === 'XMP ') hidden.push('XMP');
    at = body + size + (size % 2);
  }
  return { width, height, hidden, truncated: length < whole, trailing: Math.max(0, length - end) };
}
