import { describe, expect, it } from 'vitest';
import { findDateExtent, getDateSpan, layoutTimeTicks } from '#figure/scale/time';

describe('getDateSpan', () => {
  it('takes a whole date as one day', () => {
    const { from, to, precision } = getDateSpan('1970-01-02');
    expect([from, to, precision]).toEqual([1, 2, 'day']);
  });

  it('takes a month as all of its days, leap years included', () => {
    const february = getDateSpan('2024-02');
    expect(february.to - february.from).toBe(29);
  });

  it('takes a year as all of its days', () => {
    const year = getDateSpan('2022');
    expect([year.to - year.from, year.precision]).toEqual([365, 'year']);
  });

  it.each(['2022-13', '2022-00', '2022-02-30', '2022-04-00'])('refuses %s, which is no date', (iso) => {
    expect(() => getDateSpan(iso)).toThrow(RangeError);
  });

  it.each(['', '22', '2022-4', '2022-04-19T00:00', 'spring 2022'])(
    'refuses %j and shows the right form',
    (iso) => {
      expect(() => getDateSpan(iso)).toThrow('2022-04-19');
    },
  );
});

describe('findDateExtent', () => {
  it('reaches from the first possible day to the last', () => {
    expect(findDateExtent(['2022-05', '2021'])).toEqual({
      from: getDateSpan('2021').from,
      to: getDateSpan('2022-05').to,
    });
  });

  it('finds nothing where there are no dates', () => {
    expect(findDateExtent([])).toBeUndefined();
  });
});

describe('layoutTimeTicks', () => {
  const { from } = getDateSpan('2022-02-24');

  it('names months on an axis of months and puts each new year on a tick', () => {
    const ticks = layoutTimeTicks(from, getDateSpan('2023-04-01').to, 6);
    expect(ticks.map((tick) => tick.iso)).toEqual(['2022-04', '2022-07', '2022-10', '2023-01', '2023-04']);
  });

  it('names years on an axis of years', () => {
    const ticks = layoutTimeTicks(getDateSpan('2016').from, getDateSpan('2021').to, 8);
    expect(ticks.map((tick) => tick.iso)).toEqual(['2016', '2017', '2018', '2019', '2020', '2021', '2022']);
  });

  it('never gives more ticks than there is room for', () => {
    for (const count of [2, 3, 5, 8, 13]) {
      expect(layoutTimeTicks(from, getDateSpan('2060').to, count).length).toBeLessThanOrEqual(count);
    }
  });
});
