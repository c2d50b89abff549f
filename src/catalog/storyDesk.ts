/** What the components of one story share while its page is made: language, citations, the file to name in errors. */

import { findNearest } from '#model/nearest';
import type { DataCollection, RecordOf } from '#model/registry';
import type { Story } from '#model/story';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import type { StoryTag } from './storyBody.ts';
import type { StoryDrift } from './storyTranslation.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** A source with its number on the page. */
export interface SourceRef {
  id: string;
  number: number;
}

export interface StoryDesk {
  context: Context;
  citations: Citations;
  /** The story's file, for messages. */
  file: string;
  /** Components of the text in reading order. */
  tags: readonly StoryTag[];
  /** The easy-read summary of the front matter; its day in words. */
  easyRead: { text: readonly string[]; reviewed: string } | null;
  /** Where the text lags behind its original; set by the page before the text is rendered. */
  drift: StoryDrift | null;
  /** How many headings of the second level have been rendered. */
  headings: number;
  /** Statements bound in the text, each once, in reading order: its footnotes. */
  notes: Map<string, StoryNote>;
  /** What opens over a name, by the id of its card. */
  cards: Map<string, LinkCard>;
  /** An id that is unique on the page: the stem, then the stem with a count. */
  mint(stem: string): string;
}

/** A bound statement as a footnote. */
export interface StoryNote {
  number: number;
  /** "more than 400 children" */
  phrase: string;
  /** What is counted. */
  label: Text;
  asOf: string;
  statusWord: string;
  note: Text | null;
  source: SourceRef;
}

/** What is known of a thing at a glance. */
export interface LinkCard {
  id: string;
  /** "Community, Ukraine" */
  kind: string;
  name: Text;
  line: Text | null;
  /** "As of June 2025" */
  asOf: string | null;
}

declare global {
  namespace App {
    interface Locals {
      /** Set by the page of a story before its text is rendered. */
      story?: StoryDesk;
    }
  }
}

export function createDesk(
  context: Context,
  citations: Citations,
  file: string,
  { easyRead = null, tags = [] }: { easyRead?: Story['easyRead']; tags?: readonly StoryTag[] } = {},
): StoryDesk {
  const counts = new Map<string, number>();
  return {
    context,
    citations,
    file,
    tags,
    easyRead: easyRead && { ...easyRead, reviewed: context.format.date(easyRead.reviewed) },
    drift: null,
    headings: 0,
    notes: new Map(),
    cards: new Map(),
    mint(stem) {
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      return count === 1 ? stem : `${stem}-${count}`;
    },
  };
}

/** The desk of the page being made; throws where a story component stands outside a story. */
export function getDesk(locals: App.Locals, component: string): StoryDesk {
  if (!locals.story) throw new Error(`<${component}> can only stand in a story.`);
  return locals.story;
}

/** Throws with the story's file; `wanted` among `candidates` adds the nearest match. */
export function fail(
  { file }: Pick<StoryDesk, 'file'>,
  sentence: string,
  wanted?: string,
  candidates?: Iterable<string>,
): never {
  const nearest = wanted === undefined || !candidates ? null : findNearest(wanted, candidates);
  throw new Error(`${file}: ${sentence}${nearest ? ` Did you mean "${nearest}"?` : ''}`);
}

type NamedCollection = Exclude<DataCollection, 'site'>;

const singular: Readonly<Record<NamedCollection, string>> = {
  sources: 'source',
  figures: 'figure',
  communities: 'community',
  countries: 'country',
  programmes: 'programme',
  organisations: 'organisation',
  awards: 'award',
  projects: 'project',
  agreements: 'agreement',
  events: 'event',
  voices: 'voice',
  differences: 'difference',
  series: 'series',
  media: 'media',
  themes: 'theme',
  names: 'name',
  corrections: 'correction',
};

/** The record a component names; throws with the file and the nearest match. */
export function getNamed<Name extends NamedCollection>(
  { context, file }: Pick<StoryDesk, 'context' | 'file'>,
  name: Name,
  id: string,
): RecordOf<Name> {
  const records = context.store[name] as ReadonlyMap<string, RecordOf<Name>>;
  return records.get(id) ?? fail({ file }, `there is no ${singular[name]} "${id}".`, id, records.keys());
}

/** The value of a required attribute. */
export function getAttribute(
  desk: StoryDesk,
  component: string,
  attributes: Attributes,
  name: string,
): string {
  return attributes[name] || fail(desk, `<${component}> needs "${name}".`);
}

/** The value of an attribute that takes one of a few words, or null when it is left out. */
export function getChoice<Choice extends string>(
  desk: StoryDesk,
  component: string,
  attributes: Attributes,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const value = attributes[name];
  if (value === undefined) return null;
  const choice = choices.find((one) => one === value);
  return choice ?? fail(desk, `<${component}> has no ${name} "${value}".`, value, choices);
}

/** `a,b` as written in an attribute. */
export const splitIds = (list: string): string[] => list.split(',').flatMap((id) => id.trim() || []);
