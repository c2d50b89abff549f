/** The numbers of one place: which figures concern it, and which of them were stated at several dates and can be drawn. */
import type { Community } from '#model/community';
import type { Figure } from '#model/figure';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { describeObservation } from './figures.ts';
import type { Store } from './store.ts';
import { describeDots } from './storyChartFigures.ts';
import type { ChartBody } from './storyChartParts.ts';
import { createDesk } from './storyDesk.ts';

/** A figure with statements of several dates, as a small chart. */
export interface CourseView extends ChartBody {
  id: string;
  /** What is counted, then the earliest and the latest statement with their dates. */
  title: string;
  lang: string | null;
  /** Numbers of the sources of its statements on the page. */
  sourceNumbers: number[];
}

/** Figures about the community and about its agreements, each once; sums that its agreements list themselves are left to them. */
export function figuresOfCommunity(store: Store, community: Community): Figure[] {
  const own = store.figuresBySubject.get(`community:${community.id}`) ?? [];
  const agreements = store.agreementsByCommunity.get(community.id) ?? [];
  const sums = new Set(
    agreements.flatMap(({ amounts }) => amounts.map(({ value, source }) => `${value} ${source}`)),
  );
  const isSum = ({ unit, observations: [chosen] }: Figure) =>
    agreements.some(({ amounts }) => amounts.some(({ currency }) => currency.toLowerCase() === unit)) &&
    chosen !== undefined &&
    sums.has(`${chosen.value} ${chosen.source}`);
  const agreed = agreements.flatMap(({ id, results }) => [
    ...(store.figuresBySubject.get(`agreement:${id}`) ?? []),
    ...results.flatMap((result) => store.figures.get(result) ?? []),
  ]);
  return [...new Set([...own, ...agreed.filter((figure) => !isSum(figure))])];
}

/**
 * Statements that differ because of their dates, and whose order the dates settle: “2022” beside “June 2022” is neither
 * before nor after it.
 */
export function hasCourse({ relation, observations }: Figure): boolean {
  const dated = observations.filter(({ value, asOf }) => value !== null && asOf !== null);
  const dates = [...new Set(dated.flatMap(({ asOf }) => asOf ?? []))];
  const isVague = (date: string) => dates.some((other) => other !== date && other.startsWith(date));
  return (
    relation === 'dates' &&
    dates.length > 1 &&
    new Set(dated.map(({ value }) => value)).size > 1 &&
    !dates.some(isVague)
  );
}

/** Draws a figure for which `hasCourse` holds. */
export function describeCourse(context: Context, citations: Citations, figure: Figure): CourseView {
  const dated = figure.observations
    .flatMap((one) => (one.value !== null && one.asOf !== null ? [{ one, asOf: one.asOf }] : []))
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
    .map(({ one }) => describeObservation(context, citations, figure.unit, one));
  const [first] = dated;
  const last = dated.at(-1);
  if (!first || !last) throw new Error(`Figure "${figure.id}" has no dated statement.`);
  const label: Text = context.text(figure.label);
  const desk = createDesk(context, citations, `data/figures/${figure.id}.json`);
  return {
    ...describeDots(desk, figure.id),
    id: figure.id,
    title: context.t('community.course.title', {
      phrase: first.phrase.charAt(0).toLocaleUpperCase(context.locale) + first.phrase.slice(1),
      what: label.text,
      fromDate: first.asOf,
      to: last.value,
      toDate: last.asOf,
    }),
    lang: label.lang,
    sourceNumbers: [...new Set(figure.observations.map(({ source }) => citations.cite(source)))],
  };
}
