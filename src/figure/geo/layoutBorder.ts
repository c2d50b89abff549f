/** A small map of one border that is not settled, drawn from the shipped geometry so that it cannot fall behind it. */
import { geoBounds, geoMercator } from 'd3';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { type AtlasName, getAtlas, REGION_BOX } from './atlas.ts';
import { type BaseScene, layoutBase } from './base.ts';

/** Units. */
const SIZE = { width: 240, height: 180 } as const;
/** Degrees round a short line, so that the countries on both sides can be told. */
const LEAST_SPAN = 3.2;

/** The ground round the borders with these ids; null when the geometry has none of them. */
export function layoutBorder(ids: readonly string[]): BaseScene | null {
  const name = (['region', 'world'] as const).find((one) => hasInFull(one, ids));
  if (!name) return null;
  const [[west, south], [east, north]] = geoBounds(linesOf(name, ids));
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const half = Math.max(LEAST_SPAN, (east - west) * 1.5, (north - south) * 2) / 2;
  const projection = geoMercator()
    .scale(SIZE.width / (half * 2 * (Math.PI / 180)))
    .center([lon, lat])
    .translate([SIZE.width / 2, SIZE.height / 2])
    .precision(0);
  return layoutBase({ atlas: name, projection, ...SIZE, focus: [], graticule: 10 });
}

const linesOf = (name: AtlasName, ids: readonly string[]): FeatureCollection<MultiLineString> => ({
  type: 'FeatureCollection',
  features: getAtlas(name).unsettled.filter(({ id }) => ids.includes(String(id))),
});

/** The region's file is finer; it serves where the borders lie well inside it. */
function hasInFull(name: AtlasName, ids: readonly string[]): boolean {
  const lines = linesOf(name, ids);
  if (lines.features.length < ids.length) return false;
  if (name === 'world') return true;
  const [[west, south], [east, north]] = geoBounds(lines);
  return (
    west > REGION_BOX[0] + 5 && south > REGION_BOX[1] + 4 && east < REGION_BOX[2] - 5 && north < REGION_BOX[3]
  );
}
