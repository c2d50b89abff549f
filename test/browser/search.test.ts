/** A reader finds the right page in the language and spelling at hand, and is never left with an error. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../support/browser.ts';
import { queries } from '../support/searchQueries.ts';
import { localised } from '../support/site.ts';

const stage = useStage();
const screen = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };

const isDone = () =>
  ['found', 'none', 'failed'].includes(
    document.querySelector<HTMLElement>('kindred-search:has(input)')?.dataset.state ?? '',
  );

/** Addresses of the results, without their language. */
async function search(page: Page, text: string): Promise<string[]> {
  await page.locator('input[name="q"]').fill(text);
  await page.waitForFunction(isDone);
  return page
    .locator('.hit a')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/^\/uk\//, '/')));
}

/** A page of its own on `path`, and whatever it complained of. */
async function visit(
  path: string,
  act: (page: Page, complaints: string[]) => Promise<void>,
  options: object = screen,
): Promise<void> {
  await stage.visit([path], options, async (page) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.goto(path);
    await act(page, complaints);
  });
}

describe('The search', () => {
  it('has the right page first, or among the first three', async () => {
    const places: { query: string; at: number }[] = [];
    await stage.visit(['en', 'uk'] as const, screen, async (page, locale) => {
      await page.goto(localised('/search/', locale));
      for (const { text, right } of queries.filter((query) => query.locale === locale))
        places.push({ query: `${locale} ${text}`, at: (await search(page, text)).indexOf(right) });
    });
    expect(places.length).toBeGreaterThanOrEqual(50);
    const beyond = (most: number) => places.filter(({ at }) => at < 0 || at >= most);
    expect(beyond(1).length, JSON.stringify(beyond(1))).toBeLessThanOrEqual(5);
    expect(beyond(3).length, JSON.stringify(beyond(3))).toBeLessThanOrEqual(1);
  });

  it('never shows a name that is only looked for', async () => {
    await visit('/search/', async (page) => {
      await search(page, 'Artemivsk');
      const shown = await page.locator('.hit').first().textContent();
      expect(shown).toContain('Bakhmut');
      expect(shown).not.toMatch(/Artemivsk|Артемівськ/);
    });
  });

  it('narrows to what is chosen, and keeps all of it in the address', async () => {
    await visit('/search/', async (page) => {
      await search(page, 'Bakhmut');
      await page.locator('select[name="type"]').selectOption('story');
      await page.waitForFunction(isDone);
      const types = await page
        .locator('.hit')
        .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset.type));
      expect(new Set(types)).toEqual(new Set(['story']));
      const address = new URL(page.url());
      expect(Object.fromEntries(address.searchParams)).toEqual({ q: 'Bakhmut', type: 'story' });
      await page.goto(address.href);
      await page.waitForFunction(isDone);
      expect(await page.locator('select[name="type"]').inputValue()).toBe('story');
      expect(await page.locator('.hit').count()).toBe(types.length);
    });
  });

  it('calls a part the first, and says how many there are when the last is shown', async () => {
    await visit('/uk/search/?type=story', async (page) => {
      const status = () => page.locator('[role="status"]').textContent();
      const more = page.locator('button', { hasText: 'Показати ще' });
      await search(page, 'діти');
      await expect.poll(status).toMatch(/^\d+ результат/);
      expect(await more.isVisible()).toBe(false);
      await page.locator('select[name="type"]').selectOption('');
      await expect.poll(status).toBe('Перші результати: 10');
      await more.click();
      await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(10);
      expect(await page.evaluate(() => document.activeElement?.closest('.hit') !== null)).toBe(true);
    });
  });
});

describe('The field of the header', () => {
  it('fetches nothing before it is used', async () => {
    await stage.visit(['/about/'], screen, async (page, path) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(asked.filter((file) => /pagefind|assets\/search/.test(file))).toEqual([]);
    });
  });

  it('is reached with /, walked with arrows, closed with Escape', async () => {
    await visit('/about/', async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? 'field');
      await page.keyboard.press('/');
      await page.keyboard.type('Bakhmut');
      await page.waitForFunction(isDone);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('/communities/ua-bakhmut/');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).not.toBe('/communities/ua-bakhmut/');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('field');
      expect(await page.locator('.find-panel').isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await page.locator('header input').inputValue()).toBe('');
    });
  });

  it('leads to all results with Enter', async () => {
    await visit('/uk/about/', async (page) => {
      await page.locator('header input').fill('Бахмут');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/uk\/search\/\?q=/);
      await page.waitForFunction(isDone);
      expect(await page.locator('.hit a').first().getAttribute('href')).toBe('/uk/communities/ua-bakhmut/');
    });
  });

  it('is a link where there is no room, and / follows it', async () => {
    await visit(
      '/about/',
      async (page) => {
        expect(await page.locator('header input').isVisible()).toBe(false);
        expect(await page.locator('header .find a').isVisible()).toBe(true);
        await page.keyboard.press('/');
        await page.waitForURL(/\/search\/$/);
      },
      phone,
    );
  });

  it('leaves / to those who are writing', async () => {
    await visit('/search/', async (page) => {
      await page.locator('#q').fill('a');
      await page.keyboard.type('/');
      expect(await page.locator('#q').inputValue()).toBe('a/');
    });
  });
});

describe('Bad input', () => {
  it.each([
    ['ten thousand letters', 'Бахмут'.repeat(1700)],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['pictures', '🙂🙂🙂'],
    ['signs', '"!@#$%^&*()[]{}\\ ‮'],
    ['only small words', 'the of in at'],
    ['only small words in Ukrainian', 'у з до'],
  ])('is no trouble: %s', async (_, text) => {
    await visit('/search/', async (page, complaints) => {
      await page.locator('#q').evaluate((field, value) => {
        (field as HTMLInputElement).value = value;
        field.dispatchEvent(new Event('focusin', { bubbles: true }));
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await page.waitForFunction(isDone);
      expect(await page.locator('kindred-search[data-full]').getAttribute('data-state')).not.toBe('failed');
      expect(await page.locator('.finder-r :is(script, img)').count()).toBe(0);
      expect(complaints).toEqual([]);
      const address = `/search/?${new URLSearchParams({ q: text.slice(0, 2000) })}`;
      await page.goto(address);
      await page.waitForFunction(isDone);
      expect(complaints).toEqual([]);
    });
  });
});

describe('When the search cannot work', () => {
  const lists = '[data-lists] a';

  it.each([
    ['its bundle is missing', '**/pagefind/**'],
    ['its program may not run', '**/pagefind/wasm*'],
  ])('names are still found, and lists offered for the rest: %s', async (_, files) => {
    await visit('/search/', async (page) => {
      await page.route(files, (route) => route.abort());
      expect((await search(page, 'Bakhmut'))[0]).toBe('/communities/ua-bakhmut/');
      await search(page, 'zzzzqqq nothing');
      expect(await page.locator(lists).first().isVisible()).toBe(true);
      await expect.poll(() => page.locator('[role="status"]').textContent()).not.toBe('');
    });
  });

  it('lists are offered when nothing at all is there', async () => {
    await visit('/search/', async (page) => {
      for (const files of ['**/pagefind/**', '**/assets/search/**'])
        await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
      await search(page, 'Bakhmut');
      expect(await page.locator('[role="status"]').textContent()).not.toBe('');
      expect(await page.locator(lists).first().isVisible()).toBe(true);
    });
  });

  it('the header leads to the lists', async () => {
    await visit('/about/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.locator('header input').fill('qqqq zzzz');
      await page.waitForFunction(isDone);
      expect(await page.locator('.find-all').getAttribute('href')).toBe('/search/');
    });
  });

  it('without scripts the field leads to the lists', async () => {
    await visit(
      '/uk/about/',
      async (page) => {
        await page.locator('header input').fill('Бахмут');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/uk\/search\//);
        expect(await page.locator('select').first().isVisible()).toBe(false);
        expect(await page.locator(lists).count()).toBeGreaterThan(50);
      },
      { ...screen, javaScriptEnabled: false },
    );
  });
});
