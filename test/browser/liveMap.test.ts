/** The living map: absent until it is asked for, in place of the print without a jump, and gone when anything fails. */
import type { AddressInfo } from 'node:net';
import type { Map as Engine, GeoJSONSource } from 'maplibre-gl';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Topology } from 'topojson-specification';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readLiveShapes } from '#figure/geo/liveShapes';
import { createSiteServer } from '../../scripts/serve.ts';
import { useStage } from '../support/browser.ts';
import { makePmtiles } from '../support/pmtiles.ts';
import { makeRoot, writeInto } from '../support/root.ts';
import { localised, readFile, readMessages } from '../support/site.ts';

const stage = useStage({ webgl: true });
const words = readMessages('en');
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };
const country = '/countries/ua/';
const locator = '/communities/ua-bakhmut/';

/** What the element shows of itself to measurements. */
type Host = HTMLElement & { live: { map: { map: Engine } } | null };

interface Visit {
  page: Page;
  /** Addresses asked for so far. */
  asked: string[];
  /** What the console and the page complained about. */
  complaints: string[];
}

async function visit(
  path: string,
  options: BrowserContextOptions = wide,
  prepare: (page: Page) => Promise<unknown> = async () => {},
  isKept = false,
): Promise<Visit> {
  const context = await stage.browser.newContext({ baseURL: stage.origin, ...options });
  if (!isKept) onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await prepare(page);
  await page.goto(path, { waitUntil: 'load' });
  return { page, asked, complaints };
}

const kept = new Map<string, Promise<Visit>>();

/** A living map that several tests look at; they leave it as they found it. */
function look(path: string, options: BrowserContextOptions): Promise<Visit> {
  const key = `${path} ${options.viewport?.width}`;
  let known = kept.get(key);
  if (!known) {
    known = visit(path, options, async () => {}, true).then(async (found) => {
      await open(found.page);
      return found;
    });
    kept.set(key, known);
  }
  return known;
}

const button = (page: Page) => page.locator('.map-live').first();
const stateOf = (page: Page) => page.locator('kindred-map').first().getAttribute('data-state');

/** Presses the button and waits for an outcome. */
async function open(page: Page): Promise<string | null> {
  await button(page).click();
  await settled(page);
  return stateOf(page);
}

const settled = (page: Page) =>
  page.waitForFunction(() =>
    ['live', 'failed'].includes(document.querySelector<HTMLElement>('kindred-map')?.dataset.state ?? ''),
  );

/** Runs `act` on MapLibre's own map. */
const ask = <T>(page: Page, act: (map: Engine) => T | Promise<T>): Promise<T> =>
  page.evaluate(
    `(${act})(document.querySelector('kindred-map').live.map.map)` as unknown as () => T | Promise<T>,
  );

/** Largest distance between a mark or count of the print and its twin on the living map, CSS px; and how many there are. */
const measureJump = (page: Page): Promise<{ count: number; most: number }> =>
  page.evaluate(async () => {
    const host = document.querySelector('kindred-map') as Host;
    const map = host.live?.map.map as Engine;
    const corner = host.querySelector('.live-box')?.getBoundingClientRect() as DOMRect;
    const data = (await map.getSource<GeoJSONSource>('printed')?.getData()) as GeoJSON.FeatureCollection;
    const drawn = data.features.filter(({ properties }) => properties?.icon);
    const isShown = (shape: Element) => shape.getClientRects().length > 0;
    const marks = [...host.querySelectorAll('[data-mark]')].filter(isShown);
    const groups = [...host.querySelectorAll('.cl')].filter(isShown).map((group) => group.parentElement);
    if (drawn.length !== marks.length + groups.length)
      throw new Error('The two maps hold not the same marks.');
    const jumps = [...marks, ...groups].map((mark, index) => {
      const at = (mark as unknown as SVGGraphicsElement).getScreenCTM() as DOMMatrix;
      const place = drawn[index]?.geometry as GeoJSON.Point;
      const { x, y } = map.project(place.coordinates as [number, number]);
      return Math.hypot(corner.left + x - at.e, corner.top + y - at.f);
    });
    return { count: jumps.length, most: Math.max(...jumps) };
  });

describe('A page with a map', () => {
  it('fetches nothing of the living map before it is asked for, and then from this site alone', async () => {
    const { page, asked, complaints } = await visit(country);
    await page
      .locator('kindred-map')
      .first()
      .hover({ position: { x: 5, y: 5 } });
    await page.waitForTimeout(200);
    expect(asked.filter((url) => /engine|upgrade|maplibre|basemap|\/live\.|towns/.test(url))).toEqual([]);

    expect(await open(page)).toBe('live');
    expect(asked.some((url) => /maplibre-gl-worker/.test(url))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(`${stage.origin}/`) && !url.startsWith('blob:'))).toEqual(
      [],
    );
    expect(asked.filter((url) => url.includes('pmtiles'))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => performance.getEntriesByName('map-ready').length)).toBe(1);
  });

  it('gives its shapes to the living map as they are in its file', async () => {
    const { page } = await look(country, wide);
    const shapes = readLiveShapes(JSON.parse(readFile('/assets/maps/basemap.json').toString()) as Topology);
    for (const name of ['land', 'countries', 'borders', 'unsettled', 'coast'] as const) {
      const given = await page.evaluate(async (source) => {
        const host = document.querySelector('kindred-map') as Host;
        return JSON.stringify(await host.live?.map.map.getSource<GeoJSONSource>(source)?.getData());
      }, name);
      expect(given === JSON.stringify(shapes[name]), name).toBe(true);
    }
  });

  it.each([
    ['a country', country, wide],
    ['a country on a phone', country, phone],
    ['a community', locator, wide],
    ['a community on a phone', locator, phone],
  ])('keeps every mark where it was: %s', async (_, path, size) => {
    const { page } = await look(path, size);
    expect(await stateOf(page)).toBe('live');
    const { count, most } = await measureJump(page);
    expect(count).toBeGreaterThan(1);
    expect(most).toBeLessThan(2);
  });

  it('keeps the marks of the explore map too, and a filter changes them alike', async () => {
    const { page } = await visit('/map/');
    await page.locator('kindred-explore a[role="option"]').first().waitFor();
    const bakhmut = page.locator('.mapbox a[href="/communities/ua-bakhmut/"]').first();
    const middle = async () => {
      const box = await bakhmut.boundingBox();
      if (!box) throw new Error('The print has no mark.');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await button(page).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.mapbox')?.dataset.state === 'live',
    );
    for (const filter of ['', 'ua']) {
      await page.locator('select[name="country"]').selectOption(filter);
      await page.waitForTimeout(600);
      const { x, y } = await middle();
      await page.mouse.click(x, y);
      expect(await page.locator('[data-card] h3').textContent()).toBe('Bakhmut');
      await page.locator('.ex-close').click();
      expect(await page.locator('[data-card]').isVisible()).toBe(false);
    }
  });

  it('goes back to the print, with the focus where it was', async () => {
    const { page } = await look(locator, phone);
    await button(page).focus();
    expect(await button(page).textContent()).toBe(words['live.back']);
    expect(await page.locator('kindred-map svg.map').first().isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await stateOf(page)).toBe('print');
    expect(await page.locator('kindred-map svg.map').first().isVisible()).toBe(true);
    expect(await page.locator('.live-box').count()).toBe(0);
    expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('opens at a click on its ground and follows a click on a mark', async () => {
    const { page } = await visit(country);
    await page
      .locator('kindred-map')
      .first()
      .click({ position: { x: 8, y: 8 } });
    await settled(page);
    expect(await stateOf(page)).toBe('live');
    await button(page).click();
    await page.locator('kindred-map a[data-mark]').last().dispatchEvent('click');
    await page.waitForURL('**/communities/**');
  });
});

describe('The living map', () => {
  it('writes Latin and Cyrillic names in the site’s own letters', async () => {
    const { page } = await visit(localised(locator, 'uk'), wide, (page) =>
      page.addInitScript(() => {
        const drawn: { font: string; text: string; isOwn: boolean }[] = [];
        Object.assign(window, { drawn });
        // MapLibre draws its letters on a canvas that is nowhere on the page.
        const { fillText } = OffscreenCanvasRenderingContext2D.prototype;
        OffscreenCanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
          drawn.push({ font: this.font, text, isOwn: document.fonts.check(this.font, text) });
          return fillText.call(this, text, ...rest);
        };
      }),
    );
    expect(await open(page)).toBe('live');
    const drawn = await page.evaluate(
      () => (window as unknown as { drawn: { font: string; text: string; isOwn: boolean }[] }).drawn,
    );
    const letters = drawn.filter(({ text }) => /[а-яіїєґ]/iu.test(text));
    expect(letters.length).toBeGreaterThan(20);
    expect(letters.filter(({ font, isOwn }) => !isOwn || !/Onest|Piazzolla/.test(font))).toEqual([]);
  });

  it('follows the theme of the system and of the page', async () => {
    const { page } = await look(country, phone);
    const sea = () => ask(page, (map) => String(map.getPaintProperty('sea', 'background-color')));
    const light = await sea();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(sea).not.toBe(light);
    const dark = await sea();
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await expect.poll(sea).toBe(light);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await expect.poll(sea).toBe(dark);
  });

  it('jumps instead of flying where motion is unwanted, and never turns or tilts', async () => {
    const { page } = await visit(country, { ...wide, reducedMotion: 'reduce' });
    await open(page);
    const before = await ask(page, (map) => map.getZoom());
    await page.locator('.live-zoom button').first().click();
    expect(await ask(page, (map) => map.isMoving())).toBe(false);
    expect(await ask(page, (map) => map.getZoom())).toBeCloseTo(before + 1, 5);
    await page.locator('.live-box canvas').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    expect(await ask(page, (map) => [map.getBearing(), map.getPitch()])).toEqual([0, 0]);
  });

  it('is one Tab stop whose Enter opens the card of a place, and Escape leaves it', async () => {
    const { page } = await look(locator, wide);
    const canvas = page.locator('.live-box canvas');
    await canvas.focus();
    await page.keyboard.press('Enter');
    const link = page.locator('.live-card a').first();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await link.getAttribute('href')).toMatch(/^\/communities\//);
    expect(new URL(page.url()).pathname).toBe(locator);
    await page.keyboard.press('Escape');
    expect(await page.locator('.live-card').isVisible()).toBe(false);
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    // With no card open the key leaves the map, for the button that closes it.
    await page.keyboard.press('Escape');
    expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await stateOf(page)).toBe('live');
  });

  it('leaves the wheel to the page until the map has been clicked', async () => {
    const { page } = await look(country, wide);
    const before = await ask(page, (map) => map.getZoom());
    const box = await page.locator('.live-box').boundingBox();
    if (!box) throw new Error('There is no living map.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(300);
    expect(await ask(page, (map) => map.getZoom())).toBe(before);
  });

  it('draws the streets of a file of this site, and thanks whom it must', async () => {
    const root = makeRoot({ 'index.html': '' });
    const roads = {
      type: 'FeatureCollection' as const,
      features: [
        {
          type: 'Feature' as const,
          properties: { kind: 'highway' },
          geometry: {
            type: 'LineString' as const,
            coordinates: [
              [37.5, 48.4],
              [38.5, 48.8],
            ],
          },
        },
      ],
    };
    writeInto(root, 'maps/streets.pmtiles', makePmtiles({ roads }, 9));
    const server = createSiteServer(root);
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    onTestFinished(() => void server.close());
    const other = `http://localhost:${(server.address() as AddressInfo).port}`;
    const { page, complaints } = await visit(locator, wide, async (page) => {
      await page.route('**/maps/streets.pmtiles', async (route) =>
        route.fulfill({ response: await route.fetch({ url: `${other}/maps/streets.pmtiles` }) }),
      );
      await page.route('**/assets/maps/live.en.json', async (route) => {
        const response = await route.fetch();
        const streets = { file: '/maps/streets.pmtiles', credit: 'Streets: somebody' };
        await route.fulfill({ response, json: { ...(await response.json()), streets } });
      });
    });
    expect(await open(page)).toBe('live');
    const found = await ask(page, async (map) => {
      map.jumpTo({ center: [38, 48.6], zoom: 9 });
      await map.once('idle');
      return map.queryRenderedFeatures({ layers: ['streets-roads'] }).length;
    });
    expect(found).toBeGreaterThan(0);
    expect(await page.locator('.live-credit').textContent()).toBe('Streets: somebody');
    expect(complaints).toEqual([]);
  });
});

describe('When the living map fails, the print is back and says so', () => {
  const expectPrint = async (page: Page, again: boolean) => {
    expect(await stateOf(page)).toBe('failed');
    expect(await page.locator('.map-live-say').first().textContent()).toBe(words['live.failed']);
    expect(await page.locator('kindred-map svg.map').first().isVisible()).toBe(true);
    expect(await page.locator('.live-box').count()).toBe(0);
    expect(await button(page).isVisible()).toBe(again);
    if (again) expect(await button(page).textContent()).toBe(words['live.retry']);
  };

  it('in a browser without WebGL, without another try', async () => {
    const { page, asked } = await visit(locator, wide, (page) =>
      page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          more?: unknown,
        ) {
          return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', more as object);
        } as typeof getContext;
      }),
    );
    await open(page);
    await expectPrint(page, false);
    expect(asked.filter((url) => /engine|basemap/.test(url))).toEqual([]);
  });

  it.each([
    ['the worker', '**/maplibre-gl-worker*'],
    ['MapLibre itself', '**/assets/build/engine*.js'],
    ['the part that upgrades', '**/assets/build/upgrade*.js'],
    ['a style sheet', '**/assets/build/maplibre-gl*.css'],
    ['the shapes', '**/assets/maps/basemap.json'],
    ['the names', '**/assets/maps/live.en.json'],
  ])('when %s is missing', async (_, pattern) => {
    const { page } = await visit(locator, wide, (page) =>
      page.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' })),
    );
    await open(page);
    await expectPrint(page, true);
  });

  it('when the picture is taken away, and opens at another try', async () => {
    const { page } = await visit(locator);
    expect(await open(page)).toBe('live');
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.live-box canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('kindred-map')?.dataset.state === 'failed',
    );
    await expectPrint(page, true);
    expect(await open(page)).toBe('live');
  });
});
