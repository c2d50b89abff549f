/** A map is saved as a file that stands alone: the drawing with its title, notes, licence and date (M3), SVG and PNG. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Page, useStage } from '../support/browser.ts';

const stage = useStage();

interface Saved {
  name: string;
  data: Buffer;
}

async function save(page: Page, format: 'svg' | 'png', index = 0): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.locator('kindred-save').nth(index).locator(`[data-format="${format}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
}

/** Opens a page and notes what its policy refused. */
async function open(page: Page, path: string): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto(path, { waitUntil: 'load' });
  return refused;
}

const wide = { viewport: { width: 1280, height: 900 } };

describe('A map saved as SVG', () => {
  it('stands alone, with title, disclaimer, source, licence, publisher and day', async () => {
    await stage.visit(
      ['/communities/xk-prishtina/'],
      { ...wide, colorScheme: 'dark' },
      async (page, path) => {
        const refused = await open(page, path);
        const { name, data } = await save(page, 'svg');
        expect(name).toMatch(/^kindredcities-xk-prishtina-locator-\d{4}-\d\d-\d\d\.svg$/);
        expect(refused).toEqual([]);
        const text = data.toString('utf8');
        const read = await page.evaluate((source) => {
          const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
          return {
            isBroken: drawing.querySelector('parsererror') !== null,
            words: [...drawing.querySelectorAll('svg > text')].map((one) => one.textContent).join(' '),
            addresses: [...drawing.querySelectorAll('[href]')].map((one) => one.getAttribute('href') ?? ''),
            ids: [...drawing.querySelectorAll('[id]')].map((one) => one.id),
            active: drawing.querySelectorAll('script, a, foreignObject, [style], [class], [tabindex]').length,
          };
        }, text);
        const shown = await page
          .locator('figure.map-frame')
          .first()
          .locator('figcaption > p')
          .allTextContents();
        expect(read.isBroken).toBe(false);
        expect(read.active).toBe(0);
        for (const line of shown) expect(read.words).toContain(line.trim());
        expect(read.words).toContain(
          (await page.locator('figure.map-frame :is(h2, h3, h4)').first().textContent()) ?? '?',
        );
        for (const part of [
          'Visionscarto',
          'Natural Earth',
          'GeoNames',
          'BSD 3-Clause',
          'CC BY 4.0',
          'no opinion',
          'independent',
        ])
          expect(read.words).toContain(part);
        // Kosovo is on this map, so its note is too (M2).
        expect(read.words).toContain('1244 (1999)');
        expect(read.words).toMatch(/Edition of \d+ \w+ 20\d\d/);
        // Every reference leads to a part of the file itself.
        for (const address of read.addresses) expect(read.ids).toContain(address.replace(/^#/, ''));
        expect(text.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
        expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
          /https?:\/\/|oklch|var\(|light-dark/,
        );
      },
    );
  });

  it('is the light print map in either theme', async () => {
    const files: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const)
      await stage.visit(['/countries/pl/'], { ...wide, colorScheme }, async (page, path) => {
        await open(page, path);
        files.push((await save(page, 'svg')).data.toString('utf8'));
      });
    expect(files[0]).toBe(files[1]);
  });

  it('says in its name which language it is in', async () => {
    await stage.visit(['/uk/communities/ua-bakhmut/'], wide, async (page, path) => {
      await open(page, path);
      const { name, data } = await save(page, 'svg');
      expect(name).toMatch(/^kindredcities-ua-bakhmut-locator-(\d-)?uk-\d{4}-\d\d-\d\d\.svg$/);
      expect(data.toString('utf8')).toContain('lang="uk"');
    });
  });
});

describe('A map saved as PNG', () => {
  it('is a picture twice as fine as the sheet, drawn in many colours and with its words', async () => {
    await stage.visit(
      ['/uk/awards/unicef-inspire-awards/2021/'],
      { ...wide, viewport: { width: 390, height: 844 } },
      async (page, path) => {
        const refused = await open(page, path);
        const { name, data } = await save(page, 'png');
        expect(name).toMatch(/\.png$/);
        expect([...data.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        // No text chunks, no EXIF (S5).
        expect(data.toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|eXIf/);
        const seen = await page.evaluate(async (base64) => {
          const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
            type: 'image/png',
          });
          const picture = await createImageBitmap(blob);
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(picture, 0, 0);
          const colours = new Set<number>();
          const inkIn = (top: number, bottom: number) => {
            const { data: pixels } = context.getImageData(0, top, picture.width, bottom - top);
            let dark = 0;
            for (let i = 0; i < pixels.length; i += 4) {
              colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
              if ((pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0) < 300) dark += 1;
            }
            return dark;
          };
          const title = inkIn(80, 160);
          const notes = inkIn(picture.height - 260, picture.height - 80);
          inkIn(200, picture.height - 300);
          return { width: picture.width, height: picture.height, colours: colours.size, title, notes };
        }, data.toString('base64'));
        expect(seen.width).toBe(2400);
        expect(seen.height).toBeGreaterThan(1300);
        expect(seen.colours).toBeGreaterThan(200);
        // The letters are there, though fonts come later than the rest of a picture.
        expect(seen.title).toBeGreaterThan(2000);
        expect(seen.notes).toBeGreaterThan(2000);
        expect(refused).toEqual([]);
      },
    );
  });
});

describe('A map of sums', () => {
  it('is a file that any reader of XML opens, though its words hold spaces that HTML has names for', async () => {
    await stage.visit(['/refugee-response/', '/uk/refugee-response/'], wide, async (page, path) => {
      await open(page, path);
      const text = (await save(page, 'svg')).data.toString('utf8');
      const isBroken = await page.evaluate(
        (source) =>
          new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror') !== null,
        text,
      );
      expect(isBroken).toBe(false);
      expect(text).toContain('\u00a0');
      expect((await save(page, 'png')).name).toMatch(/\.png$/);
    });
  });
});

describe('The offer to save a map', () => {
  it('is not made without scripts', async () => {
    await stage.visit(['/countries/pl/'], { ...wide, javaScriptEnabled: false }, async (page, path) => {
      await page.goto(path);
      expect(await page.locator('kindred-save').first().isVisible()).toBe(false);
    });
  });

  it('fetches what makes files only when asked', async () => {
    await stage.visit(['/countries/pl/'], wide, async (page, path) => {
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      await open(page, path);
      expect(scripts.filter((address) => /\/save\./.test(address))).toEqual([]);
      await save(page, 'svg');
      expect(scripts.filter((address) => /\/save\./.test(address))).toHaveLength(1);
    });
  });

  it('says in a sentence that no file could be made', async () => {
    await stage.visit(['/countries/pl/'], wide, async (page, path) => {
      await page.route('**/assets/maps/pl.svg', (route) =>
        route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
      );
      await open(page, path);
      const offer = page.locator('kindred-save').first();
      await offer.locator('[data-format="svg"]').click();
      await offer.locator('[role="status"]').filter({ hasText: /./ }).waitFor();
      expect(await offer.getAttribute('data-state')).toBe('failed');
    });
  });
});
