/** Draws charts of every kind as a page would, both prints, and times it. Knows no page and no file. */
import { performance } from 'node:perf_hooks';
import { layoutBars } from '#figure/chart/bar';
import { layoutDots } from '#figure/chart/dot';
import { layoutPanels, layoutPlot, type Plot, type PlotWords, prints } from '#figure/chart/plot';
import { formatMarks } from '#figure/chart/svg';

const words: PlotWords = {
  value: (value) => value.toLocaleString('en'),
  tick: (value) => value.toLocaleString('en'),
  month: (iso) => iso,
  date: (iso) => iso,
  gap: 'no report',
  unknown: 'not known',
};

/** Eight rows, or twelve years of two measures: as much as a story's chart holds. */
function makePlots(seed: number): Plot[] {
  const label = `Children reached by the advice centres of a town, ${seed}`;
  const rows = Array.from({ length: 8 }, (_, index) => ({
    id: String(index),
    label,
    value: (seed * 37 + index * 911) % 9000,
    status: index % 3 ? ('reported' as const) : ('target' as const),
  }));
  const lines = [1, 2].map((factor) => ({
    label: `${label}, ${factor}`,
    points: Array.from({ length: 12 }, (_, year) => ({
      date: String(2012 + year),
      value: year === 7 ? null : seed + year * 40 * factor,
      status: 'reported' as const,
    })),
  }));
  const drawn = { lines, notes: [], maxGap: 640 };
  return [
    { kind: 'bar', rows },
    { kind: 'dot', rows },
    { kind: 'line', join: 'line', ...drawn },
    { kind: 'line', join: 'step', ...drawn },
    { kind: 'multiples', join: 'line', ...drawn },
    {
      kind: 'slope',
      heads: ['2021', '2024'],
      rows: rows.map(({ id, value, status }) => ({
        id,
        label,
        ends: [
          { value, status },
          { value: value / 2, status },
        ],
      })),
    },
    {
      kind: 'gantt',
      rows: rows.map(({ id }, index) => ({
        id,
        label,
        from: `202${index % 5}-03`,
        to: `202${(index % 5) + 1}`,
        state: 'happened',
        dates: label,
      })),
    },
  ];
}

/** Milliseconds a chart, over at least `count` of them. */
export function drawSamples(count: number): { ms: number; charts: number } {
  let charts = 0;
  const started = performance.now();
  for (let seed = 1; charts < count; seed++) {
    for (const plot of makePlots(seed)) {
      if (plot.kind === 'bar') layoutBars(plot.rows, { format: words.value, unknown: words.unknown });
      else if (plot.kind === 'dot') layoutDots(plot.rows, { format: words.value, unknown: words.unknown });
      else {
        for (const width of [prints.narrow, prints.wide])
          formatMarks(layoutPlot(plot, width, words)?.marks ?? []);
        if (plot.kind === 'line' || plot.kind === 'multiples')
          for (const { scene } of layoutPanels(plot, words)) formatMarks(scene.marks);
      }
      charts++;
    }
  }
  return { ms: (performance.now() - started) / charts, charts };
}
