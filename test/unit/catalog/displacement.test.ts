import { describe, expect, it, vi } from 'vitest';

vi.mock('astro:content', () => ({ getCollection: async () => [], getEntry: async () => undefined }));

const { pickLine, readDisplacement } = await import('../../../src/catalog/displacement.ts');

const row = (values: Record<string, string>) => ({
  date: '2022-03-01',
  country: 'ALL',
  people: '100',
  measure: 'crossings',
  qualifier: 'exact',
  status: 'reported',
  source: 'alpha',
  note: '',
  note_uk: '',
  ...values,
});

describe('reading the displacement table', () => {
  it('refuses a row without a number, and names the row', () => {
    expect(() => readDisplacement([row({}), row({ people: '' })], 'en', 'en')).toThrow(/row 3/);
  });

  it('keeps an empty date as unknown', () => {
    expect(readDisplacement([row({ date: '' })], 'en', 'en')[0]?.date).toBeNull();
  });

  it('says a note in the page language, or in the default one with its language named', () => {
    const rows = [row({ note: 'Rounded.', note_uk: 'Округлено.' }), row({ note: 'Rounded.' })];
    expect(readDisplacement(rows, 'uk', 'en').map(({ note }) => note)).toEqual([
      { text: 'Округлено.', lang: null },
      { text: 'Rounded.', lang: 'en' },
    ]);
    expect(readDisplacement(rows, 'en', 'en')[0]?.note).toEqual({ text: 'Rounded.', lang: null });
  });
});

describe('one line of the chart', () => {
  const rows = readDisplacement(
    [
      row({ date: '2022-06-14', measure: 'recorded-europe', country: 'EUROPE' }),
      row({ date: '2022-05-02', people: '300' }),
      row({ date: '2022-03-01', people: '200' }),
      row({ date: '', people: '900' }),
      row({ date: '2022-03-01', country: 'PL', people: '50' }),
    ],
    'en',
    'en',
  );

  it('never mixes measures or areas, leaves out the undated, and runs in order of time', () => {
    expect(pickLine(rows, 'crossings', 'ALL').map(({ people }) => people)).toEqual([200, 300]);
  });

  it('keeps both of two statements on one date, since sources may differ', () => {
    const two = readDisplacement([row({ people: '1' }), row({ people: '2' })], 'en', 'en');
    expect(pickLine(two, 'crossings', 'ALL')).toHaveLength(2);
  });
});
