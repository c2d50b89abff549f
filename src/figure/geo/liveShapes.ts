/**
 * Turns the base map's file into what MapLibre draws: a plane, on which no ring may jump from one edge of the world to
 * the other. Knows the file's layers, no style.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { SHAPE_SOURCES, type ShapeSource } from './liveStyle.ts';

export type LiveShapes = Readonly<Partial<Record<ShapeSource, FeatureCollection>>>;

/** Layers by name; a country's ISO code comes as `code`. */
export function readLiveShapes(topology: Topology): LiveShapes {
  const shapes: Partial<Record<ShapeSource, FeatureCollection>> = {};
  for (const name of SHAPE_SOURCES) {
    const object = topology.objects[name];
    if (!object) continue;
    const found = feature(topology, object) as Feature | FeatureCollection;
    const features = found.type === 'Feature' ? [found] : found.features;
    shapes[name] = {
      type: 'FeatureCollection',
      features: features.map(({ id, geometry }) => ({
        type: 'Feature',
        properties: id === undefined ? {} : { code: id },
        geometry: flatten(geometry),
      })),
    };
  }
  return shapes;
}

function flatten(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: unwind(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(unwind) };
    case 'Polygon':
      return { ...geometry, coordinates: flattenRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(flattenRings) };
    default:
      return geometry;
  }
}

/** Holes lie in the same turn of the world as the ring around them. */
function flattenRings(rings: Position[][]): Position[][] {
  const [outer = [], ...holes] = rings.map(unwind);
  const middle = middleOf(outer);
  return [
    outer,
    ...holes.map((hole) => {
      const turn = Math.round((middle - middleOf(hole)) / 360) * 360;
      return turn === 0 ? hole : hole.map(([lon = 0, lat = 0]) => [lon + turn, lat]);
    }),
  ];
}

/** Points that run on past 180 degrees instead of jumping; MapLibre draws them on both sides. */
function unwind(points: readonly Position[]): Position[] {
  let last = points[0]?.[0] ?? 0;
  return points.map(([lon = 0, lat = 0]) => {
    last = lon + Math.round((last - lon) / 360) * 360;
    return [last, lat];
  });
}

function middleOf(ring: readonly Position[]): number {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [lon = 0] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
  }
  return (west + east) / 2;
}
