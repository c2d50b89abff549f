import { describe, expect, it } from 'vitest';
import type { Context } from '#catalog/context';
import { describeMapKey } from '#catalog/mapKey';
import type { MapPlace } from '#catalog/maps';

const context = {
  locale: 'en',
  t: (key: string, values: Record<string, string> = {}) =>
    key === 'status.last-known' ? `last known: ${values.status}` : key.replace(/^\w+\./, ''),
} as unknown as Context;

const place = (
  name: MapPlace['mark']['name'],
  more: Partial<MapPlace['mark']> = {},
  word = '',
): MapPlace => ({
  id: name,
  lon: 20,
  lat: 50,
  mark: { name, lastKnown: false, relocated: false, ...more },
  title: name,
  href: '/',
  word,
});

describe('the key of a map', () => {
  it('names each mark that is drawn once, the highest standing first, and what is last known apart', () => {
    const places = [
      place('candidate', { lastKnown: true }),
      place('candidate', { lastKnown: true }),
      place('candidate'),
      place('winner', { relocated: true }),
    ];
    expect(describeMapKey(context, places).map(({ word }) => word)).toEqual([
      'Winner',
      'Candidate',
      'Last known: candidate',
      'relocated',
    ]);
  });

  it('gives a place without standing the words the map gives it', () => {
    const places = [place('place', {}, 'Listed'), place('place', {}, 'Agreement')];
    expect(describeMapKey(context, places, true)).toEqual([
      { mark: { name: 'place', lastKnown: false, relocated: false }, word: 'Listed / Agreement' },
      { mark: 'several', word: 'cluster' },
    ]);
  });

  it('leaves out what no coordinates bring onto the map', () => {
    expect(describeMapKey(context, [{ ...place('finalist'), lon: null, lat: null }])).toEqual([]);
  });
});
