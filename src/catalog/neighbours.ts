/** The nearest other communities of a list. Knows coordinates only, never borders. */
import type { Community } from '#model/community';

const radians = Math.PI / 180;

/** Squared distance on a local plane, in squared degrees of latitude: right for order, not for display. */
function closeness(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const east = (((b.lon - a.lon + 540) % 360) - 180) * Math.cos(a.lat * radians);
  const north = b.lat - a.lat;
  return east * east + north * north;
}

/** Mean radius of the Earth, in km. */
const EARTH = 6371;

/** Kilometres along the surface between two points in degrees (haversine). */
export function distanceKm(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;
  const chord =
    half(a.lat, b.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(a.lon, b.lon);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

type Placed = Community & { location: NonNullable<Community['location']> };

/**
 * Prepares a finder over communities that have coordinates.
 * The list is kept in order of latitude, so a search looks outwards from its place and stops once latitude alone is too far:
 * ten thousand searches among ten thousand places stay far below a second.
 */
export function createNeighbourFinder(
  communities: readonly Community[],
): (of: Community, count: number) => Community[] {
  const placed = communities.filter((community): community is Placed => community.location !== null);
  placed.sort((a, b) => a.location.lat - b.location.lat || (a.id < b.id ? -1 : 1));
  const position = new Map(placed.map((community, index) => [community.id, index]));

  return (of, count) => {
    const start = position.get(of.id);
    if (start === undefined || of.location === null) return [];
    const origin = of.location;
    const best: { community: Placed; distance: number }[] = [];
    const consider = (candidate: Placed): boolean => {
      const north = candidate.location.lat - origin.lat;
      const worst = best.length < count ? Number.POSITIVE_INFINITY : (best.at(-1)?.distance ?? 0);
      if (north * north > worst) return false;
      const distance = closeness(origin, candidate.location);
      if (distance < worst) {
        if (best.length === count) best.pop();
        const at = best.findIndex((entry) => entry.distance > distance);
        best.splice(at === -1 ? best.length : at, 0, { community: candidate, distance });
      }
      return true;
    };
    let down: number | null = start - 1;
    let up: number | null = start + 1;
    while (down !== null || up !== null) {
      const below: Placed | undefined = down === null ? undefined : placed[down];
      down = below && down !== null && consider(below) ? down - 1 : null;
      const above: Placed | undefined = up === null ? undefined : placed[up];
      up = above && up !== null && consider(above) ? up + 1 : null;
    }
    return best.map((entry) => entry.community);
  };
}
