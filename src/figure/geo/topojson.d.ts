/** Types of the TopoJSON packages, which ship none: only what this project calls. */
declare module 'topojson-specification' {
  export interface LineObject {
    type: 'LineString' | 'MultiLineString';
    id?: string;
    properties?: Record<string, unknown>;
    arcs: number[][];
  }
  export interface Polygon {
    type: 'Polygon';
    id?: string;
    arcs: number[][];
  }
  export interface MultiPolygon {
    type: 'MultiPolygon';
    id?: string;
    arcs: number[][][];
  }
  export interface GeometryCollection {
    type: 'GeometryCollection';
    geometries: GeometryObject[];
  }
  export type GeometryObject = LineObject | Polygon | MultiPolygon | GeometryCollection;
  export interface Topology<T extends Record<string, GeometryObject> = Record<string, GeometryObject>> {
    type: 'Topology';
    bbox?: number[];
    transform?: { scale: [number, number]; translate: [number, number] };
    objects: T;
    arcs: number[][][];
  }
}

declare module 'topojson-client' {
  import type { GeometryObject, LineObject, MultiPolygon, Topology } from 'topojson-specification';
  /** A GeoJSON feature of one object. */
  export function feature(topology: Topology, object: unknown): unknown;
  /** Lines between the shapes for which `filter` holds; `a === b` is an outer edge. */
  export function meshArcs(
    topology: Topology,
    object: GeometryObject,
    filter: (a: object, b: object) => boolean,
  ): LineObject;
  /** The union of shapes. */
  export function mergeArcs(topology: Topology, shapes: readonly object[]): MultiPolygon;
  export function quantize(topology: Topology, quantum: number): Topology;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  /** Gives every point the weight of its triangle as a third coordinate. */
  export function presimplify(
    topology: Topology,
    weight?: (triangle: [number, number][]) => number,
  ): Topology;
  /** Leaves out points lighter than `minWeight`. */
  export function simplify(topology: Topology, minWeight?: number): Topology;
}
