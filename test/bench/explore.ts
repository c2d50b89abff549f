/** Measures the explore map of a built site in a browser: what arrives, what a keystroke costs, how much is drawn. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decodeExplore } from '#figure/explore/codec';
import { createSiteServer } from '../../scripts/serve.ts';
import { launch } from '../support/launch.ts';

export interface ExploreMeasures {
  places: number;
  /** Of the file of places, gzip. */
  bytesPerPlace: number;
  /** Everything the page fetched by itself, places and their code included; and before them. */
  firstView: number;
  beforePlaces: number;
  hasMapLibre: boolean;
  /** From the event to list and count, and to marks; the slowest of a word typed, ms. */
  keystroke: number;
  marks: number;
  /** Elements of the page: at rest, and the most while typing. */
  elements: number;
  mostElements: number;
}

/** `throttle`: how many times slower the processor is made. */
export async function measureExplore(
  dist: string,
  { throttle = 4, text = 'ill 1' } = {},
): Promise<ExploreMeasures> {
  const file = readFileSync(join(dist, 'assets/map/explore.en.json'));
  const places = decodeExplore(file.toString('utf8')).places.length;
  const server = createSiteServer(dist);
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 }, baseURL: origin });
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
    const names = new Map<string, string>();
    let bytes = 0;
    let hasMapLibre = false;
    wire.on('Network.responseReceived', ({ requestId, response }) => {
      names.set(requestId, response.url);
      hasMapLibre ||= /engine|liveMap|worker/.test(response.url);
    });
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto('/map/', { waitUntil: 'networkidle' });
    const beforePlaces = bytes;
    await page.waitForSelector('kindred-explore[data-state="ready"]');
    await page.waitForLoadState('networkidle');
    const firstView = bytes;
    const count = () => page.evaluate(() => document.querySelectorAll('*').length);
    const elements = await count();
    await wire.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    let [keystroke, marks, mostElements] = [0, 0, elements];
    for (let length = 1; length <= text.length; length++) {
      const spent = await page.evaluate(
        async (value) => {
          const input = document.querySelector('#ex-q') as HTMLInputElement;
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          const group = document.querySelector('[role="listbox"]') as Element;
          const drawn = new Promise<number>((done) => {
            const watcher = new MutationObserver(() => {
              watcher.disconnect();
              done(performance.now());
            });
            watcher.observe(group, { childList: true });
          });
          await frame();
          const start = performance.now();
          input.value = value;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          // Styles and layout belong to what the reader waits for.
          document.body.getBoundingClientRect();
          const listed = performance.now() - start;
          return { listed, marked: (await drawn) - start };
        },
        text.slice(0, length),
      );
      keystroke = Math.max(keystroke, spent.listed);
      marks = Math.max(marks, spent.marked);
      mostElements = Math.max(mostElements, await count());
    }
    return {
      places,
      bytesPerPlace: gzipSync(file).length / places,
      firstView,
      beforePlaces,
      hasMapLibre,
      keystroke,
      marks,
      elements,
      mostElements,
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
