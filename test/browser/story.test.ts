/** What a reader can do in a story: open figures and names, find a part, print it; with a pointer, keys, a finger, or no scripts. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Page, settle, useStage } from '../support/browser.ts';
import { listPaths } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';

const stage = useStage();
const path = '/stories/bakhmut-before-and-after/';
const stories = listPaths().filter((one) => /\/stories\/[^/]+\/$/.test(one));
const desk = { viewport: { width: 1280, height: 900 } };

const withPage = (options: BrowserContextOptions, act: (page: Page) => Promise<void>) =>
  stage.visit([path], { ...desk, ...options }, async (page) => {
    await page.goto(path, { waitUntil: 'load' });
    // Frames are counted by a script.
    if (options.javaScriptEnabled !== false) await settle(page);
    await act(page);
  });

const figure = (page: Page) => page.locator('.story .fig').first();
const open = (page: Page) => page.locator('.story :popover-open');
const name = (page: Page) => page.locator('.story a[data-card]').first();

describe('A figure in a story', () => {
  it('opens its slip under the pointer, lets the pointer into it, and closes behind it', () =>
    withPage({}, async (page) => {
      await figure(page).hover();
      await open(page).waitFor();
      expect(await open(page).textContent()).toContain('Where this number comes from');
      await open(page).hover();
      await page.waitForTimeout(400);
      expect(await open(page).count()).toBe(1);
      await page.mouse.move(2, 2);
      await open(page).waitFor({ state: 'detached' });
    }));

  it('is closed by Escape without moving the pointer, and stays closed', () =>
    withPage({}, async (page) => {
      await figure(page).hover();
      await open(page).waitFor();
      await page.keyboard.press('Escape');
      await open(page).waitFor({ state: 'detached' });
      const box = await figure(page).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 6, (box?.y ?? 0) + 6);
      await page.waitForTimeout(400);
      expect(await open(page).count()).toBe(0);
    }));

  it('opens on focus, hands the focus on to its links, and closes after them', () =>
    withPage({}, async (page) => {
      await figure(page).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await open(page).waitFor();
      // Its source, then its own page.
      for (const link of await open(page).locator('a').all()) {
        await page.keyboard.press('Tab');
        expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      await page.keyboard.press('Tab');
      await open(page).waitFor({ state: 'detached' });
    }));

  it('stays open once pressed', () =>
    withPage({}, async (page) => {
      await figure(page).click();
      await open(page).waitFor();
      await page.mouse.move(2, 2);
      await page.waitForTimeout(500);
      expect(await open(page).count()).toBe(1);
    }));

  it('opens by a button alone without scripts', () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await figure(page).click();
      await open(page).waitFor();
    }));

  it('is a numbered note with its date and source in print, in every story', async () => {
    const problems: string[] = [];
    await stage.visit(stories, desk, async (page, one) => {
      await page.goto(one);
      await page.emulateMedia({ media: 'print' });
      const lost = await page.evaluate(
        () =>
          [...document.querySelectorAll('.story .bound')].filter((bound) => {
            const mark = bound.querySelector<HTMLAnchorElement>('.fn-ref');
            const note = document.getElementById(mark?.hash.slice(1) ?? '');
            return !mark?.checkVisibility() || !note?.checkVisibility() || !note.querySelector('.refn');
          }).length,
      );
      if (lost) problems.push(`${one}  ${lost} figures have no note`);
    });
    expectNone(problems);
  });
});

describe('A name in a story', () => {
  it('shows its card under the pointer and on focus, and Escape takes it away', () =>
    withPage({}, async (page) => {
      await name(page).hover();
      await open(page).waitFor();
      await page.keyboard.press('Escape');
      await open(page).waitFor({ state: 'detached' });
      await page.mouse.move(2, 2);
      await name(page).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-card]') ?? false))
        await open(page).waitFor();
    }));

  it('asks the network for nothing', () =>
    withPage({}, async (page) => {
      let asked = 0;
      page.on('request', () => {
        asked += 1;
      });
      await name(page).hover();
      await open(page).waitFor();
      expect(asked).toBe(0);
    }));

  it('is only a link under a finger', () =>
    withPage({ hasTouch: true }, async (page) => {
      const href = await name(page).getAttribute('href');
      await name(page).tap();
      await page.waitForURL(`**${href}`);
    }));

  it('has a card on the page for every name that leads to one', async () => {
    const problems: string[] = [];
    await stage.visit(stories, desk, async (page, one) => {
      await page.goto(one);
      const lost = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('[data-card]')].filter(
            ({ dataset }) => !document.getElementById(dataset.card ?? ''),
          ).length,
      );
      if (lost) problems.push(`${one}  ${lost} names have no card`);
    });
    expectNone(problems);
  });
});

describe('A story', () => {
  it('lists its parts, and each entry leads to its heading', async () => {
    const problems: string[] = [];
    await stage.visit(stories, { ...desk, javaScriptEnabled: true }, async (page, one) => {
      await page.goto(one);
      const { entries, headings } = await page.evaluate(() => ({
        entries: [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => {
          const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
          return heading?.tagName === 'H2' && heading.textContent === link.textContent;
        }),
        headings: document.querySelectorAll('.story > h2').length,
      }));
      if (headings > 2 && (entries.length !== headings || entries.includes(false)))
        problems.push(`${one}  ${entries.length} entries for ${headings} headings`);
    });
    expectNone(problems);
  });

  it('says how it is cited, and copies that on request', () =>
    withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.locator('.cite-this button').first().click();
      await page.getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('/stories/bakhmut-before-and-after/');
    }));

  it('shows how far one has read, and only by scrolling', () =>
    withPage({}, async (page) => {
      const width = () =>
        page.evaluate(() => document.querySelector('.progress')?.getBoundingClientRect().width ?? -1);
      const before = await width();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
      await settle(page);
      expect(await width()).toBeGreaterThan(before + 100);
    }));
});
