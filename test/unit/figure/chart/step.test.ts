import { describe, expect, it } from 'vitest';
import type { Mark } from '#figure/chart/scene';
import { layoutSteps, type StepOptions, type StepPoint } from '#figure/chart/step';

const options: StepOptions = {
  width: 720,
  height: 300,
  format: { value: String, tick: String, date: (iso) => iso },
  words: { gap: 'no report', unknown: 'unknown' },
};
const point = (date: string, value: number | null, more: Partial<StepPoint> = {}): StepPoint => ({
  date,
  value,
  status: 'reported',
  ...more,
});
const draw = (points: StepPoint[], more: Partial<StepOptions> = {}) =>
  layoutSteps(points, { ...options, ...more }).marks;
const byRole = (marks: Mark[], role: string) => marks.filter((mark) => mark.role === role);
const wordsOf = (marks: Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));

describe('layoutSteps', () => {
  it('joins reports that follow closely with a solid step', () => {
    const marks = draw([point('2022-03-01', 10), point('2022-04-01', 20)]);
    expect(byRole(marks, 'line')).toHaveLength(1);
    expect(byRole(marks, 'line-open')).toHaveLength(0);
  });

  it('draws no line across a long silence, and says that there was no report', () => {
    const marks = draw([point('2022-03-01', 10), point('2023-04-01', 20)]);
    expect(byRole(marks, 'line')).toHaveLength(0);
    expect(byRole(marks, 'gap')).toHaveLength(1);
    expect(wordsOf(marks)).toContain('no report');
  });

  it('draws no line across a change of method', () => {
    const notes = [{ from: '2022-03-15', text: 'new method', breaks: true }];
    expect(byRole(draw([point('2022-03-01', 10), point('2022-04-01', 20)], { notes }), 'line')).toHaveLength(
      0,
    );
  });

  it('keeps an unknown count off the axis, where it would read as zero', () => {
    const marks = draw([point('2022-03-01', 10), point('2022-04-01', null), point('2022-05-01', 20)]);
    expect(byRole(marks, 'data')).toHaveLength(2);
    expect(byRole(marks, 'line')).toHaveLength(0);
    expect(wordsOf(marks)).toContain('unknown');
  });

  it('draws zero, which is a count', () => {
    expect(byRole(draw([point('2022-03-01', 0), point('2022-04-01', 20)]), 'data')).toHaveLength(2);
  });

  it('gives a month its whole length, not a day', () => {
    const [month] = byRole(draw([point('2022-03', 10), point('2022-07-01', 20)]), 'data');
    const width = month?.kind === 'rect' ? month.width : 0;
    expect(width).toBeGreaterThan(100);
  });

  it('draws estimates and targets hollow, and the line to them dashed', () => {
    const marks = draw([point('2022-03-01', 10), point('2022-04-01', 20, { status: 'estimated' })]);
    expect(byRole(marks, 'data-open')).toHaveLength(1);
    expect(byRole(marks, 'line')).toHaveLength(0);
    expect(byRole(marks, 'line-open')).toHaveLength(1);
  });

  it('sorts reports by date however they come', () => {
    const there = draw([point('2022-03-01', 10), point('2022-04-01', 20)]);
    expect(draw([point('2022-04-01', 20), point('2022-03-01', 10)])).toEqual(there);
  });

  it('labels the first, the last and the largest report', () => {
    const values = [4, 5, 6, 9, 8, 7];
    const labels = wordsOf(
      byRole(draw(values.map((value, index) => point(`2022-0${index + 1}-10`, value))), 'value'),
    );
    expect(labels).toEqual(expect.arrayContaining(['4', '9', '7']));
  });

  it('never writes one value over another, though twenty reports crowd together', () => {
    const crowd = Array.from({ length: 20 }, (_, index) =>
      point(`2022-03-${String(index + 1).padStart(2, '0')}`, 5_000_000 + index * 10_000),
    );
    const labels = byRole(draw(crowd, { width: 320 }), 'value').filter((mark) => mark.kind === 'text');
    const boxes = labels.map((mark) => ({ x: mark.x, y: mark.y, width: (mark.lines[0] ?? '').length * 7 }));
    for (const a of boxes) {
      for (const b of boxes) {
        if (a === b || Math.abs(a.y - b.y) >= 13) continue;
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
      }
    }
  });

  it('stands all panels of a set on the same axes', () => {
    const shared = { dates: ['2022-01-01', '2023-01-01'], largest: 100 };
    const axes = (marks: Mark[]) => [byRole(marks, 'tick'), byRole(marks, 'axis'), byRole(marks, 'grid')];
    expect(axes(draw([point('2022-03-01', 1)], shared))).toEqual(
      axes(draw([point('2022-09-01', 90)], shared)),
    );
  });

  it('is plain data that survives being written and read', () => {
    const scene = layoutSteps([point('2022-03-01', 10)], options);
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });

  it('refuses to draw nothing', () => {
    expect(() => draw([])).toThrow(RangeError);
  });
});
