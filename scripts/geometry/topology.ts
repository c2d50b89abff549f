/** Work on topologies that topojson-client does not do: cutting arcs, dropping specks, pruning. Knows no policy. */
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';

export type Box = readonly [west: number, south: number, east: number, north: number];
export type Shape = (Polygon | MultiPolygon) & { id?: string };
/** A MultiLineString, which the package's types do not name. */
export interface Lines {
  type: 'MultiLineString';
  arcs: number[][];
}
type Point = readonly [lon: number, lat: number];

/** The same topology with arcs in degrees instead of quantised steps. */
export function toAbsolute(topology: Topology): Topology {
  const { transform, ...rest } = topology;
  if (!transform) return topology;
  const { scale, translate } = transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return { ...rest, arcs } as Topology;
}

/**
 * Cuts arcs where `kindOf` changes from one edge to the next, so that a part of a line can be told from the rest.
 * The topology must be absolute.
 */
export function cutArcs<T extends Topology>(topology: T, kindOf: (a: Point, b: Point) => number): T {
  const arcs: Topology['arcs'] = [];
  const parts = topology.arcs.map((arc) => {
    const indices: number[] = [];
    let run: Topology['arcs'][number] = [];
    let last: number | null = null;
    for (let i = 1; i < arc.length; i++) {
      const a = arc[i - 1] as [number, number];
      const b = arc[i] as [number, number];
      const kind = kindOf(a, b);
      if (kind !== last) {
        if (run.length > 1) indices.push(arcs.push(run) - 1);
        run = [a];
        last = kind;
      }
      run.push(b);
    }
    indices.push(arcs.push(run.length > 0 ? run : arc) - 1);
    return indices;
  });
  const spread = (line: readonly number[]): number[] =>
    line.flatMap((arc) =>
      arc < 0 ? (parts[~arc] as number[]).map((part) => ~part).reverse() : (parts[arc] as number[]),
    );
  const visit = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? spread(value as number[])
      : (value as unknown[]).map(visit);
  return { ...topology, arcs, objects: mapObjects(topology, (object) => visit(object)) } as T;
}

/** Rings smaller than `least` (steradians) leave `countries` and `land`; a country keeps its largest polygon. */
export function dropSpecks(topology: Topology, least: number): Topology {
  const area = ([ring = []]: readonly (readonly number[])[]) => ringArea(topology, ring);
  const countries = topology.objects.countries as GeometryCollection;
  const used = new Set<number>();
  const keep = (shape: Shape): Shape => {
    const polygons = polygonsOf(shape).sort((a, b) => area(b) - area(a));
    const kept = polygons.filter((polygon, index) => index === 0 || area(polygon) >= least);
    for (const arc of kept.flat(2)) used.add(arc < 0 ? ~arc : arc);
    return { ...shape, type: 'MultiPolygon', arcs: kept };
  };
  const shapes = (countries.geometries as Shape[]).map(keep);
  const isUsed = (line: readonly number[]) => line.some((arc) => used.has(arc < 0 ? ~arc : arc));
  const lines = (object: Lines) => ({ ...object, arcs: object.arcs.filter(isUsed) });
  const { land, lakes, borders, coast } = topology.objects as unknown as {
    land: MultiPolygon;
    lakes: MultiPolygon;
    borders: Lines;
    coast: Lines;
  };
  return {
    ...topology,
    objects: {
      ...topology.objects,
      countries: { ...countries, geometries: shapes },
      land: { ...land, arcs: land.arcs.filter(([ring]) => isUsed(ring ?? [])) },
      // A lake has passed by its size already; here go those of which no point is left.
      lakes: { ...lakes, arcs: lakes.arcs.filter((polygon) => area(polygon) > 0) },
      borders: lines(borders),
      coast: lines(coast),
    } as Topology['objects'],
  };
}

/** The same arcs under the numbers they have after `offset` others. */
export function shiftArcs<T>(arcs: T, offset: number): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    const arc = value as number;
    return arc < 0 ? arc - offset : arc + offset;
  };
  return walk(arcs) as T;
}

/** Renumbers arcs so that only those in use are shipped. */
export function prune(topology: Topology): Topology {
  const order = new Map<number, number>();
  const arcs: Topology['arcs'] = [];
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    const arc = value as number;
    const index = arc < 0 ? ~arc : arc;
    let to = order.get(index);
    if (to === undefined) {
      to = arcs.push(topology.arcs[index] as Topology['arcs'][number]) - 1;
      order.set(index, to);
    }
    return arc < 0 ? ~to : to;
  };
  return { ...topology, objects: mapObjects(topology, walk), arcs };
}

/** All objects with the arcs of each geometry changed. */
function mapObjects(topology: Topology, change: (arcs: unknown) => unknown): Topology['objects'] {
  const visit = (object: GeometryObject): GeometryObject =>
    object.type === 'GeometryCollection'
      ? { ...object, geometries: object.geometries.map(visit) }
      : ({ ...object, arcs: change((object as { arcs: unknown }).arcs) } as GeometryObject);
  return Object.fromEntries(Object.entries(topology.objects).map(([name, object]) => [name, visit(object)]));
}

export function polygonsOf(shape: GeometryObject): number[][][] {
  if (shape.type === 'Polygon') return [shape.arcs];
  if (shape.type === 'MultiPolygon') return shape.arcs;
  return [];
}

/** Area of a ring on the unit sphere, steradians. */
export function ringArea(topology: Topology, ring: readonly number[]): number {
  const points = pointsOf(topology, ring);
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i] as Point;
    const [x1, y1] = points[(i + 1) % points.length] as Point;
    sum += (x1 - x0) * (Math.sin(y0 * radians) + Math.sin(y1 * radians));
  }
  return (Math.abs(sum) / 2) * radians;
}

/** Bounds of a line or ring in degrees. */
export function boundsOf(topology: Topology, line: readonly number[]): Box {
  const points = pointsOf(topology, line);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function pointsOf(topology: Topology, line: readonly number[]): Point[] {
  const shape = feature(topology, { type: 'LineString', arcs: [...line] }) as unknown as {
    geometry: { coordinates: [number, number][] };
  };
  return shape.geometry.coordinates;
}

export function meets(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

export function isInside(a: Box, b: Box): boolean {
  return a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];
}

export function isPointInside([x, y]: Point, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Area of a small triangle on the unit sphere, steradians; flat at the mean latitude, which is enough to rank points. */
export function triangleArea([a, b, c]: readonly [number, number][]): number {
  const radians = Math.PI / 180;
  const [ax, ay] = a as Point;
  const [bx, by] = b as Point;
  const [cx, cy] = c as Point;
  const flat = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  return flat * radians * radians * Math.cos(by * radians);
}
