/**
 * The living map's style: colours in, MapLibre style out, in the order and widths of the print. It knows no page and no
 * data; sources come empty by name and are filled by whoever opens the map.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { listStreetLayers, STREETS } from './streetStyle.ts';

/** Roles of the style sheet that the map is painted with, as CSS colours MapLibre reads. */
export const LIVE_ROLES = [
  'm-sea',
  'm-wl',
  'm-land',
  'm-away',
  'm-hi',
  'm-riv',
  'm-bd',
  'm-coast',
  'm-txt',
  'm-txt2',
  'm-water',
  's-winner',
  's-finalist',
  's-part',
  's-cand',
  'bg',
  'focus',
] as const;

export type LiveRole = (typeof LIVE_ROLES)[number];
export type LiveColours = Readonly<Record<LiveRole, string>>;

/** Names of the sources that hold shapes, as in the base map's file; `coast` is the outline of `land`. */
export const SHAPE_SOURCES = [
  'land',
  'countries',
  'coast',
  'borders',
  'unsettled',
  'lakes',
  'rivers',
] as const;
export type ShapeSource = (typeof SHAPE_SOURCES)[number];

/**
 * Fonts by weight. MapLibre draws letters itself from web fonts: it reads the weight out of the first name, which no
 * font has, and takes the letters from the second.
 */
const LIVE_FONTS = {
  place: ['Onest Semibold', 'Onest'],
  country: ['Onest Medium', 'Onest'],
  lead: ['Piazzolla Extra Bold', 'Piazzolla'],
  water: ['Piazzolla Medium', 'Piazzolla'],
} as const;

/** The same as CSS fonts, to be loaded before the first letter is drawn. */
export const LIVE_FONT_FACES = [
  '600 24px Onest',
  '500 24px Onest',
  '800 24px Piazzolla',
  '500 24px Piazzolla',
] as const;

export interface LiveStyleOptions {
  readonly colours: LiveColours;
  /** ISO codes drawn as land; `tint` paints them as the country a map is about. */
  readonly focus: readonly string[];
  readonly tint: boolean;
  /** Counts of many places instead of marks on one another. */
  readonly cluster: boolean;
  /** The last zoom; places that still share a spot there stay one cluster. */
  readonly maxZoom: number;
  /** The zoom of the first view, in which the print has found room for its names. */
  readonly zoom: number;
  /** The first view is drawn from a source of its own, `printed`, as it stands in print. */
  readonly isPrinted: boolean;
  /** Sizes of names beside marks, px. */
  readonly textSize: readonly [minor: number, lead: number];
  /** Sizes of the names of countries and waters, px. */
  readonly nameSize: readonly [country: number, water: number];
  /** A map about several countries: all its land is alike. */
  readonly isEven?: boolean;
  /** Address of a street map's tiles, where the edition has one. */
  readonly streets?: string;
}

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

export function createLiveStyle(options: LiveStyleOptions): StyleSpecification {
  const { cluster, maxZoom, streets } = options;
  const shape = (): SourceSpecification => ({ type: 'geojson', data: EMPTY, tolerance: 0.3 });
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(SHAPE_SOURCES.map((name) => [name, shape()])),
      ...(streets === undefined ? {} : { [STREETS]: { type: 'vector', url: streets } }),
      towns: shape(),
      names: shape(),
      lines: shape(),
      places: {
        type: 'geojson',
        data: EMPTY,
        ...(cluster
          ? {
              cluster,
              clusterRadius: 22,
              clusterMaxZoom: maxZoom,
              clusterProperties: {
                standing: ['max', ['get', 'standing']],
                lowest: ['min', ['get', 'standing']],
              },
            }
          : {}),
      },
      printed: shape(),
      chosen: shape(),
    },
    layers: [
      ...ground(options),
      ...(streets === undefined ? [] : listStreetLayers(options.colours)),
      ...lines(options),
      ...lettering(options),
      ...marks(options),
    ],
  };
}

function ground({ colours: c, focus, tint, isEven }: LiveStyleOptions): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  // Waterlines: pairs of strokes under the land, the second a little narrower in sea colour.
  const water = [
    [11, 0.45],
    [6.5, 0.75],
    [3, 1],
  ].flatMap(([width = 0, opacity = 1], index): LayerSpecification[] => [
    {
      id: `water-${index}`,
      type: 'line',
      source: 'coast',
      layout: round,
      paint: { 'line-color': c['m-wl'], 'line-width': width, 'line-opacity': opacity },
    },
    {
      id: `water-${index}-in`,
      type: 'line',
      source: 'coast',
      layout: round,
      paint: { 'line-color': c['m-sea'], 'line-width': width - 1.5 },
    },
  ]);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': c['m-sea'] } },
    ...water,
    {
      id: 'away',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': c[isEven ? 'm-land' : 'm-away'], 'fill-antialias': false },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'countries',
      filter: ['in', ['get', 'code'], ['literal', [...focus]]],
      paint: { 'fill-color': c[tint ? 'm-hi' : 'm-land'], 'fill-antialias': false },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      paint: { 'fill-color': c['m-sea'], 'fill-outline-color': c['m-coast'] },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: round,
      paint: {
        'line-color': c['m-riv'],
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.6],
      },
    },
  ];
}

function lines({ colours: c }: LiveStyleOptions): LayerSpecification[] {
  const join = { 'line-join': 'round' } as const;
  return [
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: join,
      paint: { 'line-color': c['m-bd'], 'line-width': 0.9 },
    },
    {
      id: 'unsettled',
      type: 'line',
      source: 'unsettled',
      layout: join,
      // In widths: 4 and 3 px, as printed.
      paint: { 'line-color': c['m-bd'], 'line-width': 1.2, 'line-dasharray': [3.6, 2.7] },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      layout: join,
      paint: { 'line-color': c['m-coast'], 'line-width': 0.8 },
    },
    {
      id: 'connections',
      type: 'line',
      source: 'lines',
      layout: join,
      paint: { 'line-color': c['m-txt'], 'line-width': 1.8, 'line-dasharray': [3.4, 2.5] },
    },
  ];
}

function lettering({ colours: c, nameSize }: LiveStyleOptions): LayerSpecification[] {
  return [
    {
      id: 'towns',
      type: 'symbol',
      source: 'towns',
      // Towns come with the zoom: each carries the zoom at which it is large enough to be named.
      filter: ['>=', ['zoom'], ['get', 'zoom']],
      layout: {
        'icon-image': 'town',
        'text-field': ['get', 'name'],
        'text-font': [...LIVE_FONTS.country],
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 0.45,
        'text-optional': false,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': c['m-txt2'], 'text-halo-color': c['m-away'], 'text-halo-width': 1.2 },
    },
    {
      id: 'waters',
      type: 'symbol',
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'water'], ['>=', ['zoom'], ['get', 'zoom']]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [...LIVE_FONTS.water],
        'text-size': nameSize[1],
        'text-letter-spacing': 0.12,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': c['m-water'], 'text-halo-color': c['m-sea'], 'text-halo-width': 1 },
    },
    {
      id: 'countries',
      type: 'symbol',
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'country'], ['>=', ['zoom'], ['get', 'zoom']]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [...LIVE_FONTS.country],
        'text-size': nameSize[0],
        'text-letter-spacing': 0.14,
        'text-transform': 'uppercase',
        'text-max-width': 9,
        // A name makes way for a mark as it does in print.
        'text-variable-anchor': ['center', 'bottom', 'top'],
        'text-radial-offset': 0.6,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': c['m-txt2'], 'text-halo-color': c['m-land'], 'text-halo-width': 1 },
    },
  ];
}

/** How much closer than the first view the print's marks, counts and names give way to those of the places. */
const PRINT_ENDS = 0.6;
const SINGLE: FilterSpecification = ['!', ['has', 'point_count']];
const GROUP: FilterSpecification = ['has', 'point_count'];

function marks(options: LiveStyleOptions): LayerSpecification[] {
  const { colours: c, cluster, zoom, isPrinted } = options;
  const from = isPrinted ? { minzoom: zoom + PRINT_ENDS } : {};
  const icons = (id: string, source: string, range: object): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    ...range,
    filter: ['all', SINGLE as never, ['has', 'icon']],
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-size': ['get', 'size'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['get', 'rank'],
    },
  });
  return [
    ...[false, true].map((lead) => ({ ...placeNames(options, lead), ...from }) as LayerSpecification),
    {
      id: 'chosen',
      type: 'circle',
      source: 'chosen',
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': c.focus,
        'circle-stroke-width': 3,
      },
    },
    icons('marks', 'places', from),
    ...(cluster ? [groups(options, 'clusters', 'places', from)] : []),
    ...(isPrinted
      ? [
          ...[false, true].map((lead) => printedNames(options, lead)),
          icons('marks-printed', 'printed', { maxzoom: zoom + PRINT_ENDS }),
          groups(options, 'clusters-printed', 'printed', { maxzoom: zoom + PRINT_ENDS }),
        ]
      : []),
  ];
}

/** Names beside marks, on whichever side is free. */
function placeNames({ colours: c, tint, textSize }: LiveStyleOptions, lead: boolean): LayerSpecification {
  return {
    id: lead ? 'leads' : 'labels',
    type: 'symbol',
    source: 'places',
    filter: [
      'all',
      SINGLE as never,
      ['==', ['get', 'lead'], lead],
      // Names that the print leaves out come when there is room around their mark.
      ['>=', ['zoom'], ['get', 'zoom']],
    ],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [...(lead ? LIVE_FONTS.lead : LIVE_FONTS.place)],
      'text-size': textSize[lead ? 1 : 0],
      'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
      'text-radial-offset': ['get', 'offset'],
      'text-padding': 1,
      'symbol-sort-key': ['-', ['get', 'rank']],
    },
    paint: {
      'text-color': c['m-txt'],
      'text-halo-color': c[tint ? 'm-hi' : 'm-land'],
      'text-halo-width': 1.8,
    },
  };
}

/** Names where the print has them: there is room in the first view, and none to spare further out. */
function printedNames(options: LiveStyleOptions, lead: boolean): LayerSpecification {
  const { colours: c, tint, textSize, zoom } = options;
  return {
    id: lead ? 'leads-printed' : 'labels-printed',
    type: 'symbol',
    source: 'printed',
    maxzoom: zoom + PRINT_ENDS,
    filter: ['all', ['has', 'anchor'], ['==', ['get', 'lead'], lead]],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [...(lead ? LIVE_FONTS.lead : LIVE_FONTS.place)],
      'text-size': textSize[lead ? 1 : 0],
      'text-anchor': ['get', 'anchor'],
      'text-max-width': 99,
      'text-overlap': ['step', ['zoom'], 'never', zoom - 0.05, 'always'],
    },
    paint: {
      'text-color': c['m-txt'],
      'text-halo-color': c[tint ? 'm-hi' : 'm-land'],
      'text-halo-width': 1.8,
    },
  };
}

/** A count in the shape of the one standing of its places, or in a disc, as printed. */
function groups(
  { colours: c }: LiveStyleOptions,
  id: string,
  source: string,
  range: object,
): LayerSpecification {
  const digits: ExpressionSpecification = ['step', ['get', 'point_count'], '1', 10, '2', 100, '3'];
  return {
    id,
    type: 'symbol',
    source,
    ...range,
    filter: GROUP as never,
    layout: {
      'icon-image': [
        'coalesce',
        ['get', 'icon'],
        [
          'case',
          ['>=', ['get', 'lowest'], 9],
          'cluster-winner-1',
          ['all', ['>=', ['get', 'lowest'], 8], ['<', ['get', 'standing'], 9]],
          'cluster-finalist-1',
          ['concat', 'cluster-several-', digits],
        ],
      ],
      'icon-size': ['coalesce', ['get', 'size'], 1],
      'icon-allow-overlap': true,
      'text-field': ['to-string', ['get', 'point_count']],
      'text-font': [...LIVE_FONTS.place],
      'text-size': ['*', 12, ['coalesce', ['get', 'size'], 1]],
      'text-allow-overlap': true,
      'symbol-sort-key': ['coalesce', ['get', 'standing'], 0],
    },
    paint: { 'text-color': c.bg },
  };
}
