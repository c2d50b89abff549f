/** What a map with steps shows: the places of a story's map, and which of them each step speaks of. */
import { type Attributes, fail, getAttribute, getChoice, type StoryDesk, splitIds } from './storyDesk.ts';
import { describeStoryMap, type StoryMap } from './storyMaps.ts';

type SteppedMap = Extract<StoryMap, { kind: 'dual' | 'places' | 'agreements' | 'award' }>;

export interface StoryStep {
  /** Counted from 1. */
  number: number;
  /** When it took place, in words. */
  date: string | null;
  map: SteppedMap;
  /** Ids of the places it speaks of: communities, or stops of a dual map. */
  show: ReadonlySet<string>;
  /** Describes its still map in a sentence. */
  label: string;
}

export interface StoryScrolly {
  map: SteppedMap;
  steps: readonly StoryStep[];
}

type Desk = { scrollies: Map<string, StoryScrolly>; queues: Map<string, StoryStep[]> };

/** Steps wait by the attributes they are written with: one is rendered before its map, and without knowing its place. */
const desks = new WeakMap<StoryDesk, Desk>();
const keyOf = (attributes: Attributes): string => JSON.stringify([attributes.show, attributes.date]);

/** `<ScrollyMap kind title …>` with its steps; throws when it is not in the text that the desk is for. */
export function describeStoryScrolly(desk: StoryDesk, attributes: Attributes): StoryScrolly {
  const title = getAttribute(desk, 'ScrollyMap', attributes, 'title');
  return readDesk(desk).scrollies.get(title) ?? fail(desk, `<ScrollyMap> "${title}" is not in the text.`);
}

/** The `<Step show date?>` whose turn it is among those written alike. */
export function describeStoryStep(desk: StoryDesk, attributes: Attributes): StoryStep {
  const queue = readDesk(desk).queues.get(keyOf(attributes));
  const step = queue?.shift() ?? fail(desk, '<Step> can only stand in a <ScrollyMap>.');
  // To the end of the row again: text between tags may be rendered more than once.
  queue?.push(step);
  return step;
}

function readDesk(desk: StoryDesk): Desk {
  const known = desks.get(desk);
  if (known) return known;
  const made: Desk = { scrollies: new Map(), queues: new Map() };
  desks.set(desk, made);
  for (const tag of desk.tags) {
    if (tag.name !== 'ScrollyMap') continue;
    const map = describeMap(desk, tag.attributes);
    const written = tag.inside.filter(({ name }) => name === 'Step');
    const steps = written.map(({ attributes }, index) =>
      describeStep(desk, map, attributes, index + 1, written.length),
    );
    made.scrollies.set(tag.attributes.title ?? '', { map, steps });
    for (const [index, { attributes }] of written.entries()) {
      const key = keyOf(attributes);
      made.queues.set(key, [...(made.queues.get(key) ?? []), steps[index] as StoryStep]);
    }
  }
  return made;
}

function describeMap(desk: StoryDesk, attributes: Attributes): SteppedMap {
  getAttribute(desk, 'ScrollyMap', attributes, 'kind');
  const kind = getChoice(desk, 'ScrollyMap', attributes, 'kind', ['dual', 'places']);
  const map = kind ? describeStoryMap(desk, attributes) : fail(desk, '<ScrollyMap> needs "kind".');
  return map.kind === 'programme' ? fail(desk, '<ScrollyMap> draws no programme.') : map;
}

function describeStep(
  desk: StoryDesk,
  map: SteppedMap,
  attributes: Attributes,
  number: number,
  total: number,
): StoryStep {
  const { format, t } = desk.context;
  const ids = splitIds(getAttribute(desk, 'Step', attributes, 'show'));
  const names = namesOf(map);
  const shown = ids.map(
    (id) =>
      names.get(id) ??
      fail(desk, `the map of <Step show="${attributes.show}"> has no "${id}".`, id, names.keys()),
  );
  return {
    number,
    date: attributes.date ? format.date(attributes.date) : null,
    map,
    show: new Set(ids),
    label: t('story.step.label', { number, total, names: format.list(shown) }),
  };
}

function namesOf(map: SteppedMap): Map<string, string> {
  if (map.kind !== 'dual') return new Map(map.places.map(({ id, label, title }) => [id, label ?? title]));
  return new Map([[map.id, map.name], ...map.stops.map(({ id, name }): [string, string] => [id, name])]);
}

const lists = new WeakMap<SteppedMap, string>();

/** Anchor of the list of a map's places, to which numbers on the map and on its stills lead. */
export function listIdOf(desk: StoryDesk, map: SteppedMap): string {
  const known = lists.get(map) ?? desk.mint(`list-${map.id}`);
  lists.set(map, known);
  return known;
}
