/** Opens the built site in a browser: a server of its own, one browser for a test file, pages visited two at a time. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { createSiteServer } from '../../scripts/serve.ts';
import { type LaunchOptions, launch } from './launch.ts';
import { dist } from './site.ts';

export type { Page } from 'playwright-core';

/** Visits at once: as many as the smallest machine the tests run on has cores. */
const LANES = 2;

export interface Stage {
  /** `http://localhost:41234`, without a path. */
  origin: string;
  browser: Browser;
  /**
   * Gives each of `jobs` a page of its own, at most two at a time; a lane keeps its context, and so its cache.
   * A job that throws fails the whole.
   */
  visit<T>(
    jobs: readonly T[],
    options: BrowserContextOptions,
    act: (page: Page, job: T) => Promise<void>,
  ): Promise<void>;
}

/** Declares browser and server for the tests of a file. Use the stage inside tests and hooks only. */
export function useStage(options: LaunchOptions = {}): Stage {
  let server: Server | undefined;
  let browser: Browser | undefined;
  const stage: Stage = {
    get origin() {
      const address = server?.address() as AddressInfo | null | undefined;
      if (!address) throw new Error('The server does not listen yet.');
      return `http://localhost:${address.port}`;
    },
    get browser() {
      if (!browser) throw new Error('The browser is not open yet.');
      return browser;
    },
    async visit(jobs, options, act) {
      const queue = [...jobs];
      const lane = async () => {
        if (queue.length === 0) return;
        const context = await stage.browser.newContext({ baseURL: stage.origin, ...options });
        try {
          for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
            const page = await context.newPage();
            await act(page, job);
            await page.close();
          }
        } finally {
          await context.close();
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    },
  };
  beforeAll(async () => {
    server = createSiteServer(dist);
    await new Promise<void>((done) => server?.listen(0, 'localhost', done));
    browser = await launch([], options);
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });
  return stage;
}

/** Fonts and pictures of the page are there and laid out. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
