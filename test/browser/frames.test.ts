/** Frames in a page of another origin: tall enough for the longest words at every width, and nothing fetched elsewhere. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { EMBED, EMBED_MAP, makeSnippet } from '#publish/embed';
import { type Page, settle, useStage } from '../support/browser.ts';
import { textOf } from '../support/html.ts';
import { getBody, listFrames, locales, localised, readPage } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';

const stage = useStage();
const widths = [280, 320, 415, 416, 480, 639, 640, 735, 736, 800];

/** The frames with the most words, of every kind in every language. */
const longest = locales.flatMap((locale) =>
  ['community', 'project', 'story'].flatMap((kind) => {
    const folder = localised(`/embed/${kind}/`, locale);
    return listFrames()
      .filter((path) => path.startsWith(folder) && path.endsWith('/'))
      .map((path) => ({ path, letters: textOf(getBody(readPage(path)), ({ tag }) => tag !== 'svg').length }))
      .sort((a, b) => b.letters - a.letters)
      .slice(0, 3)
      .map(({ path }) => path);
  }),
);

/** Height the content asks for, and whether anything is cut off sideways. */
const measure = (page: Page) =>
  page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // The line of the pinned file is no part of the live frame.
    shown: [...document.querySelectorAll('[hidden]')].filter((own) => own.checkVisibility()).length,
    cut: [...document.querySelectorAll('.em p, .em h1')].filter(
      (own) => own.scrollWidth > own.clientWidth + 1,
    ).length,
  }));

async function problemsAt(page: Page, path: string, most: number): Promise<string[]> {
  const problems: string[] = [];
  for (const width of widths) {
    // Low, so that the height is what the words need and not what the frame gives.
    await page.setViewportSize({ width, height: 100 });
    const { height, over, cut, shown } = await measure(page);
    if (height > most) problems.push(`${path} needs ${height} px of ${most} at ${width}`);
    if (shown > 0) problems.push(`${path} shows what is hidden at ${width}`);
    if (over > 0 || cut > 0) problems.push(`${path} is cut off at ${width}`);
  }
  return problems;
}

/** Other words for the name, at the size the page would give them. */
const words = {
  name: 'Новопричорноморсько-Переяславська Великобагачанська-Степова',
  title:
    'Безпечні та інклюзивні простори для дітей і підлітків у громадах, що приймають переміщені родини, з послугами психосоціальної підтримки, ранньої освіти, дозвілля та захисту дітей для всіх родин громад'.padEnd(
      200,
      'и',
    ),
};

describe('The height of a frame', () => {
  it('holds the longest words of the edition at every width', async () => {
    const problems: string[] = [];
    await stage.visit(longest, { viewport: { width: 280, height: 100 } }, async (page, path) => {
      await page.goto(path);
      await settle(page);
      problems.push(...(await problemsAt(page, path, EMBED.height)));
    });
    expectNone(problems);
  });

  it('holds a name of 60 letters, and a title of 200 with every note a frame can bear', async () => {
    const problems: string[] = [];
    const jobs = [
      { path: '/uk/embed/community/ua-bakhmut/', text: words.name, note: false },
      { path: '/uk/embed/project/inspire-2021-bakhmut/', text: words.title, note: true },
    ];
    const note =
      textOf(getBody(readPage('/uk/embed/community/xk-prishtina/'))).match(/\* [^.]+\./)?.[0] ?? '';
    await stage.visit(
      jobs,
      { viewport: { width: 280, height: 100 } },
      async (page, { path, text, note: has }) => {
        await page.goto(path);
        const { frameNameSize } = await import('../../src/components/ui/frameNameSize.ts');
        await page.evaluate(
          ({ text, size, note }) => {
            const name = document.querySelector('.nm');
            if (name?.firstElementChild) name.firstElementChild.textContent = text;
            if (name) name.className = `nm ${size}`;
            document.querySelector('.em-text')?.classList.add('tight');
            const more = document.createElement('p');
            more.textContent = note;
            if (note) document.querySelector('.em-foot')?.prepend(more);
          },
          { text, size: frameNameSize(text), note: has ? note : '' },
        );
        await settle(page);
        problems.push(...(await problemsAt(page, path, EMBED.height)));
      },
    );
    expect(note).not.toBe('');
    expectNone(problems);
  });

  it('holds the map with its key and notes', async () => {
    const problems: string[] = [];
    const paths = locales.map((locale) => localised('/embed/map/', locale));
    await stage.visit(paths, { viewport: { width: 280, height: 100 } }, async (page, path) => {
      await page.goto(path);
      await settle(page);
      problems.push(...(await problemsAt(page, path, EMBED_MAP.height)));
    });
    expectNone(problems);
  });
});

describe('A frame', () => {
  it.each(['light', 'dark'] as const)('breaks no rule of axe by %s (A8)', async (colorScheme) => {
    const problems: string[] = [];
    const paths = ['/embed/community/ua-bakhmut/', '/uk/embed/community/xk-prishtina/', '/uk/embed/map/'];
    await stage.visit(paths, { viewport: { width: 480, height: 600 }, colorScheme }, async (page, path) => {
      await page.goto(path);
      await settle(page);
      // The frame's own policy lets no script in; what is judged is the same.
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
          preload: false,
        }),
      );
      for (const { id, nodes } of violations)
        problems.push(`${path}  ${id}: ${nodes.map(({ target }) => target).join(', ')}`);
    });
    expectNone(problems);
  });
});

describe('A page of another origin', () => {
  it('shows the frame by the snippet alone, with no script and no request to anyone else', async () => {
    const src = `${stage.origin}/embed/community/ua-bakhmut/`;
    const snippet = makeSnippet({ title: 'Bakhmut', src, ...EMBED });
    const town = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Town</title><link rel="icon" href="data:,">${snippet}`);
    });
    await new Promise<void>((done) => town.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(town.address() as AddressInfo).port}/`;
    const page = await stage.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`));
    try {
      await page.goto(address);
      const frame = page.frameLocator('iframe');
      await frame.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await frame.locator('h1').textContent()).toBe('Bakhmut');
      expect(await page.locator('iframe').evaluate((own) => [own.clientWidth, own.clientHeight])).toEqual([
        EMBED.width,
        EMBED.height,
      ]);
      expectNone(
        asked.filter(
          (line) =>
            line.startsWith('script') ||
            !(line.includes(` ${stage.origin}/`) || line.includes(` ${address}`)),
        ),
      );
      // Page, style sheets and the fonts of one name.
      expect(asked.filter((line) => line.includes(stage.origin)).length).toBeLessThan(10);
    } finally {
      await page.close();
      town.close();
    }
  });

  it('can keep the pinned file, which asks for nothing at all', async () => {
    const page = await stage.browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${stage.origin}/uk/embed/project/inspire-2021-bakhmut.html`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !/\.html$|favicon/.test(url))).toEqual([]);
    // Its styles are let in by their hash, or there would be none.
    expect(said).toEqual([]);
    expect(await page.locator('.em').evaluate((own) => getComputedStyle(own).display)).toBe('grid');
    await page.close();
  });
});
