/**
 * The two views of the explore map as plain arithmetic, so that a reader's browser needs no map library to place marks;
 * a test holds them against d3.
 */

/** Units from the top left corner; null outside the view. */
export type Project = (lon: number, lat: number) => readonly [x: number, y: number] | null;

export interface Camera {
  readonly width: number;
  readonly height: number;
  /** Units for a radian. */
  readonly scale: number;
  readonly centre: readonly [lon: number, lat: number];
}

const RADIANS = Math.PI / 180;
/** Room a mark needs to the edge. */
const EDGE = 12;

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
const turn = (degrees: number) => degrees - 360 * Math.round(degrees / 360);

/** Mercator round the camera's middle. Degrees. */
export function createMercator({ width, height, scale, centre: [lon0, lat0] }: Camera): Project {
  const y0 = mercator(lat0);
  return (lon, lat) => {
    if (Math.abs(lat) > 85) return null;
    const x = width / 2 + scale * turn(lon - lon0) * RADIANS;
    const y = height / 2 - scale * (mercator(lat) - y0);
    return x > EDGE && x < width - EDGE && y > EDGE && y < height - EDGE ? [x, y] : null;
  };
}

/** Equal Earth (Šavrič, Patterson, Jenny 2018) with the world map's numbers: see figure/geo/world. */
export const projectWorld: Project = (lon, lat) => {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const m = Math.sqrt(3) / 2;
  const l = Math.asin(m * Math.sin(lat * RADIANS));
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  const x = (turn(lon - 11) * RADIANS * Math.cos(l)) / (m * (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2)));
  const y = l * (a1 + a2 * l2 + l6 * (a3 + a4 * l2));
  // The sheet ends north of Antarctica.
  const [px, py] = [600 + 219 * x, 336 - 219 * y];
  return px >= 0 && px <= 1200 && py >= 0 && py <= 580 ? [px, py] : null;
};
