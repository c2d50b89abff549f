import { describe, expect, it } from 'vitest';
import type { Observation } from '#model/figure';
import type { Site } from '#model/site';
import { boundsOf, describeFigureData, describePlace, describeWebsite } from '#publish/structured';

const site = {
  name: { en: 'Kite Atlas' },
  description: { en: 'An atlas of kites.' },
  independence: { en: 'Nobody speaks through it.' },
  url: 'https://kites.example',
  edition: { id: '1', label: { en: 'First' }, date: '2026-11-21' },
  defaultLocale: 'en',
} as unknown as Site;

const observation: Observation = {
  value: 400,
  range: null,
  qualifier: 'exact',
  asOf: '2021-11',
  status: 'reported',
  source: 'kite-press',
  locator: null,
  note: null,
};
const facts = {
  path: '/figures/kites/',
  name: '400 kites',
  description: 'As of: November 2021',
  variable: 'kites in the air',
  unit: 'kites',
  about: { name: 'The kite day', path: '/projects/kite-day/' },
  observation,
  sources: [{ title: 'Kites', publisher: 'Kite Press', path: '/sources/kite-press/', url: null }],
  record: '/api/v1/figures/kites.json',
};
const main = (more: Partial<Observation>) =>
  (
    describeFigureData(site, 'en', { ...facts, observation: { ...observation, ...more } }) as {
      mainEntity: Record<string, unknown>;
    }
  ).mainEntity;

describe('a number for machines', () => {
  it('is a value only where the source gave one plainly', () => {
    expect(boundsOf(observation)).toEqual({ value: 400 });
    expect(boundsOf({ ...observation, qualifier: 'more-than' })).toEqual({ minValue: 400 });
    expect(boundsOf({ ...observation, qualifier: 'up-to' })).toEqual({ maxValue: 400 });
    expect(boundsOf({ ...observation, value: null, range: [3, 5] })).toEqual({ minValue: 3, maxValue: 5 });
  });

  it('is an observation with its date when somebody observed it, and a bare quantity when it is a target', () => {
    expect(main({})).toMatchObject({ '@type': 'Observation', observationDate: '2021-11', value: 400 });
    const target = main({ status: 'target' });
    expect(target).toMatchObject({ '@type': 'QuantitativeValue', value: 400 });
    expect(target).not.toHaveProperty('observationDate');
  });

  it('gives no date where the source gives none', () => {
    expect(main({ asOf: null })).not.toHaveProperty('observationDate');
  });
});

describe('a place for machines', () => {
  const place = {
    path: '/communities/kite-hill/',
    name: 'Kite Hill',
    alternateName: null,
    position: { lat: 48.59512, lon: 38.00049 },
    country: { name: 'Windland', path: '/countries/wl/' },
    region: null,
    geonames: 709161,
  };

  it('stands at two decimals (S6), in its country, and is the place GeoNames knows', () => {
    expect(describePlace(site, 'en', place)).toMatchObject({
      geo: { latitude: 48.6, longitude: 38 },
      containedInPlace: { name: 'Windland' },
      sameAs: 'https://sws.geonames.org/709161/',
    });
  });

  it('has no position and no other name where none is known', () => {
    const bare = describePlace(site, 'en', { ...place, position: null, geonames: null });
    expect(bare).not.toHaveProperty('geo');
    expect(bare).not.toHaveProperty('sameAs');
    expect(bare).not.toHaveProperty('alternateName');
  });
});

it('the site says how it is searched and that its publisher is independent (S12)', () => {
  expect(describeWebsite(site, 'en', '/', '/search/')).toMatchObject({
    potentialAction: { target: { urlTemplate: 'https://kites.example/search/?q={search_term_string}' } },
    publisher: { description: 'Nobody speaks through it.' },
  });
});
