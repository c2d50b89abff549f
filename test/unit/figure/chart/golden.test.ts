/** Pictures of each chart, kept in test/golden/chart and looked at before they are accepted. Data are invented. */
import { describe, expect, it } from 'vitest';
import { type FlowEdge, type FlowNode, layoutFlow } from '#figure/chart/flow';
import { type GanttRow, layoutGantt } from '#figure/chart/gantt';
import { type Line, layoutLines } from '#figure/chart/line';
import type { Scene } from '#figure/chart/scene';
import { layoutSlope, type SlopeRow } from '#figure/chart/slope';
import { layoutSquares } from '#figure/chart/squares';
import { layoutSteps, type StepPoint } from '#figure/chart/step';
import { formatMarks } from '#figure/chart/svg';

/** Enough ink to see a golden file by itself; the site's own is src/styles/figures/chart.css. */
const STYLE =
  'text{font-family:Onest,Arial,sans-serif;fill:#1b2340;font-weight:600}.c-tick,.c-note,.c-year,.c-heading{fill:#555d75}' +
  '.c-grid{stroke:#d5d2cb;fill:none}.c-axis{stroke:#1b2340;stroke-width:2;fill:none}.c-data,.c-span{fill:#1f4a96}' +
  '.c-data-open{fill:#fff;stroke:#1f4a96;stroke-width:1.6;stroke-dasharray:3 2.4}.c-line{fill:none;stroke:#1f4a96;stroke-width:3}' +
  '.c-line-open{fill:none;stroke:#1f4a96;stroke-width:2;stroke-dasharray:5 4}.c-gap{fill:#f5f4f0;stroke:#888;stroke-dasharray:4 3}' +
  '.c-note-line{stroke:#888;fill:none}.c-value{stroke:#fff;stroke-width:3px;paint-order:stroke}' +
  '.c-box,.c-box-open{fill:#fff;stroke:#1b2340;stroke-width:1.5}.c-link,.c-link-open{fill:none;stroke:#1b2340;stroke-width:1.8}' +
  '.c-box-open,.c-link-open{stroke-dasharray:5 4}.c-band{fill:#c9d3e6}.c-band-open{fill:#fff;stroke:#1b2340;stroke-dasharray:5 4}';

const format = {
  value: (value: number) => `${(value / 1e6).toFixed(1)} million`,
  tick: (value: number) => (value === 0 ? '0' : `${value / 1e6} million`),
  date: (iso: string) => iso.slice(5) || iso,
};

const reports: StepPoint[] = [
  { date: '2030-02-28', value: 650_000, status: 'reported' },
  { date: '2030-03-09', value: 2_100_000, status: 'reported' },
  { date: '2030-04', value: 4_000_000, status: 'estimated', text: 'over 4 million' },
  { date: '2030-05-02', value: 4_600_000, status: 'reported' },
  { date: '2030-08-03', value: 6_300_000, status: 'reported' },
  { date: '2030-09-15', value: null, status: 'reported' },
  { date: '2030-10-20', value: 5_200_000, status: 'reported' },
  { date: '2031-11-01', value: 5_900_000, status: 'reported' },
];
const steps = (width: number) =>
  layoutSteps(reports, {
    width,
    height: 280,
    format,
    words: { gap: 'no report found', unknown: 'unknown' },
    notes: [{ from: '2030-07-01', text: 'New method of counting', breaks: true }],
  });

const phases: GanttRow[] = [
  { id: 'a', label: 'Study', from: '2030-12', state: 'happened', dates: 'December 2030' },
  { id: 'b', label: 'Forum session', from: '2032-06-27', state: 'happened', dates: '27 June 2032' },
  {
    id: 'c',
    label: 'Three webinars',
    from: '2032-09',
    to: '2032-12',
    state: 'planned',
    dates: 'planned for September to December 2032',
  },
  {
    id: 'd',
    label: 'Перший етап програми',
    lang: 'uk',
    from: '2029',
    to: '2032',
    state: 'happened',
    dates: '2029–2032',
  },
  {
    id: 'e',
    label: 'Partnership on local capacity',
    from: '2033-02-08',
    to: null,
    state: 'happened',
    dates: 'from 8 February 2033; no end found',
  },
];

const bodies: FlowNode[] = [
  { id: 'f', layer: 0, title: 'Ministry of Examples', state: 'settled', lines: ['10 million announced'] },
  { id: 'k', layer: 1, title: 'Example Bank', state: 'settled' },
  { id: 'u', layer: 2, title: 'Agency', state: 'settled', lines: ['A centre in every community'] },
  {
    id: 'c',
    layer: 2,
    title: 'Consortium of three',
    state: 'settled',
    lines: ['First Network (lead)', 'Second', 'Third'],
  },
  {
    id: 'p',
    layer: 3,
    title: 'About 100,000 residents',
    state: 'open',
    lines: ['A target; no count was found'],
  },
];
const ways: FlowEdge[] = [
  { from: 'f', to: 'k', state: 'settled' },
  { from: 'k', to: 'u', state: 'settled' },
  { from: 'k', to: 'c', state: 'settled' },
  { from: 'u', to: 'p', state: 'open' },
  { from: 'c', to: 'p', state: 'open' },
];

function squares(): Scene {
  const { width, height, solid, open } = layoutSquares({
    value: 5_650_000,
    upTo: 7_700_000,
    perSquare: 100_000,
    status: 'reported',
  });
  return {
    width,
    height,
    marks: [
      { kind: 'path', role: 'data', d: solid },
      { kind: 'path', role: 'data-open', d: open },
    ],
  };
}

const changes: Line[] = [
  {
    label: 'Places in nurseries',
    points: [
      { date: '2030', value: 1200, status: 'measured' },
      { date: '2031', value: 1350, status: 'measured' },
      { date: '2032', value: null, status: 'reported' },
      { date: '2033', value: 1500, status: 'measured' },
      { date: '2034', value: 2100, status: 'target' },
    ],
  },
  {
    label: 'Групи продовженого дня в школах і бібліотеках',
    lang: 'uk',
    points: [
      { date: '2030', value: 1100, status: 'measured' },
      { date: '2031', value: 1290, status: 'measured' },
      { date: '2033', value: 1480, status: 'estimated', text: 'about 1,480' },
    ],
  },
  {
    label: 'Change in playgrounds',
    points: [
      { date: '2030', value: -300, status: 'reported' },
      { date: '2033', value: 0, status: 'reported' },
    ],
  },
];
const lines = (width: number, join: 'line' | 'step', of = changes) =>
  layoutLines(of, {
    width,
    height: 300,
    join,
    format: { value: String, tick: String, date: (iso) => iso },
    words: { gap: 'no report found', unknown: 'unknown' },
    maxGap: 800,
  });

const slopes: SlopeRow[] = [
  {
    id: 'a',
    label: 'Children reached by the hubs',
    ends: [
      { value: 4000, status: 'reported' },
      { value: 9500, status: 'reported', text: 'more than 9,500' },
    ],
  },
  {
    id: 'b',
    label: 'Діти, які відвідують групи короткого перебування',
    lang: 'uk',
    ends: [
      { value: 3900, status: 'reported' },
      { value: 9300, status: 'target' },
    ],
  },
  {
    id: 'c',
    label: 'Centres open all year',
    ends: [
      { value: 2000, status: 'reported' },
      { value: null, status: 'reported' },
    ],
  },
  {
    id: 'd',
    label: 'Buses',
    ends: [
      { value: 0, status: 'reported' },
      { value: 100, status: 'reported' },
    ],
  },
];
const slope = (width: number) =>
  layoutSlope(slopes, {
    width,
    height: 320,
    format: String,
    heads: ['2030', 'April 2031'],
    unknown: 'unknown',
  });

const shares: FlowEdge[] = [
  { from: 'f', to: 'k', state: 'open', amount: { value: 10, unit: 'eur', words: '10 million' } },
  { from: 'k', to: 'u', state: 'settled', amount: { value: 30, unit: 'towns', words: '30 towns' } },
  { from: 'k', to: 'c', state: 'settled', amount: { value: 6, unit: 'towns', words: '6 towns' } },
  { from: 'u', to: 'p', state: 'open' },
  { from: 'c', to: 'p', state: 'open' },
];

const scenes: [name: string, draw: () => Scene][] = [
  ['step-wide', () => steps(720)],
  ['step-narrow', () => steps(320)],
  ['gantt-wide', () => layoutGantt(phases, { width: 720, format: (iso) => iso })],
  ['gantt-narrow', () => layoutGantt(phases, { width: 320, format: (iso) => iso })],
  [
    'flow',
    () =>
      layoutFlow(bodies, ways, {
        width: 760,
        layers: ['Who funds', 'Who manages', 'Who runs it', 'Who is to be served'],
      }),
  ],
  [
    'flow-bands',
    () =>
      layoutFlow(bodies, shares, {
        width: 760,
        layers: ['Who funds', 'Who manages', 'Who runs it', 'Who is to be served'],
      }),
  ],
  ['lines-wide', () => lines(720, 'line')],
  ['lines-steps', () => lines(720, 'step')],
  ['line-narrow', () => lines(300, 'line', changes.slice(0, 1))],
  ['slope-wide', () => slope(720)],
  ['slope-narrow', () => slope(300)],
  ['squares', squares],
];

describe('golden charts', () => {
  it.each(scenes)('%s looks as it was accepted', async (name, draw) => {
    await expect(formatDocument(draw())).toMatchFileSnapshot(`../../../golden/chart/${name}.svg`);
  });
});

/** A drawing as a file of its own, in the colours it is looked at in. */
function formatDocument({ width, height, marks }: Scene): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${STYLE}</style>${formatMarks(marks)}</svg>\n`;
}
