/** Fits a Mercator frame round a few places; knows degrees and units, never what the places are. */
import { REGION_BOX } from './atlas.ts';
import type { Frame } from './frame.ts';
import { FRAME_SIZE } from './frame.ts';

interface Position {
  readonly lon: number | null;
  readonly lat: number | null;
}

interface AreaOptions {
  /** File-safe and the frame's own: projections are kept under it. */
  readonly key: string;
  /** ISO alpha-2 of the land in focus; empty for none. */
  readonly code?: string;
  readonly width?: number;
  readonly height?: number;
  /** Share of the frame kept clear at each side, for names. */
  readonly padding?: number;
}

const radians = Math.PI / 180;

/** Mercator runs to infinity at the poles; nobody's town hall stands beyond. Degrees. */
const MAX_LATITUDE = 84;

/** A frame never shows less than this, so that a single place is seen among its neighbours. Degrees of longitude. */
const LEAST_SPAN = 1.2;

/** A frame that holds every known place, on whichever side of the antimeridian; null when none is known. */
export function fitAreaFrame(places: readonly Position[], options: AreaOptions): Frame | null {
  const { key, code = '', width = FRAME_SIZE.width, height = FRAME_SIZE.height, padding = 0.13 } = options;
  const known = places.flatMap(({ lon, lat }) => (lon === null || lat === null ? [] : [{ lon, lat }]));
  if (known.length === 0) return null;
  const [west, east] = spanOf(known.map(({ lon }) => lon));
  const ys = known.map(({ lat }) => toMercator(lat));
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const room = 1 - 2 * padding;
  const scale = Math.min(
    (width * room) / (Math.max(east - west, LEAST_SPAN) * radians),
    (height * room) / Math.max(north - south, 0.01),
  );
  const middle = (west + east) / 2;
  const centre: [number, number] = [
    round(middle - Math.round(middle / 360) * 360),
    round((Math.atan(Math.exp((south + north) / 2)) * 360) / Math.PI - 90),
  ];
  const half = [width / 2 / scale / radians, height / 2 / scale] as const;
  const [least, low, most, high] = REGION_BOX;
  const isInRegion =
    centre[0] - half[0] >= least &&
    centre[0] + half[0] <= most &&
    (south + north) / 2 - half[1] >= toMercator(low) &&
    (south + north) / 2 + half[1] <= toMercator(high);
  return {
    key,
    code,
    width,
    height,
    scale: Math.round(scale * 10) / 10,
    centre,
    atlas: isInRegion ? 'region' : 'world',
  };
}

/** The shortest stretch of the circle that holds all longitudes; east may pass 180. */
function spanOf(lons: readonly number[]): [west: number, east: number] {
  const sorted = [...lons].sort((a, b) => a - b);
  const [first] = sorted as [number];
  let widest = { gap: first + 360 - (sorted.at(-1) as number), west: first };
  sorted.forEach((lon, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && lon - before > widest.gap) widest = { gap: lon - before, west: lon };
  });
  return [widest.west, widest.west + 360 - widest.gap];
}

function toMercator(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return Math.log(Math.tan(Math.PI / 4 + (clamped * radians) / 2));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
