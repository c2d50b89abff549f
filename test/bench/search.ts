/** Measures the search of a built site: its index, what the first result costs to fetch, how soon a key is answered. */
import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  /** Milliseconds from a key to all its results, the processor slowed four times; one for each key. */
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
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${originOf(server)}/search/`, { waitUntil: 'networkidle' });
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    const count = ({ encodedDataLength }: { encodedDataLength: number }) => {
      bytes += encodedDataLength;
    };
    client.on('Network.loadingFinished', count);
    await answer(page, query);
    await page.waitForLoadState('networkidle');
    client.off('Network.loadingFinished', count);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const keys: number[] = [];
    for (let length = 2; length <= query.length; length++)
      keys.push(await answer(page, query.slice(0, length)));
    return { pages, index, bytes, keys };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

/** Milliseconds from the key until the page says that it has answered. */
function answer(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (value) =>
      new Promise<number>((done) => {
        const root = document.querySelector('kindred-search[data-full]') as HTMLElement;
        const field = root.querySelector('input') as HTMLInputElement;
        field.value = value;
        const start = performance.now();
        const look = new MutationObserver(() => {
          if (root.dataset.state !== 'found' && root.dataset.state !== 'none') return;
          look.disconnect();
          done(performance.now() - start);
        });
        look.observe(root, { attributes: true, attributeFilter: ['data-state'] });
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    text,
  );
}
