/** The drawings of a map with steps: one ground, and for every step its marks, names and connections on it. */
import type { Frame } from '#figure/geo/frame';
import { exploreFrame, listFrames } from '#figure/geo/frame';
import { type CountryMapScene, layoutFrame, type NameTable } from '#figure/geo/layoutCountryMap';
import { type LocatorScene, layoutLocator, type RelocationStop } from '#figure/geo/layoutLocator';
import type { MapPlace } from '#figure/geo/layoutPlaces';
import { connectionsMarkup, groundMarkup, groundOfPrints, placesMarkup } from '#figure/geo/sceneMarkup';

/** A community with the places it moved to, or several communities. */
export type ScrollyPlaces =
  | {
      readonly kind: 'dual';
      readonly place: MapPlace;
      readonly stops: readonly RelocationStop[];
      readonly country: string;
    }
  | { readonly kind: 'places'; readonly places: readonly MapPlace[] };

export interface ScrollyDrawing {
  readonly frame: Frame;
  /** Sea, land, lines and names of countries. */
  readonly ground: string;
  /** Connections, marks and names of places. */
  readonly marks: string;
}

/** Draws the places on the frame that holds `all` of them; null when no frame does. */
export function drawScrolly(
  shown: ScrollyPlaces,
  all: ScrollyPlaces,
  names: NameTable,
  formatKm: (km: number) => string,
  /** Where places that share a mark are listed. */
  listHref: string,
  folder = '/assets/maps/',
): ScrollyDrawing | null {
  const whole = layout(all, all, names);
  const scene = shown === all ? whole : layout(shown, all, names);
  if (!whole || !scene) return null;
  const { frame } = whole;
  // Names of countries and the scale keep the places they have on the whole map, so that steps differ in marks alone.
  const ground =
    groundMarkup(`${folder}${frame.key}.svg`, frame.width, frame.height) +
    groundOfPrints(whole, formatKm(whole.scaleBar.km));
  const marks =
    connectionsMarkup(scene.connections) +
    placesMarkup(scene, { id: frame.key, clusterHref: () => listHref });
  return { frame, ground, marks };
}

function layout(shown: ScrollyPlaces, all: ScrollyPlaces, names: NameTable) {
  if (shown.kind === 'dual')
    return layoutLocator({ place: shown.place, country: shown.country, relocation: shown.stops, names });
  if (all.kind !== 'places') return null;
  const codes = new Set(all.places.map(({ id }) => id.slice(0, 2)));
  const [code = ''] = codes;
  const frame = (codes.size === 1 && listFrames(code)[0]) || exploreFrame;
  return unmoved(layoutFrame(frame, shown.places, names));
}

/** A map on which nothing has moved. */
const unmoved = (scene: CountryMapScene): LocatorScene => ({
  ...scene,
  connections: [],
});
