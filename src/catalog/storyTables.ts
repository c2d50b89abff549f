/** The tables of a story as words and links: statements of figures, agreements, a series, the entries of an edition. */
import { paths } from '#i18n/paths';
import { stemOf } from '#model/vocabulary';
import { describeAgreement } from './agreements.ts';
import { listEntries } from './award.ts';
import { countryName } from './names.ts';
import { readStatement, type TableData, tabulateStatements } from './storyChartParts.ts';
import {
  type Attributes,
  fail,
  getAttribute,
  getChoice,
  getNamed,
  type StoryDesk,
  splitIds,
} from './storyDesk.ts';

export interface StoryCell {
  words: string;
  href?: string;
  lang?: string;
}

export interface StoryTable {
  /** Stem of the id on the page. */
  stem: string;
  title: string;
  columns: { words: string; kind?: 'words' | 'number' | 'source' }[];
  /** The first cell of a row is its heading. */
  rows: StoryCell[][];
  data: TableData;
}

const cell = (words: string, more: { href?: string | null; lang?: string | null } = {}): StoryCell => ({
  words,
  ...(more.href ? { href: more.href } : {}),
  ...(more.lang ? { lang: more.lang } : {}),
});

const sourceCell = ({ context, citations }: StoryDesk, id: string): StoryCell =>
  cell(`${context.t('ui.source')} ${citations.cite(id)}`, { href: `#source-${id}` });

/** `<Table kind title …>`. */
export function describeStoryTable(desk: StoryDesk, attributes: Attributes): StoryTable {
  const title = getAttribute(desk, 'Table', attributes, 'title');
  const kinds = ['figures', 'agreements', 'series', 'projects'] as const;
  getAttribute(desk, 'Table', attributes, 'kind');
  const kind = getChoice(desk, 'Table', attributes, 'kind', kinds);
  const stem = stemOf('Table', attributes) ?? 'table';
  const take = (name: string) => getAttribute(desk, 'Table', attributes, name);
  if (kind === 'agreements')
    return { stem, title, ...tabulateAgreements(desk, splitIds(take('agreements'))) };
  if (kind === 'series')
    return { stem, title, ...tabulateSeries(desk, take('series'), splitIds(take('columns'))) };
  if (kind === 'projects') return { stem, title, ...tabulateProjects(desk, take('award'), take('edition')) };
  return { stem, title, ...tabulateFigures(desk, splitIds(take('figures'))) };
}

type Body = Pick<StoryTable, 'columns' | 'rows' | 'data'>;

/** Every statement of each figure, the chosen one first. */
function tabulateFigures(desk: StoryDesk, ids: readonly string[]): Body {
  const statements = ids.flatMap((id) => {
    const figure = getNamed(desk, 'figures', id);
    const label = desk.context.text(figure.label);
    return figure.observations.map((observation) => readStatement(desk, label, figure.unit, observation));
  });
  const { table, data } = tabulateStatements(desk, statements, 'phrase');
  return { ...table, data };
}

/** City, partner, day of signing, what was promised and for what; nothing added up, nothing converted. */
function tabulateAgreements(desk: StoryDesk, ids: readonly string[]): Body {
  const { context, citations } = desk;
  const { t } = context;
  const rows = ids.map((id) => {
    const agreement = getNamed(desk, 'agreements', id);
    const view = describeAgreement(context, citations, agreement);
    const partner = context.text(getNamed(desk, 'organisations', agreement.partner).names);
    const whole = view.amounts.filter(({ isPart }) => !isPart);
    return [
      cell(view.place.text, { href: view.place.href, lang: view.place.lang }),
      cell(partner.text, { lang: partner.lang }),
      cell(view.signed ?? t('date.unknown')),
      cell(
        whole.map(({ phrase, statusWord, asOf }) => `${phrase} (${statusWord}, ${asOf})`).join('; ') ||
          t('value.unknown'),
      ),
      cell(view.areas.map(({ name }) => name.text).join(', ') || t('value.unknown')),
      sourceCell(desk, agreement.sources[0] ?? ''),
    ];
  });
  const columns = ['place', 'partner', 'signed', 'amount', 'areas'].map((key) => ({
    words: t(`story.table.${key}`),
  }));
  // A line a sum, and one for an agreement whose sum is not known.
  const records = ids.flatMap((id): TableData['records'][number][] => {
    const { community, country, partner, signed, amounts, sources } = getNamed(desk, 'agreements', id);
    const same = { agreement: id, community, country, partner, signed };
    const sums = amounts.map((sum) => ({
      ...same,
      amount: sum.value,
      low: sum.range?.[0] ?? null,
      high: sum.range?.[1] ?? null,
      currency: sum.currency,
      part_of_total: sum.part ? 'yes' : 'no',
      qualifier: sum.qualifier,
      as_of: sum.asOf,
      status: sum.status,
      source: sum.source,
    }));
    const unknown = { amount: null, low: null, high: null, currency: null, part_of_total: null };
    const none = {
      ...same,
      ...unknown,
      qualifier: null,
      as_of: null,
      status: null,
      source: sources[0] ?? null,
    };
    return sums.length > 0 ? sums : [none];
  });
  const data = { columns: Object.keys(records[0] ?? {}), records };
  return { columns: [...columns, { words: t('story.chart.source'), kind: 'source' }], rows, data };
}

/** Rows of a series in the order of the file, with the columns asked for. An empty cell stays a dash: it is not zero. */
function tabulateSeries(desk: StoryDesk, id: string, names: readonly string[]): Body {
  const { context } = desk;
  const { format, t } = context;
  const series = getNamed(desk, 'series', id);
  const table = context.store.tables.get(id);
  if (!table || table.rows.length === 0) return fail(desk, `data/series/${id}.csv has no row.`);
  const columns = names.map((name) => {
    const known = series.columns.map((column) => column.name);
    const column = series.columns.find((one) => one.name === name);
    return column ?? fail(desk, `table "${id}" has no column "${name}".`, name, known);
  });
  const rows = table.rows.map((row) =>
    columns.map(({ name, type }) => {
      const value = row[name] ?? '';
      if (value === '') return cell('—');
      if (type === 'date') return cell(format.date(value));
      if (type === 'number') return cell(format.number(Number(value)));
      if (type === 'source') return sourceCell(desk, value);
      if (type === 'country' && context.store.countries.has(value))
        return cell(countryName(context, value), { href: context.href(paths.country(value)) });
      return cell(value);
    }),
  );
  return {
    columns: columns.map(({ title, unit, type }) => ({
      words: `${context.plain(title)}${unit ? `, ${t(`unit.${unit}`, { count: 5 })}` : ''}`,
      ...(type === 'number' || type === 'source' ? { kind: type } : {}),
    })),
    rows,
    data: {
      columns: names,
      records: table.rows.map((row) =>
        Object.fromEntries(
          columns.map(({ name, type }) => {
            const value = row[name] || null;
            return [name, type === 'number' && value !== null ? Number(value) : value];
          }),
        ),
      ),
    },
  };
}

/** The entries of an edition: winners, finalists, then the others. */
function tabulateProjects(desk: StoryDesk, awardId: string, editionId: string): Body {
  const { context } = desk;
  const { t } = context;
  const award = getNamed(desk, 'awards', awardId);
  const known = award.editions.map(({ id }) => id);
  const edition = award.editions.find(({ id }) => id === editionId);
  if (!edition) return fail(desk, `award "${awardId}" has no edition "${editionId}".`, editionId, known);
  const rows = listEntries(context, awardId, editionId).map((entry) => {
    const category = edition.categories.find(({ id }) => id === entry.categoryId);
    const name = category ? context.text(category.names) : null;
    const source = getNamed(desk, 'projects', entry.id).recognitions.find(
      (one) => one.award === awardId && one.edition === editionId,
    )?.sources[0];
    return [
      cell(entry.title.text, { href: entry.href, lang: entry.title.lang }),
      cell(entry.card.name.text, { href: entry.card.name.href, lang: entry.card.name.lang }),
      cell(name?.text ?? t('value.unknown'), { lang: name?.lang ?? null }),
      cell(entry.recognition.word),
      source ? sourceCell(desk, source) : cell('—'),
    ];
  });
  const columns = ['project', 'place', 'category', 'status'].map((key) => ({
    words: t(`story.table.${key}`),
  }));
  const records = listEntries(context, awardId, editionId).map((entry) => ({
    project: entry.id,
    title: entry.title.text,
    community: entry.card.id,
    country: entry.card.countryCode,
    category: entry.categoryId,
    status: entry.recognition.status,
  }));
  const data = { columns: ['project', 'title', 'community', 'country', 'category', 'status'], records };
  return { columns: [...columns, { words: t('story.chart.source'), kind: 'source' }], rows, data };
}
