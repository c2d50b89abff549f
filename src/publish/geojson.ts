/** Rows with a position as a GeoJSON FeatureCollection (RFC 7946); a row without one is a feature without geometry. */
import type { Dataset, Row } from './dataset.ts';

export interface PlaceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null;
  readonly properties: Row;
}

/** `extra`: foreign members that say licence and notes beside the features. Throws when the dataset has no places. */
export function toGeoJson(dataset: Dataset, extra: Readonly<Record<string, unknown>> = {}): object {
  if (!dataset.hasPlaces) throw new Error(`The dataset "${dataset.id}" has no places.`);
  const features = dataset.rows.map((row): PlaceFeature => {
    const { lon, lat, ...properties } = row;
    const isKnown = typeof lon === 'number' && typeof lat === 'number';
    return {
      type: 'Feature',
      id: dataset.key.map((name) => String(row[name])).join('/'),
      geometry: isKnown ? { type: 'Point', coordinates: [lon, lat] } : null,
      properties,
    };
  });
  return { type: 'FeatureCollection', ...extra, features };
}
