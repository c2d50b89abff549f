/** The edition on the overview maps: countries drawn as land, every community as a patch, the leading ones by name. */
import { paths } from '#i18n/paths';
import { describeCard } from './community.ts';
import type { Context } from './context.ts';
import { type MapPlace, toMapPlace } from './maps.ts';
import { communityName } from './names.ts';
import { getRecord, type Store } from './store.ts';

export interface CoverPlace {
  id: string;
  lon: number | null;
  lat: number | null;
  lead?: { label: string; href: string };
}

/** ISO codes of countries that have a community, in order. */
export const focusCountries = (store: Store): string[] => [...store.communitiesByCountry.keys()].sort();

/** Every community for the cover; with a context, the leading ones carry their name and address. */
export function coverPlaces(store: Store, context?: Context): CoverPlace[] {
  const leads = new Set(store.site.lead);
  // Leading communities first: the first of them is lettered largest, and the patches' picture relies on the order.
  const ids = new Set([
    ...store.site.lead.filter((id) => store.communities.has(id)),
    ...store.communities.keys(),
  ]);
  return [...ids].map((id) => {
    const community = getRecord(store, 'communities', id);
    const place = {
      id: community.id,
      lon: community.location?.lon ?? null,
      lat: community.location?.lat ?? null,
    };
    // Without a language there is no label, but a leading place still takes its room.
    if (!leads.has(community.id)) return place;
    return {
      ...place,
      lead: {
        label: context ? communityName(context, community).text : community.id,
        href: context ? context.href(paths.community(community.id)) : '',
      },
    };
  });
}

/** Every community as a mark for the region map; leading ones are named. */
export function regionPlaces(context: Context): MapPlace[] {
  const leads = new Set(context.site.lead);
  return [...context.store.communities.values()].map((community) => {
    const card = describeCard(context, community);
    // Over a thousand titles: the country is seen on the map, so the name and the status are enough.
    const title = `${card.name.text}: ${card.markWord}`;
    return toMapPlace(
      card,
      leads.has(community.id)
        ? { title, label: card.name.text, isNamed: true, isLead: community.id === context.site.lead[0] }
        : { title },
    );
  });
}
