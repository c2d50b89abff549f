/** Which communities lie nearest to one, and how far, in words. Knows centres of places, never roads or borders. */

import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import type { Context, Text } from './context.ts';
import { leadingMembership } from './memberships.ts';
import { createNeighbourFinder, distanceKm } from './neighbours.ts';
import { getRecord, type Store } from './store.ts';

type Finder = ReturnType<typeof createNeighbourFinder>;
const findersByStore = new WeakMap<Store, Map<string, Finder>>();
const neighboursByStore = new WeakMap<Store, Map<string, readonly Community[]>>();
const NEIGHBOURS = 4;

/** Nearest members of the same leading programme, or of the same country when it has none. */
export function findNeighbours(context: Context, community: Community): readonly Community[] {
  const { store } = context;
  const known = keep(neighboursByStore, store);
  let neighbours = known.get(community.id);
  if (!neighbours) {
    const membership = leadingMembership(context, community);
    const key = membership ? `programme:${membership.programme}` : `country:${community.country}`;
    const finders = keep(findersByStore, store);
    let finder = finders.get(key);
    if (!finder) {
      const members = membership
        ? store.communitiesByProgramme.get(membership.programme)
        : store.communitiesByCountry.get(community.country);
      finder = createNeighbourFinder(members ?? []);
      finders.set(key, finder);
    }
    neighbours = finder(community, NEIGHBOURS);
    known.set(community.id, neighbours);
  }
  return neighbours;
}

/** "about 12 km away": whole kilometres, tens from a hundred on, since centres are given to a hundredth of a degree. */
export function describeDistance(
  { t, format }: Pick<Context, 't' | 'format'>,
  { location: from }: Pick<Community, 'location'>,
  { location: to }: Pick<Community, 'location'>,
): string | null {
  if (!from || !to) return null;
  const km = distanceKm(from, to);
  if (km < 2) return t('community.distance.close');
  const rounded = km < 100 ? Math.round(km) : Math.round(km / 10) * 10;
  return t('community.distance', { distance: t('map.km', { value: format.number(rounded) }) });
}

/** The map kept for a store, made at the first asking. */
function keep<Value>(byStore: WeakMap<Store, Map<string, Value>>, store: Store): Map<string, Value> {
  let map = byStore.get(store);
  if (!map) {
    map = new Map();
    byStore.set(store, map);
  }
  return map;
}

/** Where a programme lists its communities: in one list, or phase by phase over its page. */
export function describeMembersList(context: Context, programme: string): Text & { href: string } {
  const { names, phases } = getRecord(context.store, 'programmes', programme);
  const page = context.href(paths.programme(programme));
  return { ...context.text(names), href: phases.length > 0 ? page : `${page}#communities` };
}
