/**
 * How a story reads on a phone: when its first view is drawn on a slow network and processor, what moves while it is read
 * to its end, and how long the steps of its map hold the page up. Judges nothing.
 */
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { createSiteServer } from '../../scripts/serve.ts';
import { launch } from '../support/launch.ts';

export interface Reading {
  path: string;
  /** Largest contentful paint, ms, each visit without a cache. */
  paints: number[];
  /** Cumulative layout shift from the first paint to the last line read, the most of all visits. */
  shift: number;
  /** What moved most, as selectors. */
  moved: string[];
  /** The longest task while the steps of the map pass, ms; null in a story without such a map. */
  longest: number | null;
}

/** Lighthouse's slow 4G: bits a second, and the time to an answer. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 768_000 / 8,
};
const SLOWDOWN = 4;
const VISITS = 3;

interface Watched {
  paint: number;
  shift: number;
  moved: string[];
  tasks: number[];
}

export async function readStories(dist: string, paths: readonly string[]): Promise<Reading[]> {
  const server = createSiteServer(dist);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  try {
    // The first page of a browser pays for the browser's own start.
    await visit(browser, `${origin}${paths[0]}`);
    const readings: Reading[] = [];
    for (const path of paths) {
      const visits: Watched[] = [];
      for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, `${origin}${path}`));
      const worst = visits.toSorted((a, b) => b.shift - a.shift)[0] as Watched;
      const tasks = visits.map(({ tasks }) => tasks).filter((list) => list.length > 0);
      readings.push({
        path,
        paints: visits.map(({ paint }) => paint).toSorted((a, b) => a - b),
        shift: worst.shift,
        moved: worst.moved,
        longest: tasks.length > 0 ? Math.max(...tasks.flat()) : null,
      });
    }
    return readings;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Opens a page as a new reader and reads it to the end, a third of a screen at a time. */
async function visit(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', SLOW_4G);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1000);
    await read(page);
    return await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else does. */
function watch(): void {
  const watched = { paint: 0, shift: 0, moved: [] as string[], tasks: [] as number[] };
  Object.assign(window, { watched });
  const observe = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    watched.paint = startTime;
  });
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput, sources, startTime } = entry as Shift;
    if (hadRecentInput) return;
    watched.shift += value;
    for (const { node } of sources) {
      const { className = '', nodeName = '' } = (node?.nodeType === 3 ? node.parentElement : node) as Element;
      watched.moved.push(
        `${nodeName.toLowerCase()}.${className} ${value.toFixed(4)} at ${Math.round(startTime)} ms`,
      );
    }
  });
  observe('longtask', ({ duration, startTime }) => {
    const map = document.querySelector('kindred-scrolly')?.getBoundingClientRect();
    // A task counts while the map is on the screen and after the page's own start.
    if (map && startTime > 0 && map.top < innerHeight && map.bottom > 0) watched.tasks.push(duration);
  });
}

async function read(page: Page): Promise<void> {
  const { height, step } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    step: innerHeight / 3,
  }));
  const hasSteps = (await page.locator('kindred-scrolly').count()) > 0;
  for (let y = 0; y < height; y += step) {
    await page.evaluate((to) => {
      scrollTo({ top: to, behavior: 'instant' });
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, y);
  }
  await page.waitForTimeout(300);
  // None longer than 50 ms is told of: then the steps have no long task.
  if (hasSteps)
    await page.evaluate(() => {
      const { watched } = window as unknown as { watched: Watched };
      watched.tasks.push(0);
    });
}
