/** What maps cost: ten thousand locators drawn as a build draws them, and the bytes of a map inside its page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { createNeighbourFinder } from '#catalog/neighbours';
import { layoutLocator } from '#figure/geo/layoutLocator';
import type { MapPlace } from '#figure/geo/layoutPlaces';
import { layoutRegionMap } from '#figure/geo/layoutRegionMap';
import {
  connectionsMarkup,
  groundMarkup,
  groundOfPrints,
  placesMarkup,
  squaresMarkup,
} from '#figure/geo/sceneMarkup';
import type { Community } from '#model/community';

const toPlace = ({ id, names, location }: Community): MapPlace => ({
  id,
  lon: location?.lon ?? null,
  lat: location?.lat ?? null,
  mark: { name: 'participating' },
  title: names.en ?? id,
  label: names.en ?? id,
  href: `/communities/${id}/`,
});

/** Seconds that `count` locators take, from records to markup; the shipped communities, again and again. */
export function drawLocators(data: string, count: number): number {
  const folder = join(data, 'communities');
  const communities = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Community,
  );
  const placed = communities.filter(({ location }) => location !== null);
  const started = performance.now();
  const findNear = createNeighbourFinder(communities);
  const names = { UA: 'Ukraine', PL: 'Poland', ES: 'Spain', FR: 'France', DE: 'Germany' };
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const community = placed[index % placed.length] as Community;
    const scene = layoutLocator({
      place: toPlace(community),
      country: community.country,
      neighbours: findNear(community, 4).map(toPlace),
      names,
    });
    if (!scene) continue;
    const { key, width, height } = scene.frame;
    length +=
      groundMarkup(`/assets/maps/${key}.svg`, width, height).length +
      groundOfPrints(scene, '100 km').length +
      connectionsMarkup(scene.connections).length +
      placesMarkup(scene, { id: key }).length;
  }
  if (length === 0) throw new Error('Nothing was drawn.');
  return (performance.now() - started) / 1000;
}

/** Gzipped bytes of sheet 1 with every shipped community on it, as `RegionMap` writes it. */
export function weighRegion(data: string): number {
  const folder = join(data, 'communities');
  const places = readdirSync(folder).map((name) =>
    toPlace(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Community),
  );
  const scene = layoutRegionMap(places.map(({ label: _, ...place }) => place));
  const { width, height } = scene;
  const markup =
    groundMarkup('/assets/maps/region.svg', width, height) +
    squaresMarkup(width, height) +
    placesMarkup(scene, { id: 'region' });
  return gzipSync(markup, { level: 9 }).length;
}

/** Gzipped bytes of the maps of a page, by themselves: the pictures, and the frames with their lists. */
export function weighMap(html: string): { picture: number; frame: number } {
  const weigh = (pattern: RegExp) => gzipSync((html.match(pattern) ?? []).join(''), { level: 9 }).length;
  return {
    picture: weigh(/<svg class="map[\s\S]*?<\/svg>/g),
    frame: weigh(/<figure class="map-frame[\s\S]*?<\/figure>/g),
  };
}
