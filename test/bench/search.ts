/** Measures the search of a built site: its index, what the first result costs to fetch, how soon a key is answered. */
import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { writeSearch } from '#integrations/search';
import { createSiteServer } from '../../scripts/serve.ts';
import { launch } from '../support/launch.ts';

export interface SearchFigures {
  pages: number;
  /** Seconds to index the whole site. */
  index: number;
  /** Bytes on the wire from the first key to the first results, answers of the host included. */
  bytes: number;
  /** Milliseconds from a key to its first results on the page, the processor slowed four times; one for each key. */
  first: number[];
  /** The same to all its results. */
  keys: number[];
}

/** `query`: typed letter by letter; it must have results. Indexes `dist` anew, which leaves the same files. */
export async function measureSearch(dist: string, query: string): Promise<SearchFigures> {
  const started = performance.now();
  const pages = await writeSearch(dist);
  const index = (performance.now() - started) / 1000;
  if (!readdirSync(join(dist, 'pagefind')).includes('pagefind.js'))
    throw new Error('The index has no program');
  const server = createSiteServer(dist);
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  // Counted where they leave, because a worker fetches most of them.
  const sent = () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${originOf(server)}/search/`, { waitUntil: 'networkidle' });
    const before = sent();
    await answer(page, query);
    await page.waitForLoadState('networkidle');
    const bytes = sent() - before;
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const keys: number[] = [];
    const first: number[] = [];
    for (let length = 2; length <= query.length; length++) {
      const { shown, done } = await answer(page, query.slice(0, length));
      first.push(shown);
      keys.push(done);
    }
    return { pages, index, bytes, first, keys };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

/** Milliseconds from the key until results stand on the page, and until there is nothing more to come. */
function answer(page: Page, text: string): Promise<{ shown: number; done: number }> {
  return page.evaluate(
    (value) =>
      new Promise<{ shown: number; done: number }>((resolve) => {
        const root = document.querySelector('kindred-search[data-full]') as HTMLElement;
        const field = root.querySelector('input') as HTMLInputElement;
        field.value = value;
        const start = performance.now();
        let shown = 0;
        const look = new MutationObserver((changes) => {
          const now = performance.now() - start;
          if (
            !shown &&
            changes.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'LI'))
          )
            shown = now;
          if (root.dataset.state !== 'found' && root.dataset.state !== 'none') return;
          look.disconnect();
          resolve({ shown: shown || now, done: now });
        });
        look.observe(root, {
          attributes: true,
          attributeFilter: ['data-state'],
          childList: true,
          subtree: true,
        });
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    text,
  );
}
