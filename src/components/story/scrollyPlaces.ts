/** The places of a described map as the drawing wants them: all, or those a step shows. */
import type { StoryScrolly } from '#catalog/storyScrolly';
import type { ScrollyPlaces } from '#components/figure/scrollyScene.ts';

/** `show`: ids of the places to draw; all of them without it. A relocated community is always drawn itself. */
export function scrollyPlaces(map: StoryScrolly['map'], show?: ReadonlySet<string>): ScrollyPlaces {
  const isShown = ({ id }: { id: string }) => show?.has(id) ?? true;
  if (map.kind === 'dual')
    return { kind: 'dual', place: map.place, stops: map.stops.filter(isShown), country: map.country.code };
  return { kind: 'places', places: map.places.filter(isShown) };
}
