/** The closed set of components a story may use, each with what it says; and the numbering of sources before rendering. */

import { type ComponentName, componentNames, isComponentName } from '#model/vocabulary';
import type { StoryTag } from './storyBody.ts';
import { describeStoryChart } from './storyCharts.ts';
import { type Attributes, fail, type StoryDesk } from './storyDesk.ts';
import { describeStoryNext, describeStoryTimeline } from './storyEvents.ts';
import { describeStoryMap } from './storyMaps.ts';
import {
  describeStoryCite,
  describeStoryDiffer,
  describeStoryFigure,
  describeStoryOrganisation,
  describeStoryPlace,
  describeStoryProgramme,
  describeStoryProject,
  describeStoryVoice,
} from './storyText.ts';

/** Component name → what it resolves to. Resolving cites; doing so twice changes nothing. */
export const vocabulary: Readonly<
  Record<ComponentName, (desk: StoryDesk, attributes: Attributes) => unknown>
> = {
  Figure: describeStoryFigure,
  SourcesDiffer: describeStoryDiffer,
  Voice: describeStoryVoice,
  Place: describeStoryPlace,
  Project: describeStoryProject,
  Programme: describeStoryProgramme,
  Organisation: describeStoryOrganisation,
  Cite: describeStoryCite,
  Map: describeStoryMap,
  Chart: describeStoryChart,
  Timeline: describeStoryTimeline,
  WhatHappenedNext: describeStoryNext,
  Aside: () => null,
};

/** Resolves every component of a story in reading order, so that its sources are numbered as a reader meets them. */
export function numberSources(desk: StoryDesk, tags: readonly StoryTag[]): void {
  for (const { name, attributes } of tags) {
    if (isComponentName(name)) vocabulary[name](desk, attributes);
    else fail(desk, `stories have no component <${name}>.`, name, componentNames);
  }
}
