/** AVIF by its boxes (ISO/IEC 14496-12, 23008-12): size, hidden items, where it ends. Decodes no pixel. */
import type { MediaFacts } from '../media.ts';
import type { Bytes } from './bytes.ts';
import { readBytes } from './bytes.ts';

/** Boxes that hold boxes, with the bytes that stand before the first of them. */
const groups: Record<string, number> = { meta: 4, iprp: 0, ipco: 0, iinf: 6 };
const known = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'idat', 'styp', 'uuid']);

type Found = Required<Pick<MediaFacts, 'width' | 'height' | 'hidden' | 'truncated' | 'trailing'>>;

export function inspectAvif(bytes: Uint8Array): Partial<MediaFacts> {
  const facts: Found = { width: null, height: null, hidden: [], truncated: false, trailing: 0 };
  walkBoxes(readBytes(bytes), 0, bytes.length, facts, 0);
  return facts;
}

function walkBoxes(data: Bytes, from: number, to: number, facts: Found, depth: number): void {
  let at = from;
  while (at + 8 <= to) {
    const short = data.u32(at);
    const name = data.text(at + 4, 4);
    const large = short === 1 && at + 16 <= to;
    const size = large ? data.u32(at + 8) * 2 ** 32 + data.u32(at + 12) : short === 0 ? to - at : short;
    const body = at + (large ? 16 : 8);
    if (depth === 0 && !known.has(name)) {
      facts.trailing = to - at;
      return;
    }
    if (size < 8 || at + size > to) {
      facts.truncated = true;
      return;
    }
    if (name === 'ispe' && size >= 20) {
      // Grids list their tiles too: the largest is the picture.
      facts.width = Math.max(facts.width ?? 0, data.u32(body + 4));
      facts.height = Math.max(facts.height ?? 0, data.u32(body + 8));
    } else if (name === 'infe') readItem(data, body, at + size, facts);
    else if (name === 'uuid') facts.hidden.push('XMP');
    const before = groups[name];
    // The list of items counts them in two bytes, or four in its later version.
    const wide = name === 'iinf' && data.u8(body) > 0 ? 2 : 0;
    if (before !== undefined && depth < 4) walkBoxes(data, body + before + wide, at + size, facts, depth + 1);
    at += size;
  }
  if (depth === 0) facts.trailing = to - at;
}

function readItem(data: Bytes, body: number, end: number, facts: Found): void {
  const version = data.u8(body);
  const at = body + (version === 3 ? 10 : 8);
  if (version < 2 || at + 4 > end) return;
  const type = data.text(at, 4);
  if (type === 'Exif') facts.hidden.push('Exif');
  if (type === 'mime') facts.hidden.push('XMP');
}
