/** What holds of every drawing whatever it draws: tried on some hundred seeded tables, words of both languages, four widths. */
import { describe, expect, it } from 'vitest';
import { layoutBars } from '#figure/chart/bar';
import { layoutDots } from '#figure/chart/dot';
import { layoutFlow } from '#figure/chart/flow';
import { layoutGantt } from '#figure/chart/gantt';
import { layoutLines } from '#figure/chart/line';
import { type Box, isOverlapping, type Mark, type Scene } from '#figure/chart/scene';
import { layoutSlope } from '#figure/chart/slope';
import { spreadLabels } from '#figure/chart/spread';
import { measureText } from '#figure/chart/text';
import { randomFrom } from '#figure/pattern/seed';
import type { FigureStatus } from '#model/figure';

const random = randomFrom(20);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const labels = [
  'Hubs',
  'Nursery places',
  'Групи продовженого дня в школах і громадських бібліотеках',
  'Діти, які щонайменше раз за рік прийшли до міського консультаційного центру',
  'Children with disabilities reached by mobile teams',
];
const statuses: FigureStatus[] = ['measured', 'reported', 'estimated', 'target', 'announced', 'received'];
const amounts = [0, 1, 17, 405, 9500, 650_000, 42_177_000, -3, -4200];
const amount = () => (random() < 0.15 ? null : pick(amounts));
const widths = [300, 320, 560, 720];
const rounds = Array.from({ length: 60 }, (_, round) => round);

const format = {
  value: (value: number) => value.toLocaleString('en'),
  tick: (value: number) => value.toLocaleString('en'),
  date: (iso: string) => iso,
};
const words = { gap: 'no report', unknown: 'not known' };

const line = (step: number) => ({
  label: pick(labels),
  points: Array.from({ length: 2 + Math.floor(random() * 6) }, (_, index) => ({
    date: pick([
      `${2020 + index * step}`,
      `${2020 + index * step}-0${1 + Math.floor(random() * 9)}`,
      `${2020 + index * step}-06-1${Math.floor(random() * 9)}`,
    ]),
    value: index === 0 ? 5 : amount(),
    status: pick(statuses),
    row: index,
  })),
});

function drawAny(round: number): Scene {
  const width = widths[round % widths.length] ?? 300;
  const kind = Math.floor(round / widths.length) % 5;
  if (kind === 0)
    return layoutSlope(
      Array.from({ length: 1 + (round % 6) }, (_, index) => ({
        id: String(index),
        label: pick(labels),
        ends: [
          { value: amount(), status: pick(statuses) },
          { value: amount(), status: pick(statuses) },
        ],
        row: index,
      })),
      { width, height: 300, format: format.value, heads: ['2021', 'April 2024'], unknown: words.unknown },
    );
  if (kind === 1)
    return layoutGantt(
      Array.from({ length: 1 + (round % 5) }, (_, index) => ({
        id: String(index),
        label: pick(labels),
        from: pick(['2020', '2021-04', '2021-04-19', null]),
        to: pick(['2022', '2023-01-02', null]),
        state: pick(['happened', 'planned']),
        dates: 'in words',
        row: index,
      })),
      { width, format: (iso) => iso, dates: ['2019'] },
    );
  if (kind === 2)
    return layoutFlow(
      ['a', 'b', 'c', 'd'].map((id, index) => ({
        id,
        layer: Math.min(index, 2),
        title: pick(labels),
        state: 'settled',
      })),
      [
        { from: 'a', to: 'b', state: 'open', amount: { value: random() * 9, unit: 'x', words: '' } },
        { from: 'b', to: 'c', state: 'settled', amount: { value: random() * 99, unit: 'x', words: '' } },
        { from: 'b', to: 'd', state: 'settled' },
      ],
      { width: 760, layers: ['Funds', 'Runs', 'Served'] },
    );
  const lines = kind === 3 && width >= 560 ? [line(1), line(1), line(1)] : [line(1)];
  return layoutLines(lines, {
    width,
    height: 300,
    join: round % 2 ? 'line' : 'step',
    format,
    words,
    maxGap: 500,
  });
}

type Text = Extract<Mark, { kind: 'text' }>;
function boxesOf(scene: Scene, ...roles: string[]): Box[] {
  return scene.marks
    .filter((mark): mark is Text => mark.kind === 'text' && (roles.length === 0 || roles.includes(mark.role)))
    .map((mark) => {
      const width = Math.max(...mark.lines.map((text) => measureText(text, mark.size)));
      const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2;
      const height = (mark.lines.length - 1) * mark.leading + mark.size * 0.9;
      return { x: mark.x - shift, y: mark.y - mark.size * 0.75, width, height };
    });
}

describe('every drawing', () => {
  it.each(rounds)('holds only numbers (%i)', (round) => {
    const text = JSON.stringify(drawAny(round));
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it.each(rounds)('keeps its lettering inside the frame (%i)', (round) => {
    const scene = drawAny(round);
    for (const box of boxesOf(scene)) {
      expect(box.x).toBeGreaterThanOrEqual(-6);
      expect(box.x + box.width).toBeLessThanOrEqual(scene.width + 10);
      expect(box.y).toBeGreaterThanOrEqual(-6);
      expect(box.y + box.height).toBeLessThanOrEqual(scene.height + 10);
    }
  });

  it.each(rounds)('never writes one value or name over another (%i)', (round) => {
    const boxes = boxesOf(drawAny(round), 'value', 'label');
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(isOverlapping(box, other)).toBe(false);
    });
  });
});

describe('a value that is not known', () => {
  it.each(rounds)('is never drawn at zero, and no line leads to it (%i)', (round) => {
    const known = [5, null, 7].map((value, index) => ({
      date: `202${index}`,
      value: value && value + round,
      status: 'reported' as const,
      row: index,
    }));
    const join = round % 2 ? 'line' : 'step';
    const scene = layoutLines([{ label: 'a', points: known }], {
      width: 300,
      height: 300,
      join,
      format,
      words,
      maxGap: 5000,
    });
    const marks = scene.marks.filter((mark) => mark.kind !== 'text' && mark.row === 1);
    expect(marks.map(({ role }) => role)).toEqual(['gap']);
    expect(scene.marks.filter(({ role }) => role === 'line' || role === 'line-open')).toEqual([]);
  });

  it('has an empty slot among bars and dots, and zero has none', () => {
    const rows = [null, 0, 12].map((value, index) => ({
      id: String(index),
      label: 'a',
      value,
      status: 'reported' as const,
    }));
    const { bars } = layoutBars(rows, { format: String, unknown: 'not known', order: 'given' });
    expect(bars.map(({ solid, open, isUnknown }) => [solid > 0, open > 0, isUnknown])).toEqual([
      [false, true, true],
      [false, false, false],
      [true, false, false],
    ]);
    const { dots } = layoutDots(rows, { format: String, unknown: 'not known' });
    expect(dots.map(({ at }) => at)).toEqual([null, 0, 100]);
  });

  it('breaks a slope, and its word stands where the value would be named', () => {
    const scene = layoutSlope(
      [
        {
          id: 'a',
          label: 'a',
          ends: [
            { value: 5, status: 'reported' },
            { value: null, status: 'reported' },
          ],
        },
      ],
      { width: 300, height: 300, format: String, heads: ['2021', '2022'], unknown: 'not known' },
    );
    expect(scene.marks.some(({ role }) => role === 'line')).toBe(false);
    expect(boxesOf(scene, 'note')).toHaveLength(1);
  });
});

describe('amounts below zero', () => {
  it('lie left of a zero that stands inside the row', () => {
    const rows = [30, -10].map((value, index) => ({
      id: String(index),
      label: 'a',
      value,
      status: 'reported' as const,
    }));
    const { bars, zero } = layoutBars(rows, { format: String, unknown: '', order: 'given' });
    expect(zero).toBe(25);
    expect(bars.map(({ start, solid }) => [start, solid])).toEqual([
      [25, 75],
      [0, 25],
    ]);
  });
});

describe('spreadLabels', () => {
  it.each(rounds)('moves labels apart and keeps their order (%i)', () => {
    const wishes = Array.from({ length: 7 }, () => ({ y: random() * 300, height: 10 + random() * 30 }));
    const middles = spreadLabels(wishes, 0, 400);
    const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
    order.slice(1).forEach((index, at) => {
      const before = order[at] ?? 0;
      const apart = (middles[index] ?? 0) - (middles[before] ?? 0);
      const needed = ((wishes[index]?.height ?? 0) + (wishes[before]?.height ?? 0)) / 2;
      expect(apart).toBeGreaterThanOrEqual(needed - 1e-6);
    });
    for (const [index, { height }] of wishes.entries())
      expect((middles[index] ?? 0) - height / 2).toBeGreaterThanOrEqual(-1e-6);
  });

  it('leaves a label alone that has room', () => {
    expect(
      spreadLabels(
        [
          { y: 50, height: 10 },
          { y: 90, height: 10 },
        ],
        0,
        200,
      ),
    ).toEqual([50, 90]);
  });
});
