/** Knows a chart as the small picture on a card, shapes without lettering, for words would be too small to read. */
import { layoutBars } from './bar.ts';
import { layoutDots } from './dot.ts';
import { layoutPanels, layoutPlot, type Plot, type PlotWords } from './plot.ts';
import { type Mark, round, type Scene } from './scene.ts';
import { layoutSquares } from './squares.ts';

const WIDTH = 420;
const ROW = 30;
const BAR = 16;
const mute: PlotWords = {
  value: () => '',
  tick: () => '',
  month: () => '',
  date: () => '',
  gap: '',
  unknown: '',
};

/** One scene, or one a statement for squares. */
export function layoutThumb(plot: Plot): Scene[] {
  if (plot.kind === 'squares')
    return plot.rows.map(({ value, status }) => {
      const { width, height, solid, open } = layoutSquares(
        { value, status, upTo: plot.most, perSquare: 1 },
        { perRow: 4 },
      );
      const marks: Mark[] = [];
      if (solid !== '') marks.push({ kind: 'path', role: 'data', d: solid });
      if (open !== '') marks.push({ kind: 'path', role: 'data-open', d: open });
      return { width, height, marks };
    });
  if (plot.kind === 'bar') return [drawBars(plot)];
  if (plot.kind === 'dot') return [drawDots(plot)];
  const scene =
    plot.kind === 'multiples'
      ? layoutPanels(plot, mute)[0]?.scene
      : layoutPlot(plot.kind === 'gantt' ? muteRows(plot) : plot, plot.kind === 'line' ? 720 : WIDTH, mute);
  if (!scene) return [];
  return [{ ...scene, marks: scene.marks.filter(({ kind }) => kind !== 'text').map(withoutRow) }];
}

const muteRows = (plot: Extract<Plot, { kind: 'gantt' }>): Plot => ({
  ...plot,
  rows: plot.rows.map((row) => ({ ...row, label: '', dates: '' })),
});

/** A picture is not read by keyboard. */
function withoutRow(mark: Mark): Mark {
  if (mark.kind === 'text') return mark;
  const { row: _, ...rest } = mark;
  return rest;
}

const share = (percent: number) => round((percent / 100) * WIDTH);

function drawBars({ rows }: Extract<Plot, { kind: 'bar' }>): Scene {
  const { bars, zero } = layoutBars(rows, {
    format: String,
    unknown: '',
    order: 'given',
    limit: rows.length,
  });
  const marks = bars.flatMap(({ start, solid, open }, index): Mark[] => {
    const shape = { kind: 'rect' as const, y: index * ROW + (ROW - BAR) / 2, height: BAR };
    return [
      ...(solid > 0 ? [{ ...shape, role: 'data' as const, x: share(start), width: share(solid) }] : []),
      ...(open > 0
        ? [{ ...shape, role: 'data-open' as const, x: share(start + solid) + 1, width: share(open) - 2 }]
        : []),
    ];
  });
  const height = Math.max(1, bars.length) * ROW;
  return {
    width: WIDTH,
    height,
    marks: [{ kind: 'path', role: 'axis', d: `M${share(zero) + 1} 0V${height}` }, ...marks],
  };
}

function drawDots({ rows }: Extract<Plot, { kind: 'dot' }>): Scene {
  const { dots, zero } = layoutDots(rows, { format: String, unknown: '' });
  const height = Math.max(1, dots.length) * ROW;
  const marks = dots.flatMap(({ at, from, to, isOpen, isUnknown }, index): Mark[] => {
    const y = index * ROW + ROW / 2;
    if (at === null) {
      const role = isUnknown ? ('gap' as const) : ('line-open' as const);
      return [{ kind: 'path', role, d: `M${share(from)} ${y}H${share(to)}` }];
    }
    const x = Math.min(WIDTH - 14, Math.max(0, share(at) - 7));
    return [
      { kind: 'path', role: 'note-line', d: `M${share(zero)} ${y}H${share(at)}` },
      { kind: 'rect', role: isOpen ? 'data-open' : 'data', x, y: y - 7, width: 14, height: 14 },
    ];
  });
  return {
    width: WIDTH,
    height,
    marks: [{ kind: 'path', role: 'axis', d: `M${share(zero) + 1} 0V${height}` }, ...marks],
  };
}
