/** Where names of countries and seas may stand on a country frame; the words come later, in any language. */

import type { GeoProjection } from 'd3';
import { geoArea, geoPath, polygonContains } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { getAtlas } from './atlas.ts';
import { createFrameProjection, type Frame } from './frame.ts';
import type { Box } from './layoutLabels.ts';

export interface NamePlace {
  /** ISO code of a country or id of a water. */
  readonly id: string;
  readonly kind: 'country' | 'water';
  readonly x: number;
  readonly y: number;
  /** Widest name that fits, units. */
  readonly room: number;
  /** Where else in the country a name may stand: the middles of its longest rows, and their lengths. */
  readonly spots?: readonly (readonly [x: number, y: number, length: number])[];
}

/** Where waters are named on maps, degrees; the first spot of a water that a frame shows is used. */
export const WATERS: readonly { id: string; lon: number; lat: number; span: number }[] = [
  { id: 'adriatic-sea', lon: 15.6, lat: 43.0, span: 2.2 },
  { id: 'aegean-sea', lon: 25.1, lat: 38.3, span: 2 },
  { id: 'atlantic-ocean', lon: -14, lat: 45, span: 9 },
  { id: 'baltic-sea', lon: 19.3, lat: 56.6, span: 3 },
  { id: 'barents-sea', lon: 37, lat: 72.5, span: 14 },
  { id: 'black-sea', lon: 34.3, lat: 43.2, span: 7 },
  { id: 'black-sea', lon: 31.2, lat: 45.1, span: 3.2 },
  { id: 'caspian-sea', lon: 50.6, lat: 42.0, span: 4 },
  { id: 'mediterranean-sea', lon: 17.5, lat: 35.0, span: 9 },
  { id: 'north-sea', lon: 3.2, lat: 56.3, span: 5 },
  { id: 'norwegian-sea', lon: 3, lat: 67, span: 9 },
  { id: 'tyrrhenian-sea', lon: 12.2, lat: 40.0, span: 3 },
];

const known = new Map<string, readonly NamePlace[]>();

/** Name places of a frame: its own country first, then neighbours by seen area, then waters. */
export function listNamePlaces(frame: Frame): readonly NamePlace[] {
  const cached = known.get(frame.key);
  if (cached) return cached;
  const { width, height } = frame;
  const projection = createFrameProjection(frame);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection);
  const places: (NamePlace & { area: number })[] = [];
  for (const { code, shape } of getAtlas(frame.atlas, frame.scale).countries) {
    if (code.length !== 2) continue;
    let best: (NamePlace & { area: number }) | null = null;
    for (const coordinates of (shape.geometry as MultiPolygon).coordinates) {
      const polygon = { type: 'Polygon' as const, coordinates };
      if (geoArea(polygon) * frame.scale ** 2 < 400) continue;
      const area = path.area(polygon);
      if (!(area > 700) || (best && area < best.area)) continue;
      const [[left, top], [right, bottom]] = path.bounds(polygon);
      const [cx, cy] = path.centroid(polygon);
      // The middle of what is seen, kept off the frame.
      const x = Math.max(left + 4, Math.min(right - 4, cx));
      const y = Math.max(16, Math.min(height - 12, cy));
      if (bottom - top < 16) continue;
      const room = 2 * Math.min(x - left, right - x, x - 6, width - 6 - x) * 0.94;
      const spots = listRows(ringOf(coordinates, projection), frame);
      best = {
        id: code,
        kind: 'country',
        x: Math.round(x),
        y: Math.round(y),
        room: Math.round(room),
        spots,
        area,
      };
    }
    if (best) places.push(best);
  }
  places.sort((a, b) => Number(b.id === frame.code) - Number(a.id === frame.code) || b.area - a.area);
  projection.clipExtent(null);
  const named = new Set<string>();
  const waters = WATERS.flatMap(({ id, lon, lat, span }): NamePlace[] => {
    if (named.has(id)) return [];
    const point = projection([lon, lat]);
    if (!point || point[0] < 30 || point[0] > width - 30 || point[1] < 16 || point[1] > height - 12)
      return [];
    named.add(id);
    const room = Math.min(
      span * (Math.PI / 180) * frame.scale * 1.15,
      2 * (point[0] - 6),
      2 * (width - 6 - point[0]),
    );
    return [{ id, kind: 'water', x: Math.round(point[0]), y: Math.round(point[1]), room: Math.round(room) }];
  });
  const all = [...places.map(({ area: _, ...place }) => place), ...waters];
  known.set(frame.key, all);
  return all;
}

type Ring = [number, number][];

/** The outline of a polygon as it is drawn, units. */
const ringOf = (coordinates: Polygon['coordinates'], projection: GeoProjection): Ring =>
  (coordinates[0] ?? []).map((point) => projection(point as [number, number]) ?? [0, 0]);

/** How far apart rows are tried, and how many are kept. */
const ROW = 24;
const ROWS = 6;

/** Middles of the longest rows within a ring and the frame. */
function listRows(ring: Ring, { width, height }: Frame): [x: number, y: number, length: number][] {
  const rows: [number, number, number][] = [];
  for (let y = ROW; y <= height - 12; y += ROW) {
    const crossings = ring
      .flatMap(([x1, y1], index): number[] => {
        const [x2, y2] = ring[index + 1] ?? [x1, y1];
        return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
      })
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const left = Math.max(6, crossings[i] as number);
      const right = Math.min(width - 6, crossings[i + 1] as number);
      if (right > left) rows.push([Math.round((left + right) / 2), y, Math.round(right - left)]);
    }
  }
  return rows.sort((a, b) => b[2] - a[2]).slice(0, ROWS);
}

const lands = new Map<string, Ring[]>();

/** Whether a name may stand in a box: its middle on its own country, and no part of it on the one the frame is about. */
export function isOnItsLand(frame: Frame, code: string, [left, top, right, bottom]: Box): boolean {
  const isIn = (land: string, x: number, y: number) =>
    listRings(frame, land).some((ring) => polygonContains(ring, [x, y]));
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return (
    isIn(code, (left + right) / 2, (top + bottom) / 2) &&
    (code === frame.code ||
      !steps.some((step) => [top, bottom].some((y) => isIn(frame.code, left + step * (right - left), y))))
  );
}

function listRings(frame: Frame, code: string): Ring[] {
  const key = `${frame.key} ${code}`;
  const cached = lands.get(key);
  if (cached) return cached;
  const projection = createFrameProjection(frame);
  const land = getAtlas(frame.atlas, frame.scale).countries.find((country) => country.code === code);
  const rings = ((land?.shape.geometry as MultiPolygon | undefined)?.coordinates ?? []).map((coordinates) =>
    ringOf(coordinates, projection),
  );
  lands.set(key, rings);
  return rings;
}
