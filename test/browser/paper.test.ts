/** On paper a page is its text: no menus, nothing that floats over the sheet, the sources written out. */
import { beforeAll, describe, it } from 'vitest';
import { useStage } from '../support/browser.ts';
import { listPaths, locales, localised } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { templates } from '../support/templates.ts';

const stage = useStage();
const known = new Set(listPaths());
// A poster is one drawing laid over its sheet, and poster.test.ts prints it.
const paths = locales
  .flatMap((locale) => templates.map(({ path }) => localised(path, locale)))
  .filter((path) => known.has(path) && !path.includes('/poster/'));
const found = new Map<
  string,
  Record<'floating' | 'menus' | 'sources' | 'slips' | 'text' | 'ground' | 'width', string[]>
>();

beforeAll(async () => {
  // 180 mm at 96 dpi: an A4 sheet within its margins.
  await stage.visit(
    paths,
    { viewport: { width: 680, height: 960 }, colorScheme: 'dark' },
    async (page, path) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      found.set(
        path,
        await page.evaluate(() => {
          const seen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
          const nameOf = (element: Element) =>
            `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
          const all = [...document.body.querySelectorAll('*')];
          const list = [...document.querySelectorAll('.srcs li')];
          const luminance = (colour: string) => {
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            if (!canvas) return 0;
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
            return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
          };
          const main = document.querySelector('main');
          const ink = main ? luminance(getComputedStyle(main).color) : 1;
          return {
            floating: all
              .filter(
                (element) =>
                  seen(element) && ['fixed', 'sticky'].includes(getComputedStyle(element).position),
              )
              .map(nameOf),
            menus: [...document.querySelectorAll('header nav, .pager, .btn, .skip')].filter(seen).map(nameOf),
            sources: list.filter((element) => !seen(element)).map((element) => element.id),
            // A figure in a story becomes a numbered note at the end instead of a slip beside it.
            slips: [...document.querySelectorAll('.src[popover]:not(.card)')]
              .filter((element) => {
                const note = element.parentElement?.querySelector('.fn-ref')?.getAttribute('href');
                const end = note ? document.getElementById(note.slice(1)) : null;
                return !seen(element) && !(end && seen(end));
              })
              .map((element) => element.id),
            text:
              main && seen(main) && main.getBoundingClientRect().height > 100 ? [] : ['main is not there'],
            ground: ink < 0.35 ? [] : [`ink of luminance ${ink.toFixed(2)} on white paper`],
            width:
              document.documentElement.scrollWidth > document.documentElement.clientWidth
                ? [
                    `${document.documentElement.scrollWidth - document.documentElement.clientWidth}px are cut off`,
                  ]
                : [],
          };
        }),
      );
    },
  );
});

describe('On paper a page of every kind', () => {
  const ask = (
    name: string,
    what: 'floating' | 'menus' | 'sources' | 'slips' | 'text' | 'ground' | 'width',
  ) =>
    it(name, () =>
      expectNone(
        [...found].flatMap(([path, answers]) => {
          const own = [...new Set(answers[what])];
          return own.length > 0
            ? [`${path}  ${own.slice(0, 4).join(', ')}${own.length > 4 ? ` and ${own.length - 4} more` : ''}`]
            : [];
        }),
      ),
    );
  ask('has its text', 'text');
  ask('has nothing floating over it', 'floating');
  ask('has no menus and no buttons', 'menus');
  ask('lists its sources', 'sources');
  ask('prints the slips of its figures', 'slips');
  ask('is printed dark on white, even by night', 'ground');
  ask('fits the sheet', 'width');
});
