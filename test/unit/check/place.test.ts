import { expect, test } from 'vitest';
import { runCheck } from '#check/run';
import { makeValidRoot, takeRecord } from '../../support/root.ts';

const path = 'data/communities/xa-illustrative-00000.json';

/** Codes said of an invented community of a country at a point. */
async function judge(country: string, lon: number, lat: number): Promise<string[]> {
  const record = takeRecord(path);
  const id = `${country.toLowerCase()}-illustrative`;
  const file = `data/communities/${id}.json`;
  const location = { lon, lat, precision: 'centre', gazetteer: 'geonames' };
  const changes = {
    [file]: { ...record, id, country, location, memberships: [], population: null },
    [`data/countries/${country}.json`]: { ...takeRecord('data/countries/XA.json'), id: country },
  };
  const { diagnostics } = await runCheck(makeValidRoot(changes));
  return diagnostics.filter((found) => found.file === file).map(({ code }) => code);
}

test('ports and islands off the coarse coast are in their country', async () => {
  const ports: [string, number, number][] = [
    ['IT', 12.34, 45.44],
    ['HR', 16.44, 43.51],
    ['DK', 12.57, 55.68],
    ['FI', 24.94, 60.17],
    ['PT', -9.14, 38.72],
    ['GR', 23.73, 37.98],
    ['BQ', -62.98, 17.49],
  ];
  for (const [country, lon, lat] of ports) {
    expect([country, await judge(country, lon, lat)]).toEqual([country, []]);
  }
});

test('a point across the border or out at sea is not', async () => {
  expect(await judge('SK', 16.37, 48.21)).toEqual(['location/outside-country']);
  expect(await judge('PT', -11, 38.72)).toEqual(['location/outside-country']);
});

test('the boundaries of the edition decide: Crimea is in Ukraine, Pristina in Kosovo*', async () => {
  expect(await judge('XK', 21.17, 42.66)).toEqual([]);
  expect(await judge('RU', 34.1, 44.95)).toEqual(['location/outside-country']);
  expect(await judge('MD', 29.6, 46.84)).toEqual([]);
});

test('a country the atlas does not draw is not judged', async () => {
  expect(await judge('XZ', 0, 0)).toEqual([]);
});
