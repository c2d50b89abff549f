/** Puts the theme on an open map: pictures of marks and colours of layers; knows no gestures and no page. */
import type { Map as Engine } from 'maplibre-gl';
import { createLiveStyle, type LiveStyleOptions } from '#figure/geo/liveStyle';
import type { LivePlace } from './livePlaces.ts';
import { drawClusters, drawMark, drawTown, imageId } from './markImages.ts';

/** Pictures and colours of the theme. */
export function paint(map: Engine, places: readonly LivePlace[], style: LiveStyleOptions): void {
  const put = (id: string, { data, pixelRatio }: ReturnType<typeof drawMark>) => {
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, data, { pixelRatio });
  };
  const drawn = new Map(places.map(({ mark, sum }) => [imageId(mark, sum), { mark, sum }]));
  for (const [id, { mark, sum }] of drawn) put(id, drawMark(mark, style.colours, sum));
  for (const [id, image] of drawClusters(style.colours)) put(id, image);
  put('town', drawTown(style.colours));
}

/** Colours of every layer, with the data left as it is. */
export function recolour(map: Engine, style: LiveStyleOptions): void {
  for (const { id, paint: rules = {} } of createLiveStyle(style).layers)
    for (const [name, value] of Object.entries(rules))
      map.setPaintProperty(id, name as 'fill-color', value as never);
}
