/** The places of a described map as the drawing wants them: all, or those a step shows. */
import type { StoryScrolly } from '#catalog/storyScrolly';
import type { ScrollyPlaces } from '#components/figure/scrollyScene.ts';

/** `show`: ids of the places to draw; all of them without it. A relocated community is always drawn itself. */
export function scrollyPlaces(map: StoryScrolly['map'], show?: ReadonlySet<string>): ScrollyPlaces {
  const isShown = ({ id }: { id: string }) => show?.has(id) ?? true;
  if (map.kind === 'dual') {
    const stops = map.stops.filter(isShown);
    // A step that speaks of no other place may be older than the move: the ring comes with the first place moved to.
    const mark = { ...map.place.mark, relocated: map.place.mark.relocated && stops.length > 0 };
    return { kind: 'dual', place: { ...map.place, mark }, stops, country: map.country.code };
  }
  return { kind: 'places', places: map.places.filter(isShown) };
}
