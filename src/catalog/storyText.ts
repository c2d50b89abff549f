/** What a story's sentences rest on: bound figures, sources that differ, voices, sources. */
import type { RecordOf } from '#model/registry';
import type { Text } from './context.ts';
import { describeDifference } from './differences.ts';
import { describeObservation, type ObservationView } from './figures.ts';
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
  /** Number of its footnote. */
  note: number;
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
  const label = desk.context.text(figure.label);
  return {
    id: figure.id,
    note: noteStatement(desk, `${figure.id} ${figure.observations.indexOf(observation)}`, view, label),
    text: form === 'value' ? view.value : view.phrase,
    open: !view.settled,
    source: view.source,
    rows: describeSlip(desk.context, { ...view, id: figure.id }, label),
  };
}

/** The footnote of a statement; one bound twice keeps its number. */
function noteStatement(desk: StoryDesk, key: string, view: ObservationView, label: Text): number {
  const number = desk.notes.get(key)?.number ?? desk.notes.size + 1;
  const { phrase, asOf, statusWord, note, source } = view;
  desk.notes.set(key, { number, phrase, label, asOf, statusWord, note, source });
  return number;
}

export interface StoryDiffer {
  id: string;
  title: Text;
  lede: string;
  statements: {
    text: Text;
    who: Text | null;
    asOf: string | null;
    /** The one shown elsewhere; otherwise how it relates to that one, in words. */
    standing: string | null;
    sources: SourceRef[];
  }[];
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
        standing: null,
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
    statements: figure.observations.map((observation, index) => {
      const view = describeObservation(context, citations, figure.unit, observation);
      return {
        text: { text: view.phrase, lang: null },
        who: view.note,
        asOf: observation.asOf ? view.asOf : null,
        standing:
          index === 0
            ? context.t('story.differ.chosen')
            : context.t(`story.differ.${relateTo(figure, observation)}`),
        sources: [view.source],
      };
    }),
    reading: figure.reading ? context.text(figure.reading) : null,
  };
}

/** How a statement relates to the chosen one. Where either is undated, only what the record says of all is known. */
function relateTo(
  { observations: [chosen], relation }: RecordOf<'figures'>,
  other: RecordOf<'figures'>['observations'][number],
): 'date' | 'scope' | 'same' | 'contradict' {
  const spans = (one: typeof other) => JSON.stringify(one.range ?? one.value);
  if (chosen && spans(chosen) === spans(other)) return 'same';
  const isOtherDate = chosen?.asOf && other.asOf && chosen.asOf !== other.asOf;
  if (relation === 'dates' || (isOtherDate && relation === 'contradict')) return 'date';
  return relation === 'scope' ? 'scope' : 'contradict';
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

/** `<Cite id>`: the number of a source that supports the sentence before it. */
export function describeStoryCite(desk: StoryDesk, attributes: Attributes): SourceRef {
  const source = getNamed(desk, 'sources', getAttribute(desk, 'Cite', attributes, 'id'));
  return { id: source.id, number: desk.citations.cite(source.id) };
}
