/**
 * Maps as print, in a browser: lettering that is drawn where it was reckoned, room for a finger at every width, and what
 * a screen reader is told (trust A2, A3, A8).
 */
import { describe, expect, it } from 'vitest';
import { useStage } from '../support/browser.ts';

const stage = useStage();

const pages = [
  '/countries/es/',
  '/countries/ua/',
  '/uk/countries/kz/',
  '/countries/fj/',
  '/communities/ua-bakhmut/',
  '/uk/communities/ua-bakhmut/',
  '/communities/es-oviedo/',
  '/refugee-response/',
  '/uk/refugee-response/',
  '/programmes/ua-spilno/',
  '/programmes/xk-kmf/',
  '/awards/unicef-inspire-awards/2021/',
];
const widths = [320, 390, 600, 820, 1024, 1440];

describe('A printed map', () => {
  it.each(widths)('sets no name on a name, and gives every mark 24 px, %i px wide', async (width) => {
    await stage.visit([...pages], { viewport: { width, height: 900 } }, async (page, path) => {
      const answer = await page.goto(path);
      if (answer?.status() === 404) return;
      await page.evaluate(() => document.fonts.ready);
      const faults = await page.evaluate(() => {
        const seen = (shape: Element) => shape.getClientRects().length > 0;
        const found: string[] = [];
        for (const svg of document.querySelectorAll<SVGElement>('.map-frame svg.map:not(.sc-over)')) {
          if (!seen(svg)) continue;
          const texts = [...svg.querySelectorAll('.lp, .lc, .lw')].filter(seen);
          const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() }));
          for (const [index, a] of boxes.entries()) {
            const size = Number.parseFloat(getComputedStyle(a.text).fontSize);
            const unit = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
            if (size * unit < 11.99) found.push(`"${a.text.textContent}" is ${(size * unit).toFixed(1)} px`);
            for (const b of boxes.slice(index + 1)) {
              const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
              // A browser's box of a line reaches above and below its letters: a fifth of their size may meet.
              const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
              const spare = Math.max(2, Math.max(a.box.height, b.box.height) * 0.2);
              if (across > 0.5 && down > spare)
                found.push(`"${a.text.textContent}" on "${b.text.textContent}"`);
            }
          }
          const hits = [...svg.querySelectorAll('a > .mk-hit')]
            .filter(seen)
            .map((hit) => hit.getBoundingClientRect());
          for (const [index, a] of hits.entries()) {
            if (a.width < 23.9) found.push(`a target is ${a.width.toFixed(1)} px`);
            for (const b of hits.slice(index + 1)) {
              const gap = Math.hypot(a.left - b.left, a.top - b.top);
              if (gap < 23.5) found.push(`two targets are ${gap.toFixed(1)} px apart`);
            }
          }
        }
        return found;
      });
      expect(faults, `${path} at ${width} px`).toEqual([]);
    });
  });

  it('leads from a number on the map to the list of its places, and opens it', async () => {
    await stage.visit(['/countries/es/'], { viewport: { width: 1024, height: 900 } }, async (page, path) => {
      await page.goto(path);
      const number = page.locator('.map a[href^="#near-"]:visible').first();
      const target = await number.getAttribute('href');
      await number.click();
      const group = page.locator(`${target}`);
      expect(await group.locator('summary').isVisible()).toBe(true);
      expect(await group.locator('li a').first().isVisible()).toBe(true);
    });
  });

  it.each([
    ['country', '/countries/li/'],
    ['locator', '/communities/ad-canillo/'],
    ['dual', '/communities/ua-bakhmut/'],
    ['programme', '/programmes/ua-spilno/'],
  ])('says to a screen reader what it shows: %s', async (name, path) => {
    await stage.visit([path], { viewport: { width: 1024, height: 900 } }, async (page) => {
      await page.goto(path);
      const tree = await page.locator('.map-frame').last().ariaSnapshot();
      await expect(`${tree}\n`).toMatchFileSnapshot(`../golden/geo/${name}.aria.yml`);
    });
  });
});
