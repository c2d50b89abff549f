import { expect, test } from 'vitest';
import { layoutPoster, SHEET } from '#figure/poster/layoutPoster';
import type { PosterLine, PosterScene } from '#figure/poster/scene';
import type { KitRecord } from '#model/kit';
import { bareKit, fullKit, kitPlace, longTexts } from '../../../support/poster.ts';

const words = {
  scan: 'Скануйте: сторінка з усіма джерелами',
  map: 'Обриси: світовий атлас Visionscarto на основі Natural Earth. Води: Natural Earth. Місця: GeoNames. BSD 3-Clause; суспільне надбання; CC BY 4.0.',
};
const draw = (kit: KitRecord, place: typeof kitPlace | null = kitPlace) =>
  layoutPoster({ kit, place, words });

const cases: readonly [string, PosterScene][] = [
  ['a full record', draw(fullKit)],
  ['a full record without a map', draw(fullKit, null)],
  ['a record of which little is known', draw(bareKit)],
  ['little known, no place', draw(bareKit, null)],
  [
    'a name of sixty Ukrainian letters',
    draw({ ...fullKit, name: longTexts.ukrainian }, { ...kitPlace, name: longTexts.ukrainian }),
  ],
  ['a single word of sixty wide letters', draw({ ...fullKit, name: longTexts.oneWord })],
  [
    'a title of two hundred letters',
    draw({ ...fullKit, name: longTexts.title }, { ...kitPlace, name: longTexts.title }),
  ],
  [
    'a place at the edge of its map',
    draw(bareKit, { ...kitPlace, x: 628, y: 470, name: longTexts.ukrainian.slice(0, 30) }),
  ],
  [
    'everything long at once',
    draw({
      ...fullKit,
      name: longTexts.title,
      also: { text: longTexts.ukrainian, lang: null },
      kicker: longTexts.title,
      source: longTexts.title,
      sourceDrawn: longTexts.title,
      figure: fullKit.figure && {
        ...fullKit.figure,
        value: 'від 1 234 567 до 12 345 678 доларів США',
        label: longTexts.title,
      },
      url: `${fullKit.url}${'a'.repeat(80)}/`,
      address: `${fullKit.address}${'a'.repeat(80)}/`,
    }),
  ],
];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the ink of a line can be: from the accents of capitals to the ends of descenders. mm */
const boxOf = ({ x, y, width, size }: PosterLine): Box => ({
  left: x - width / 2,
  top: y - size * 0.74,
  right: x + width / 2,
  bottom: y + size * 0.2,
});

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const linesOf = (scene: PosterScene): PosterLine[] => [
  ...scene.blocks.flatMap(({ lines }) => lines),
  ...(scene.map?.name ? [scene.map.name] : []),
];

test.each(cases)('%s stays inside the keyline', (_, scene) => {
  for (const line of linesOf(scene)) {
    const box = boxOf(line);
    expect(box.left, line.text).toBeGreaterThan(25);
    expect(box.right, line.text).toBeLessThan(185);
    expect(box.top, line.text).toBeGreaterThan(46);
    expect(box.bottom, line.text).toBeLessThan(248);
  }
});

test.each(cases)('%s has no two lines that meet, nor a line on map or code', (_, scene) => {
  const { code, map } = scene;
  const solid: Box[] = [
    { left: code.x, top: code.y, right: code.x + code.size, bottom: code.y + code.size },
    ...(map ? [{ left: map.x, top: map.y, right: map.x + map.width, bottom: map.y + map.height }] : []),
  ];
  const lines = linesOf(scene);
  const clashes = lines.flatMap((line, index) => {
    const box = boxOf(line);
    const isOnMap = line === map?.name;
    const others = [...lines.slice(index + 1).map(boxOf), ...(isOnMap ? [] : solid)];
    return others.some((other) => meet(box, other)) ? [line.text] : [];
  });
  expect(clashes).toEqual([]);
  if (map) expect(meet(solid[0] as Box, solid[1] as Box)).toBe(false);
});

test.each(cases)('%s says every word of its record', (_, scene) => {
  for (const { text, lines } of scene.blocks)
    expect(
      lines
        .map((line) => line.text)
        .join('')
        .replaceAll(/\s/g, ''),
    ).toBe(text.replaceAll(/\s/g, ''));
});

test.each(cases)(
  '%s can be read from the sheet: no letter under 2.2 mm, a code of 34 mm at least',
  (_, scene) => {
    for (const { size, text } of linesOf(scene)) expect(size, text).toBeGreaterThanOrEqual(2.2);
    expect(scene.code.size).toBeGreaterThanOrEqual(34);
  },
);

test.each(cases)(
  '%s hangs on whole tiles, none of them under the label, the odd one in sight',
  (_, { paper }) => {
    const isHidden = ({ x, y }: { x: number; y: number }) => x >= 1 && x <= 8 && y >= 2 && y <= 11;
    expect(paper.tiles.filter(isHidden)).toEqual([]);
    expect(isHidden(paper.odd)).toBe(false);
    expect(paper.odd.x * paper.tile).toBeLessThan(SHEET.width);
    expect((paper.odd.y + 1) * paper.tile).toBeLessThanOrEqual(SHEET.height);
  },
);

const textOf = (scene: PosterScene) => scene.blocks.map(({ text }) => text).join('\n');

test('the poster carries status, figure with date and source, address, independence, notes and day', () => {
  const text = textOf(draw(fullKit));
  for (const part of [
    fullKit.name,
    fullKit.status?.text,
    fullKit.situation?.line,
    fullKit.figure?.value,
    fullKit.figure?.note,
    fullKit.source,
    fullKit.address,
    fullKit.independence,
    fullKit.kosovoNote,
    fullKit.boundaries,
    words.map,
    fullKit.checked,
    fullKit.illustrative,
  ])
    expect(text).toContain(part);
});

test('without a map nothing is said of borders', () => {
  expect(textOf(draw(fullKit, null))).not.toContain(fullKit.boundaries);
});

test('a target stands on a dashed line, a result on a solid stroke', () => {
  const dashes = (settled: boolean) =>
    draw({ ...bareKit, figure: fullKit.figure && { ...fullKit.figure, settled } }).shapes.filter(
      ({ dash }) => dash,
    ).length;
  expect(dashes(false)).toBe(dashes(true) + 1);
});

test('what the typefaces cannot write is never half written', () => {
  const scene = draw({
    ...fullKit,
    also: { text: '바흐무트', lang: 'ko' },
    source: 'Джерело: 완주군, 2022',
    sourceDrawn: 'Джерело: wanju.example, 2022',
    kicker: 'Зразкова область 🌻',
  });
  expect(textOf(scene)).not.toMatch(/[가-힣🌻]/u);
  expect(textOf(scene)).toContain('wanju.example');
  expect(textOf(scene)).toContain('Зразкова область');
  const foreign = draw({ ...fullKit, name: '바흐무트', nameLang: 'ko' });
  expect(foreign.blocks.find(({ role }) => role === 'h1')?.text).toBe('Zrazkove');
  expect(draw({ ...fullKit, name: 'نموذج', also: null }).blocks.find(({ role }) => role === 'h1')?.text).toBe(
    'ua-zrazkove',
  );
});
