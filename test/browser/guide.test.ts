/**
 * The pictures of the guide, taken of the real thing: the edition of invented places that
 * `npm run new -- edition` makes, built.
 * `npx vitest run --project browser test/browser/guide.test.ts -u` takes them anew.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdition } from '#author/edition';
import { encodePng } from '#integrations/kit/png';
import { repository } from '#source/root';
import { createSiteServer } from '../../scripts/serve.ts';
import { settle } from '../support/browser.ts';
import { launch } from '../support/launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-guide-'));
const root = join(folder, 'root');
const out = join(folder, 'dist');
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|KINDRED_)/.test(name)),
);
const run = (args: string[], env: Record<string, string> = {}) =>
  execFileSync(process.execPath, args, {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 200_000,
    env: { ...clean, ...env, NO_COLOR: '1' },
  });
const renew = 'npx vitest run --project browser test/browser/guide.test.ts -u';
const isRenewing =
  process.argv.some((argument) => argument === '-u' || argument === '--update') ||
  process.env.KINDRED_PICTURES === 'new';
/** Of all pixels, how many may look otherwise: lettering is smoothed a little differently by each machine. */
const TOLERANCE = 0.02;
const MOST = 60_000;

/** Each picture: the page, what to press first, and what of it is shown. */
const pictures = {
  record: { path: '/communities/xa-example-town/', act: async (_: Page) => {}, shown: '.page-foot' },
  slip: {
    path: '/stories/example-story/',
    act: async (page: Page) => {
      await page.locator('main button[popovertarget]').first().click();
    },
    shown: null,
  },
} as const;

describe('The pictures of the guide', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    await makeEdition(root, {
      name: 'Example Atlas',
      locales: ['en', 'uk'],
      url: 'https://atlas.example',
      email: 'letters@atlas.example',
      colours: null,
      // Dates are in the pictures.
      day: '2026-11-21',
    });
    run(['scripts/build.ts', '--out', out], { KINDRED_ROOT: root });
    server = createSiteServer(out);
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const cases = (['en', 'uk'] as const).flatMap((locale) =>
    (Object.keys(pictures) as (keyof typeof pictures)[]).map((name) => ({ locale, name })),
  );
  it.each(cases)('$name in $locale looks as the guide shows it', async ({ locale, name }) => {
    const { path, act, shown } = pictures[name];
    const context = await browser.newContext({
      viewport: { width: 720, height: 640 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${origin}${locale === 'en' ? '' : `/${locale}`}${path}`, { waitUntil: 'load' });
    await act(page);
    await settle(page);
    // A part that begins between two pixels would be taken with a line of what stands beside it.
    if (shown)
      await page.locator(shown).evaluate((part: HTMLElement) => {
        part.style.position = 'relative';
        part.style.top = `${Math.round(part.getBoundingClientRect().top) - part.getBoundingClientRect().top}px`;
        part.style.height = `${Math.floor(part.getBoundingClientRect().height)}px`;
      });
    const bytes = shown ? await page.locator(shown).screenshot() : await page.screenshot();
    await context.close();
    const taken = PNG.sync.read(bytes);
    const file = join(repository, 'src/guide', locale, 'pictures', `${name}.png`);
    if (isRenewing || !existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, encodePng(taken.data, taken.width, taken.height));
    }
    const kept = PNG.sync.read(readFileSync(file));
    expect(
      [kept.width, kept.height],
      `The page has another size than the picture. To take it anew: ${renew}`,
    ).toEqual([taken.width, taken.height]);
    const { width, height } = taken;
    const differing = pixelmatch(kept.data, taken.data, undefined, width, height, { threshold: 0.2 });
    expect(
      differing / (width * height),
      `src/guide/${locale}/pictures/${name}.png no longer shows the page. To take it anew: ${renew}`,
    ).toBeLessThan(TOLERANCE);
    expect(readFileSync(file).length).toBeLessThan(MOST);
  });
});
