/** What the components inside a story's sentences say: bound figures, sources that differ, voices, names, sources. */
import { paths } from '#i18n/paths';
import type { Text } from './context.ts';
import { describeDifference } from './differences.ts';
import { describeObservation } from './figures.ts';
import { communityName } from './names.ts';
import { describeSlip, type SlipRow } from './slips.ts';
import {
  type Attributes,
  fail,
  getAttribute,
  getChoice,
  getNamed,
  type SourceRef,
  type StoryDesk,
} from './storyDesk.ts';

export interface StoryFigure {
  id: string;
  /** As the sentence needs it: "more than 400 children", or the value alone. */
  text: string;
  /** A plan, a target, an announcement or an estimate: drawn dashed. */
  open: boolean;
  source: SourceRef;
  rows: SlipRow[];
}

/**
 * `<Figure id at? value? form?>`: the chosen statement of a figure, that of another date, or, where dates do not tell
 * two statements apart, the one with this value. Cites its source only.
 */
export function describeStoryFigure(desk: StoryDesk, attributes: Attributes): StoryFigure {
  const figure = getNamed(desk, 'figures', getAttribute(desk, 'Figure', attributes, 'id'));
  const form = getChoice(desk, 'Figure', attributes, 'form', ['phrase', 'value']);
  const { at, value } = attributes;
  const observation = figure.observations.find(
    (one) => (at === undefined || one.asOf === at) && (value === undefined || String(one.value) === value),
  );
  if (!observation) {
    const known = figure.observations.map((one) => `${one.value} (${one.asOf ?? 'undated'})`);
    return fail(
      desk,
      `figure "${figure.id}" has no statement of ${value ?? at}; it has ${known.join(', ')}.`,
    );
  }
  const view = describeObservation(desk.context, desk.citations, figure.unit, observation);
  return {
    id: figure.id,
    text: form === 'value' ? view.value : view.phrase,
    open: !view.settled,
    source: view.source,
    rows: describeSlip(desk.context, view, desk.context.text(figure.label)),
  };
}

export interface StoryDiffer {
  id: string;
  title: Text;
  lede: string;
  statements: { text: Text; who: Text | null; asOf: string | null; sources: SourceRef[] }[];
  reading: Text | null;
}

/** `<SourcesDiffer id>`: a record of data/differences, or a figure with several statements. */
export function describeStoryDiffer(desk: StoryDesk, attributes: Attributes): StoryDiffer {
  const { context, citations } = desk;
  const { store } = context;
  const id = getAttribute(desk, 'SourcesDiffer', attributes, 'id');
  const figure = store.figures.get(id);
  const record = store.differences.get(id);
  if (record) {
    const view = describeDifference(context, citations, record);
    return {
      id,
      title: view.topic,
      lede: view.relationWord,
      statements: view.statements.map(({ text, asOf }, index) => ({
        text,
        who: null,
        asOf,
        sources: (record.statements[index]?.sources ?? []).map((source) => ({
          id: source,
          number: citations.cite(source),
        })),
      })),
      reading: view.reading,
    };
  }
  if (!figure) {
    const known = [...store.differences.keys(), ...store.figures.keys()];
    return fail(desk, `there is no difference and no figure "${id}".`, id, known);
  }
  if (figure.relation === 'single') fail(desk, `figure "${id}" has one statement only; nothing differs.`);
  return {
    id,
    title: context.text(figure.label),
    lede: context.t(`difference.${figure.relation}`),
    statements: figure.observations.map((observation) => {
      const view = describeObservation(context, citations, figure.unit, observation);
      return {
        text: { text: view.phrase, lang: null },
        who: view.note,
        asOf: observation.asOf ? view.asOf : null,
        sources: [view.source],
      };
    }),
    reading: figure.reading ? context.text(figure.reading) : null,
  };
}

export interface StoryVoice {
  who: string;
  role: Text;
  paraphrase: Text;
  date: string | null;
  source: SourceRef;
}

/** `<Voice id>`: what an official said, paraphrased (P7). */
export function describeStoryVoice(desk: StoryDesk, attributes: Attributes): StoryVoice {
  const { context, citations } = desk;
  const voice = getNamed(desk, 'voices', getAttribute(desk, 'Voice', attributes, 'id'));
  return {
    who: voice.names?.[context.locale] ?? voice.who ?? context.t('story.voice.unnamed'),
    role: context.text(voice.role),
    paraphrase: context.text(voice.paraphrase),
    date: voice.date ? context.format.date(voice.date) : null,
    source: { id: voice.source, number: citations.cite(voice.source) },
  };
}

export interface StoryLink extends Text {
  href: string | null;
}

/** `<Place id form?>`: a community's name; `form="in"` is the reviewed form after "in". */
export function describeStoryPlace(desk: StoryDesk, attributes: Attributes): StoryLink {
  const { context } = desk;
  const community = getNamed(desk, 'communities', getAttribute(desk, 'Place', attributes, 'id'));
  const name = communityName(context, community);
  if (getChoice(desk, 'Place', attributes, 'form', ['name', 'in']) !== 'in') return name;
  const locative = context.store.names.get(community.id)?.locative?.[context.locale];
  if (locative) return { text: locative, lang: null, href: name.href };
  if (context.locale !== context.site.defaultLocale)
    fail(desk, `data/names.json has no form after "in" for "${community.id}" in "${context.locale}".`);
  return { ...name, text: context.t('story.place.in', { name: name.text }) };
}

/** `<Project id>`. */
export function describeStoryProject(desk: StoryDesk, attributes: Attributes): StoryLink {
  const project = getNamed(desk, 'projects', getAttribute(desk, 'Project', attributes, 'id'));
  return { ...desk.context.text(project.title), href: desk.context.href(paths.project(project.id)) };
}

/** `<Programme id>`. */
export function describeStoryProgramme(desk: StoryDesk, attributes: Attributes): StoryLink {
  const programme = getNamed(desk, 'programmes', getAttribute(desk, 'Programme', attributes, 'id'));
  return { ...desk.context.text(programme.names), href: desk.context.href(paths.programme(programme.id)) };
}

/** `<Organisation id>`: a name; organisations have no page of their own. */
export function describeStoryOrganisation(desk: StoryDesk, attributes: Attributes): StoryLink {
  const organisation = getNamed(desk, 'organisations', getAttribute(desk, 'Organisation', attributes, 'id'));
  return { ...desk.context.text(organisation.names), href: null };
}

/** `<Cite id>`: the number of a source that supports the sentence before it. */
export function describeStoryCite(desk: StoryDesk, attributes: Attributes): SourceRef {
  const source = getNamed(desk, 'sources', getAttribute(desk, 'Cite', attributes, 'id'));
  return { id: source.id, number: desk.citations.cite(source.id) };
}
