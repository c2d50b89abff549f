import { tmpdir } from 'node:os';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { countryBaseSvg } from '#figure/geo/baseSvg';
import { layoutPoster } from '#figure/poster/layoutPoster';
import { kitCache } from '#integrations/kit';
import { readyFonts } from '#integrations/kit/fonts';
import { draw, type PosterInput } from '#integrations/kit/poster';
import type { KitRecord } from '#model/kit';
import { bareKit, fullKit, kitPlace, longTexts } from '../../../support/poster.ts';

const words = {
  scan: 'Скануйте: сторінка з усіма джерелами',
  map: 'Обриси: світовий атлас Visionscarto на основі Natural Earth. Води: Natural Earth. Місця: GeoNames. BSD 3-Clause; суспільне надбання; CC BY 4.0.',
};
const inputOf = (kit: KitRecord): PosterInput => ({
  kit,
  place: kitPlace,
  words,
  ground: countryBaseSvg('ua'),
});

const tools = { fonts: (await readyFonts(kitCache)).files };
const open = async (bytes: Uint8Array) =>
  getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
    .promise;

const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');

test.each([
  ['a full record', fullKit],
  ['a record of which little is known', bareKit],
  ['a name of sixty Ukrainian letters', { ...fullKit, name: longTexts.ukrainian }],
  ['a title of two hundred letters', { ...fullKit, name: longTexts.title }],
])('%s is one A4 page whose text is that of the sheet, letter by letter', async (_, kit) => {
  const document = await open(await draw(inputOf(kit), tools));
  expect(document.numPages).toBe(1);
  const page = await document.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  expect(width).toBeCloseTo((210 / 25.4) * 72, 0);
  expect(height).toBeCloseTo((297 / 25.4) * 72, 0);
  const { items } = await page.getTextContent();
  const text = bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
  const scene = layoutPoster(inputOf(kit));
  for (const block of scene.blocks) expect(text).toContain(bare(block.text));
});

test('lines stand where the layout puts them, no wider than it measured', async () => {
  const input = inputOf({ ...fullKit, name: longTexts.ukrainian });
  const page = await (await open(await draw(input, tools))).getPage(1);
  const { items } = await page.getTextContent();
  const mm = 25.4 / 72;
  const lines = layoutPoster(input).blocks.flatMap((block) => block.lines);
  for (const line of lines) {
    const pieces = items
      .flatMap((item) =>
        'str' in item && item.str.trim() && Math.abs(297 - item.transform[5] * mm - line.y) < 0.02
          ? [item]
          : [],
      )
      .filter((item) => Math.abs(item.transform[4] * mm - line.x) < line.width);
    const left = Math.min(...pieces.map((item) => item.transform[4] * mm));
    const right = Math.max(...pieces.map((item) => (item.transform[4] + item.width) * mm));
    expect(left, line.text).toBeGreaterThan(line.x - line.width / 2 - 0.3);
    expect(right, line.text).toBeLessThan(line.x + line.width / 2 + 0.3);
  }
});

test('the file is small, and says its title and language and nothing of how it was made', async () => {
  const bytes = await draw(inputOf(fullKit), tools);
  expect(bytes.length).toBeLessThan(250_000);
  const document = await open(bytes);
  const { info, metadata } = await document.getMetadata();
  expect(metadata).toBeNull();
  expect(info).toMatchObject({ Title: fullKit.name, Language: 'uk' });
  expect(Object.keys(info)).not.toEqual(expect.arrayContaining(['Producer']));
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
    /pdfkit|CreationDate|ModDate|Producer|Author|xpacket/i,
  );
  expect(Buffer.from(bytes).toString('latin1')).not.toContain(tmpdir());
  // Typed as a record, given as a map.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
  expect(marks.get('Marked')).toBe(true);
});

test('every typeface is in the file, cut to the letters used', async () => {
  const text = Buffer.from(await draw(inputOf(fullKit), tools)).toString('latin1');
  const fonts = [...text.matchAll(/\/FontName \/([A-Z]{6})\+([\w-]+)/g)].map(([, , name]) => name);
  expect(fonts.length).toBeGreaterThan(3);
  expect(fonts.every((name) => /^(Piazzolla|Onest)-/.test(name ?? ''))).toBe(true);
  expect(text.match(/\/FontFile2/g)).toHaveLength(fonts.length);
  expect(text).not.toContain('/Helvetica');
});

test('headings, pictures and languages are tagged for those who hear the file', async () => {
  const page = await (await open(await draw(inputOf(fullKit), tools))).getPage(1);
  const tree = JSON.stringify(await page.getStructTree());
  expect(tree).toContain('"role":"H1"');
  expect(tree).toContain(`"alt":"${fullKit.url}"`);
  expect(tree).toContain(`"alt":"${kitPlace.name}. ${fullKit.kicker}"`);
});

test('the same record gives the same bytes, whatever was drawn before', async () => {
  const first = await draw(inputOf(fullKit), tools);
  await draw(inputOf({ ...bareKit, paper: 'pl-krakow' }), tools);
  expect(Buffer.compare(first, await draw(inputOf(fullKit), tools))).toBe(0);
});

test('a withdrawn figure leaves no trace in the file', async () => {
  const page = await (await open(await draw(inputOf({ ...fullKit, figure: null }), tools))).getPage(1);
  const { items } = await page.getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).not.toContain('400');
});
