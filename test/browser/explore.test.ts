/**
 * The explore map in the reader's hands: filters, list, count, marks, card and address stay in step; the keyboard walks
 * it; the position is asked for only when wanted; and whatever fails, the page that was sent is still there (A3, A6, R12).
 */
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Page, useStage } from '../support/browser.ts';
import { expectNone } from '../support/survey.ts';

const stage = useStage();
const screen = { viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' as const };
const phone = { viewport: { width: 390, height: 800 }, reducedMotion: 'reduce' as const };

const visit = (path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = screen) =>
  stage.visit([path], options, async (page) => {
    await page.goto(path);
    await arrive(page);
    await act(page);
  });

/** A reader gives a sign, and the places come. */
const arrive = async (page: Page) => {
  await page.mouse.move(3, 3);
  await page.mouse.move(4, 4);
  await page.waitForSelector('kindred-explore[data-state="ready"]');
  await drawn(page);
};

/** The marks follow the list by a frame. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)))),
  );

const count = async (page: Page) => (await page.locator('[data-status]').textContent()) ?? '';
const numberIn = (text: string) => Number(/[\d,\s]+/u.exec(text)?.[0].replace(/\D/gu, ''));
const names = (page: Page) => page.locator('.ex-rows b').allTextContents();
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });
/** How many places the marks of both maps stand for. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('kindred-explore :is([data-mark], .cl text)')].reduce(
      (sum, mark) => sum + (mark.tagName === 'text' ? Number(mark.textContent) : 1),
      0,
    ),
  );

async function judge(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
      resultTypes: ['violations'],
      preload: false,
    }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target})`);
}

describe('The filters of the map', () => {
  it('keep list, count, marks and address in step', async () => {
    await visit('/map/', async (page) => {
      const all = numberIn(await count(page));
      expect(all).toBeGreaterThan(1000);
      expect(await page.locator('.ex-rows li').count()).toBe(0);
      await page.selectOption('#ex-country', 'ua');
      await drawn(page);
      const ukraine = numberIn(await count(page));
      expect(ukraine).toBeLessThan(all);
      expect(await page.locator('.ex-rows li').count()).toBe(Math.min(50, ukraine));
      expect(new URL(page.url()).search).toBe('?country=ua');
      expect(await page.locator('#ex-country option:checked').textContent()).toContain(String(ukraine));
      expect(await marked(page)).toBe(
        ukraine - (await page.locator('.ex-rows li', { hasText: 'not on the map' }).count()),
      );
      await page.selectOption('#ex-status', 'candidate');
      await drawn(page);
      expect(numberIn(await count(page))).toBeLessThan(ukraine);
      expect(new URL(page.url()).search).toBe('?status=candidate&country=ua');
    });
  });

  it('find a name in either script, without its accents, as it is typed', async () => {
    await visit('/map/', async (page) => {
      for (const text of ['bakhm', 'Бахм', 'Artemivsk', 'BAKHMUT']) {
        await page.fill('#ex-q', text);
        expect(await names(page)).toContain('Bakhmut');
      }
      await page.fill('#ex-q', 'lodz qqq');
      expect(await page.locator('.ex-list').isHidden()).toBe(true);
      expect(await count(page)).toContain('No community');
      await page.click('[type="reset"]');
      expect(numberIn(await count(page))).toBeGreaterThan(1000);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('survive going back, going forward and reloading', async () => {
    await visit('/map/', async (page) => {
      await page.selectOption('#ex-country', 'ua');
      const ukraine = await count(page);
      await page.fill('#ex-q', 'lv');
      const both = await count(page);
      await page.waitForURL(/q=lv/);
      await page.goBack();
      expect(await count(page)).toBe(ukraine);
      expect(await page.inputValue('#ex-q')).toBe('');
      await page.goForward();
      expect(await count(page)).toBe(both);
      await page.reload();
      await arrive(page);
      expect(await count(page)).toBe(both);
      expect(await page.inputValue('#ex-q')).toBe('lv');
      expect(await page.inputValue('#ex-country')).toBe('ua');
      await page.goBack();
      await page.goBack();
      expect(numberIn(await count(page))).toBeGreaterThan(1000);
    });
  });

  it('lead to what was found when they are sent', async () => {
    await visit('/map/?country=ua', async (page) => {
      await page.focus('#ex-q');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Communities');
      expect(new URL(page.url()).search).toBe('?country=ua');
      await page.click('[type="reset"]');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('By country');
    });
  });

  it('page a long list, each page with an address of its own', async () => {
    await visit('/map/?country=es', async (page) => {
      const first = await names(page);
      await page.click('.ex-list .pager a[rel="next"]');
      expect(new URL(page.url()).search).toBe('?country=es&page=2');
      const second = await names(page);
      expect(second.filter((name) => first.includes(name)).length).toBeLessThan(3);
      expect(await focused(page)).toBe('Communities');
      expect(await page.locator('.ex-rows li').count()).toBeLessThanOrEqual(50);
      await page.goBack();
      expect(await names(page)).toEqual(first);
    });
  });

  it('take no notice of an address nobody wrote', async () => {
    const hostile =
      '/map/?country=%3Cimg%20src=x%20onerror=alert(1)%3E&status=__proto__&year=9999&place=../x&page=-4&q=%3Cscript%3E&theme=constructor';
    await visit(hostile, async (page) => {
      expect(await page.locator('kindred-explore img, kindred-explore script:not([type])').count()).toBe(0);
      expect(await page.inputValue('#ex-country')).toBe('');
      expect(await page.inputValue('#ex-q')).toBe('<script>');
      expect(await page.locator('[data-card]').isHidden()).toBe(true);
      await page.click('[type="reset"]');
      expect(numberIn(await count(page))).toBeGreaterThan(1000);
    });
  });

  it('count in Ukrainian as Ukrainian counts', async () => {
    await visit('/uk/map/?country=ua&q=бахмут', async (page) => {
      expect(await count(page)).toMatch(/^1 громада з/u);
      await page.fill('#ex-q', '');
      expect(await count(page)).toMatch(/громад/u);
      expect(await names(page)).toContain('Бахмут');
    });
  });
});

describe('The card of a place', () => {
  it('opens from the list, closes with Escape, and the focus is where it was', async () => {
    await visit('/map/?country=ua', async (page) => {
      const link = page.locator('.ex-rows a[data-id="ua-lviv"]');
      await link.focus();
      await page.keyboard.press('Enter');
      const card = page.locator('[data-card]');
      expect(await card.isVisible()).toBe(true);
      expect(await focused(page)).toBe('Lviv');
      expect(await card.textContent()).toContain('Львів');
      expect(await card.textContent()).toContain('Ukraine');
      expect(await card.locator('a').getAttribute('href')).toBe('/communities/ua-lviv/');
      expect(new URL(page.url()).searchParams.get('place')).toBe('ua-lviv');
      await page.keyboard.press('Escape');
      expect(await card.isHidden()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('ua-lviv');
      expect(new URL(page.url()).search).toBe('?country=ua');
    });
  });

  it('opens from an address without moving the reader, and says from when a standing is', async () => {
    await visit('/map/?place=ua-kherson', async (page) => {
      expect(await page.locator('[data-card]').count()).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });
    await visit('/map/?place=fi-hameenlinna', async (page) => {
      expect(await page.locator('[data-card]').textContent()).toMatch(/as of \w+ \d{4}|as of \d/);
    });
  });

  it('lists the places that one mark stands for, and leads on to each', async () => {
    await visit('/map/?country=es', async (page) => {
      await page.locator('.cl').first().click();
      const items = page.locator('.ex-many button');
      const places = await items.count();
      expect(places).toBeGreaterThan(1);
      const name = (await items.first().textContent()) ?? '';
      await items.first().click();
      expect(await focused(page)).toBe(name);
      expect(new URL(page.url()).searchParams.get('place')).toMatch(/^es-/);
      await page.keyboard.press('Escape');
      expect(await page.locator('[data-card]').isHidden()).toBe(true);
    });
  });

  it('stands under the map on a phone and off its own mark on a screen', async () => {
    await visit(
      '/map/?place=ua-bakhmut',
      async (page) => {
        const card = await page.locator('[data-card]').boundingBox();
        const map = await page.locator('.mapbox').first().boundingBox();
        expect((card?.y ?? 0) >= (map?.y ?? 0) + (map?.height ?? 0)).toBe(true);
        const mark = await page.locator('[aria-selected="true"]').first().boundingBox();
        expect((mark?.x ?? -1) > (map?.x ?? 0) && (mark?.x ?? 999) < (map?.x ?? 0) + (map?.width ?? 0)).toBe(
          true,
        );
      },
      phone,
    );
    for (const id of ['ua-bakhmut', 'is-kopavogur', 'es-aviles'])
      await visit(`/map/?place=${id}`, async (page) => {
        const card = await page.locator('[data-card]').boundingBox();
        const mark = await page.locator('[aria-selected="true"]').first().boundingBox();
        if (!card || !mark) return;
        const isApart =
          mark.x > card.x + card.width || mark.x + mark.width < card.x || mark.y > card.y + card.height;
        expect(isApart, id).toBe(true);
      });
  });
});

describe('The keyboard on the map', () => {
  it('comes in with one Tab, walks by arrows, opens with Enter and leaves with Escape', async () => {
    await visit('/map/?country=ua', async (page) => {
      const map = page.locator('[role="listbox"]').first();
      expect(await map.locator('[tabindex="0"]').count()).toBe(1);
      await page.focus('[type="reset"]');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option');
      const heard = new Set<string>();
      for (const key of [
        'ArrowLeft',
        'ArrowLeft',
        'ArrowRight',
        'ArrowDown',
        'ArrowUp',
        'ArrowRight',
        'ArrowRight',
      ]) {
        await page.keyboard.press(key);
        heard.add(await focused(page));
        expect(await map.locator('[tabindex="0"]').count()).toBe(1);
      }
      expect(heard.size).toBeGreaterThan(2);
      for (const name of heard) expect(name).toMatch(/Ukraine|places around/);
      const look = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement as Element);
        return { width: Number.parseFloat(style.outlineWidth), style: style.outlineStyle };
      });
      expect(look).toEqual({ width: 3, style: 'solid' });
      const here = await focused(page);
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-card]').isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await drawn(page);
      expect(await focused(page)).toBe(here);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('Communities');
      // Out of the map, one Tab goes on past it.
      await page.locator('[role="listbox"] [tabindex="0"]').first().focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role="listbox"]') === null)).toBe(
        true,
      );
    });
  });
});

describe('Near me', () => {
  it('sorts the list by distance, and tells nobody', async () => {
    const asked: string[] = [];
    await visit(
      '/map/?country=ua',
      async (page) => {
        page.on('request', (request) => asked.push(request.url()));
        await page.click('[data-near]');
        await page.waitForSelector('.ex-km');
        expect((await names(page))[0]).toBe('Lviv');
        const km = (await page.locator('.ex-km').allTextContents()).map((text) =>
          Number.parseFloat(text.replace(/,/g, '')),
        );
        expect(km).toEqual([...km].sort((a, b) => a - b));
        expect(new URL(page.url()).search).toBe('?country=ua');
        expect(
          await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
        ).toEqual([0, 0, '']);
        await page.click('[data-near]');
        expect(await page.locator('.ex-km').count()).toBe(0);
      },
      { ...screen, geolocation: { latitude: 49.84, longitude: 24.03 }, permissions: ['geolocation'] },
    );
    expect(asked.filter((url) => !/\/assets\//.test(url) || /49\.8|24\.0/.test(url))).toEqual([]);
  });

  it('says in a sentence when the position is refused, and asks for nothing before it is pressed', async () => {
    await visit('/map/?country=ua', async (page) => {
      const before = await names(page);
      await page.click('[data-near]');
      await page.waitForFunction(() =>
        document.querySelector('[data-status]')?.textContent?.includes('did not give'),
      );
      expect(await names(page)).toEqual(before);
    });
  });
});

describe('When something fails', () => {
  const broken: [string, (page: Page) => Promise<unknown>][] = [
    [
      'the places are missing',
      (page) => page.route('**/explore.*.json', (route) => route.fulfill({ status: 404 })),
    ],
    ['the network is cut', (page) => page.route('**/explore.*.json', (route) => route.abort())],
    [
      'the places are damaged',
      (page) =>
        page.route('**/explore.*.json', (route) => route.fulfill({ body: '{"version":1,"names":"A' })),
    ],
    [
      'the places are somebody else’s',
      (page) => page.route('**/explore.*.json', (route) => route.fulfill({ body: '{"version":1}' })),
    ],
  ];
  it.each(broken)('because %s, the printed page stays and says so in one sentence', async (_, breakIt) => {
    await stage.visit(['/map/?country=ua'], screen, async (page, path) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await breakIt(page);
      await page.goto(path);
      await page.waitForSelector('kindred-explore[data-state="failed"]');
      expect(await count(page)).toContain('could not be loaded');
      expect(await page.locator('.ex-form').isHidden()).toBe(true);
      expect(await page.locator('[data-mark]').count()).toBeGreaterThan(20);
      expect(await page.locator('#lists details').count()).toBeGreaterThan(5);
      expect(errors).toEqual([]);
    });
  });

  it('because storage is blocked, nothing is different', async () => {
    await stage.visit(['/map/?country=ua'], screen, async (page, path) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
      });
      await page.goto(path);
      await page.waitForSelector('kindred-explore[data-state="ready"]');
      expect(numberIn(await count(page))).toBeGreaterThan(10);
    });
  });

  it('because scripts are off, the lists lead everywhere by address', async () => {
    await stage.visit(['/map/'], { ...screen, javaScriptEnabled: false }, async (page, path) => {
      await page.goto(path);
      expect(await page.locator('.ex-form').isHidden()).toBe(true);
      const lists = page.locator('#lists details');
      const summaries = await lists.locator('summary').allTextContents();
      expect(summaries.length).toBeGreaterThanOrEqual(6);
      for (let at = 0; at < summaries.length; at++) {
        await lists.nth(at).locator('summary').click();
        const link = lists.nth(at).locator('a').first();
        const href = (await link.getAttribute('href')) ?? '';
        expect((await page.request.get(href)).status(), `${summaries[at]} ${href}`).toBe(200);
      }
      const mark = page.locator('a[data-mark="winner"]').first();
      expect(await mark.getAttribute('href')).toMatch(/^\/communities\//);
    });
  });
});

describe('The explore map has no barrier that axe finds', () => {
  const states = [
    ['with filters set and a card open', '/map/?country=ua&place=ua-bakhmut', screen],
    ['with the card of several places open', '/uk/map/?country=es', screen],
    ['on a phone with filters unfolded', '/uk/map/?country=ua&place=ua-bakhmut', phone],
  ] as const;
  for (const colorScheme of ['light', 'dark'] as const)
    it.each(states)(`%s, ${colorScheme}`, async (_, path, options) => {
      await visit(
        path,
        async (page) => {
          if (path.includes('=es')) await page.locator('.cl').first().click();
          const fold = page.locator('.ex-fold');
          if (await fold.isVisible()) await fold.click();
          expectNone(await judge(page));
          const excess = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(excess).toBe(0);
        },
        { ...options, colorScheme },
      );
    });
});
