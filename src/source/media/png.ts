/** PNG by its chunks (W3C PNG, third edition): size, hidden data, where it ends. Unpacks no pixel. */
import type { MediaFacts } from '../media.ts';
import { readBytes } from './bytes.ts';

const hiddenChunks: Record<string, MediaFacts['hidden'][number]> = {
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  eXIf: 'Exif',
  // The time of change tells when a picture was taken or handled.
  tIME: 'text',
};

export function inspectPng(bytes: Uint8Array): Partial<MediaFacts> {
  const { u32, text, length } = readBytes(bytes);
  const facts = {
    width: null as number | null,
    height: null as number | null,
    hidden: [] as MediaFacts['hidden'],
    truncated: false,
    trailing: 0,
  };
  let at = 8;
  while (at + 12 <= length) {
    const size = u32(at);
    const name = text(at + 4, 4);
    const end = at + 12 + size;
    if (end > length) break;
    if (name === 'IHDR') {
      facts.width = u32(at + 8);
      facts.height = u32(at + 12);
    }
    const hidden = hiddenChunks[name];
    if (hidden) facts.hidden.push(hidden);
    if (name === 'iTXt' && text(at + 8, Math.min(size, 17)) === 'XML:com.adobe.xmp') facts.hidden.push('XMP');
    if (name === 'IEND') return { ...facts, trailing: length - end };
    at = end;
  }
  return { ...facts, truncated: true };
}
