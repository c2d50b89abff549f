/** A map with steps: one map that follows the reader where motion is welcome, a still map a step everywhere else (A5). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Page, settle, useStage } from '../support/browser.ts';
import { dist, listPaths } from '../support/site.ts';

const stage = useStage();
const paths = listPaths().filter(
  (path) =>
    /\/stories\/[^/]+\/$/.test(path) &&
    readFileSync(join(dist, path, 'index.html'), 'utf8').includes('<kindred-scrolly'),
);
const still = { reducedMotion: 'reduce' } as const;
const moving = { reducedMotion: 'no-preference' } as const;
const phone = { width: 390, height: 844 };
const screen = { width: 1440, height: 900 };

/** Scrolls until the middle of a step is two thirds down the screen. */
async function read(page: Page, index: number): Promise<void> {
  await page
    .locator('.sc-step')
    .nth(index)
    .evaluate((step) => {
      const box = step.getBoundingClientRect();
      scrollTo(0, scrollY + box.top + box.height / 2 - innerHeight * 0.665);
    });
  await expect.poll(() => page.locator('kindred-scrolly').getAttribute('data-at')).toBe(String(index + 1));
}

const seen = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((list) => list.filter((one) => one.checkVisibility()).length);

describe('A map with steps', () => {
  it('is in a story of every language', () => {
    expect(paths.length).toBeGreaterThanOrEqual(2);
  });

  it('shows the places of the step in view, and no others', async () => {
    await stage.visit([...paths], { viewport: screen, ...moving }, async (page, path) => {
      await page.goto(path);
      const steps = await page.locator('.sc-step').count();
      expect(await seen(page, '.sc-still')).toBe(0);
      for (const index of [...Array(steps).keys(), ...Array(steps).keys()].slice(0, steps + 1)) {
        await read(page, index);
        const shown = await page
          .locator('.sc-g')
          .evaluateAll((groups) =>
            groups
              .filter((group) => getComputedStyle(group).visibility === 'visible')
              .map((group) => group.getAttribute('data-step')),
          );
        expect([path, shown]).toEqual([path, [String(index + 1)]]);
      }
    });
  });

  it('keeps text and map apart on a phone, whatever is focused', async () => {
    await stage.visit([...paths], { viewport: phone, ...moving }, async (page, path) => {
      await page.goto(path);
      const steps = await page.locator('.sc-step').count();
      for (let index = 0; index < steps; index++) {
        await read(page, index);
        const [map, text] = await Promise.all([
          page.locator('.sc-stage').boundingBox(),
          page.locator('.sc-text').nth(index).boundingBox(),
        ]);
        if (!map || !text) throw new Error(`${path}: step ${index + 1} has no box.`);
        expect(map.y + map.height, path).toBeLessThanOrEqual(phone.height * 0.6);
        // What lies under the map has been read already: the map is drawn over it, never the text over the map.
        const top = await page.evaluate(
          ([x, y]) => document.elementFromPoint(x as number, y as number)?.closest('.sc-stage') !== null,
          [map.x + map.width / 2, Math.max(map.y, 0) + map.height / 2],
        );
        expect(top, path).toBe(true);
      }
      for (const link of await page.locator('.sc-text :is(a, button):not([popover] *)').all()) {
        await link.focus();
        const [map, box] = await Promise.all([page.locator('.sc-stage').boundingBox(), link.boundingBox()]);
        if (map && box) expect(box.y, path).toBeGreaterThanOrEqual(map.y + map.height - 1);
      }
    });
  });

  it.each([
    ['without scripts', { javaScriptEnabled: false, ...moving }],
    ['with reduced motion', still],
  ])('is a still map beside every step %s', async (_, options) => {
    await stage.visit([...paths], { viewport: phone, ...options }, async (page, path) => {
      await page.goto(path);
      const steps = await page.locator('.sc-step').count();
      expect([path, await seen(page, '.sc-still')]).toEqual([path, steps]);
      expect(await page.locator('.sc-stage').evaluate((box) => getComputedStyle(box).position)).toBe(
        'static',
      );
    });
  });

  it('is a still map beside every step on paper', async () => {
    await stage.visit([...paths], { viewport: screen, ...moving }, async (page, path) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      expect([path, await seen(page, '.sc-still')]).toEqual([path, await page.locator('.sc-step').count()]);
    });
  });

  it('moves nothing on the page while its steps pass', async () => {
    await stage.visit(paths.slice(0, 1), { viewport: phone, ...moving }, async (page, path) => {
      await page.goto(path);
      await settle(page);
      await page.evaluate(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            (window as unknown as { shift: number }).shift += entry.value;
        }).observe({ type: 'layout-shift' });
      });
      const steps = await page.locator('.sc-step').count();
      for (let index = 0; index < steps; index++) await read(page, index);
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    });
  });
});
