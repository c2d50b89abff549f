/**
 * Projects as sheets with the same rows, so that two or three can be read side by side. Every row is there on every
 * sheet: what no source says is an empty row, and the page says so.
 */
import { paths } from '#i18n/paths';
import { digest } from '#model/digest';
import { anchorOf, listComparable } from './compareList.ts';
import type { Context, Text } from './context.ts';
import type { FigureView } from './figures.ts';
import { describeProject, type ProjectView } from './project.ts';
import type { ProjectCard } from './projectList.ts';
import { getRecord } from './store.ts';

/** The rows, in order; each has a heading `compare.row.<name>`. */
const compareRows = [
  'about',
  'for-whom',
  'done',
  'results',
  'cost',
  'who',
  'evidence',
  'copy',
  'did-not-work',
  'next',
  'unknown',
] as const;

export interface SheetLine {
  /** Words before the text: a role, a need. */
  term: string | null;
  text: string;
  lang: string | null;
  /** Page of the figure, or of what the line is about. */
  href: string | null;
  /** A second, smaller line: date and kind of statement. */
  note: string | null;
  source: { name: string; lang: string | null; href: string } | null;
}

export interface SheetRow {
  id: (typeof compareRows)[number];
  label: string;
  /** None: no source says. */
  lines: SheetLine[];
}

export interface Sheet extends ProjectCard {
  anchor: string;
  /** "Bakhmut: The SPILNO (Jointly) Project" */
  name: string;
  /** Its category, where another project of the same community has the same title. */
  namesake: Text | null;
  rows: SheetRow[];
}

export interface ComparisonView {
  sheets: Sheet[];
  key: string;
}

const line = (text: { text: string; lang: string | null }, more: Partial<SheetLine> = {}): SheetLine => ({
  term: null,
  href: null,
  note: null,
  source: null,
  text: text.text,
  lang: text.lang,
  ...more,
});

function describeSheet(context: Context, card: ProjectCard): Sheet {
  const view = describeProject(context, getRecord(context.store, 'projects', card.id));
  const lines = describeLines(context, view);
  const isNamesake = listComparable(context).some(
    (other) => other.id !== card.id && other.card.id === card.card.id && other.title.text === card.title.text,
  );
  const namesake = isNamesake ? card.recognition.category : null;
  const name = context.t('compare.name', { name: card.card.name.text, title: card.title.text });
  return {
    ...card,
    anchor: anchorOf(card.id),
    name: namesake ? `${name} (${namesake.text})` : name,
    namesake,
    rows: compareRows.map((id) => ({ id, label: context.t(`compare.row.${id}`), lines: lines[id] })),
  };
}

function describeLines(
  { t, href }: Context,
  view: ProjectView,
): Record<(typeof compareRows)[number], SheetLine[]> {
  const sources = new Map(view.citations.map((citation) => [citation.number, citation]));
  const source = (number: number | null) => {
    const found = number === null ? undefined : sources.get(number);
    return found ? { name: found.publisher, lang: found.publisherLang, href: found.href } : null;
  };
  const said = ({
    text,
    sourceNumber,
  }: {
    text: { text: string; lang: string | null };
    sourceNumber: number;
  }) => line(text, { source: source(sourceNumber) });
  const figure = (found: FigureView) =>
    line(found.label, {
      term: found.phrase,
      href: href(paths.figure(found.id)),
      note: t('compare.figure', { date: found.asOf, status: found.statusWord }),
      source: source(found.source.number),
    });
  const { evidence, next } = view;
  return {
    about: view.hasSummary ? [line(view.lead)] : [],
    'for-whom': (view.forWhom ?? []).map(said),
    done: view.done.map(said),
    results: view.results.map(figure),
    cost: view.cost.map(figure),
    who: [
      ...view.partners.map(({ name, roleWord, sourceNumber }) =>
        line(name, { term: roleWord, source: source(sourceNumber) }),
      ),
      ...view.partnersText.map((text) => line(text, { term: t('project.also') })),
    ],
    evidence: evidence
      ? [
          ...(evidence.standard
            ? [
                evidence.standard.at
                  ? line(evidence.standard.at.text, {
                      term: t('project.standard.at', {
                        level: evidence.standard.at.id,
                        total: String(evidence.standard.levels.length),
                      }),
                      note: evidence.standard.name.text,
                    })
                  : line(
                      { text: t('project.standard.none'), lang: null },
                      { note: evidence.standard.name.text },
                    ),
              ]
            : []),
          line({ text: t(`project.evidence.${evidence.level}`), lang: null }),
        ]
      : [],
    copy: (view.copy?.needs ?? []).flatMap(({ word, entries }) =>
      entries.map(({ text, sourceNumber }) => line(text, { term: word, source: source(sourceNumber) })),
    ),
    'did-not-work': (view.didNotWork ?? []).map(said),
    next: next
      ? [
          line(
            { text: t(`project.next.state.${next.state}`), lang: null },
            {
              href: `${href(paths.project(view.id))}#next`,
              note: next.asOf ? t('project.next.as-of', { date: next.asOf }) : t('project.next.none'),
            },
          ),
        ]
      : [],
    unknown: view.unknown.map((text) => line(text)),
  };
}

export function describeComparison(context: Context): ComparisonView {
  const sheets = listComparable(context).map((card) => describeSheet(context, card));
  return { sheets, key: digest(JSON.stringify(sheets)) };
}
