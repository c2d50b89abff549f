/** What draws each component of the vocabulary, by the name an author writes. */
import type { ComponentName } from '#model/vocabulary';
import Aside from './Aside.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import EasyRead from './EasyRead.astro';
import Figure from './Figure.astro';
import HowTo from './HowTo.astro';
import StoryMap from './Map.astro';
import Media from './Media.astro';
import Organisation from './Organisation.astro';
import Part from './Part.astro';
import Place from './Place.astro';
import Pledges from './Pledges.astro';
import Programme from './Programme.astro';
import Project from './Project.astro';
import ScrollyMap from './ScrollyMap.astro';
import SourcesDiffer from './SourcesDiffer.astro';
import Step from './Step.astro';
import Table from './Table.astro';
import Timeline from './Timeline.astro';
import Voice from './Voice.astro';
import WhatHappenedNext from './WhatHappenedNext.astro';

export const storyComponents = {
  Aside,
  Chart,
  Cite,
  EasyRead,
  Figure,
  HowTo,
  Map: StoryMap,
  Media,
  Organisation,
  Part,
  Place,
  Pledges,
  Programme,
  Project,
  ScrollyMap,
  SourcesDiffer,
  Step,
  Table,
  Timeline,
  Voice,
  WhatHappenedNext,
} satisfies Record<ComponentName, unknown>;
