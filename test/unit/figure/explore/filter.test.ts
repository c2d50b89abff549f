import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRows, prepareSearch, sortByDistance } from '#figure/explore/filter';
import { EMPTY_STATE, type ExploreState } from '#figure/explore/state';
import { anyData, place, tables } from './places.ts';

const places = [
  place({
    id: 'xa-lviv',
    name: { text: 'Lviv', lang: null },
    also: { text: 'Львів', lang: 'uk' },
    others: ['Lemberg'],
    programmes: [0, 2],
    status: 0,
    years: [1],
    lon: 24,
    lat: 49.84,
  }),
  place({
    id: 'xa-lodz',
    name: { text: 'Łódź', lang: null },
    themes: [1],
    status: 1,
    awards: [0],
    lon: 19.46,
    lat: 51.77,
  }),
  place({ id: 'xb-new-lviv', name: { text: 'New Lviv', lang: null }, country: 1, lon: null, lat: null }),
];
const search = prepareSearch({ tables, places });
const find = (part: Partial<ExploreState>) =>
  findRows(search, { ...EMPTY_STATE, ...part }).map((row) => places[row]?.id);

describe('the filters of the explore map', () => {
  it('let everything through while nothing is asked for', () => {
    expect(find({})).toEqual(['xa-lviv', 'xa-lodz', 'xb-new-lviv']);
    expect(find({ q: '   ' })).toHaveLength(3);
  });

  it.each<[Partial<ExploreState>, string[]]>([
    [{ country: 'xb' }, ['xb-new-lviv']],
    [{ status: 'candidate' }, ['xa-lodz']],
    [{ programme: 'three' }, ['xa-lviv']],
    [{ programme: 'two' }, []],
    [{ theme: 'care' }, ['xa-lodz']],
    [{ award: 'prize' }, ['xa-lodz']],
    [{ year: '2021' }, ['xa-lviv']],
    [{ country: 'xa', status: 'recognised', q: 'lem' }, ['xa-lviv']],
  ])('%o finds %o', (state, ids) => {
    expect(find(state)).toEqual(ids);
  });

  it('find a name in either script, by another name, without its accents', () => {
    for (const q of ['львів', 'ЛЬВ', 'lemberg', 'LVIV']) expect(find({ q })).toContain('xa-lviv');
    expect(find({ q: 'lodz' })).toEqual(['xa-lodz']);
    expect(find({ q: 'łódź' })).toEqual(['xa-lodz']);
  });

  it('put names that begin with the text first, and want every word of it', () => {
    expect(find({ q: 'new' })).toEqual(['xb-new-lviv']);
    expect(find({ q: 'lviv new' })).toEqual(['xb-new-lviv']);
    expect(find({ q: 'lviv' })[0]).toBe('xa-lviv');
    expect(find({ q: 'lviv lodz' })).toEqual([]);
  });

  it('never find a place that one of them alone would not', () => {
    fc.assert(
      fc.property(
        anyData,
        fc.constantFrom(...tables.programmes),
        fc.constantFrom(...tables.years),
        (data, programme, year) => {
          const any = prepareSearch(data);
          const rows = (part: Partial<ExploreState>) => findRows(any, { ...EMPTY_STATE, ...part });
          const both = rows({ programme, year });
          const each = rows({ programme }).filter((row) => rows({ year }).includes(row));
          expect(both).toEqual(each);
        },
      ),
    );
  });

  it('find every place by its own name', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const any = prepareSearch(data);
        data.places.forEach(({ name }, row) => {
          if (!/[\0\n]/.test(name.text))
            expect(findRows(any, { ...EMPTY_STATE, q: name.text })).toContain(row);
        });
      }),
    );
  });
});

describe('the list by distance', () => {
  it('begins with the nearest and ends with places whose position is not recorded', () => {
    const near = sortByDistance(places, [0, 1, 2], [19.94, 50.06]);
    expect(near.map(({ row }) => row)).toEqual([1, 0, 2]);
    expect(near[0]?.km).toBeCloseTo(193, 0);
    expect(near[2]?.km).toBeNull();
  });
});
