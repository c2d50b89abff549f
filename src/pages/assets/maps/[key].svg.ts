/** Base maps as files that many pages share: one per frame of a country with a community, the region, the explore map, the world, the cover, areas. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listAreas } from '#catalog/areas';
import { coverPlaces, focusCountries } from '#catalog/atlas';
import { getStore } from '#catalog/store';
import {
  countryBaseSvg,
  coverBaseSvg,
  exploreBaseSvg,
  frameBaseSvg,
  regionBaseSvg,
  worldBaseSvg,
} from '#figure/geo/baseSvg';
import { listFrames } from '#figure/geo/frame';
import { layoutCover } from '#figure/geo/layoutCover';
import { coverPatchesSvg } from '#figure/pattern/coverPatchesSvg';

export const getStaticPaths = (async () => {
  const store = await getStore();
  const focus = focusCountries(store);
  const { width, height, patches } = layoutCover(coverPlaces(store));
  const files: [string, () => string][] = [
    ['region', () => regionBaseSvg(focus)],
    ['frame', () => frameBaseSvg(focus)],
    ['explore', () => exploreBaseSvg(focus)],
    ['world', () => worldBaseSvg(focus)],
    ['cover', () => coverBaseSvg(focus)],
    ['cover-patches', () => coverPatchesSvg(width, height, patches)],
    ...listAreas(store),
    ...[...store.countries.keys()].flatMap((code) =>
      listFrames(code).map(({ key }): [string, () => string] => [key, () => countryBaseSvg(key)]),
    ),
  ];
  return files.map(([key, draw]) => ({ params: { key }, props: { svg: draw() } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
