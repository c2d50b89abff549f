/** Takes pictures of pages of two built sites and keeps what differs. The browser reaches nothing but the two sites. */
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { pageAddress } from '#publish/integrity';
import { type Shot, titleOf } from '#publish/review';
import { launch } from '../../test/support/launch.ts';
import { serveSite } from '../serve.ts';

const width = 1120;
/** Pages are longer than anybody compares; pixels. */
const tallest = 6000;
/** Shown above and below what differs, and at most; pixels. */
const margin = 120;
const tallestPart = 1800;

/** Pictures of `paths`; a page that changed without looking different is left out. */
export async function takeShots(before: string, after: string, paths: readonly string[]): Promise<Shot[]> {
  if (paths.length === 0) return [];
  const sites = await Promise.all([serveSite(before, 0), serveSite(after, 0)]);
  const browser = await launch();
  try {
    const [was, is] = await Promise.all(sites.map(({ address }) => openPage(browser, address)));
    const shots: Shot[] = [];
    for (const path of paths) {
      const address = pageAddress(path) ?? '/';
      const [old, now] = await Promise.all([was?.(address), is?.(address)]);
      const shot = now && compare(address, old ?? null, now);
      if (shot) shots.push(shot);
    }
    return shots;
  } finally {
    await browser.close();
    for (const { server } of sites) server.close();
  }
}

type Picture = { png: PNG; title: string };

async function openPage(
  browser: Browser,
  site: string,
): Promise<(address: string) => Promise<Picture | null>> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    // What scripts add comes after the page; two pictures of it would differ by chance.
    javaScriptEnabled: false,
    serviceWorkers: 'block',
  });
  await context.route('**', (route) =>
    route.request().url().startsWith(`${site}/`) ? route.continue() : route.abort(),
  );
  const page: Page = await context.newPage();
  return async (address) => {
    const response = await page.goto(site + encodeURI(address), { timeout: 20_000 });
    if (response?.status() !== 200) return null;
    const height = Math.min(tallest, await heightOf(page));
    const bytes = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
    return { png: PNG.sync.read(bytes), title: titleOf(await page.content()) };
  };
}

async function heightOf(page: Page): Promise<number> {
  const box = await page.locator('html').boundingBox();
  return Math.max(900, Math.ceil(box?.height ?? 900));
}

function compare(address: string, old: Picture | null, now: Picture): Shot | null {
  const shot = { address, title: now.title, width };
  if (!old) {
    const height = Math.min(now.png.height, tallestPart);
    return { ...shot, share: 1, before: null, after: cut(now.png, 0, height) };
  }
  const height = Math.max(old.png.height, now.png.height);
  const diff = new PNG({ width, height });
  const [a, b] = [old.png, now.png].map((png) => extend(png, height));
  if (!a || !b) return null;
  const count = pixelmatch(a.data, b.data, diff.data, width, height, { threshold: 0.1, diffMask: true });
  if (count === 0) return null;
  const [first, last] = rowsOf(diff);
  const top = Math.max(0, first - margin);
  const part = Math.min(height - top, tallestPart, last - top + margin);
  return { ...shot, share: count / (width * height), before: cut(a, top, part), after: cut(b, top, part) };
}

/** The same picture on a taller white sheet. */
function extend(png: PNG, height: number): PNG {
  const sheet = new PNG({ width, height });
  sheet.data.fill(255);
  PNG.bitblt(png, sheet, 0, 0, Math.min(width, png.width), png.height, 0, 0);
  return sheet;
}

function rowsOf({ data, height }: PNG): [number, number] {
  const drawn = (y: number) => {
    for (let x = 0; x < width; x++) if (data[4 * (y * width + x) + 3] !== 0) return true;
    return false;
  };
  let first = 0;
  let last = height - 1;
  while (first < last && !drawn(first)) first++;
  while (last > first && !drawn(last)) last--;
  return [first, last];
}

function cut(png: PNG, top: number, height: number): { data: string; height: number } {
  const part = new PNG({ width, height });
  PNG.bitblt(png, part, 0, top, width, height, 0, 0);
  return { data: PNG.sync.write(part, { deflateLevel: 9 }).toString('base64'), height };
}
