/** The values of the charts that are no story's, as tables and as data: flows, lines of time, counts. */
import type { Context } from './context.ts';
import type { DisplacementRow } from './displacement.ts';
import type { EventView } from './events.ts';
import type { FlowView } from './flow.ts';
import type { StoryChart, TableData } from './storyChartParts.ts';

/** Every body in the order of the drawing, and every way between two as a record. */
export function tabulateFlow(
  { t }: Pick<Context, 't'>,
  { nodes, edges, layers }: FlowView,
): Pick<StoryChart, 'table' | 'data'> {
  const titleOf = new Map(nodes.map(({ id, title }) => [id, title]));
  const passes = (node: string) =>
    edges
      .filter(({ from }) => from === node)
      .map(({ to, state, amount }) => {
        const words = `${t(state === 'open' ? 'flow.to-open' : 'flow.to')} ${titleOf.get(to)}`;
        return amount ? `${words} (${amount.words})` : words;
      });
  return {
    table: {
      columns: ['who', 'layer', 'said', 'passes'].map((key) => ({ words: t(`chart.flow.${key}`) })),
      rows: nodes.map(({ id, title, lang, layer, lines, state }) => [
        { words: title, ...(lang ? { lang } : {}) },
        { words: layers[layer] ?? '' },
        { words: [...lines, ...(state === 'open' ? [t('flow.open')] : [])].join('; ') },
        { words: passes(id).join('; ') },
      ]),
    },
    data: {
      columns: ['from', 'to', 'layer', 'state', 'amount', 'unit'],
      records: edges.map(({ from, to, state, amount }) => ({
        from: titleOf.get(from) ?? from,
        to: titleOf.get(to) ?? to,
        layer: layers[nodes.find(({ id }) => id === from)?.layer ?? 0] ?? '',
        state,
        amount: amount?.value ?? null,
        unit: amount?.unit ?? null,
      })),
    },
  };
}

export const listEvents = (events: readonly EventView[]): TableData => ({
  columns: ['event', 'title', 'from', 'to', 'state'],
  records: events.map(({ id, title, from, to, isPlanned }) => ({
    event: id,
    title: title.text,
    from,
    to,
    state: isPlanned ? 'planned' : 'happened',
  })),
});

export const listCounts = (
  key: 'country' | 'category',
  counts: readonly { id: string; label: string; count: number | null }[],
): TableData => ({
  columns: [key, 'name', 'entries'],
  records: counts.map(({ id, label, count }) => ({ [key]: id, name: label, entries: count })),
});

export const listDisplacement = (rows: readonly DisplacementRow[]): TableData => ({
  columns: ['date', 'area', 'people', 'measure', 'qualifier', 'status', 'source', 'note'],
  records: rows.map(({ date, country, people, measure, qualifier, status, source, note }) => ({
    date,
    area: country,
    people,
    measure,
    qualifier,
    status,
    source,
    note: note?.text ?? null,
  })),
});
