/**
 * One page of every kind, in every language, by day and by night: accessible (A8), silent, at home, and whole on a
 * narrow screen, with wide text spacing and with large text (A5). One visit a page answers all of it.
 */
import axe, { type AxeResults, type RunOnly } from 'axe-core';
import { beforeAll, describe, it } from 'vitest';
import { type Page, settle, useStage } from '../support/browser.ts';
import { listPaths, locales, localised } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { errorPage, templates } from '../support/templates.ts';

const stage = useStage();
const known = new Set(listPaths());
const paths = [
  ...locales.flatMap((locale) => templates.map(({ path }) => localised(path, locale))),
  errorPage.path,
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// The same elements stand on both themes; only what depends on colour can come out differently by night.
const ofColour = ['color-contrast', 'link-in-text-block'];

type Question = 'light' | 'dark' | 'console' | 'requests' | 'origin' | 'narrow' | 'spaced' | 'large';
const found = new Map<Question, string[]>();
const note = (question: Question, path: string, text: string) => {
  const list = found.get(question) ?? [];
  list.push(`${path}  ${text}`);
  found.set(question, list);
};

/** Runs axe in the page as it stands; one line a violation, with the first elements concerned. */
async function judge(page: Page, runOnly: RunOnly): Promise<string[]> {
  // What is drawn when it comes near has no colours yet that axe could compare.
  await page.evaluate(() => {
    for (const rest of document.querySelectorAll<HTMLElement>('.page-foot-rest'))
      rest.style.contentVisibility = 'visible';
  });
  const { violations } = await page.evaluate(
    (only) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: only,
        resultTypes: ['violations'],
        // Style sheets are in the page already; axe would fetch them once more.
        preload: false,
      }),
    runOnly,
  );
  return violations.map(({ id, help, nodes }) => {
    const where = nodes
      .slice(0, 3)
      .map(({ target }) => String(target))
      .join(' | ');
    return `${id}: ${help} (${nodes.length}: ${where})`;
  });
}

/** How far the page runs out of its window sideways, and what does; null when it does not. */
async function overflow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const excess = document.documentElement.scrollWidth - width;
    if (excess <= 0) return null;
    const isPanned = (element: Element): boolean => {
      for (let own = element.parentElement; own; own = own.parentElement)
        if (own !== document.body && getComputedStyle(own).overflowX !== 'visible') return true;
      return false;
    };
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > width + 0.5 && !isPanned(element);
      })
      .slice(-3)
      .map((element) => {
        const text = element.textContent?.trim().slice(0, 30) ?? '';
        return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${text}"`;
      });
    return `${excess}px too wide: ${culprits.join(', ')}`;
  });
}

/** A style sheet for the tests alone; it is no inline style, so that no policy of the page is in its way. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

// WCAG 1.4.12, word for word.
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

beforeAll(async () => {
  await stage.visit(
    paths.filter((path) => known.has(path)),
    { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
    async (page, path) => {
      page.on('console', (message) => {
        if (message.type() === 'error') note('console', path, message.text());
      });
      page.on('pageerror', (error) => note('console', path, error.message));
      page.on('requestfailed', (request) => note('requests', path, `${request.url()} failed`));
      page.on('response', (response) => {
        if (response.status() >= 400) note('requests', path, `${response.status()} ${response.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`${stage.origin}/`)) note('origin', path, request.url());
      });

      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path, { waitUntil: 'load' });
      // The explore map fetches its places once the page is at rest: not while it is being judged.
      await page.waitForFunction(() => !document.querySelector('kindred-explore[data-state="waiting"]'));
      await settle(page);
      await page.evaluate(axe.source);
      for (const problem of await judge(page, { type: 'tag', values: tags })) note('light', path, problem);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const problem of await judge(page, { type: 'rule', values: ofColour }))
        note('dark', path, problem);
      await page.emulateMedia({ colorScheme: 'light' });

      await page.setViewportSize({ width: 320, height: 800 });
      const narrow = await overflow(page);
      if (narrow) note('narrow', path, narrow);
      await restyle(page, spacing);
      const spaced = await overflow(page);
      if (spaced) note('spaced', path, spaced);
      await page.setViewportSize({ width: 640, height: 800 });
      await restyle(page, ':root { font-size: 200% !important; }');
      const large = await overflow(page);
      if (large) note('large', path, large);
    },
  );
}, 600_000);

describe('A page of every kind, in every language', () => {
  const ask = (name: string, question: Question) => it(name, () => expectNone(found.get(question) ?? []));

  it('is there', () => expectNone(paths.filter((path) => !known.has(path))));
  ask('has no barrier that axe finds, by day', 'light');
  ask('has no barrier that axe finds, by night', 'dark');
  ask('writes no error to the console', 'console');
  ask('asks for nothing that fails', 'requests');
  ask('asks no other origin for anything (M5)', 'origin');
  ask('does not scroll sideways at 320 px', 'narrow');
  ask('does not scroll sideways at 320 px with wide text spacing', 'spaced');
  ask('does not scroll sideways with text at 200 %', 'large');
});
