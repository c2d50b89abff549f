/** Fits a map frame round a few places; knows degrees and units, never what the places are. */
import { FRAME_SIZE, type Frame } from '#figure/geo/frame';

interface Position {
  readonly lon: number | null;
  readonly lat: number | null;
}

/** Share of the frame kept clear at each side, for names. */
const PADDING = 0.13;

/** Mercator frame of the usual size that holds every known place; throws when none is known. `key` must be its own. */
export function fitDetailFrame(key: string, code: string, places: readonly Position[]): Frame {
  const known = places.flatMap(({ lon, lat }) => (lon === null || lat === null ? [] : [{ lon, lat }]));
  if (known.length === 0) throw new Error(`No place of the map "${key}" has coordinates.`);
  const radians = Math.PI / 180;
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
  const lons = known.map(({ lon }) => lon);
  const ys = known.map(({ lat }) => mercator(lat));
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const { width, height } = FRAME_SIZE;
  const room = 1 - 2 * PADDING;
  const scale = Math.min(
    (width * room) / Math.max((east - west) * radians, 0.01),
    (height * room) / Math.max(north - south, 0.01),
  );
  const middle = (south + north) / 2;
  return {
    key,
    code,
    width,
    height,
    scale: Math.round(scale),
    centre: [(west + east) / 2, (2 * Math.atan(Math.exp(middle)) - Math.PI / 2) / radians],
    atlas: 'region',
  };
}
