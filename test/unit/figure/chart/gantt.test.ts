import { describe, expect, it } from 'vitest';
import { type GanttRow, layoutGantt } from '#figure/chart/gantt';

const options = { width: 720, format: (iso: string) => iso };
const row = (more: Partial<GanttRow>): GanttRow => ({
  id: 'a',
  label: 'Programme',
  from: '2020-01-01',
  state: 'happened',
  dates: 'in words',
  ...more,
});
const draw = (more: Partial<GanttRow>) =>
  layoutGantt([row(more)], { ...options, dates: ['2018-01-01', '2024-12-31'] }).marks.filter((mark) =>
    mark.role.startsWith('data'),
  );

describe('layoutGantt', () => {
  it('draws a period between two known days as one full bar', () => {
    expect(draw({ to: '2022-05-03' }).map((mark) => [mark.role, mark.kind])).toEqual([['data', 'rect']]);
  });

  it('draws a known day as a square', () => {
    const [mark] = draw({});
    expect(mark?.kind === 'rect' && mark.width === mark.height).toBe(true);
  });

  it('draws a month as a thin bar with stops, not as a day', () => {
    expect(draw({ from: '2020-12' }).map((mark) => mark.kind)).toEqual(['path']);
  });

  it('draws a full bar only over the years that are sure', () => {
    const marks = draw({ from: '2019', to: '2022' });
    expect(marks.map((mark) => mark.kind)).toEqual(['path', 'path', 'rect']);
    expect(draw({ from: '2019', to: '2020' }).map((mark) => mark.kind)).toEqual(['path', 'path']);
    expect(draw({ from: '2019', to: '2019' }).map((mark) => mark.kind)).toEqual(['path']);
  });

  it('lets a bar without a known end run out dashed to the edge of the sheet', () => {
    const open = draw({ from: '2024-02-08', to: null }).find((mark) => mark.role === 'data-open');
    expect(open?.kind === 'rect' && open.x + open.width).toBe(719);
  });

  it('lets a bar without a known beginning come in dashed', () => {
    expect(draw({ from: null, to: '2020-06-01' }).some((mark) => mark.role === 'data-open')).toBe(true);
  });

  it('draws what was only planned dashed all along', () => {
    for (const to of [undefined, null, '2022', '2022-05-03']) {
      const roles = draw({ state: 'planned', ...(to === undefined ? {} : { to }) }).map((mark) => mark.role);
      expect(new Set(roles)).toEqual(new Set(['data-open']));
    }
  });

  it('stands labels above their bars when the sheet is narrow', () => {
    const narrow = layoutGantt([row({ to: '2021-01-01' })], { ...options, width: 320 });
    const bar = narrow.marks.find((mark) => mark.role === 'data');
    expect(bar?.kind === 'rect' && bar.x).toBe(0);
  });

  it('refuses a timeline without a date', () => {
    expect(() => layoutGantt([], options)).toThrow(RangeError);
  });
});
