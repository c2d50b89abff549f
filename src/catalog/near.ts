/** Places that share a numbered mark on some print of a map, group by group, for the list that the numbers lead to. */
import { fitAreaFrame } from '#figure/geo/areaFrame';
import { listFrames } from '#figure/geo/frame';
import { layoutCountryMap, layoutFrame } from '#figure/geo/layoutCountryMap';
import type { PlacesScene } from '#figure/geo/layoutPlaces';
import { layoutWorldMap } from '#figure/geo/layoutRegionMap';
import { WIDE_PRINTS } from '#figure/geo/prints';
import { nearId } from '#figure/geo/sceneMarkup';
import type { MapPlace } from './maps.ts';

export interface NearGroup {
  /** Anchor on the page. */
  id: string;
  places: MapPlace[];
}

/**
 * Groups of a country's maps, all parts; of the world's when the atlas has no shape for the country. `id` as the map's,
 * where a page has several of one country.
 */
export function nearOnCountry(code: string, places: readonly MapPlace[], id?: string): NearGroup[] {
  const frames = listFrames(code);
  if (frames.length === 0) return nearOnWorld(places);
  return frames.flatMap(({ key }, part) =>
    listGroups(id ? `${id}-${key}` : key, layoutCountryMap(code, places, {}, part), places),
  );
}

export const nearOnWorld = (places: readonly MapPlace[]): NearGroup[] =>
  listGroups('world', layoutWorldMap(places), places);

/** Groups of an AreaMap of the same id and places. */
export function nearOnArea(id: string, places: readonly MapPlace[]): NearGroup[] {
  const key = `area-${id}`;
  const frame = fitAreaFrame(places, { key });
  return frame ? listGroups(key, layoutFrame(frame, places, {}, [], WIDE_PRINTS), places) : [];
}

function listGroups(key: string, scene: PlacesScene | null, places: readonly MapPlace[]): NearGroup[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return (scene?.near ?? []).map((ids, group) => ({
    id: nearId(key, group),
    places: ids.flatMap((id) => byId.get(id) ?? []),
  }));
}
