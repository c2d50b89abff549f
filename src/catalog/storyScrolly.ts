/** What a map with steps shows: the map as a story's still map, and its steps in order. */
import { type Attributes, fail, getAttribute, getChoice, type StoryDesk, splitIds } from './storyDesk.ts';
import { describeStoryMap, type StoryMap } from './storyMaps.ts';

export interface StoryStep {
  /** Communities, or stops of a dual map, that the step speaks of. */
  show: string[];
  /** When it took place, in words. */
  date: string | null;
}

/** `<ScrollyMap kind title …>`: the same places as the map of that kind. */
export function describeStoryScrolly(desk: StoryDesk, attributes: Attributes): StoryMap {
  getAttribute(desk, 'ScrollyMap', attributes, 'kind');
  getAttribute(desk, 'ScrollyMap', attributes, 'title');
  const kind = getChoice(desk, 'ScrollyMap', attributes, 'kind', ['dual', 'places']);
  return kind ? describeStoryMap(desk, attributes) : fail(desk, '<ScrollyMap> needs "kind".');
}

/** `<Step show date?>`. */
export function describeStoryStep(desk: StoryDesk, attributes: Attributes): StoryStep {
  return {
    show: splitIds(getAttribute(desk, 'Step', attributes, 'show')),
    date: attributes.date ? desk.context.format.date(attributes.date) : null,
  };
}
