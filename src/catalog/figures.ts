/** A bound figure as a page says it: value with qualifier and unit, date, kind of statement, source number (P1, P2). */
import type { Figure, Observation } from '#model/figure';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { getRecord } from './store.ts';

export interface ObservationView {
  /** "more than 400" */
  value: string;
  /** "children"; empty for sums, whose currency is in the value. */
  unit: string;
  /** "more than 400 children" */
  phrase: string;
  asOf: string;
  qualifier: Observation['qualifier'];
  status: Observation['status'];
  statusWord: string;
  /** False for a target, plan or announcement: drawn dashed. */
  settled: boolean;
  note: Text | null;
  locator: string | null;
  source: { id: string; number: number };
  /** For charts: the plain number, or the middle of nothing when only a range is given. */
  raw: number | null;
}

export interface FigureView extends ObservationView {
  id: string;
  label: Text;
  /** The other statements, as published. */
  others: ObservationView[];
  relation: 'single' | 'dates' | 'scope' | 'contradict';
  reading: Text | null;
}

// Programmes state counts whose unit is a phrase of its own, shown beside the number.
const wordless = new Set(['percent', 'stated']);
const currencies = new Set([
  'eur',
  'usd',
  'pln',
  'czk',
  'huf',
  'uah',
  'gbp',
  'chf',
  'ron',
  'mdl',
  'bgn',
  'isk',
  'jpy',
  'krw',
  'brl',
]);
const unsettled = new Set<Observation['status']>([
  'target',
  'planned',
  'announced',
  'estimated',
  'illustrative',
]);

// Qualifiers that are prepositions in some languages: after them the noun stands as it does after a round number.
const governing = new Set<Observation['qualifier']>(['about', 'up-to']);

/** A number, or a sum when the unit is a currency, with the qualifier of its source. */
export function phraseValue(
  context: Context,
  unit: string,
  observation: Pick<Observation, 'value' | 'range' | 'qualifier'>,
): string {
  const { format, t } = context;
  const isSum = currencies.has(unit);
  const say = (value: number): string => {
    const governed = governing.has(observation.qualifier) && !observation.range;
    if (isSum) return format.money(value, unit.toUpperCase(), governed);
    return unit === 'percent' ? format.percent(value) : format.large(value, governed);
  };
  if (observation.range)
    return t('range', { from: say(observation.range[0]), to: say(observation.range[1]) });
  if (observation.value === null) return t('value.unknown');
  return t(`qualifier.${observation.qualifier}`, { value: say(observation.value) });
}

/** The number whose plural form a noun takes: “близько 3 годин”, though “3 години”; one and fractions stay as they are. */
const countOf = (value: number, qualifier: Observation['qualifier']): number =>
  governing.has(qualifier) && Number.isInteger(value) && value > 1 ? 1e6 : value;

/** Words after the number, in the plural form it asks for; nothing for sums and per cent. */
export function unitWords(
  context: Context,
  unit: string,
  observation: Pick<Observation, 'value' | 'range' | 'qualifier'>,
): string {
  if (currencies.has(unit) || wordless.has(unit)) return '';
  const { qualifier, range, value } = observation;
  return context.t(`unit.${unit}`, { count: value === null ? (range?.[1] ?? 0) : countOf(value, qualifier) });
}

/** A unit as the subtitle of a chart names it: children, per cent, PLN; a general word where the source has one of its own. */
export function nameUnit(context: Context, unit: string): string {
  if (currencies.has(unit)) return context.t(`currency.${unit}`, { count: 1e6 });
  return unit === 'stated' ? context.t('chart.unit.stated') : context.t(`unit.${unit}`, { count: 1e6 });
}

export function describeObservation(
  context: Context,
  citations: Citations,
  unit: string,
  observation: Observation,
): ObservationView {
  const value = phraseValue(context, unit, observation);
  const words = unitWords(context, unit, observation);
  return {
    value,
    unit: words,
    phrase: words ? `${value}\u00a0${words}` : value,
    asOf: observation.asOf ? context.format.date(observation.asOf) : context.t('date.unknown'),
    qualifier: observation.qualifier,
    status: observation.status,
    statusWord: context.t(`figure.status.${observation.status}`),
    settled: !unsettled.has(observation.status),
    note: observation.note ? context.text(observation.note) : null,
    locator: observation.locator,
    source: { id: observation.source, number: citations.cite(observation.source) },
    raw: observation.value,
  };
}

export function describeFigure(context: Context, citations: Citations, id: string): FigureView {
  const figure = getRecord(context.store, 'figures', id);
  const [chosen, ...others] = figure.observations.map((observation) =>
    describeObservation(context, citations, figure.unit, observation),
  );
  if (!chosen) throw new Error(`Figure "${id}" has no observation.`);
  return {
    ...chosen,
    id,
    label: context.text(figure.label),
    others,
    relation: figure.relation,
    reading: figure.reading ? context.text(figure.reading) : null,
  };
}

/** Letters that a numeral cut from paper can have on a phone. */
const NUMERAL_LETTERS = 6;

/**
 * What can be cut from paper without saying more than the source did: a whole count with its unit beside it, "400+" for
 * more than 400; null for "about" and "up to", for shares, sums and ranges.
 */
export function findNumeral(
  { format }: Pick<Context, 'format'>,
  { raw, unit, value, qualifier }: Pick<ObservationView, 'raw' | 'unit' | 'value' | 'qualifier'>,
): string | null {
  const text = raw === null ? '' : format.number(raw);
  if (text === '' || text.length > NUMERAL_LETTERS) return null;
  if (qualifier === 'exact') return unit !== '' || value === text ? text : null;
  return unit !== '' && (qualifier === 'more-than' || qualifier === 'at-least') ? `${text}+` : null;
}

/** The community a figure concerns: its subject, or the one its project or agreement belongs to. */
export function communityOf({ store }: Pick<Context, 'store'>, { subject }: Figure): string | null {
  const { kind, id } = subject;
  if (kind === 'community') return id;
  if (kind === 'project') return getRecord(store, 'projects', id).community;
  return kind === 'agreement' ? getRecord(store, 'agreements', id).community : null;
}
