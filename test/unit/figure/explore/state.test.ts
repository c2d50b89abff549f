import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareSearch } from '#figure/explore/filter';
import { dropUnknown, EMPTY_STATE, isNarrowed, readState, writeState } from '#figure/explore/state';
import { place, tables } from './places.ts';

const { known } = prepareSearch({ tables, places: [place({ id: 'xa-place' })] });

describe('the address of the explore map', () => {
  it('is empty when nothing is asked for', () => {
    expect(writeState(EMPTY_STATE)).toBe('');
    expect(readState('')).toEqual(EMPTY_STATE);
  });

  it('holds the whole state, under names that stay', () => {
    const state = {
      q: 'Новий Львів',
      programme: 'one',
      status: 'recognised',
      theme: 'play',
      award: 'prize',
      country: 'xa',
      year: '2021',
      place: 'xa-place',
      page: 3,
    };
    const address = writeState(state);
    expect(address).toBe(
      '?q=%D0%9D%D0%BE%D0%B2%D0%B8%D0%B9+%D0%9B%D1%8C%D0%B2%D1%96%D0%B2&programme=one&status=recognised&theme=play&award=prize&country=xa&year=2021&place=xa-place&page=3',
    );
    expect(readState(address)).toEqual(state);
  });

  it('comes back from any text that is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const q = readState(`?${new URLSearchParams({ q: text })}`).q;
        expect(readState(writeState({ ...EMPTY_STATE, q })).q).toBe(q.trim() === '' ? '' : q);
      }),
    );
  });

  it('may hold anything at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (text, query) => {
        for (const search of [text, query, `?country=${text}&page=${text}&place=${text}`]) {
          const state = dropUnknown(readState(search), known);
          expect(state.page).toBeGreaterThan(0);
          expect(state.q.length).toBeLessThanOrEqual(80);
          expect(state.country === null || known.country.has(state.country)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['country', '<script>'],
    ['country', '__proto__'],
    ['status', 'constructor'],
    ['place', '../../etc/passwd'],
    ['place', 'javascript:alert(1)'],
    ['year', '2021 OR 1=1'],
    ['programme', 'x'.repeat(5000)],
  ])('leaves %s out when it is %s', (name, value) => {
    const state = dropUnknown(readState(`?${new URLSearchParams({ [name]: value })}`), known);
    expect(state).toEqual(EMPTY_STATE);
  });

  it.each(['0', '-1', '1e9', '1.5', 'NaN', '999999999999'])('reads page %s as the first', (page) => {
    expect(readState(`?page=${page}`).page).toBe(1);
  });

  it('takes marks that turn the writing out of a text', () => {
    expect(readState('?q=ab%E2%80%AEcd%00').q).toBe('abcd');
  });

  it('tells filters from a mere open card', () => {
    expect(isNarrowed({ ...EMPTY_STATE, place: 'xa-place', page: 2, q: ' ' })).toBe(false);
    expect(isNarrowed({ ...EMPTY_STATE, q: 'a' })).toBe(true);
    expect(isNarrowed({ ...EMPTY_STATE, year: '2021' })).toBe(true);
  });
});
