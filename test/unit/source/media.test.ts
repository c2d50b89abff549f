import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectMedia } from '#source/media';
import { stripHidden } from '#source/media/strip';

test('a plain picture has nothing to hide, and says its size', () => {
  const facts = { hidden: [], truncated: false, trailing: 0, foreign: null };
  expect(inspectMedia(png())).toEqual({ ...facts, format: 'png', width: 8, height: 8 });
  expect(inspectMedia(jpeg())).toEqual({ ...facts, format: 'jpg', width: 8, height: 8 });
  expect(inspectMedia(webp())).toEqual({ ...facts, format: 'webp', width: 300, height: 200 });
  expect(inspectMedia(avif())).toEqual({ ...facts, format: 'avif', width: 64, height: 32 });
  expect(inspectMedia(svg('<path d="M0 0h9"/>'))).toEqual({ ...facts, format: 'svg', width: 9, height: 9 });
});

test('what travels in a picture unseen is found in every format', () => {
  expect(inspectMedia(png([chunk('tEXt', 'Author\0x'), chunk('eXIf', '')])).hidden).toEqual(['text', 'Exif']);
  expect(inspectMedia(jpeg([exif([[0x8825, 0]])])).hidden).toEqual(['Exif', 'GPS']);
  expect(inspectMedia(jpeg([segment(0xfe, 'made by')])).hidden).toEqual(['comment']);
  expect(inspectMedia(jpeg([segment(0xe2, 'MPF\0')])).hidden).toEqual(['thumbnail']);
  expect(inspectMedia(webp(['EXIF', 'XMP '])).hidden).toEqual(['Exif', 'XMP']);
  expect(inspectMedia(avif(['Exif', 'mime'])).hidden).toEqual(['Exif', 'XMP']);
  expect(inspectMedia(svg('<metadata>x</metadata>')).hidden).toEqual(['text']);
});

test('a place that only the thumbnail knows is found', () => {
  expect(
    inspectMedia(
      jpeg([
        exif(
          [],
          [
            [0x0201, 0],
            [0x8825, 0],
          ],
        ),
      ]),
    ).hidden,
  ).toEqual(['Exif', 'thumbnail', 'GPS']);
});

test('a colour profile is no secret', () => {
  expect(inspectMedia(jpeg([segment(0xe2, 'ICC_PROFILE\0')])).hidden).toEqual([]);
});

test('a cut file and a second file behind the first are told apart', () => {
  for (const whole of [png(), jpeg(), webp(), avif()]) {
    expect(inspectMedia(whole.subarray(0, whole.length - 3)).truncated).toBe(true);
    const behind = inspectMedia(Buffer.concat([whole, Buffer.from('PK\x03\x04more')]));
    expect([behind.truncated, behind.trailing]).toEqual([false, 8]);
  }
});

test.each([
  ['a script', '<script>x</script>'],
  ['a handler', '<path onclick="x"/>'],
  ['a handler behind quotes', `<path d="it's" onclick='x"y'/>`],
  ['a link out', '<use href="//illustrative.example/#a"/>'],
  ['a link in another name', '<use xlink:href="data:text/html,x"/>'],
  ['a style', '<path style="fill:red"/>'],
  ['an animation of a link', '<animate attributeName="href" to="x"/>'],
  ['a page', '<foreignObject/>'],
  ['an entity', '<text>&x;</text>'],
  ['a section of raw text', '<![CDATA[<script>]]>'],
  ['an instruction', '<?xml-stylesheet href="x"?>'],
  ['an attribute without quotes', '<path d=M0/>'],
])('an SVG with %s is foreign', (_, inner) => {
  expect(inspectMedia(svg(inner)).foreign).not.toBeNull();
});

test('hidden data is taken out and the picture left as it was', () => {
  expect(stripHidden(png([chunk('tEXt', 'Author\0x')]))).toEqual(png());
  expect(stripHidden(jpeg([exif([[0x8825, 0]]), segment(0xfe, 'x')]))).toEqual(jpeg());
  expect(stripHidden(Buffer.concat([jpeg(), Buffer.from('more')]))).toEqual(jpeg());
  expect(inspectMedia(stripHidden(webp(['EXIF', 'XMP '])) ?? new Uint8Array())).toMatchObject({
    hidden: [],
    width: 300,
  });
});

test('a picture that would turn without its Exif is left to its author', () => {
  expect(stripHidden(jpeg([exif([[0x0112, 6]])]))).toBeNull();
});

test('a file that only begins as SVG might is passed over at once', () => {
  for (const part of ['<!---->', '<!--<!---->', '<!DOCTYPE[]>', '<!DOCTYPE[><!DOCTYPE[]>'])
    expect(inspectMedia(Buffer.from(`${part.repeat(300)}x`)).format).toBeNull();
  const before = '<!-- by hand --><!DOCTYPE svg [<!ENTITY a "b">]>\n<!-- twice -->';
  expect(inspectMedia(Buffer.from(`${before}<svg viewBox="0 0 9 9"/>`)).format).toBe('svg');
});

test('no bytes whatever make the reader fail', () => {
  const heads = [
    png(),
    jpeg([exif([[0x8825, 0]])]),
    webp(['EXIF']),
    avif(['Exif']),
    svg('<path/>'),
    Buffer.from('ID3'),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.nat(200),
      fc.uint8Array({ maxLength: 40 }),
      (head, at, noise) => {
        const broken = Buffer.concat([head.subarray(0, at), noise, head.subarray(at + noise.length)]);
        inspectMedia(broken);
        stripHidden(broken);
      },
    ),
    { numRuns: 2000 },
  );
});

function chunk(name: string, data: string | Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.from(data as string, 'latin1')]);
  return Buffer.concat([u32(body.length - 4), body, u32(crc32(body))]);
}

function png(extra: Buffer[] = []): Buffer {
  const header = Buffer.concat([u32(8), u32(8), Buffer.from([1, 0, 0, 0, 0])]);
  const image = chunk('IDAT', deflateSync(Buffer.alloc(16)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...extra,
    image,
    chunk('IEND', ''),
  ]);
}

function segment(marker: number, data: string | Uint8Array): Buffer {
  const body = Buffer.from(data as string, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);
}

/** The frame and scan of a grey square; tables are left out, for nothing here decodes them. */
function jpeg(extra: Buffer[] = []): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extra,
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0x00, 0x2a, 0xff, 0xd9]),
  ]);
}

/** Exif with the given tags and short values in its first directory, and in the thumbnail's. */
function exif(first: [number, number][], second: [number, number][] = []): Buffer {
  const directory = (tags: [number, number][], next: number) =>
    Buffer.concat([
      u16(tags.length),
      ...tags.map(([tag, value]) => Buffer.concat([u16(tag), u16(3), u32(1), u16(value), u16(0)])),
      u32(next),
    ]);
  const after = second.length ? 8 + 6 + first.length * 12 : 0;
  const tiff = Buffer.concat([Buffer.from('MM\0*'), u32(8), directory(first, after), directory(second, 0)]);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
}

function webp(extra: string[] = []): Buffer {
  const block = (name: string, data: Buffer) =>
    Buffer.concat([Buffer.from(name), u32le(data.length), data, Buffer.alloc(data.length % 2)]);
  const size = Buffer.from([0x0c, 0, 0, 0, 299 & 255, 299 >> 8, 0, 199, 0, 0]);
  const body = Buffer.concat([
    block('VP8X', size),
    block('VP8 ', Buffer.alloc(10)),
    ...extra.map((name) => block(name, Buffer.alloc(5))),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), u32le(body.length + 4), Buffer.from('WEBP'), body]);
}

function avif(items: string[] = []): Buffer {
  const box = (name: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    return Buffer.concat([u32(body.length + 8), Buffer.from(name), body]);
  };
  const entry = (type: string) =>
    box('infe', Buffer.from([2, 0, 0, 0]), u16(1), u16(0), Buffer.from(`${type}\0`));
  const list = box('iinf', Buffer.alloc(4), u16(items.length), ...items.map(entry));
  const size = box('iprp', box('ipco', box('ispe', Buffer.alloc(4), u32(64), u32(32))));
  return Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')),
    box('meta', Buffer.alloc(4), list, size),
    box('mdat', Buffer.alloc(4)),
  ]);
}

function svg(inner: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`);
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 255]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function u32le(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
