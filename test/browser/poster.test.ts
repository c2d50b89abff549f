/** Posters as a browser prints and shows them: one A4 sheet, letters where they were measured to be, a code that leads home. */
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { layoutPoster } from '#figure/poster/layoutPoster';
import { posterMarkup } from '#figure/poster/svg';
import { type Page, settle, useStage } from '../support/browser.ts';
import { fullKit, kitPlace, longTexts } from '../support/poster.ts';
import { site } from '../support/site.ts';

const stage = useStage();
const A4 = { width: (210 / 25.4) * 72, height: (297 / 25.4) * 72 };

const posters = [
  '/poster/community/ua-bakhmut/',
  '/uk/poster/community/ua-bakhmut/',
  '/uk/poster/community/es-mancomunidad-de-servicios-sociales-mejorada-velilla/',
  '/poster/project/unicef-kr-2023-wanju/',
  '/uk/poster/story/bakhmut-before-and-after/',
];

const words = {
  scan: 'Скануйте: сторінка з усіма джерелами',
  map: 'Обриси: світовий атлас Visionscarto на основі Natural Earth. Води: Natural Earth. Місця: GeoNames. BSD 3-Clause; суспільне надбання; CC BY 4.0.',
};

/** Draws an invented poster in place of the one on the page. */
async function replacePoster(page: Page, name: string): Promise<void> {
  const kit = { ...fullKit, name };
  const markup = posterMarkup(layoutPoster({ kit, place: { ...kitPlace, name }, words }));
  await page.evaluate((svg) => {
    const sheet = document.querySelector('.poster');
    if (sheet) sheet.innerHTML = svg;
  }, markup);
}

/** Ink boxes of all lines, in mm on the sheet, as the browser's own letters fill them. */
const inkOf = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll<SVGTextElement>('.poster text')].map((text) => {
      const style = getComputedStyle(text);
      const size = Number(text.getAttribute('font-size'));
      if (canvas) canvas.font = `${style.fontWeight} 100px ${style.fontFamily}`;
      const ink = canvas?.measureText(text.textContent ?? '');
      const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
      const width = text.getComputedTextLength();
      return {
        text: text.textContent ?? '',
        left: x - width / 2,
        right: x + width / 2,
        top: y - ((ink?.actualBoundingBoxAscent ?? 0) * size) / 100,
        bottom: y + ((ink?.actualBoundingBoxDescent ?? 0) * size) / 100,
      };
    });
  });

async function expectTidy(page: Page): Promise<void> {
  const lines = await inkOf(page);
  expect(lines.length).toBeGreaterThan(5);
  for (const { text, left, right, top, bottom } of lines) {
    expect(left, text).toBeGreaterThan(25);
    expect(right, text).toBeLessThan(185);
    expect(top, text).toBeGreaterThan(46);
    expect(bottom, text).toBeLessThan(248);
  }
  const clashes = lines.flatMap((a, index) =>
    lines
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
  expect(clashes).toEqual([]);
}

async function expectOneSheet(page: Page): Promise<void> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  expect(document.numPages).toBe(1);
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  expect(width).toBeCloseTo(A4.width, -0.5);
  expect(height).toBeCloseTo(A4.height, -0.5);
}

test('every poster prints on one A4 sheet, with no line over another', async () => {
  await stage.visit(posters, {}, async (page, path) => {
    await page.goto(path);
    await settle(page);
    await expectTidy(page);
    await expectOneSheet(page);
  });
});

test('a name of sixty Ukrainian letters and a title of two hundred stay on the sheet', async () => {
  await stage.visit(['/uk/poster/community/ua-bakhmut/'], {}, async (page, path) => {
    await page.goto(path);
    for (const name of [longTexts.ukrainian, longTexts.oneWord, longTexts.title]) {
      await replacePoster(page, name);
      await settle(page);
      await expectTidy(page);
      await expectOneSheet(page);
    }
  });
});

const read = (shot: Buffer): string | undefined => {
  const { data, width, height } = PNG.sync.read(shot);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
};

test('the code leads to the page: photographed from the printed sheet, from the screen, and by itself on a phone', async () => {
  const path = '/uk/poster/community/es-mancomunidad-de-servicios-sociales-mejorada-velilla/';
  const address = site.url + path.replace('/poster/community/', '/communities/');
  await stage.visit([794, 390], { deviceScaleFactor: 2 }, async (page, width) => {
    await page.setViewportSize({ width, height: 1123 });
    await page.goto(path);
    await settle(page);
    expect(read(await page.locator('.qr').screenshot()), `by itself at ${width} px`).toBe(address);
    if (width < 600) return;
    expect(read(await page.locator('.poster').screenshot()), 'on the sheet on a screen').toBe(address);
    await page.emulateMedia({ media: 'print' });
    await settle(page);
    expect(read(await page.screenshot()), 'on the printed sheet').toBe(address);
  });
});

test('without scripts a sentence says how to print, with them a button does', async () => {
  const [path = ''] = posters;
  await stage.visit([false, true], {}, async (page, runs) => {
    const context = await stage.browser.newContext({ baseURL: stage.origin, javaScriptEnabled: runs });
    const own = await context.newPage();
    await own.goto(path);
    expect(await own.locator('kindred-print p').isVisible()).toBe(!runs);
    expect(await own.locator('kindred-print button').count()).toBe(runs ? 1 : 0);
    await context.close();
    await page.close();
  });
});
