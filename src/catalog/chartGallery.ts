/**
 * Every kind of chart with its edge cases, on invented values of no real place (P5), and what an author writes for each.
 * Long because each example is a small table of its own.
 */
import type { FlowEdge, FlowNode } from '#figure/chart/flow';
import type { Line, LinePoint } from '#figure/chart/line';
import type { Plot, PlotWords } from '#figure/chart/plot';
import type { FigureStatus } from '#model/figure';
import { type AttributeNote, kindsOf, listAttributes, pickShape } from '#model/vocabulary';
import { chartWords } from './chartWords.ts';
import type { Context } from './context.ts';
import type { TableData } from './storyChartParts.ts';

export interface ChartExample {
  id: string;
  title: string;
  subtitle: string;
  summary: string;
  plot: Plot;
  words: PlotWords;
  keys: string[];
  table: {
    columns: { words: string; kind?: 'words' | 'number' }[];
    rows: { words: string; lang?: string }[][];
  };
  data: TableData;
}

export interface ChartKind {
  kind: string;
  /** What it is for, in a sentence. */
  use: string;
  /** What an author writes. */
  mdx: string;
  attributes: AttributeNote[];
  examples: ChartExample[];
}

const written: Readonly<Record<string, string>> = {
  bar: 'figures="first-figure, second-figure"',
  dot: 'figure="one-figure"',
  slope: 'figures="first-figure, second-figure" from="2021" to="2024"',
  line: 'series="a-table" columns="places" events="an-event"',
  step: 'series="a-table" columns="people" where="measure=registered, country=ALL"',
  multiples: 'series="a-table" columns="places, groups, hubs"',
  squares: 'figure="one-figure"',
  timeline: 'events="first-event, second-event" planned="second-event"',
  gantt: 'programme="a-programme"',
  flow: 'programme="a-programme"',
  count: 'award="an-award" edition="2021" by="country"',
};

/** The kinds of the vocabulary, in its order; one that has no example yet still says how it is written. */
export function describeGallery(context: Context): ChartKind[] {
  const { t } = context;
  const examples = makeExamples(context);
  return kindsOf('Chart').map((kind) => {
    const shape = pickShape('Chart', { kind });
    return {
      kind,
      use: t(`guide.charts.kind.${kind}`),
      mdx: `<Chart kind="${kind}" ${written[kind] ?? ''}\n  title="…" summary="…" />`,
      attributes: shape ? listAttributes(shape) : [],
      examples: examples[kind] ?? [],
    };
  });
}

type Value = number | null | [number, number];

function makeExamples(context: Context): Record<string, ChartExample[]> {
  const { t, format } = context;
  const words = chartWords(context, 'places');
  const row = (key: string) => t(`guide.charts.row.${key}`);
  const say = (value: number | null) => (value === null ? words.unknown : words.value(value));
  const open = t('chart.key.open');
  const missing = t('chart.key.missing');
  const heads = {
    what: { words: t('story.chart.what') },
    value: { words: t('story.chart.number'), kind: 'number' as const },
    date: { words: t('chart.date') },
    status: { words: t('slip.kind') },
  };
  const frame = (id: string, dates: string, keys: string[] = []) => ({
    id,
    title: t(`guide.charts.title.${id}`),
    subtitle: t('guide.charts.sub', { dates }),
    summary: t(`guide.charts.summary.${id}`),
    words,
    keys,
  });

  const list = (
    kind: 'bar' | 'dot',
    id: string,
    values: readonly [key: string, value: Value, status?: FigureStatus][],
    keys: string[] = [],
  ): ChartExample => {
    const said = (value: Value) =>
      Array.isArray(value) ? t('range', { from: say(value[0]), to: say(value[1]) }) : say(value);
    const rows = values.map(([key, value, status = 'reported'], index) => ({
      id: String(index),
      label: row(key),
      value: Array.isArray(value) ? (kind === 'bar' ? value[0] : null) : value,
      ...(Array.isArray(value) ? (kind === 'bar' ? { upTo: value[1] } : { range: value }) : {}),
      status,
      text: said(value),
      note: `${format.date('2030')} · ${t(`figure.status.${status}`)}`,
    }));
    return {
      ...frame(id, format.date('2030'), keys),
      plot: { kind, rows },
      table: {
        columns: [heads.what, heads.value, heads.status],
        rows: rows.map(({ label, text, status }) => [
          { words: label },
          { words: text },
          { words: t(`figure.status.${status}`) },
        ]),
      },
      data: invented(
        values.map(([key, value, status = 'reported']) => ({
          what: row(key),
          value: Array.isArray(value) ? null : value,
          low: Array.isArray(value) ? value[0] : null,
          high: Array.isArray(value) ? value[1] : null,
          status,
        })),
      ),
    };
  };

  const timed = (
    kind: 'line' | 'multiples',
    id: string,
    join: 'line' | 'step',
    series: readonly { key: string; points: readonly [string, number | null, FigureStatus?][] }[],
    more: { keys?: string[]; note?: { from: string; key: string; breaks?: boolean }; maxGap?: number } = {},
  ): ChartExample => {
    const flat = series.flatMap(({ key, points }) =>
      points.map(([date, value, status = 'reported']) => ({ key, date, value, status })),
    );
    let at = 0;
    const lines = series.map(
      ({ key, points }): Line => ({
        label: row(key),
        points: points.map(
          ([date, value, status = 'reported']): LinePoint => ({ date, value, status, row: at++ }),
        ),
      }),
    );
    const notes = more.note
      ? [
          {
            from: more.note.from,
            text: t(`guide.charts.note.${more.note.key}`),
            ...(more.note.breaks ? { breaks: true } : {}),
          },
        ]
      : [];
    return {
      ...frame(id, t('dates.span', { from: format.date('2030'), to: format.date('2034') }), more.keys),
      plot: { kind, join, lines, notes, maxGap: more.maxGap ?? 640 },
      table: {
        columns: [heads.date, heads.what, heads.value, heads.status],
        rows: flat.map(({ key, date, value, status }) => [
          { words: format.date(date) },
          { words: row(key) },
          { words: say(value) },
          { words: value === null ? '—' : t(`figure.status.${status}`) },
        ]),
      },
      data: invented(flat.map(({ key, date, value, status }) => ({ date, what: row(key), value, status }))),
    };
  };

  const slope = (
    id: string,
    values: readonly [key: string, from: number | null, to: number | null][],
  ): ChartExample => ({
    ...frame(id, t('dates.span', { from: format.date('2030'), to: format.date('2033') })),
    plot: {
      kind: 'slope',
      heads: [format.date('2030'), format.date('2033')],
      rows: values.map(([key, from, to], index) => ({
        id: String(index),
        label: row(key),
        ends: [
          { value: from, status: 'reported' },
          { value: to, status: key === 'groups' ? 'target' : 'reported' },
        ],
        row: index,
      })),
    },
    keys: [open],
    table: {
      columns: [
        heads.what,
        { words: format.date('2030'), kind: 'number' },
        { words: format.date('2033'), kind: 'number' },
      ],
      rows: values.map(([key, from, to]) => [{ words: row(key) }, { words: say(from) }, { words: say(to) }]),
    },
    data: invented(values.map(([key, from, to]) => ({ what: row(key), from, to }))),
  });

  const times = (kind: 'gantt', id: string): ChartExample => {
    const rows = (
      [
        ['hubs', '2030-03-14', undefined, 'happened'],
        ['places', '2030-09', '2031-06-30', 'happened'],
        ['long', '2031', undefined, 'happened'],
        ['groups', '2032-01', '2032-12', 'planned'],
        ['buses', '2031-05-02', null, 'happened'],
      ] as const
    ).map(([key, from, to, state], index) => ({
      id: key,
      label: row(key),
      from,
      ...(to === undefined ? {} : { to }),
      state,
      dates:
        to === undefined
          ? format.date(from)
          : to === null
            ? t('dates.from', { date: format.date(from) })
            : t('dates.span', { from: format.date(from), to: format.date(to) }),
      row: index,
    }));
    const states = { happened: t('story.chart.happened'), planned: t('story.chart.planned') };
    return {
      ...frame(id, t('dates.span', { from: format.date('2030'), to: format.date('2032') }), [
        t('story.chart.gantt-key'),
      ]),
      plot: { kind, rows },
      table: {
        columns: [
          { words: t('story.chart.event') },
          { words: t('story.chart.when') },
          { words: t('story.chart.state') },
        ],
        rows: rows.map(({ label, dates, state }) => [
          { words: label },
          { words: dates },
          { words: states[state] },
        ]),
      },
      data: invented(
        rows.map(({ label, from, to, state }) => ({ what: label, from, to: to ?? null, state })),
      ),
    };
  };

  const nodes: FlowNode[] = [
    {
      id: 'fund',
      layer: 0,
      title: row('fund'),
      state: 'settled',
      lines: [t('guide.charts.flow.sum')],
      row: 0,
    },
    { id: 'network', layer: 1, title: row('network'), state: 'settled', row: 1 },
    { id: 'first', layer: 2, title: row('first'), state: 'settled', row: 2 },
    { id: 'second', layer: 2, title: row('second'), state: 'settled', row: 3 },
    {
      id: 'children',
      layer: 3,
      title: row('children'),
      state: 'open',
      lines: [t('figure.status.target')],
      row: 4,
    },
  ];
  const towns = (value: number) => ({
    value,
    unit: 'communities',
    words: t('flow.communities', { count: value, number: format.number(value) }),
  });
  const edges: FlowEdge[] = [
    { from: 'fund', to: 'network', state: 'open' },
    { from: 'network', to: 'first', state: 'settled', amount: towns(12) },
    { from: 'network', to: 'second', state: 'settled', amount: towns(3) },
    { from: 'first', to: 'children', state: 'open' },
    { from: 'second', to: 'children', state: 'open' },
  ];
  const layers = ['fund', 'run', 'take-part', 'serve'].map((layer) => t(`flow.layer.${layer}`));
  const flow: ChartExample = {
    ...frame('flow', format.date('2030'), [t('chart.flow.key')]),
    plot: { kind: 'flow', nodes, edges, layers },
    table: {
      columns: [
        { words: t('chart.flow.who') },
        { words: t('chart.flow.layer') },
        { words: t('chart.flow.said') },
      ],
      rows: nodes.map(({ title, layer, lines = [] }) => [
        { words: title },
        { words: layers[layer] ?? '' },
        { words: lines.join('; ') },
      ]),
    },
    data: invented(
      edges.map(({ from, to, state, amount }) => ({ from, to, state, amount: amount?.value ?? null })),
    ),
  };
  const squares: ChartExample = {
    ...frame('squares', format.date('2030'), [t('story.chart.squares-key', { number: format.number(16) })]),
    plot: {
      kind: 'squares',
      most: 16,
      rows: [
        {
          value: 10,
          status: 'reported',
          words: format.number(10),
          caption: row('first'),
          asOf: format.date('2030'),
        },
        {
          value: 16,
          status: 'reported',
          words: format.number(16),
          caption: row('second'),
          asOf: format.date('2031'),
        },
      ],
    },
    table: {
      columns: [heads.what, heads.value, heads.date],
      rows: [
        [{ words: row('first') }, { words: format.number(10) }, { words: format.date('2030') }],
        [{ words: row('second') }, { words: format.number(16) }, { words: format.date('2031') }],
      ],
    },
    data: invented([
      { what: row('first'), value: 10, as_of: '2030' },
      { what: row('second'), value: 16, as_of: '2031' },
    ]),
  };
  const grown: [string, number | null, FigureStatus?][] = [
    ['2030', 1200, 'measured'],
    ['2031', 1350, 'measured'],
    ['2032', null],
    ['2033', 1500, 'measured'],
    ['2034', 2100, 'target'],
  ];
  return {
    bar: [
      list(
        'bar',
        'bar',
        [
          ['places', 4210000],
          ['long', [1800000, 2600000]],
          ['hubs', 950000, 'target'],
          ['buses', 0],
          ['groups', null],
        ],
        [open],
      ),
      list('bar', 'bar-below', [
        ['places', 320],
        ['groups', 0],
        ['buses', -40],
        ['long', -210],
      ]),
      list('bar', 'bar-one', [['hubs', 17]]),
    ],
    dot: [
      list(
        'dot',
        'dot',
        [
          ['first', 10],
          ['second', 11],
          ['third', [12, 14], 'estimated'],
          ['fourth', 16, 'announced'],
          ['fifth', null],
        ],
        [open],
      ),
    ],
    slope: [
      slope('slope', [
        ['places', 4000, 9500],
        ['groups', 3900, 9300],
        ['long', 2000, null],
        ['buses', 0, 100],
      ]),
    ],
    line: [
      timed('line', 'line', 'line', [{ key: 'places', points: grown }], {
        keys: [open, missing],
        note: { from: '2033-03', key: 'law' },
      }),
      timed(
        'line',
        'lines',
        'line',
        [
          { key: 'places', points: grown },
          {
            key: 'long',
            points: [
              ['2030', 1100],
              ['2031', 1290],
              ['2033', 1480, 'estimated'],
            ],
          },
          {
            key: 'buses',
            points: [
              ['2030', -300],
              ['2033', 0],
            ],
          },
        ],
        { keys: [open, missing], maxGap: 900 },
      ),
    ],
    step: [
      timed(
        'line',
        'step',
        'step',
        [
          {
            key: 'children',
            points: [
              ['2030-02-28', 653000],
              ['2030-03-09', 2100000],
              ['2030-04', 4000000, 'estimated'],
              ['2030-05-02', 4600000],
              ['2030-08-03', 6300000],
              ['2031-11-01', 5900000],
            ],
          },
        ],
        { keys: [open], note: { from: '2030-07-01', key: 'method', breaks: true }, maxGap: 200 },
      ),
    ],
    multiples: [
      timed(
        'multiples',
        'multiples',
        'line',
        [
          { key: 'places', points: grown },
          {
            key: 'groups',
            points: [
              ['2030', 400],
              ['2031', 380],
              ['2033', 900],
              ['2034', 1000, 'target'],
            ],
          },
          {
            key: 'hubs',
            points: [
              ['2030', 0],
              ['2031', 20],
              ['2032', 80],
              ['2033', 110],
            ],
          },
        ],
        { keys: [open, missing], maxGap: 900 },
      ),
    ],
    squares: [squares],
    timeline: [times('gantt', 'timeline')],
    flow: [flow],
    count: [
      list('bar', 'count', [
        ['first', 7],
        ['second', 4],
        ['third', 1],
      ]),
    ],
  };
}

/** Records of an example, each marked as invented; every one has the same columns. */
function invented(records: readonly Record<string, string | number | null>[]): TableData {
  const columns = [...Object.keys(records[0] ?? {}), 'illustrative'];
  return { columns, records: records.map((record) => ({ ...record, illustrative: 'invented' })) };
}
