/** Knows every kind of chart as plain data, and the prints that the drawn ones come in; refuses to know records, pages or words. */
import type { FigureStatus } from '#model/figure';
import type { BarRow } from './bar.ts';
import type { DotRow } from './dot.ts';
import { type FlowEdge, type FlowNode, layoutFlow } from './flow.ts';
import { type GanttRow, layoutGantt } from './gantt.ts';
import { type Line, layoutLines } from './line.ts';
import type { StepNote } from './note.ts';
import type { Scene } from './scene.ts';
import { layoutSlope, type SlopeRow } from './slope.ts';

/** Rows are in the order of the chart's table. */
export type Plot =
  | { kind: 'bar'; rows: readonly BarRow[] }
  | { kind: 'dot'; rows: readonly DotRow[] }
  | { kind: 'squares'; rows: readonly SquaresRow[]; most: number }
  | {
      kind: 'line';
      join: 'step' | 'line';
      lines: readonly Line[];
      notes: readonly StepNote[];
      maxGap: number;
    }
  | {
      kind: 'multiples';
      join: 'step' | 'line';
      lines: readonly Line[];
      notes: readonly StepNote[];
      maxGap: number;
    }
  | { kind: 'slope'; rows: readonly SlopeRow[]; heads: readonly [string, string] }
  | { kind: 'gantt'; rows: readonly GanttRow[] }
  | { kind: 'flow'; nodes: readonly FlowNode[]; edges: readonly FlowEdge[]; layers: readonly string[] };

/** One statement counted out in squares. */
export interface SquaresRow {
  value: number;
  status: FigureStatus;
  words: string;
  caption: string;
  asOf: string;
}

/** How numbers and dates are written, and the words for what is not there. */
export interface PlotWords {
  value: (value: number) => string;
  /** On the axis. */
  tick: (value: number) => string;
  /** On the axis of time: `YYYY`, or the month of `YYYY-MM`, under which the year stands. */
  month: (iso: string) => string;
  /** On an axis without a line for years: `YYYY`, or month and year. */
  date: (iso: string) => string;
  gap: string;
  unknown: string;
}

/** Widths of the prints, px: a narrow one that stays legible at 270, and a wide one that is shown from 640. */
export const prints = { narrow: 300, wide: 720 } as const;
const HEIGHT = 300;
const PANEL_HEIGHT = 220;

/** Several lines cannot be named at their ends on a narrow print: there, and in small multiples, each has its own panel. */
export function layoutPanels(
  { join, lines, notes, maxGap }: Extract<Plot, { kind: 'line' | 'multiples' }>,
  words: PlotWords,
): { label: string; lang?: string; scene: Scene }[] {
  const points = lines.flatMap((line) => line.points);
  const amounts = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const options = {
    ...lineOptions(words),
    join,
    notes,
    maxGap,
    width: prints.narrow,
    height: PANEL_HEIGHT,
    dates: points.map(({ date }) => date),
    amounts,
  };
  return lines.map((line) => ({
    label: line.label,
    ...(line.lang === undefined ? {} : { lang: line.lang }),
    scene: layoutLines([line], options),
  }));
}

const lineOptions = (words: PlotWords) => ({
  format: { value: words.value, tick: words.tick, date: words.month },
  words: { gap: words.gap, unknown: words.unknown },
});

/** One print of a chart that is drawn whole; null for those that are HTML first, or panels. */
export function layoutPlot(plot: Plot, width: number, words: PlotWords): Scene | null {
  const isNarrow = width < prints.wide;
  if (plot.kind === 'line') {
    if (isNarrow && plot.lines.length > 1) return null;
    const { join, lines, notes, maxGap } = plot;
    return layoutLines(lines, { ...lineOptions(words), join, notes, maxGap, width, height: HEIGHT });
  }
  if (plot.kind === 'slope') {
    const { rows, heads } = plot;
    return layoutSlope(rows, { width, height: HEIGHT, format: words.value, heads, unknown: words.unknown });
  }
  if (plot.kind === 'gantt') return layoutGantt(plot.rows, { width, format: words.date });
  if (plot.kind === 'flow') return layoutFlow(plot.nodes, plot.edges, { width, layers: plot.layers });
  return null;
}
