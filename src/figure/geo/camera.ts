/** The one camera that print and the living map share: Mercator units to degrees and to zoom; it draws nothing. */

/** What a Mercator map's markup says of its frame; width and height in units, `k` in units for a radian. */
export interface PrintCamera {
  readonly lon: number;
  readonly lat: number;
  readonly k: number;
  readonly width: number;
  readonly height: number;
}

/** Size of the world at zoom 0, px, as MapLibre counts. */
const WORLD = 512;
const DEGREES = 180 / Math.PI;

/** The zoom at which the living map is as large as the print is shown; `shown` is the print's width in CSS px. */
export function zoomOf({ k, width }: PrintCamera, shown: number): number {
  return Math.log2((2 * Math.PI * k * (shown / width)) / WORLD);
}

/** Degrees of a point of the print, units. The inverse of the frame's projection. */
export function placeOf(camera: PrintCamera, x: number, y: number): [lon: number, lat: number] {
  const lon = camera.lon + ((x - camera.width / 2) / camera.k) * DEGREES;
  const north = mercator(camera.lat) - (y - camera.height / 2) / camera.k;
  return [lon, (Math.atan(Math.exp(north)) * 2 - Math.PI / 2) * DEGREES];
}

function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + lat / DEGREES / 2));
}
