/** Which piece of the earth a country map shows: Mercator frames of 640 x 480, from the country's own extent. */
import { type GeoProjection, geoMercator } from 'd3';
import { type AtlasName, findCountryShape, REGION_BOX } from './atlas.ts';

/** West, south, east, north in degrees; east may pass 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Frame {
  /** File name of the base map: the code in lower case, `-2` and on for further parts of the same country. */
  readonly key: string;
  /** ISO alpha-2, upper case; empty where the frame belongs to no one country. */
  readonly code: string;
  readonly width: number;
  readonly height: number;
  /** Mercator scale k (px for a radian) and the middle of the frame; MapLibre's zoom is log2(2 pi k / 512). */
  readonly scale: number;
  readonly centre: readonly [lon: number, lat: number];
  readonly atlas: AtlasName;
}

export const FRAME_SIZE = { width: 640, height: 480 } as const;

/** Extents that the largest shapes alone would not give. */
const OWN_BOUNDS: Readonly<Record<string, readonly Bounds[]>> = {
  ES: [
    [-9.4, 35.9, 4.4, 43.9],
    [-18.3, 27.5, -13.2, 29.5],
  ],
  PT: [
    [-9.6, 36.9, -6.1, 42.2],
    [-17.5, 32.3, -16.1, 33.2],
    [-31.4, 36.8, -24.9, 39.9],
  ],
  RU: [[19.6, 41, 190, 74]],
  US: [
    [-125, 24.3, -66.5, 49.6],
    [-172, 53, -130, 71.5],
    [-160.5, 18.8, -154.6, 22.4],
  ],
};

/** A frame is never narrower, so that a very small country is seen among its neighbours. Degrees of longitude. */
const LEAST_WIDTH = 1.8;
const PADDING = 0.06;
const MAX_LATITUDE = 84;

const frames = new Map<string, readonly Frame[]>();

/** Frames of a country, its main one first; empty when the atlas has no such shape. */
export function listFrames(code: string): readonly Frame[] {
  const upper = code.toUpperCase();
  const known = frames.get(upper);
  if (known) return known;
  const bounds = OWN_BOUNDS[upper] ?? measure(upper);
  const made = bounds.map((one, index) => fitFrame(upper, index, one));
  frames.set(upper, made);
  return made;
}

/**
 * The explore map: Europe, the Caucasus and Central Asia in Mercator, from the Canary Islands to the North Cape and
 * from Iceland to the Altai. Cut at 71.4 N, because Mercator stretches what lies beyond more than it is worth: Svalbard,
 * Jan Mayen and the Russian Arctic are outside, and so are the Azores, the Gulf and Russia east of 88 E. Communities
 * there, and those of other continents, belong on the world map or on a map of their country: see `isInExplore`.
 */
export const exploreFrame: Frame = {
  key: 'explore',
  code: '',
  width: 1200,
  height: 800,
  scale: 603,
  centre: [31.5, 54.85],
  atlas: 'region',
};

/** True when a place stands on the explore map with room for its mark; otherwise it is shown on the world map. Degrees. */
export function isInExplore(lon: number, lat: number): boolean {
  return isInFrame(exploreFrame, lon, lat);
}

/** The frame in which a place can be shown, or null: then it belongs on the world map. */
export function findFrame(code: string, lon: number, lat: number): Frame | null {
  return listFrames(code).find((frame) => isInFrame(frame, lon, lat)) ?? null;
}

/** Marks need this much room to the edge. Units. */
const EDGE = 12;

function isInFrame(frame: Frame, lon: number, lat: number): boolean {
  const point = createFrameProjection(frame)([lon, lat]);
  if (point === null) return false;
  const [x, y] = point;
  return x > EDGE && x < frame.width - EDGE && y > EDGE && y < frame.height - EDGE;
}

const projections = new Map<string, GeoProjection>();

/** The frame's projection; the globe is turned so that the frame's middle is never near the antimeridian. */
export function createFrameProjection(frame: Frame): GeoProjection {
  const known = projections.get(frame.key);
  if (known) return known;
  const [lon, lat] = frame.centre;
  const projection = geoMercator().rotate([-lon, 0]).precision(0).scale(frame.scale);
  const [, y] = projection.translate([0, 0])([lon, lat]) as [number, number];
  projection.translate([frame.width / 2, frame.height / 2 - y]);
  projections.set(frame.key, projection);
  return projection;
}

/** The extent of the largest shape and of those near or large enough to belong in the same picture. */
function measure(code: string): Bounds[] {
  const country = findCountryShape(code);
  if (!country) return [];
  const parts = country.shape.geometry.coordinates
    .map((polygon) => boundsOf(polygon[0] as [number, number][]))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const [main] = parts;
  if (!main) return [];
  const middle = (main[0] + main[2]) / 2;
  let total: Bounds = main;
  for (const part of parts.slice(1)) {
    const near = turnTowards(part, middle);
    const joined: Bounds = [
      Math.min(total[0], near[0]),
      Math.min(total[1], near[1]),
      Math.max(total[2], near[2]),
      Math.max(total[3], near[3]),
    ];
    if (sizeOf(joined) < sizeOf(total) * 1.6 || sizeOf(part) > sizeOf(main) * 0.12) total = joined;
  }
  return [total];
}

function boundsOf(ring: readonly [number, number][]): Bounds {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, 90, Number.NEGATIVE_INFINITY, -90];
  let last = ring[0]?.[0] ?? 0;
  for (const [lon, y] of ring) {
    // A ring that crosses the antimeridian runs on past 180 instead of jumping to the other side.
    const x = lon + Math.round((last - lon) / 360) * 360;
    last = x;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** The same bounds, moved by whole turns to within half a turn of `middle`. */
function turnTowards([west, south, east, north]: Bounds, middle: number): Bounds {
  const turn = Math.round((middle - (west + east) / 2) / 360) * 360;
  return [west + turn, south, east + turn, north];
}

function sizeOf([west, south, east, north]: Bounds): number {
  return (east - west) * (toMercator(north) - toMercator(south));
}

function fitFrame(code: string, index: number, [west, south, east, north]: Bounds): Frame {
  const { width, height } = FRAME_SIZE;
  const room = 1 - 2 * PADDING;
  const top = toMercator(north);
  const bottom = toMercator(south);
  const spanX = Math.max(east - west, LEAST_WIDTH) * (Math.PI / 180);
  const scale = Math.min((width * room) / spanX, (height * room) / Math.max(top - bottom, 1e-6));
  const lon = (west + east) / 2;
  const centre: [number, number] = [
    round(lon - Math.round(lon / 360) * 360),
    round(fromMercator((top + bottom) / 2)),
  ];
  const k = Math.round(scale * 10) / 10;
  const key = code.toLowerCase() + (index ? `-${index + 1}` : '');
  return { key, code, width, height, scale: k, centre, atlas: chooseAtlas(centre, k) };
}

/** The region's file where it holds everything the frame shows, otherwise the coarser world. */
function chooseAtlas([lon, lat]: readonly [number, number], scale: number): AtlasName {
  const halfX = (FRAME_SIZE.width / 2 / scale) * (180 / Math.PI);
  const north = fromMercator(toMercator(lat) + FRAME_SIZE.height / 2 / scale);
  const south = fromMercator(toMercator(lat) - FRAME_SIZE.height / 2 / scale);
  const [west, low, east, high] = REGION_BOX;
  return lon - halfX >= west && lon + halfX <= east && south >= low && north <= high ? 'region' : 'world';
}

function toMercator(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360));
}

function fromMercator(y: number): number {
  return (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
