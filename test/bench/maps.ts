/** What maps cost: ten thousand locators drawn as a build draws them, and the bytes of a map inside its page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { createNeighbourFinder } from '#catalog/neighbours';
import { layoutLocator } from '#figure/geo/layoutLocator';
import type { MapPlace } from '#figure/geo/layoutPlaces';
import { groundMarkup, groundOfPrints, movesMarkup, placesMarkup } from '#figure/geo/sceneMarkup';
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
      movesMarkup(scene).length +
      placesMarkup(scene, { id: key }).length;
  }
  if (length === 0) throw new Error('Nothing was drawn.');
  return (performance.now() - started) / 1000;
}

/** Gzipped bytes that a page would lose with its maps: the pictures, and the frames with their lists. */
export function weighMap(html: string): { picture: number; frame: number } {
  const whole = gzipSync(html, { level: 9 }).length;
  const without = (pattern: RegExp) => whole - gzipSync(html.replace(pattern, ''), { level: 9 }).length;
  return {
    picture: without(/<svg class="map[\s\S]*?<\/svg>/),
    frame: without(/<figure class="map-frame[\s\S]*?<\/figure>/),
  };
}
