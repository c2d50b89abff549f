/** Every kind of chart in the gallery: one Tab stop, arrows through the values, Escape out, legible at every width (A1–A3, A5, A8). */
import { describe, expect, it } from 'vitest';
import { type Page, useStage } from '../support/browser.ts';
import { expectNone } from '../support/survey.ts';

const stage = useStage();
const gallery = '/guide/charts/';
const desk = { viewport: { width: 1280, height: 900 } };

async function open(
  path: string,
  options: Parameters<typeof stage.visit>[1],
  act: (page: Page) => Promise<void>,
): Promise<void> {
  await stage.visit([path], options, async (page, address) => {
    await page.goto(address);
    await act(page);
  });
}

const figures = (page: Page) =>
  page.locator('figure.chart').evaluateAll((all) => all.map((figure) => figure.id));

describe('Reading a chart by keyboard', () => {
  it('takes one Tab stop a chart, and the way out of it leads to its table', async () => {
    const problems: string[] = [];
    await open(gallery, desk, async (page) => {
      for (const id of await figures(page)) {
        const chart = page.locator(`#${id} kindred-chart`);
        const stops = await chart.evaluate(
          (element) =>
            [element, ...element.querySelectorAll('*')].filter(
              (one) => (one as HTMLElement).tabIndex >= 0 && one.checkVisibility(),
            ).length,
        );
        // A flow shows its list on demand, behind a summary of its own.
        if (stops !== (id === 'example-flow' ? 2 : 1)) problems.push(`${id} has ${stops} stops`);
        await chart.focus();
        await page.keyboard.press('ArrowRight');
        if (!(await chart.locator('.chart-reading').textContent())) problems.push(`${id} says nothing`);
        if ((await chart.locator('.chart-ring').count()) === 0) problems.push(`${id} marks nothing`);
        await page.keyboard.press('Escape');
        const left = await page.evaluate(() => document.activeElement?.tagName);
        if (left !== 'SUMMARY') problems.push(`${id} is left to ${left}`);
        if (await chart.locator('.chart-reading').textContent()) problems.push(`${id} goes on speaking`);
      }
    });
    expectNone(problems);
  });

  it('says each value as the table says it, in order, and a missing one as not known', async () => {
    await open(gallery, desk, async (page) => {
      const chart = page.locator('#example-line kindred-chart');
      await chart.focus();
      const said: string[] = [];
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('ArrowRight');
        said.push((await chart.locator('.chart-reading').textContent()) ?? '');
      }
      expect(said).toEqual([
        '2030; What is counted: Nursery places; Number: 1,200; Kind: counted by the source (1/5)',
        '2031; What is counted: Nursery places; Number: 1,350; Kind: counted by the source (2/5)',
        '2032; What is counted: Nursery places; Number: not known; Kind: — (3/5)',
        '2033; What is counted: Nursery places; Number: 1,500; Kind: counted by the source (4/5)',
        '2034; What is counted: Nursery places; Number: 2,100; Kind: target, not a result (5/5)',
        '2034; What is counted: Nursery places; Number: 2,100; Kind: target, not a result (5/5)',
      ]);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(await chart.locator('.chart-reading').textContent()).toContain('(1/5)');
    });
  });

  it('frames the value that is read, in the print that is shown', async () => {
    for (const width of [360, 1280])
      await open(gallery, { viewport: { width, height: 900 } }, async (page) => {
        const chart = page.locator('#example-line kindred-chart');
        await chart.focus();
        await page.keyboard.press('ArrowRight');
        const apart = await chart.evaluate((element) => {
          const middle = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2];
          const ring = middle((element.querySelector('.chart-ring') as Element).getBoundingClientRect());
          const shown = [...element.querySelectorAll('[data-row="0"]')].find((mark) =>
            mark.checkVisibility(),
          );
          const mark = middle((shown as Element).getBoundingClientRect());
          return Math.hypot((ring[0] ?? 0) - (mark[0] ?? 0), (ring[1] ?? 0) - (mark[1] ?? 0));
        });
        expect(apart).toBeLessThan(2);
      });
  });
});

describe('The accessibility tree', () => {
  it('holds the finding, the drawing by name, the table and the data', async () => {
    await open(gallery, desk, async (page) => {
      await page.locator('#example-slope summary').click();
      expect(await page.locator('#example-slope').ariaSnapshot()).toMatchInlineSnapshot(`
        "- figure "Nursery places more than doubled; for one measure nobody counted again Places, invented; 2030 – 2033 Nursery places rose from 4,000 to 9,500; groups aim at 9,300; advice for parents has no second count; buses rose from zero to 100.":
          - heading "Nursery places more than doubled; for one measure nobody counted again" [level=3]
          - paragraph: Places, invented; 2030 – 2033
          - paragraph: Nursery places rose from 4,000 to 9,500; groups aim at 9,300; advice for parents has no second count; buses rose from zero to 100.
          - paragraph: "Illustrative: these values are invented"
          - application "Nursery places more than doubled; for one measure nobody counted again Arrow keys read the values one by one; Escape leaves.":
            - img "Nursery places more than doubled; for one measure nobody counted again Nursery places rose from 4,000 to 9,500; groups aim at 9,300; advice for parents has no second count; buses rose from zero to 100.": 2030 2033 4,000 9,500 Nursery places 3,900 9,300 After-school groups 2,000 not known Parents of children under six who came to the municipal advice centre at least once in the school year 0 100 Buses
            - paragraph
          - paragraph: "Solid: counted, reported or received. Dashed and hollow: an estimate, a plan, a promise, or the span of a range."
          - group:
            - text: The same as a table
            - region "Nursery places more than doubled; for one measure nobody counted again":
              - table "Places, invented; 2030 – 2033":
                - caption: Places, invented; 2030 – 2033
                - rowgroup:
                  - row "What is counted 2030 2033":
                    - columnheader "What is counted"
                    - columnheader "2030"
                    - columnheader "2033"
                - rowgroup:
                  - row "Nursery places 4,000 9,500":
                    - rowheader "Nursery places"
                    - cell "4,000"
                    - cell "9,500"
                  - row "After-school groups 3,900 9,300":
                    - rowheader "After-school groups"
                    - cell "3,900"
                    - cell "9,300"
                  - row "Parents of children under six who came to the municipal advice centre at least once in the school year 2,000 not known":
                    - rowheader "Parents of children under six who came to the municipal advice centre at least once in the school year"
                    - cell "2,000"
                    - cell "not known"
                  - row "Buses 0 100":
                    - rowheader "Buses"
                    - cell "0"
                    - cell "100"
          - paragraph:
            - link "Download these data (CSV)":
              - /url: slope.csv"
      `);
      expect(await page.locator('#example-bar-below').ariaSnapshot()).toMatchInlineSnapshot(`
        "- figure "Two of four changes lie below zero Places, invented; 2030 Nursery places rose by 320, groups stayed, buses fell by 40 and advice for parents by 210.":
          - heading "Two of four changes lie below zero" [level=3]
          - paragraph: Places, invented; 2030
          - paragraph: Nursery places rose by 320, groups stayed, buses fell by 40 and advice for parents by 210.
          - paragraph: "Illustrative: these values are invented"
          - group "Two of four changes lie below zero Arrow keys read the values one by one; Escape leaves.":
            - table "Two of four changes lie below zero":
              - rowgroup:
                - row "What is counted Number":
                  - columnheader "What is counted"
                  - columnheader "Number"
              - rowgroup:
                - row "Nursery places 2030 · reported 320":
                  - rowheader "Nursery places 2030 · reported"
                  - cell "320"
                - row "After-school groups 2030 · reported 0":
                  - rowheader "After-school groups 2030 · reported"
                  - cell "0"
                - row "Buses 2030 · reported −40":
                  - rowheader "Buses 2030 · reported"
                  - cell "−40"
                - row "Parents of children under six who came to the municipal advice centre at least once in the school year 2030 · reported −210":
                  - rowheader "Parents of children under six who came to the municipal advice centre at least once in the school year 2030 · reported"
                  - cell "−210"
            - paragraph
          - group: The same as a table
          - paragraph:
            - link "Download these data (CSV)":
              - /url: bar-below.csv"
      `);
    });
  });
});

describe('At every width', () => {
  it('sets no chart lettering under 12 px and loses nothing at the side', async () => {
    const problems: string[] = [];
    for (const width of [320, 360, 480, 680, 768, 1024, 1440]) {
      for (const path of [gallery, `/uk${gallery}`])
        await open(path, { viewport: { width, height: 900 } }, async (page) => {
          const found = await page.evaluate(() => {
            const small = [...document.querySelectorAll('.chart-svg text')].flatMap((text) => {
              const svg = (text as SVGTextElement).ownerSVGElement as SVGSVGElement;
              if (!text.checkVisibility()) return [];
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              const px = Number(text.getAttribute('font-size')) * scale;
              return px < 11.99 ? [`${text.textContent} at ${px.toFixed(1)} px`] : [];
            });
            const out = [...document.querySelectorAll('figure.chart')]
              .filter((figure) => figure.scrollWidth > figure.clientWidth + 1)
              .map((figure) => `${figure.id} runs out at the side`);
            const page = document.documentElement;
            if (page.scrollWidth > page.clientWidth) out.push('the page pans sideways');
            return [...small.slice(0, 3), ...out];
          });
          problems.push(...found.map((line) => `${path} at ${width}: ${line}`));
        });
    }
    expectNone(problems);
  });

  it('draws each print in lettering that stays apart', async () => {
    const problems: string[] = [];
    for (const width of [320, 1280])
      for (const path of [gallery, `/uk${gallery}`])
        await open(path, { viewport: { width, height: 900 } }, async (page) => {
          const found = await page.evaluate(() =>
            [...document.querySelectorAll('.chart-svg')]
              .filter((svg) => svg.checkVisibility())
              .flatMap((svg) => {
                const words = [...svg.querySelectorAll('.c-value, .c-label')].map((text) => ({
                  text: text.textContent,
                  box: text.getBoundingClientRect(),
                }));
                return words.flatMap((one, index) =>
                  words.slice(index + 1).flatMap((other) => {
                    const width =
                      Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                    const height =
                      Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                    return width > 1 && height > 5 ? [`"${one.text}" over "${other.text}"`] : [];
                  }),
                );
              }),
          );
          problems.push(...found.map((line) => `${path} at ${width}: ${line}`));
        });
    expectNone(problems);
  });
});

describe('Without scripts', () => {
  it('every chart has its table with the same number of values, and its data as a file', async () => {
    const problems: string[] = [];
    await open(gallery, { ...desk, javaScriptEnabled: false }, async (page) => {
      const { origin } = stage;
      for (const figure of await page.locator('figure.chart').all()) {
        const id = await figure.getAttribute('id');
        const rows = await figure.locator('.chart-scroll tbody tr').count();
        const drawn = await figure
          .locator('[data-row]')
          .evaluateAll((marks) => new Set(marks.map((mark) => mark.getAttribute('data-row'))).size);
        if (rows === 0 || drawn > rows)
          problems.push(`${id} draws ${drawn} values and its table has ${rows}`);
        const href = await figure.locator('.chart-data a').getAttribute('href');
        const csv = await (await fetch(new URL(href ?? '', `${origin}${gallery}`))).text();
        if (!csv.includes('invented')) problems.push(`${id} has no data that say they are invented`);
      }
    });
    expectNone(problems);
  });
});
