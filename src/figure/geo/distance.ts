/** Distances on the sphere; knows nothing of roads or borders. */

const EARTH_KM = 6371.0088;

type Degrees = readonly [lon: number, lat: number];

/** Great-circle distance in km between two places. */
export function getDistanceKm([lonA, latA]: Degrees, [lonB, latB]: Degrees): number {
  const radians = Math.PI / 180;
  const dLat = (latB - latA) * radians;
  const dLon = (lonB - lonA) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
