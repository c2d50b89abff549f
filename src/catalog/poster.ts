/** What a poster shows besides its kit's record: where its community stands on the map of its country, and a few words. */
import { countryBaseSvg } from '#figure/geo/baseSvg';
import { createFrameProjection, findFrame } from '#figure/geo/frame';
import type { PosterOptions } from '#figure/poster/layoutPoster';
import type { KitPlace, KitPosters, KitRecord } from '#model/kit';
import type { Context } from './context.ts';
import { communityName } from './names.ts';
import { getRecord } from './store.ts';

/** All that the poster of a kit is laid out from. */
export const describePoster = (context: Context, kit: KitRecord): PosterOptions => ({
  kit,
  place: describePlace(context, kit),
  words: describeWords(context),
});

const describeWords = ({ t }: Context): KitPosters['words'] => ({
  scan: t('poster.scan'),
  map: `${t('map.source')} ${t('map.licence')}`,
});

/** The same for all kits of a language, with the base maps they share. */
export function describePosters(context: Context, kits: readonly KitRecord[]): KitPosters {
  const places: Record<string, KitPlace> = {};
  const grounds: Record<string, string> = {};
  for (const kit of kits) {
    const place = describePlace(context, kit);
    if (!place) continue;
    places[`${kit.kind}/${kit.id}`] = place;
    grounds[place.frame] ??= countryBaseSvg(place.frame);
  }
  return { words: describeWords(context), places, grounds };
}

/** Null for stories, which are about many places, without coordinates, and beyond the maps of the country. */
function describePlace(context: Context, { kind, id, status, relocated }: KitRecord): KitPlace | null {
  const { store } = context;
  if (kind === 'story') return null;
  const project = kind === 'project' ? getRecord(store, 'projects', id) : null;
  const community = getRecord(store, 'communities', project?.community ?? id);
  const location = project?.location ?? community.location;
  if (!location) return null;
  const frame = findFrame(community.country, location.lon, location.lat);
  const point = frame && createFrameProjection(frame)([location.lon, location.lat]);
  if (!point) return null;
  return {
    frame: frame.key,
    width: frame.width,
    height: frame.height,
    x: Math.round(point[0] * 10) / 10,
    y: Math.round(point[1] * 10) / 10,
    mark: { name: status?.mark ?? 'place', lastKnown: status?.lastKnown ?? false, relocated },
    name: communityName(context, community).text,
  };
}
