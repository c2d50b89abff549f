/** Whether a place falls in a country of the shipped geometry; a coarse coast needs a tolerance, which is the caller's. */
import { geoContains } from 'd3';
import { findCountryShape } from './atlas.ts';
import { getDistanceKm } from './distance.ts';

/**
 * True when the place lies in the shape of `code` (ISO alpha-2, any case) or within `toleranceKm` of its outline.
 * Null when the atlas has no such shape, so that a caller can say it could not tell.
 */
export function pointInCountry(lon: number, lat: number, code: string, toleranceKm = 0): boolean | null {
  const country = findCountryShape(code);
  if (!country) return null;
  if (geoContains(country.shape, [lon, lat])) return true;
  return toleranceKm > 0 && getOutlineDistanceKm(lon, lat, country.shape.geometry.coordinates) <= toleranceKm;
}

/** Distance to the nearest edge, km; edges are short, so they are taken as straight in degrees. */
function getOutlineDistanceKm(lon: number, lat: number, polygons: readonly number[][][][]): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best = Number.POSITIVE_INFINITY;
  let nearest: [number, number] = [lon, lat];
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1] as [number, number];
        const [bx, by] = ring[i] as [number, number];
        const dx = (bx - ax) * squeeze;
        const dy = by - ay;
        const px = (lon - ax) * squeeze;
        const py = lat - ay;
        const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
        const distance = (px - t * dx) ** 2 + (py - t * dy) ** 2;
        if (distance < best) {
          best = distance;
          nearest = [ax + (bx - ax) * t, ay + (by - ay) * t];
        }
      }
  return best === Number.POSITIVE_INFINITY ? best : getDistanceKm([lon, lat], nearest);
}
