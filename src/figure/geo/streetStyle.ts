import type { LayerSpecification } from 'maplibre-gl';
export function streetLayers(_kind: 'vector' | 'raster'): LayerSpecification[] {
  return [];
}
