/** Projects side by side: from an address, by keyboard, without scripts and on paper; a bad address does no harm. */
import { describe, expect, it } from 'vitest';
import { type Page, useStage } from '../support/browser.ts';

const stage = useStage();
const path = '/projects/compare/';
const [first, second, third, fourth] = [
  'inspire-2019-vinnytsia',
  'inspire-2021-bakhmut',
  'inspire-2019-kriens',
  'inspire-2019-opatija',
] as const;

const shown = (page: Page) =>
  page.$$eval('.cmp-sheet', (sheets) =>
    sheets.filter((sheet) => sheet.checkVisibility()).map((sheet) => (sheet as HTMLElement).dataset.id),
  );
const said = (page: Page) => page.locator('.cmp-said').textContent();
const open = (address: string, options: object, act: (page: Page) => Promise<void>) =>
  stage.visit([address], { viewport: { width: 1280, height: 900 }, ...options }, async (page, target) => {
    await page.goto(target);
    await act(page);
  });

describe('With scripts', () => {
  it('shows the projects of the address in its order, aligned row by row', () =>
    open(`${path}?p=${first}&p=${second}&p=${third}`, {}, async (page) => {
      await page.waitForFunction(() => document.querySelector('.cmp-said')?.textContent);
      expect(await shown(page)).toEqual([first, second, third]);
      expect(await said(page)).toContain('Bakhmut');
      const tops = await page.$$eval('.cmp-sheet', (sheets) =>
        sheets
          .filter((sheet) => sheet.checkVisibility())
          .map((sheet) =>
            [...sheet.querySelectorAll('dt')].map((dt) => Math.round(dt.getBoundingClientRect().top)).join(),
          ),
      );
      expect(new Set(tops).size).toBe(1);
    }));

  it('leaves out what no project is called, and what is more than three', () =>
    open(
      `${path}?p=no-such&p=${first}&p=%3Cimg%20src%3Dx%3E&p=${second}&p=${third}&p=${fourth}`,
      {},
      async (page) => {
        await page.waitForFunction(() => document.querySelector('.cmp-said')?.textContent);
        expect(await shown(page)).toEqual([first, second, third]);
        expect(await said(page)).toMatch(/not on this page.*first three/s);
        expect(await page.locator('.cmp-said img').count()).toBe(0);
      },
    ));

  it('follows boxes and buttons by keyboard, writes the address, and takes no fourth', () =>
    open(`${path}?p=${first}&p=${second}`, {}, async (page) => {
      await page.locator('.cmp-choose > summary').press('Enter');
      await page.locator(`#pick-${third}`).press('Space');
      expect(await shown(page)).toEqual([first, second, third]);
      await page.locator(`#pick-${fourth}`).press('Space');
      expect(await page.locator(`#pick-${fourth}`).isChecked()).toBe(false);
      expect(await said(page)).toMatch(/Three at most/);
      await page.locator(`#p-${first} .cmp-out`).press('Enter');
      expect(await shown(page)).toEqual([second, third]);
      expect(new URL(page.url()).searchParams.getAll('p')).toEqual([second, third]);
      expect(await page.evaluate(() => document.activeElement?.classList.contains('cmp-out'))).toBe(true);
      await page.locator('.cmp-reset').press('Enter');
      expect((await shown(page)).length).toBeGreaterThan(3);
      expect(new URL(page.url()).search).toBe('');
    }));
});

describe('Without scripts', () => {
  it('shows every project, and only those ticked once some are', () =>
    open(`${path}?p=${first}#p-${first}`, { javaScriptEnabled: false }, async (page) => {
      const all = await page.locator('.cmp-sheet:visible').count();
      expect(all).toBe(await page.locator('.cmp-sheet').count());
      await page.locator(`#pick-${first}`).check();
      await page.locator(`#pick-${second}`).check();
      expect(await page.locator('.cmp-sheet:visible').count()).toBe(2);
      await page.locator('.cmp-reset').click();
      expect(await page.locator('.cmp-sheet:visible').count()).toBe(all);
    }));
});

describe('On paper', () => {
  it('lays the sheets beside each other on A4 on its side, without the boxes', () =>
    open(
      `${path}?p=${first}&p=${second}&p=${third}`,
      { viewport: { width: 1031, height: 700 } },
      async (page) => {
        await page.waitForFunction(() => document.querySelector('.cmp-said')?.textContent);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const [, width = 0, height = 0] = (/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(
          Number,
        );
        expect(width).toBeGreaterThan(height);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.cmp-form').isVisible()).toBe(false);
        const lefts = await page.$$eval('.cmp-sheet', (sheets) =>
          sheets
            .filter((sheet) => sheet.checkVisibility())
            .map((sheet) => Math.round(sheet.getBoundingClientRect().left)),
        );
        expect(new Set(lefts).size).toBe(3);
      },
    ));
});
