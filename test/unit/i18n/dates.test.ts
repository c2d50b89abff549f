import { describe, expect, it } from 'vitest';
import { addMonths, endOfPartial } from '#i18n/dates';

describe('a partial date stands for its whole span', () => {
  it('ends on the last day of the year, the month or the day itself', () => {
    expect(endOfPartial('2021')).toBe('2021-12-31');
    expect(endOfPartial('2024-02')).toBe('2024-02-29');
    expect(endOfPartial('2021-11-18')).toBe('2021-11-18');
  });

  it('counts months from that end and keeps the day inside the target month', () => {
    expect(addMonths('2021-11', 24)).toBe('2023-11-30');
    expect(addMonths('2020', 3)).toBe('2021-03-31');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  });
});
