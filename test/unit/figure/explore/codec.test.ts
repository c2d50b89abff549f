import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeExplore, encodeExplore } from '#figure/explore/codec';
import { anyData, place, tables } from './places.ts';

describe('the file of the explore map', () => {
  it('gives back every place as it was', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(decodeExplore(encodeExplore(data))).toEqual(data);
      }),
    );
  });

  it('writes an id only where neither name yields it', () => {
    const write = (id: string, name: string, also: string | null = null) =>
      JSON.parse(
        encodeExplore({
          tables,
          places: [
            place({ id, name: { text: name, lang: null }, also: also ? { text: also, lang: 'uk' } : null }),
          ],
        }),
      ).names;
    expect(write('xa-lodz-widzew', 'Łódź Widzew')).toBe('Łódź Widzew');
    expect(write('xa-lviv', 'Львів', 'Lviv')).toBe('Львів\t-\tLviv');
    expect(write('xa-new-lviv', 'Львів')).toBe('Львів\tnew-lviv');
  });

  it('refuses to be written out of order, or with names that would break its lines', () => {
    const write = (...places: Parameters<typeof place>[0][]) =>
      encodeExplore({ tables, places: places.map((part) => place(part)) });
    expect(() => write({ country: 1, id: 'xb-a' }, { country: 0 })).toThrow(/order/);
    expect(() => write({ name: { text: 'A\tB', lang: null } })).toThrow(/cannot be written/);
    expect(() => write({ others: ['A\nB'] })).toThrow(/cannot be written/);
    expect(() => write({ id: 'zz-place' })).toThrow(/country/);
    expect(() => write({ name: { text: 'Place', lang: 'xx' } })).toThrow(/table/);
  });

  it('is refused when it is cut, of another version, or points outside its tables', () => {
    const text = encodeExplore({ tables, places: [place(), place({ id: 'xa-other', standing: 2 })] });
    expect(() => decodeExplore(text.slice(0, -5))).toThrow();
    expect(() => decodeExplore('null')).toThrow(/version/);
    expect(() => decodeExplore(JSON.stringify({ ...JSON.parse(text), version: 9 }))).toThrow(/version/);
    expect(() => decodeExplore(JSON.stringify({ ...JSON.parse(text), standing: 'AY' }))).toThrow(/damaged/);
    expect(() => decodeExplore(JSON.stringify({ ...JSON.parse(text), lon: 'A' }))).toThrow(/whole/);
  });
});
