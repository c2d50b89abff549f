/**
 * Sheet 1, the frozen overview of Europe and Central Asia: its projection, its grid of squares. Squares are printed on
 * posters, so the numbers here never change.
 */
import { type GeoProjection, geoAzimuthalEqualArea } from 'd3';

/** Units; ten columns A-J of 120, six rows of 130. */
export const SHEET = { width: 1200, height: 780, columns: 10, rows: 6 } as const;

const SCALE = 1078.72;
const ORIGIN = [637.86, 388.57] as const;

/** Azimuthal equal-area, turned to 36 E 50 N; `zoom` and `shift` (units) set the same view in another frame. */
export function createSheetProjection(zoom = 1, shift: readonly [number, number] = [0, 0]): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([-36, -50])
    .clipAngle(75)
    .precision(0.5)
    .scale(SCALE * zoom)
    .translate([ORIGIN[0] * zoom + shift[0], ORIGIN[1] * zoom + shift[1]]);
}

const sheetProjection = createSheetProjection();

/** Place on sheet 1, units from its top left corner, or null when it lies outside. */
function findOnSheet(lon: number, lat: number): [x: number, y: number] | null {
  const point = sheetProjection([lon, lat]);
  if (!point) return null;
  const [x, y] = point;
  return x >= 0 && x < SHEET.width && y >= 0 && y < SHEET.height ? [x, y] : null;
}

/** The square of sheet 1 a place falls in, such as `F4`, or null outside the sheet. Degrees. */
export function getSheetSquare(lon: number, lat: number): string | null {
  const point = findOnSheet(lon, lat);
  if (!point) return null;
  const column = Math.floor((point[0] / SHEET.width) * SHEET.columns);
  const row = Math.floor((point[1] / SHEET.height) * SHEET.rows);
  return `${'ABCDEFGHIJ'[column]}${row + 1}`;
}
