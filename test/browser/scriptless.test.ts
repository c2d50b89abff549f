/** With scripts switched off a reader gets the same page: text, tables, maps, links and the slips behind the figures (A7). */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Page, useStage } from '../support/browser.ts';
import { listPaths, locales, localised } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { templates } from '../support/templates.ts';

const stage = useStage();
const known = new Set(listPaths());
const paths = locales
  .flatMap((locale) => templates.map(({ path }) => localised(path, locale)))
  .filter((path) => known.has(path));
const off = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };

interface Sight {
  heading: string;
  words: number;
  tables: number;
  links: number;
  pictures: number;
}

/** What can be seen of the page: counts of what has a place on the screen. */
const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility() && element.getClientRects().length > 0,
      );
    const heading = seen('h1')[0];
    const main = document.querySelector('main');
    const wordsIn = (element: Element): number => {
      if (!element.checkVisibility()) return 0;
      // Tools that only a script can serve, to explore, filter, save or copy, are offered by scripts alone; they are no text.
      if (
        element.matches(
          '.map-acts > :is(button, kindred-save, [role="status"]), kindred-explore :is(form, [data-status]), kindred-copy > button, kindred-share > button',
        )
      )
        return 0;
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const words = own.flatMap((node) => node.textContent?.match(/\S+/g) ?? []).length;
      return [...element.children].reduce((sum, child) => sum + wordsIn(child), words);
    };
    return {
      heading: heading?.textContent?.trim() ?? '',
      words: main ? wordsIn(main) : 0,
      tables: seen('main table').length,
      // Addresses rather than links: a map that is drawn wider parts a mark in two, and both lead where the one did.
      links: new Set(seen('a[href]').map((link) => link.getAttribute('href'))).size,
      pictures: seen('main svg, main img').length,
    };
  });

const without = new Map<string, Sight>();
const withScripts = new Map<string, Sight>();

beforeAll(async () => {
  await stage.visit(paths, off, async (page, path) => {
    await page.goto(path);
    without.set(path, await look(page));
  });
  await stage.visit(paths, { viewport: off.viewport }, async (page, path) => {
    await page.goto(path);
    withScripts.set(path, await look(page));
  });
});

describe('Without scripts a page of every kind', () => {
  it('shows its heading', () => expectNone(paths.filter((path) => !without.get(path)?.heading)));

  it('shows no less text, no fewer tables, pictures and links', () => {
    const problems: string[] = [];
    for (const path of paths) {
      const [a, b] = [without.get(path), withScripts.get(path)];
      if (!a || !b) continue;
      for (const what of ['words', 'tables', 'links', 'pictures'] as const)
        if (a[what] < b[what]) problems.push(`${path}  ${a[what]} ${what} instead of ${b[what]}`);
    }
    expectNone(problems);
  });
});

describe('Without scripts a figure', () => {
  it('opens its slip when pressed, and another press closes it', async () => {
    await stage.visit(['/communities/ua-bakhmut/'], off, async (page, path) => {
      await page.goto(path);
      const button = page.locator('main button.fig').first();
      const slip = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
      expect(await slip.isVisible()).toBe(false);
      await button.click();
      expect(await slip.isVisible()).toBe(true);
      expect((await slip.textContent())?.length).toBeGreaterThan(60);
      expect(await slip.locator('a').first().isVisible()).toBe(true);
      await button.click();
      expect(await slip.isVisible()).toBe(false);
    });
  });

  it('leads through its source number to the list of sources', async () => {
    await stage.visit(['/communities/ua-bakhmut/'], off, async (page, path) => {
      await page.goto(path);
      const number = page.locator('main a.refn').first();
      const target = await number.getAttribute('href');
      await number.click();
      expect(new URL(page.url()).hash).toBe(target);
      expect(await page.locator(`[id="${target?.slice(1)}"]`).isVisible()).toBe(true);
    });
  });
});

describe('Without scripts the list of communities', () => {
  it('is sorted and filtered by links', async () => {
    await stage.visit(['/communities/'], off, async (page, path) => {
      await page.goto(path);
      await page.locator('thead a').nth(1).click();
      expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1);
      expect(new URL(page.url()).pathname).not.toBe(path);
      await page.goto(path);
      const chip = page.locator('main .chips a').first();
      await chip.click();
      expect(await page.locator('main .chips a[aria-current="page"]').count()).toBe(1);
    });
  });
});
