/** A bound figure's own page: the number as published, every statement of it, how they relate, and where it is used. */

import { digest } from '#model/digest';
import type { Figure, Observation } from '#model/figure';
import { type Citation, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { communityOf, describeFigure, type FigureView, nameUnit } from './figures.ts';
import { describeFigureUses, type FigureUses } from './figureUses.ts';
import { needsNote } from './names.ts';
import { namesKosovo } from './sourceMarks.ts';
import { describeSubject, type UseLink } from './sourceUses.ts';
import { getRecord } from './store.ts';
import { describeDots } from './storyChartFigures.ts';
import type { ChartBody } from './storyChartParts.ts';
import { createDesk } from './storyDesk.ts';

/** From so many dated statements on they are drawn. */
const DRAWN = 3;

export interface FigurePageView {
  figure: FigureView;
  /** "More than 400 children with disabilities …" */
  heading: Text;
  /** The same, told apart from another figure of the same words by what it is about. */
  title: string;
  unit: string;
  subject: UseLink | null;
  /** The community whose paper the page is headed with. */
  community: string | null;
  relationWord: string | null;
  chart: (ChartBody & { from: string; to: string; count: number }) | null;
  uses: FigureUses[];
  citations: Citation[];
  /** Day on which the newest of the sources was read, in words. */
  verified: string;
  needsNote: boolean;
}

/** What stands for the value in markup and structured data: the number, or both ends of a range with a slash. */
export const plainValue = ({ value, range }: Pick<Observation, 'value' | 'range'>): string =>
  range ? range.join('/') : value === null ? '' : String(value);

const capitalise = ({ locale }: Context, text: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const headingOf = (context: Context, view: Pick<FigureView, 'phrase' | 'label'>): string =>
  capitalise(context, `${view.phrase} ${view.label.text}`);

const counts = new WeakMap<Context, Map<string, number>>();

/** How often a heading stands on pages of this language. */
function countHeading(context: Context, heading: string): number {
  let known = counts.get(context);
  if (!known) {
    known = new Map();
    for (const id of context.store.figures.keys()) {
      const own = headingOf(context, describeFigure(context, createCitations(context), id));
      known.set(own, (known.get(own) ?? 0) + 1);
    }
    counts.set(context, known);
  }
  return known.get(heading) ?? 0;
}

function describeChart(context: Context, figure: Figure, citations: ReturnType<typeof createCitations>) {
  const stated = figure.observations.filter(({ value }) => value !== null);
  if (stated.filter(({ asOf }) => asOf !== null).length < DRAWN) return null;
  const ordered = [...stated].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low] = ordered;
  const high = ordered.at(-1);
  if (!low || !high || low.value === high.value) return null;
  const say = (one: Observation): string => context.format.large(one.value ?? 0);
  const desk = createDesk(context, citations, `data/figures/${figure.id}.json`);
  return {
    ...describeDots(desk, figure.id),
    from: say(low),
    to: say(high),
    count: figure.observations.length,
  };
}

export function describeFigurePage(context: Context, record: Figure): FigurePageView {
  const { store, format } = context;
  const citations = createCitations(context);
  const figure = describeFigure(context, citations, record.id);
  const heading = headingOf(context, figure);
  const subject = describeSubject(context, record.subject);
  const community = communityOf(context, record);
  const uses = describeFigureUses(context, record);
  const chart = describeChart(context, record, citations);
  const sources = citations.list();
  const retrieved = record.observations.map(({ source }) => getRecord(store, 'sources', source).retrieved);
  const texts = [
    heading,
    figure.reading?.text ?? null,
    subject?.text ?? null,
    ...[figure, ...figure.others].map(({ note }) => note?.text ?? null),
    ...sources.flatMap(({ title, publisher }) => [title, publisher]),
    ...uses.flatMap(({ links }) => links.map(({ text }) => text)),
  ];
  return {
    figure,
    heading: { text: heading, lang: figure.label.lang },
    title: countHeading(context, heading) > 1 ? `${heading} (${subject?.text ?? record.id})` : heading,
    unit: nameUnit(context, record.unit),
    subject: subject && { text: subject.text, lang: subject.lang, href: subject.href },
    community,
    relationWord: record.relation === 'single' ? null : context.t(`difference.${record.relation}`),
    chart,
    uses,
    citations: sources,
    verified: format.date(retrieved.sort().at(-1) ?? context.site.edition.date),
    needsNote:
      namesKosovo(...texts) ||
      needsNote(context, [
        ...(community ? [getRecord(store, 'communities', community).country] : []),
        ...(record.subject.kind === 'country' ? [record.subject.id] : []),
      ]),
  };
}

/** Changes whenever what the page says does; the frame comes besides. */
export const keyOfFigurePage = (view: FigurePageView): string => digest(JSON.stringify(view));
