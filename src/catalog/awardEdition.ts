/** One edition of an award: who was entered and how far each came, by category and country, and what is missing here. */
import { paths } from '#i18n/paths';
import { digest } from '#model/digest';
import {
  type AwardName,
  type EditionSummary,
  type Entry,
  getEdition,
  listAwards,
  listEntries,
  splitName,
} from './award.ts';
import { compareEntriesAddress, listParts, type Part } from './awardFilter.ts';
import { type Citation, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { describeFigure, type FigureView } from './figures.ts';
import type { MapPlace } from './maps.ts';
import { needsNote } from './names.ts';
import { listStatements, type StatementsList } from './projectFigures.ts';
import { getRecord } from './store.ts';

export interface CategoryView {
  id: string;
  name: Text;
  winners: EditionEntry[];
  finalists: EditionEntry[];
  submissions: EditionEntry[];
  /** Puts its winners and finalists side by side. */
  compare: { href: string; count: number } | null;
}

export interface EditionEntry extends Entry {
  sourceNumbers: number[];
}

export interface CountRow {
  id: string;
  label: Text;
  href: string | null;
  count: number;
}

export interface EditionView extends StatementsList {
  award: { id: string; name: AwardName; href: string };
  id: string;
  date: string | null;
  place: Text | null;
  organiser: Text;
  /** Editions of the same award, newest first. */
  editions: EditionSummary[];
  chosen: Text | null;
  gaps: Text | null;
  note: Text | null;
  entries: EditionEntry[];
  /** The winner told first, with one bound figure where it has any. */
  feature: (EditionEntry & { figure: FigureView | null }) | null;
  categories: CategoryView[];
  countries: CountRow[];
  /** The entries by status, category and country. */
  parts: Part[];
  places: MapPlace[];
  figures: FigureView[];
  sourceNumbers: number[];
  citations: Citation[];
  verified: string;
  needsNote: boolean;
  key: string;
}

/** Marks of the edition itself: a community is drawn by the best place it has here, not by its later standing. */
function placeEntries(entries: readonly EditionEntry[]): MapPlace[] {
  const byPlace = new Map<string, EditionEntry>();
  for (const entry of entries) if (!byPlace.has(entry.card.id)) byPlace.set(entry.card.id, entry);
  return [...byPlace.values()].map(({ card, recognition }) => ({
    id: card.id,
    lon: card.location?.lon ?? null,
    lat: card.location?.lat ?? null,
    mark: {
      name: recognition.status === 'submission' ? ('place' as const) : recognition.status,
      lastKnown: false,
      relocated: card.mark.relocated,
    },
    title: `${card.name.text}, ${card.country}: ${recognition.word}`,
    href: card.name.href,
    name: { text: card.name.text, lang: card.name.lang },
    word: recognition.word,
    ...(recognition.status === 'winner' ? { label: card.name.text } : {}),
  }));
}

export function describeEdition(context: Context, awardId: string, editionId: string): EditionView {
  const { store, format } = context;
  const { award, edition } = getEdition(context, awardId, editionId);
  const citations = createCitations(context);
  const cite = (sources: readonly string[]) => sources.map((source) => citations.cite(source));
  const sourceNumbers = cite(edition.sources);
  const entries = listEntries(context, awardId, editionId).map((entry) => ({
    ...entry,
    sourceNumbers: cite(entry.recognition.sources),
  }));
  const first = entries.find(({ recognition }) => recognition.status === 'winner');
  const [result] = first ? getRecord(store, 'projects', first.id).results : [];
  const figures = edition.figures.map((id) => describeFigure(context, citations, id));
  const countries = new Map<string, CountRow>();
  for (const { card } of entries) {
    const row = countries.get(card.countryCode) ?? {
      id: card.countryCode,
      label: { text: card.country, lang: null },
      href: card.countryHref,
      count: 0,
    };
    row.count += 1;
    countries.set(row.id, row);
  }
  const categories = edition.categories.map(({ id, names }) => {
    const own = entries.filter(({ categoryId }) => categoryId === id);
    const of = (status: string) => own.filter(({ recognition }) => recognition.status === status);
    const [winners, finalists] = [of('winner'), of('finalist')];
    return {
      id,
      name: context.text(names),
      winners,
      finalists,
      submissions: of('submission'),
      compare: compareEntriesAddress(context, [...winners, ...finalists]),
    };
  });
  const siblings = listAwards(context).find(({ id }) => id === awardId);
  const view = {
    award: {
      id: award.id,
      name: splitName(context.text(award.names)),
      href: context.href(paths.award(award.id)),
    },
    id: edition.id,
    date: edition.date ? format.date(edition.date) : null,
    place: edition.place ? context.text(edition.place) : null,
    organiser: context.text(award.organiser),
    editions: siblings?.editions ?? [],
    chosen: edition.chosen ? context.text(edition.chosen) : null,
    gaps: edition.gaps ? context.text(edition.gaps) : null,
    note: award.note ? context.text(award.note) : null,
    entries,
    feature: first ? { ...first, figure: result ? describeFigure(context, citations, result) : null } : null,
    categories,
    parts: listParts(context, { award: award.id, edition: edition.id }, entries, categories),
    countries: [...countries.values()].sort(
      (a, b) => b.count - a.count || format.compare(a.label.text, b.label.text),
    ),
    places: placeEntries(entries),
    figures,
    ...listStatements(context, figures),
    sourceNumbers,
    verified: format.date(award.verified),
    needsNote: needsNote(context, countries.keys()),
  };
  const complete = { ...view, citations: citations.list() };
  return { ...complete, key: digest(JSON.stringify(complete)) };
}
