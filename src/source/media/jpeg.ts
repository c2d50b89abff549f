/** JPEG by its segments (ITU T.81, Exif 3.0): size, hidden data, where it ends. Decodes no pixel. */
import type { MediaFacts } from '../media.ts';
import type { Bytes } from './bytes.ts';
import { readBytes } from './bytes.ts';

type Found = Pick<MediaFacts, 'width' | 'height' | 'hidden' | 'truncated' | 'trailing'>;

const gpsPointer = 0x8825;
const thumbnailOffset = 0x0201;

export function inspectJpeg(bytes: Uint8Array): Partial<MediaFacts> {
  const data = readBytes(bytes);
  const facts: Found = { width: null, height: null, hidden: [], truncated: false, trailing: 0 };
  let at = 2;
  while (at + 1 < data.length) {
    // Between segments stands coded picture: skipped to the next marker that is neither filling nor a restart.
    if (data.u8(at) !== 0xff) {
      at = bytes.indexOf(0xff, at);
      if (at < 0) break;
      continue;
    }
    const marker = data.u8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xd9) return { ...facts, trailing: data.length - at - 2 };
    else {
      if (at + 4 > data.length) break;
      const size = data.u16(at + 2);
      if (size < 2 || at + 2 + size > data.length) break;
      readSegment(data, marker, at + 4, size - 2, facts);
      at += 2 + size;
    }
  }
  return { ...facts, truncated: true };
}

function readSegment(data: Bytes, marker: number, at: number, size: number, facts: Found): void {
  const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
  if (isFrame && size >= 5) {
    facts.height = data.u16(at + 1);
    facts.width = data.u16(at + 3);
  }
  const name = data.text(at, Math.min(size, 30));
  if (marker === 0xfe) facts.hidden.push('comment');
  if (marker === 0xe0 && name.startsWith('JFIF\0') && size >= 14 && data.u8(at + 12) * data.u8(at + 13) > 0) {
    facts.hidden.push('thumbnail');
  }
  if (marker === 0xe0 && name.startsWith('JFXX\0')) facts.hidden.push('thumbnail');
  if (marker === 0xe1 && name.startsWith('Exif\0'))
    facts.hidden.push('Exif', ...readExif(data, at + 6, size - 6));
  if (marker === 0xe1 && name.startsWith('http://ns.adobe.com/x')) facts.hidden.push('XMP');
  if (marker === 0xe2 && name.startsWith('MPF\0')) facts.hidden.push('thumbnail');
  if (marker === 0xed) facts.hidden.push('IPTC');
}

/** What an Exif block holds beyond its own presence; `at` is where its TIFF header begins. */
function readExif(data: Bytes, at: number, size: number): MediaFacts['hidden'] {
  const found: MediaFacts['hidden'] = [];
  if (size < 8) return found;
  const little = data.text(at, 2) === 'II';
  let directory = data.u32(at + 4, little);
  // The second directory is the thumbnail's; a chain that bites its tail ends there too.
  for (let turn = 0; turn < 2 && directory > 0 && directory + 2 <= size; turn++) {
    const count = data.u16(at + directory, little);
    const after = directory + 2 + count * 12;
    if (after > size) break;
    for (let index = 0; index < count; index++) {
      const tag = data.u16(at + directory + 2 + index * 12, little);
      if (tag === gpsPointer) found.push('GPS');
      if (tag === thumbnailOffset) found.push('thumbnail');
    }
    directory = after + 4 <= size ? data.u32(at + after, little) : 0;
  }
  return found;
}
