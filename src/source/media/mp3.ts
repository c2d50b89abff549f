/** MP3 by its tags: ID3 at the head or the tail, APE before it. Plays no sound. */
import type { MediaFacts } from '../media.ts';
import { readBytes } from './bytes.ts';

/** Whether the bytes begin as an MPEG layer III frame, or with a tag before one. */
export function isMp3(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0x49 && second === 0x44 && third === 0x33) return true;
  return first === 0xff && (second & 0xe6) === 0xe2;
}

export function inspectMp3(bytes: Uint8Array): Partial<MediaFacts> {
  const { text, length } = readBytes(bytes);
  const tagged =
    text(0, 3) === 'ID3' ||
    (length >= 128 && text(length - 128, 3) === 'TAG') ||
    (length >= 32 && text(length - 32, 8) === 'APETAGEX');
  return { hidden: tagged ? ['ID3'] : [] };
}
