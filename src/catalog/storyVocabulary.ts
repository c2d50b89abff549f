/** The closed set of components a story may use, each with what it says; and the numbering of sources before rendering. */

import {
  type ComponentName,
  childOf,
  componentNames,
  isComponentName,
  parentOf,
  pickShape,
} from '#model/vocabulary';
import type { StoryTag } from './storyBody.ts';
import { describeStoryChart } from './storyCharts.ts';
import { type Attributes, fail, type StoryDesk } from './storyDesk.ts';
import { describeStoryNext, describeStoryTimeline } from './storyEvents.ts';
import { describeStoryEasyRead, describeStoryHowTo, describeStoryMedia } from './storyExtras.ts';
import {
  describeStoryOrganisation,
  describeStoryPlace,
  describeStoryProgramme,
  describeStoryProject,
} from './storyLinks.ts';
import { describeStoryMap } from './storyMaps.ts';
import { describeStoryPledges } from './storyPledges.ts';
import { describeStoryScrolly, describeStoryStep } from './storyScrolly.ts';
import { describeStoryTable } from './storyTables.ts';
import {
  describeStoryCite,
  describeStoryDiffer,
  describeStoryFigure,
  describeStoryVoice,
} from './storyText.ts';

/** Component name → what it resolves to. Resolving cites; doing so twice changes nothing. */
export const vocabulary: Readonly<
  Record<ComponentName, (desk: StoryDesk, attributes: Attributes, inside: readonly StoryTag[]) => unknown>
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
  ScrollyMap: describeStoryScrolly,
  Step: describeStoryStep,
  Table: describeStoryTable,
  Timeline: describeStoryTimeline,
  Pledges: describeStoryPledges,
  HowTo: describeStoryHowTo,
  Part: () => null,
  EasyRead: describeStoryEasyRead,
  Media: describeStoryMedia,
  WhatHappenedNext: describeStoryNext,
  Aside: () => null,
};

/**
 * Resolves every component of a story in reading order, so that its sources are numbered as a reader meets them.
 * Throws, with the nearest match, at a component, an attribute or a place inside another that there is not.
 */
export function numberSources(
  desk: StoryDesk,
  tags: readonly StoryTag[],
  around: ComponentName | null = null,
): void {
  for (const { name, attributes, inside } of tags) {
    if (!isComponentName(name)) fail(desk, `stories have no component <${name}>.`, name, componentNames);
    const parent = parentOf(name);
    if (parent && parent !== around) fail(desk, `<${name}> stands only inside <${parent}>.`);
    const child = around && childOf(around);
    if (child && child !== name) fail(desk, `<${around}> holds only <${child}>; found <${name}>.`);
    const shape = pickShape(name, attributes);
    const known = shape ? Object.keys(shape.shape) : [];
    for (const key of Object.keys(attributes)) {
      if (shape && !known.includes(key)) fail(desk, `<${name}> takes no "${key}".`, key, known);
    }
    vocabulary[name](desk, attributes, inside);
    numberSources(desk, inside, name);
  }
}
