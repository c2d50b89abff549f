/**
 * Roads, water and buildings of a street map, in the map's own colours. It draws no names and no borders: those come
 * from the reviewed table and the reviewed shapes alone (trust M1, M4), whatever else a file of tiles may hold.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LiveColours } from './liveStyle.ts';

/** The source of the layers. */
export const STREETS = 'streets';

/** Below this the shapes of the base map say all there is to see. */
const FROM = 7;

/** Names of one kind of thing in the two schemas that most files follow: Protomaps and OpenMapTiles. */
const LAYERS = {
  water: ['water'],
  roads: ['roads', 'transportation'],
  buildings: ['buildings', 'building'],
} as const;

const LARGE: ExpressionSpecification = [
  'match',
  ['coalesce', ['get', 'kind'], ['get', 'class'], ''],
  ['highway', 'motorway', 'trunk', 'major_road', 'primary', 'secondary'],
  true,
  false,
];

/** Layers for either schema; MapLibre passes over those a file does not have. */
export function listStreetLayers(c: LiveColours): LayerSpecification[] {
  const each = (
    kind: keyof typeof LAYERS,
    make: (id: string, layer: string) => LayerSpecification,
  ): LayerSpecification[] => LAYERS[kind].map((layer) => make(`streets-${layer}`, layer));
  return [
    ...each('water', (id, layer) => ({
      id,
      type: 'fill',
      source: STREETS,
      'source-layer': layer,
      minzoom: FROM,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': c['m-sea'] },
    })),
    ...each('buildings', (id, layer) => ({
      id,
      type: 'fill',
      source: STREETS,
      'source-layer': layer,
      minzoom: 13,
      paint: { 'fill-color': c['m-bd'], 'fill-opacity': 0.35 },
    })),
    ...each('roads', (id, layer) => ({
      id,
      type: 'line',
      source: STREETS,
      'source-layer': layer,
      minzoom: FROM,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': c['m-bd'],
        'line-opacity': 0.7,
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          FROM,
          ['case', LARGE, 0.6, 0.1],
          14,
          ['case', LARGE, 4, 1.5],
        ],
      },
    })),
  ];
}
