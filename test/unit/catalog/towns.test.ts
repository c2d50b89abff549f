import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Store } from '#catalog/store';
import { listTowns } from '#catalog/towns';
import { pointInCountry } from '#figure/geo/pointInCountry';
import { towns } from '#figure/geo/towns';
import type { Community } from '#model/community';

interface Named {
  id: string;
  country: string | null;
  names: Record<string, string>;
}

const names = JSON.parse(readFileSync('data/names.json', 'utf8')) as Named[];
const communities = readdirSync('data/communities').map(
  (file) => JSON.parse(readFileSync(`data/communities/${file}`, 'utf8')) as Community,
);
const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((one) => [one.id, one]));
const store = { names: byId(names), communities: byId(communities) } as unknown as Store;

describe('the towns of a live map', () => {
  it('are named from the reviewed table in the language of the page', () => {
    const rows = new Map(listTowns(store, 'uk').rows.map((row) => [row[0], row]));
    expect(rows.get('Бахмут')?.[5]).toBe('ua-bakhmut');
    expect(rows.get('Севастополь')?.slice(1, 3)).toEqual([33.52, 44.61]);
    expect([...rows.keys()].filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
    const english = listTowns(store, 'en').rows.map(([name]) => name);
    expect(english).toEqual(expect.arrayContaining(['Kyiv', 'Odesa', 'Kharkiv', 'Lviv', 'Simferopol']));
    for (const wrong of ['Kiev', 'Odessa', 'Artemivsk', 'Gorlovka', 'Sebastopol'])
      expect(english).not.toContain(wrong);
  });

  it('are left out where no name of the language is known', () => {
    expect(listTowns(store, 'sq').rows).toEqual([]);
    expect(listTowns(store, 'uk').rows.length).toBeLessThan(listTowns(store, 'en').rows.length);
  });

  it('stand in the country that the edition has them in', () => {
    const countries = new Map([...names, ...communities].map(({ id, country }) => [id, country]));
    for (const { id, lon, lat } of towns) {
      const code = countries.get(id) ?? '';
      // Islands that the shipped shapes are too coarse for.
      if (code === 'BQ') continue;
      expect(pointInCountry(lon, lat, code, 40), `${id} ${code}`).not.toBe(false);
    }
  });

  it('say where they come from and under which licence', () => {
    const { source, licence } = listTowns(store, 'en');
    expect(`${source} ${licence}`).toBe('GeoNames CC BY 4.0');
  });
});
