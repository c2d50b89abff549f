/**
 * One example of every component a story may use, drawn from what the edition's own stories say, so that it is sound
 * wherever they are; where none uses it, from the first record that suits. Its words inside are the guide's.
 */
import {
  type AttributeNote,
  type ComponentName,
  childOf,
  componentNames,
  holdsText,
  howToParts,
  kindsOf,
  listAttributes,
  parentOf,
  vocabulary,
} from '#model/vocabulary';
import { type Citation, createCitations } from './citations.ts';
import type { Context } from './context.ts';
import { translateField } from './fields.ts';
import { guideLanguage } from './guide.ts';
import type { StoryEntry } from './store.ts';
import { readStoryBody, type StoryTag } from './storyBody.ts';
import { createDesk, type StoryDesk } from './storyDesk.ts';
import { numberSources } from './storyVocabulary.ts';

export interface ComponentView {
  name: ComponentName;
  /** Shapes it comes in: one unnamed, or one for each kind. */
  shapes: { kind: string | null; attributes: AttributeNote[] }[];
  parent: ComponentName | null;
  child: ComponentName | null;
  holdsText: boolean;
  /** What an author types for the example. */
  code: string;
  /** Null where the edition has no record to show it with, and for what stands only inside another. */
  tag: StoryTag | null;
  /** Whether it stands in a sentence. */
  isInline: boolean;
}

const inline: readonly ComponentName[] = ['Figure', 'Place', 'Project', 'Programme', 'Organisation', 'Cite'];

/** The components in their order, and the desk they are rendered at: its sources are numbered. */
export function describeComponents(context: Context): {
  components: ComponentView[];
  desk: StoryDesk;
  citations: Citation[];
} {
  const { locale, site, store, t } = context;
  const language = guideLanguage(locale);
  const own = store.stories.filter((story) => story.locale === locale);
  const stories = own.length > 0 ? own : store.stories.filter((story) => story.locale === site.defaultLocale);
  const found = new Map<string, StoryTag>();
  let told: StoryEntry | null = null;
  for (const story of stories) {
    for (const tag of flatten(readStoryBody(story.body).tags)) {
      if (!found.has(tag.name)) found.set(tag.name, tag);
      if (tag.name === 'EasyRead') told ??= story;
    }
  }
  const components = componentNames.map((name): ComponentView => {
    const parent = parentOf(name);
    const tag = parent ? null : (found.get(name) ?? makeTag(context, name));
    const shown = tag && shorten(tag);
    const kinds = kindsOf(name);
    return {
      name,
      shapes: vocabulary[name].map((shape, index) => ({
        kind: kinds[index] ?? null,
        attributes: listAttributes(shape).map((note) => ({
          ...note,
          description: translateField(language, note.description),
        })),
      })),
      parent,
      child: childOf(name),
      holdsText: holdsText(name),
      code: writeTag(
        shown ?? found.get(name) ?? { name, attributes: {}, inside: [] },
        t('guide.components.text'),
      ),
      tag: shown,
      isInline: inline.includes(name),
    };
  });
  const tags = components.flatMap(({ tag }) => tag ?? []);
  const citations = createCitations(context);
  const desk = createDesk(context, citations, 'guide/components', {
    easyRead: told?.data.easyRead ?? null,
    tags,
  });
  numberSources(desk, tags);
  return { components, desk, citations: citations.list() };
}

const flatten = (tags: readonly StoryTag[]): StoryTag[] =>
  tags.flatMap((tag) => [tag, ...flatten(tag.inside)]);

/** A map with steps needs two to show what it does; a HowTo keeps its four parts. */
function shorten(tag: StoryTag): StoryTag {
  if (tag.name === 'ScrollyMap')
    return { ...tag, inside: tag.inside.slice(0, 2).map((step) => ({ ...step, inside: [] })) };
  if (tag.name !== 'HowTo') return { ...tag, inside: [] };
  return { ...tag, inside: howToParts.map((kind) => ({ name: 'Part', attributes: { kind }, inside: [] })) };
}

/** An example from the first record that suits; null when the edition has none. */
function makeTag({ store, site }: Context, name: ComponentName): StoryTag | null {
  const of = (attributes: Record<string, string>): StoryTag => ({ name, attributes, inside: [] });
  const first = (map: ReadonlyMap<string, unknown>): StoryTag | null => {
    const [id] = map.keys();
    return id === undefined ? null : of({ id });
  };
  const projects = [site.feature?.project ?? '', ...store.projects.keys()].flatMap(
    (id) => store.projects.get(id) ?? [],
  );
  switch (name) {
    case 'Figure':
      return first(store.figures);
    case 'Place':
      return site.lead[0] ? of({ id: site.lead[0] }) : first(store.communities);
    case 'Project':
      return first(store.projects);
    case 'Programme':
      return first(store.programmes);
    case 'Organisation':
      return first(store.organisations);
    case 'Cite':
      return first(store.sources);
    case 'Voice':
      return first(store.voices);
    case 'SourcesDiffer':
      return first(store.differences);
    case 'Timeline': {
      const project = projects.find(({ timeline }) => timeline.length > 1);
      return project ? of({ project: project.id }) : null;
    }
    case 'WhatHappenedNext': {
      const project = projects.find(({ next }) => next !== null);
      return project ? of({ project: project.id }) : null;
    }
    case 'Aside':
      return of({});
    default:
      return null;
  }
}

/** As an author types it. `words` stand where the author's own words go. */
function writeTag({ name, attributes, inside }: StoryTag, words: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const open = `<${name}${written.join('')}`;
  if (inside.length > 0)
    return [`${open}>`, ...inside.map((one) => writeTag(one, words)), `</${name}>`].join('\n\n');
  return holdsText(name as ComponentName) ? `${open}>\n\n${words}\n\n</${name}>` : `${open} />`;
}
