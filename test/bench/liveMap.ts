/** Time from a reader's wish to the living map's first whole picture, on a phone's screen with a slowed processor. */
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../../scripts/serve.ts';
import { launch } from '../support/launch.ts';

export interface Opening {
  path: string;
  /** From the press of the button to the mark `map-ready`, ms; null when the map did not open. */
  ms: number | null;
  /** Bytes over the wire for it, as a browser without a cache fetches them. */
  bytes: number;
}

/** WebGL is drawn by the processor here; a phone's own chip is faster. */
export async function openMaps(dist: string, paths: readonly string[], slowdown = 4): Promise<Opening[]> {
  const server = createSiteServer(dist);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launch([], { webgl: true });
  const openings: Opening[] = [];
  try {
    for (const path of paths) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'load' });
      const button = page.locator('.map-live').first();
      await button.scrollIntoViewIfNeeded();
      const wire = await context.newCDPSession(page);
      await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      let bytes = 0;
      await wire.send('Network.enable');
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      const started = await page.evaluate(() => performance.now());
      await button.click();
      const ready = await page
        .waitForFunction(() => performance.getEntriesByName('map-ready')[0]?.startTime, null, {
          timeout: 60_000,
        })
        .then((found) => found.jsonValue())
        .catch(() => null);
      openings.push({ path, ms: ready === null || ready === undefined ? null : ready - started, bytes });
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return openings;
}
