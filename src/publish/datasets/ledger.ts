/** Datasets of the ledger: every statement of every figure, what sources differ on, the sources, the corrections. */
import type { Correction } from '#model/correction';
import type { Difference } from '#model/difference';
import type { Figure } from '#model/figure';
import type { Source } from '#model/source';
import type { Definition } from '../dataset.ts';

/** One row a published statement; the first of a figure is the one the edition shows. */
export const figures: Definition<{ figure: Figure; item: Figure['observations'][number] }> = {
  id: 'figures',
  collection: 'figures',
  hasEntities: true,
  key: ['figure', 'number'],
  references: [{ column: 'source', dataset: 'sources', to: 'id' }],
  items: ({ records }) =>
    records.figures.flatMap((figure) => figure.observations.map((item) => ({ figure, item }))),
  columns: [
    { name: 'figure', cell: ({ figure }) => figure.id },
    {
      name: 'number',
      type: 'integer',
      key: 'order',
      cell: ({ figure, item }) => figure.observations.indexOf(item) + 1,
    },
    { name: 'label', text: ({ figure }) => figure.label },
    { name: 'unit', cell: ({ figure }) => figure.unit },
    { name: 'subject_kind', cell: ({ figure }) => figure.subject.kind },
    { name: 'subject', cell: ({ figure }) => figure.subject.id },
    { name: 'value', type: 'number', cell: ({ item }) => item.value },
    { name: 'low', type: 'number', cell: ({ item }) => item.range?.[0] ?? null },
    { name: 'high', type: 'number', cell: ({ item }) => item.range?.[1] ?? null },
    { name: 'qualifier', cell: ({ item }) => item.qualifier },
    { name: 'as_of', type: 'partial-date', cell: ({ item }) => item.asOf },
    { name: 'status', key: 'figure_status', cell: ({ item }) => item.status },
    { name: 'source', cell: ({ item }) => item.source },
    { name: 'locator', cell: ({ item }) => item.locator },
    { name: 'remark', text: ({ item }) => item.note },
    { name: 'relation', key: 'figure_relation', cell: ({ figure }) => figure.relation },
  ],
};

export const differences: Definition<{ difference: Difference; item: Difference['statements'][number] }> = {
  id: 'differences',
  collection: 'differences',
  hasEntities: true,
  key: ['difference', 'number'],
  items: ({ records }) =>
    records.differences.flatMap((difference) => difference.statements.map((item) => ({ difference, item }))),
  columns: [
    { name: 'difference', cell: ({ difference }) => difference.id },
    {
      name: 'number',
      type: 'integer',
      key: 'order',
      cell: ({ difference, item }) => difference.statements.indexOf(item) + 1,
    },
    { name: 'topic', text: ({ difference }) => difference.topic },
    { name: 'relation', key: 'difference_relation', cell: ({ difference }) => difference.relation },
    { name: 'text', text: ({ item }) => item.text },
    { name: 'as_of', type: 'partial-date', cell: ({ item }) => item.asOf },
    { name: 'sources', type: 'list', cell: ({ item }) => item.sources },
    { name: 'reading', text: ({ difference }) => difference.reading },
  ],
};

export const sources: Definition<Source> = {
  id: 'sources',
  collection: 'sources',
  hasEntities: true,
  key: ['id'],
  items: ({ records }) => records.sources,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'title', cell: ({ title }) => title },
    { name: 'publisher', cell: ({ publisher }) => publisher },
    { name: 'url', type: 'uri', cell: ({ url }) => url },
    { name: 'archived', type: 'uri', cell: ({ archived }) => archived },
    { name: 'published', type: 'partial-date', cell: ({ published }) => published },
    { name: 'retrieved', type: 'date', cell: ({ retrieved }) => retrieved },
    { name: 'language', cell: ({ language }) => language },
    { name: 'licence', cell: ({ licence }) => licence },
    { name: 'review_due', type: 'date', cell: ({ reviewDue }) => reviewDue },
    { name: 'remark', text: ({ note }) => note },
  ],
};

export const corrections: Definition<Correction> = {
  id: 'corrections',
  collection: 'corrections',
  key: ['id'],
  items: ({ records }) => records.corrections,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'date', type: 'date', cell: ({ date }) => date },
    { name: 'kind', key: 'correction_kind', cell: ({ kind }) => kind },
    { name: 'page', cell: ({ page }) => page },
    { name: 'figure', cell: ({ figure }) => figure },
    { name: 'before', text: ({ before }) => before },
    { name: 'after', text: ({ after }) => after },
    { name: 'reason', text: ({ reason }) => reason },
  ],
};
