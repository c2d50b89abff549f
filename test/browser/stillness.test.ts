/** Nothing moves by itself and nothing jumps while the page arrives; what arrives is light. */
import { describe, expect, it } from 'vitest';
import { type Page, settle, useStage } from '../support/browser.ts';
import { listPaths, locales, localised } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { templates } from '../support/templates.ts';

const stage = useStage();
const known = new Set(listPaths());
const present = (paths: readonly string[]) => paths.filter((path) => known.has(path));
const phone = { viewport: { width: 390, height: 844 } };

/** Kept by the page from its first moment. */
interface Shifts {
  total: number;
  worst: string;
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { total: 0, worst: '' };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources?: { node: Node | null }[];
        };
        shifts.total += value;
        const node = sources?.[0]?.node;
        const element = node instanceof Element ? node : node?.parentElement;
        if (element)
          shifts.worst = `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const readShifts = (page: Page): Promise<Shifts> =>
  page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);

describe('A page that arrives', () => {
  const kinds = present(['/', '/communities/ua-bakhmut/', '/stories/bakhmut-before-and-after/', '/awards/']);
  const paths = locales.flatMap((locale) => kinds.map((path) => localised(path, locale)));

  it('moves nothing that is on the screen already', async () => {
    const problems: string[] = [];
    await stage.visit(paths, phone, async (page, path) => {
      await page.goto(path, { waitUntil: 'load' });
      await watchShifts(page);
      await page.reload({ waitUntil: 'load' });
      await settle(page);
      await page.waitForTimeout(300);
      const { total, worst } = await readShifts(page);
      if (total > 0.01) problems.push(`${path}  layout shift ${total.toFixed(4)}, last ${worst}`);
    });
    expectNone(problems);
  });

  it('hardly moves when its fonts come late, since the fallback is cut to their size', async () => {
    const problems: string[] = [];
    await stage.visit(paths, phone, async (page, path) => {
      await watchShifts(page);
      await page.route('**/*.woff2', async (route) => {
        await new Promise((done) => setTimeout(done, 500));
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'load' });
      await settle(page);
      await page.waitForTimeout(300);
      const { total, worst } = await readShifts(page);
      // How close the fallback comes depends on the fonts of the machine; this is half of what counts as good.
      if (total > 0.05) problems.push(`${path}  layout shift ${total.toFixed(4)}, last ${worst}`);
    });
    expectNone(problems);
  });

  it('transfers at most 150 kB before anything is scrolled or pressed', async () => {
    const problems: string[] = [];
    const all = locales.flatMap((locale) => templates.map(({ path }) => localised(path, locale)));
    await stage.visit(present(all), { viewport: { width: 1440, height: 900 } }, async (page, path) => {
      const wire = await page.context().newCDPSession(page);
      const names = new Map<string, string>();
      const bytes = new Map<string, number>();
      await wire.send('Network.enable');
      await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
      wire.on('Network.responseReceived', ({ requestId, response }) => {
        names.set(requestId, new URL(response.url).pathname);
      });
      wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const name = names.get(requestId) ?? requestId;
        bytes.set(name, (bytes.get(name) ?? 0) + encodedDataLength);
      });
      await page.goto(path, { waitUntil: 'load' });
      await settle(page);
      // What the style sheet asked for last is on its way now.
      await page.waitForTimeout(200);
      const list = [...bytes].sort((a, b) => b[1] - a[1]);
      const total = list.reduce((sum, [, size]) => sum + size, 0);
      const script = list.reduce((sum, [name, size]) => sum + (/\.m?js$/.test(name) ? size : 0), 0);
      const top = list.slice(0, 9).map(([name, size]) => `${name} ${(size / 1000).toFixed(1)}`);
      if (total > 150_000) problems.push(`${path}  ${(total / 1000).toFixed(1)} kB: ${top.join(', ')}`);
      if (script > 15_000) problems.push(`${path}  ${(script / 1000).toFixed(1)} kB of script`);
    });
    expectNone(problems);
  });
});

describe('A page at rest', () => {
  const runningAnimations = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        // What follows the scrolling of the reader does not move by itself.
        .filter(({ playState, timeline }) => playState === 'running' && timeline instanceof DocumentTimeline)
        .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.getAttribute('class') ?? 'something'),
    );

  it('moves nothing by itself', async () => {
    const problems: string[] = [];
    await stage.visit(
      present(templates.map(({ path }) => path)),
      { viewport: { width: 1280, height: 900 } },
      async (page, path) => {
        await page.goto(path);
        for (const name of await runningAnimations(page)) problems.push(`${path}  ${name} moves`);
      },
    );
    expectNone(problems);
  });

  it('does not move under the pointer when motion is unwanted', async () => {
    const problems: string[] = [];
    await stage.visit(
      present(['/', '/communities/ua-bakhmut/', '/stories/', '/awards/']),
      { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
      async (page, path) => {
        await page.goto(path);
        for (const selector of ['main .book', 'main .st', 'main .award', 'main a']) {
          const element = page.locator(selector).first();
          if ((await element.count()) === 0) continue;
          await element.hover({ force: true });
          for (const name of await runningAnimations(page))
            problems.push(`${path}  ${name} moves on ${selector}`);
        }
      },
    );
    expectNone(problems);
  });

  it('turns the odd tile of a book under the pointer when motion is welcome', async () => {
    await stage.visit(
      ['/'],
      { viewport: { width: 1280, height: 900 }, reducedMotion: 'no-preference' },
      async (page, path) => {
        await page.goto(path);
        await page.locator('main .book a').first().hover();
        expect((await runningAnimations(page)).length).toBeGreaterThan(0);
      },
    );
  });
});
