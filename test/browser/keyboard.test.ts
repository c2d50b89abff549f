/** Everything can be reached and worked from the keyboard, and one always sees where one is (A3, A4). */
import { describe, expect, it } from 'vitest';
import { type Page, useStage } from '../support/browser.ts';
import { listPaths } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { templates } from '../support/templates.ts';

const stage = useStage();
const known = new Set(listPaths());
const screen = { viewport: { width: 1280, height: 900 } };
const rich = '/communities/ua-bakhmut/';

/**
 * Whether the focused element shows that it has the focus: an outline of 2 px or more in a colour of its own, on the
 * element, on what it draws over its card, or on the card around it.
 */
const focusLook = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const isOutlined = (style: CSSStyleDeclaration) =>
      style.outlineStyle !== 'none' &&
      Number.parseFloat(style.outlineWidth) >= 2 &&
      !/, 0\)$/.test(style.outlineColor);
    const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
    for (let own = element.parentElement; own && styles.length < 7; own = own.parentElement)
      styles.push(getComputedStyle(own));
    const box = element.getBoundingClientRect();
    return {
      what: `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${element.textContent?.trim().slice(0, 30)}"`,
      isOutlined: styles.some(isOutlined),
      isInView:
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.height > 0,
    };
  });

describe('The keyboard', () => {
  it('meets the way to the content first, and it works', async () => {
    const problems: string[] = [];
    const paths = templates.map(({ path }) => path).filter((path) => known.has(path));
    await stage.visit(paths, screen, async (page, path) => {
      await page.goto(path);
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      const look = await focusLook(page);
      if (first !== '#main') problems.push(`${path}  begins with ${look.what}`);
      else if (!look.isInView || !look.isOutlined) problems.push(`${path}  does not show its skip link`);
      await page.keyboard.press('Enter');
      if ((await page.evaluate(() => document.activeElement?.id)) !== 'main')
        problems.push(`${path}  skips to nowhere`);
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () => document.activeElement?.closest('main, aside, footer') !== null,
      );
      if (!inside) problems.push(`${path}  goes back to the head of the page after skipping`);
    });
    expectNone(problems);
  });

  it('shows where it is on every stop of a page', async () => {
    const problems: string[] = [];
    const paths = ['/', rich, '/map/', '/stories/bakhmut-before-and-after/', '/communities/'].filter((path) =>
      known.has(path),
    );
    await stage.visit(paths, screen, async (page, path) => {
      await page.goto(path);
      const seen = new Set<string>();
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press('Tab');
        const { what, isOutlined, isInView } = await focusLook(page);
        if (what.startsWith('<body')) break;
        if (!isOutlined && !seen.has(what)) problems.push(`${path}  ${what} has no outline`);
        if (!isInView && !seen.has(what)) problems.push(`${path}  ${what} is out of sight`);
        seen.add(what);
      }
      if (seen.size < 10) problems.push(`${path}  has only ${seen.size} stops`);
    });
    expectNone(problems);
  });

  it('shows the focus on links, buttons and summaries by night too', async () => {
    const problems: string[] = [];
    await stage.visit(
      [rich, '/stories/bakhmut-before-and-after/'].filter((path) => known.has(path)),
      { ...screen, colorScheme: 'dark' },
      async (page, path) => {
        await page.goto(path);
        await page.keyboard.press('Tab');
        for (const selector of ['main a', 'main button', 'main summary']) {
          const element = page.locator(selector).first();
          if ((await element.count()) === 0) continue;
          await element.focus();
          const { what, isOutlined } = await focusLook(page);
          if (!isOutlined) problems.push(`${path}  ${what} has no outline`);
        }
      },
    );
    expectNone(problems);
  });

  it('passes every map in one stop, with scripts and before them (A3)', async () => {
    await stage.visit(['/map/'], screen, async (page, path) => {
      const stops = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('svg')].map(
            (map) => [...map.querySelectorAll('a')].filter((link) => link.tabIndex >= 0).length,
          ),
        );
      await page.route('**/explore.*.json', (route) => route.abort());
      await page.goto(path);
      expect(Math.max(...(await stops()))).toBe(0);
      await page.unroute('**/explore.*.json');
      await page.reload();
      await page.keyboard.press('Tab');
      await page.waitForSelector('kindred-explore[data-state="ready"]');
      await page.waitForSelector('[role="listbox"] a[tabindex="0"]');
      expect(Math.max(...(await stops()))).toBe(1);
    });
  });

  it('opens a slip, closes it, and is back where it was', async () => {
    await stage.visit([rich], screen, async (page, path) => {
      await page.goto(path);
      const button = page.locator('main button.fig').first();
      const slip = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
      const isFocused = () => button.evaluate((element) => element === document.activeElement);
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await slip.isVisible()).toBe(true);
      const box = await slip.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 900).toBe(
        true,
      );
      // The next stop is inside the slip, so that its source can be followed.
      await page.keyboard.press('Tab');
      expect(await slip.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await slip.isVisible()).toBe(false);
      expect(await isFocused()).toBe(true);
      await page.keyboard.press('Space');
      expect(await slip.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await isFocused()).toBe(true);
    });
  });

  it('keeps an open slip inside a narrow screen', async () => {
    await stage.visit([rich], { viewport: { width: 320, height: 640 } }, async (page, path) => {
      await page.goto(path);
      const buttons = page.locator('main button.fig');
      const problems: string[] = [];
      for (let i = 0; i < (await buttons.count()); i++) {
        const button = buttons.nth(i);
        await button.focus();
        await page.keyboard.press('Enter');
        const slip = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
        const box = await slip.boundingBox();
        if (!box || box.x < 0 || box.x + box.width > 320) problems.push(`slip ${i}: ${JSON.stringify(box)}`);
        await page.keyboard.press('Escape');
      }
      expectNone(problems);
    });
  });
});
