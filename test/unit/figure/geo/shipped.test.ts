/** Every map of the shipped edition, in every language and print: no name on a name or a mark, room for every finger. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNeighbourFinder } from '#catalog/neighbours';
import { layoutAmounts } from '#figure/geo/amounts';
import { fitAreaFrame } from '#figure/geo/areaFrame';
import { exploreFrame, listFrames } from '#figure/geo/frame';
import { layoutCountryMap, layoutFrame } from '#figure/geo/layoutCountryMap';
import { layoutCover } from '#figure/geo/layoutCover';
import { isOverlapping } from '#figure/geo/layoutLabels';
import { layoutLocator } from '#figure/geo/layoutLocator';
import type { MapPlace, PrintScene } from '#figure/geo/layoutPlaces';
import { layoutRegionMap, layoutWorldMap } from '#figure/geo/layoutRegionMap';
import type { MarkName } from '#figure/geo/marks';
import { WIDE_PRINTS } from '#figure/geo/prints';
import type { Agreement } from '#model/agreement';
import type { Community } from '#model/community';
import type { Programme } from '#model/programme';
import type { Project } from '#model/project';
import type { Site } from '#model/site';
import { findCollisions, findCramped } from './boxes.ts';

const data = join(import.meta.dirname, '../../../../data');
const read = <Item>(path: string): Item => JSON.parse(readFileSync(join(data, path), 'utf8')) as Item;
const readAll = <Item>(folder: string): Item[] =>
  readdirSync(join(data, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => read<Item>(`${folder}/${name}`));

const site = read<Site>('site.json');
const communities = readAll<Community>('communities');
const agreements = readAll<Agreement>('agreements');
const programmes = readAll<Programme>('programmes');
const projects = readAll<Project>('projects');
const countries = readAll<{ id: string; names: Record<string, string> }>('countries');
const byId = new Map(communities.map((community) => [community.id, community]));
const byCountry = Map.groupBy(communities, ({ country }) => country);

const best = new Map<string, MarkName>();
for (const { community, recognitions } of projects)
  for (const { status } of recognitions)
    if (status !== 'submission' && best.get(community) !== 'winner') best.set(community, status);

const textOf = (names: Readonly<Record<string, string>>, locale: string) => names[locale] ?? names.en ?? '';

function placeOf(community: Community, locale: string, more: Partial<MapPlace> = {}): MapPlace {
  const name = textOf(community.names, locale);
  return {
    id: community.id,
    lon: community.location?.lon ?? null,
    lat: community.location?.lat ?? null,
    mark: {
      name: best.get(community.id) ?? community.memberships[0]?.status ?? 'place',
      relocated: community.relocation !== null,
    },
    title: name,
    href: `/communities/${community.id}/`,
    label: name,
    ...more,
  };
}

function namesIn(locale: string): Record<string, string> {
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const table: Record<string, string> = {};
  for (const a of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    for (const b of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const name = regions.of(a + b);
      if (name) table[a + b] = name;
    }
  for (const { id, names } of countries) table[id] = textOf(names, locale);
  for (const { id, names } of read<{ id: string; names: Record<string, string> }[]>('names.json'))
    table[id.replace(/^water-/, '')] ??= textOf(names, locale);
  return table;
}

const faultsOf = (what: string, prints: readonly PrintScene[]): string[] =>
  prints.flatMap((print) =>
    [...findCollisions(print), ...findCramped(print)].map((fault) => `${what}, ${fault}`),
  );

describe.each(site.locales.map(({ code }) => code))('maps in %s', (locale) => {
  const names = namesIn(locale);

  test('of every country, with and without names', () => {
    const faults = [...byCountry].flatMap(([code, members]) => {
      const places = members.map((community) => placeOf(community, locale));
      const bare = places.map(({ label: _, ...place }) => place);
      return listFrames(code).flatMap(({ key }, part) =>
        [places, bare].flatMap((list) =>
          faultsOf(key, layoutCountryMap(code, list, names, part)?.prints ?? []),
        ),
      );
    });
    expect(faults).toEqual([]);
  });

  test('of every community, with its neighbours and its places of today', () => {
    const finders = new Map(
      [...byCountry].map(([code, members]) => [code, createNeighbourFinder(members)] as const),
    );
    const faults = communities.flatMap((community) => {
      const scene = layoutLocator({
        place: placeOf(community, locale, { isLead: true }),
        country: community.country,
        neighbours: (finders.get(community.country)?.(community, 4) ?? []).map((one) => placeOf(one, locale)),
        relocation: (community.relocation?.places ?? []).map((stop, index) => ({
          id: `stop-${index}`,
          name: textOf(stop.name, locale),
          date: stop.since ?? '2022',
          lon: stop.location?.lon ?? null,
          lat: stop.location?.lat ?? null,
          title: '',
        })),
        names,
      });
      return faultsOf(community.id, scene?.prints ?? []);
    });
    expect(faults).toEqual([]);
  });

  test('of every programme', () => {
    const faults = programmes.flatMap(({ id, country, phases }) => {
      const members = communities.filter(({ memberships }) =>
        memberships.some(({ programme }) => programme === id),
      );
      const places = members.map((community) => placeOf(community, locale));
      const cast = [
        ...new Set(phases.flatMap((phase) => phase.communities.map(({ community }) => community))),
      ].map((one) => placeOf(byId.get(one) as Community, locale, { isNamed: true }));
      const frame = fitAreaFrame(cast, { key: `test-${id}`, code: country ?? '' });
      return [
        ...(country ? listFrames(country) : []).flatMap(({ code }, part) =>
          faultsOf(id, layoutCountryMap(code, places, names, part)?.prints ?? []),
        ),
        ...(frame ? faultsOf(`${id}, area`, layoutFrame(frame, cast, names, [], WIDE_PRINTS).prints) : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('of the agreements, where every city is named that stands alone, and at most one is not', () => {
    const ids = [...new Set(agreements.flatMap(({ community }) => community ?? []))];
    const { marks: amounts } = layoutAmounts(
      ids.map((id) => {
        const totals = agreements
          .filter(({ community }) => community === id)
          .flatMap(({ amounts: all }) => all);
        const currency = totals[0]?.currency ?? null;
        return {
          id,
          currency,
          values: totals.filter((one) => one.currency === currency).flatMap(({ value }) => value ?? []),
        };
      }),
    );
    const places = ids.map((id) => {
      const amount = amounts.get(id);
      return placeOf(byId.get(id) as Community, locale, { isNamed: true, ...(amount ? { amount } : {}) });
    });
    const frame = fitAreaFrame(places, { key: 'test-agreements' });
    if (!frame) throw new Error('no agreement has a place');
    const { prints, marks } = layoutFrame(frame, places, names, [], WIDE_PRINTS);
    expect(faultsOf('agreements', prints)).toEqual([]);
    const named = prints[0]?.labels.flatMap(({ text }) => text.split(', ')) ?? [];
    expect(marks.length - named.length).toBeLessThanOrEqual(1);
    for (const name of ['pl-krakow', 'pl-katowice', 'sk-bratislava', 'pl-gdansk', 'pl-gdynia'])
      expect(named).toContain(textOf((byId.get(name) as Community).names, locale));
  });

  test('of the region, the world and the explore frame', () => {
    const places = communities.map((community) =>
      placeOf(
        community,
        locale,
        site.lead.includes(community.id) ? { isNamed: true } : ({ label: undefined } as never),
      ),
    );
    expect(faultsOf('region', layoutRegionMap(places).prints)).toEqual([]);
    expect(faultsOf('world', layoutWorldMap(places).prints)).toEqual([]);
    expect(faultsOf('explore', layoutFrame(exploreFrame, places, names).prints)).toEqual([]);
  });

  test('of every edition of an award', () => {
    const editions = Map.groupBy(
      projects.flatMap((project) =>
        project.recognitions.map(({ award, edition }) => ({
          key: `${award} ${edition}`,
          id: project.community,
        })),
      ),
      ({ key }) => key,
    );
    const faults = [...editions].flatMap(([key, entries]) => {
      const ids = [...new Set(entries.map(({ id }) => id))];
      const places = ids.map((id) => placeOf(byId.get(id) as Community, locale));
      return faultsOf(key, layoutWorldMap(places).prints);
    });
    expect(faults).toEqual([]);
  });

  test('of the cover', () => {
    const { labels, leads } = layoutCover(
      communities.map((community) => ({
        id: community.id,
        lon: community.location?.lon ?? null,
        lat: community.location?.lat ?? null,
        ...(site.lead.includes(community.id) ? { lead: { label: textOf(community.names, locale) } } : {}),
      })),
    );
    const patches = leads.map(
      ({ x, y, size }) => [x - size / 2, y - size / 2, x + size / 2, y + size / 2] as const,
    );
    for (const [index, { box, text }] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(isOverlapping(box, other.box), text).toBe(false);
      for (const patch of patches) expect(isOverlapping(box, patch), text).toBe(false);
    }
  });
});

test('names never collide, however crowded, wherever on earth', () => {
  const place = fc.record({
    id: fc.uuid(),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    mark: fc.record({
      name: fc.constantFrom<MarkName>('winner', 'finalist', 'participating', 'candidate', 'place'),
      relocated: fc.boolean(),
    }),
    title: fc.constant('a place'),
    label: fc.constantFrom('Ruggell', 'Kropyvnytskyi', 'Новогродівка', 'Біла Церква', 'Šaľa'),
    isNamed: fc.boolean(),
    givesWay: fc.boolean(),
  });
  const crowd = fc.tuple(
    fc.array(place, { minLength: 1, maxLength: 40 }),
    fc.double({ min: 0.002, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(crowd, fc.uuid(), ([places, spread], key) => {
      // The same crowd, drawn together to a part of the globe.
      const near = places.map((one) => ({ ...one, lon: one.lon * spread, lat: one.lat * spread }));
      const frame = fitAreaFrame(near, { key });
      if (!frame) throw new Error('no frame');
      const scene = layoutFrame(frame, near, { UA: 'Ukraine', PL: 'Poland', TR: 'Türkiye' }, [], WIDE_PRINTS);
      expect(scene.outside).toEqual([]);
      expect(faultsOf('crowd', scene.prints)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
