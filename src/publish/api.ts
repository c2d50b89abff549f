/**
 * The files of the static API as text: each dataset as JSON, CSV and GeoJSON, each record in a file of its own, the
 * schemas, and the index of them all. Addresses are permanent; what may change between versions stands in `CHANGES`.
 * Hashes and bytes are counted by whoever writes the files.
 */
import { z } from 'zod';
import { registry } from '#model/registry';
import { toCsv } from './csv.ts';
import type { Cell, Column, Dataset } from './dataset.ts';
import type { Edition } from './edition.ts';
import { toGeoJson } from './geojson.ts';

/** The part of every address that changes only when a reader’s programme would break. */
export const API = '/api/v1';

/** Looks a string up in one language; throws when it is missing. */
export type Words = (locale: string, key: string) => string;

export interface ApiFile {
  /** From the root of the site, such as `/api/v1/communities.csv`. */
  readonly path: string;
  readonly format: 'json' | 'csv' | 'geojson' | 'schema';
  readonly text: string;
}

export interface DatasetFile {
  readonly path: string;
  readonly format: ApiFile['format'];
  readonly bytes: number;
  readonly sha256: string;
}

export const datasetPath = (id: string, format: 'json' | 'csv' | 'geojson'): string =>
  `${API}/${id}.${format}`;
export const schemaPath = (id: string): string => `${API}/schemas/${id}.json`;
/** In lower case, as every file of the site: the codes of countries are written in capitals. */
export const recordPath = (dataset: string, id: string): string =>
  `${API}/${dataset}/${id.toLowerCase()}.json`;
const recordSchemaPath = (collection: string): string => `${API}/schemas/records/${collection}.json`;

/** What stands in every file beside its rows: where they come from and on what terms. */
function headOf(edition: Edition, words: Words) {
  const { site } = edition;
  const locale = site.defaultLocale;
  return {
    publisher: site.name[locale],
    edition: site.edition.id,
    asOf: site.edition.date,
    licence: site.licences.content,
    attribution: words(locale, 'api.attribution'),
    notes: [
      site.independence[locale],
      words(locale, 'map.disclaimer'),
      words(locale, 'note.kosovo'),
      ...(site.illustrative ? [words(locale, 'ui.illustrative')] : []),
    ],
  };
}

/** One dataset in each of its formats, and the schema of its JSON. */
export function* makeDatasetFiles(dataset: Dataset, edition: Edition, words: Words): Generator<ApiFile> {
  const head = headOf(edition, words);
  const { id, columns, rows } = dataset;
  const meta = { $schema: schemaPath(id), dataset: id, ...head, count: rows.length };
  yield { path: datasetPath(id, 'json'), format: 'json', text: writeRows(meta, 'rows', rows) };
  const names = columns.map(({ name }) => name);
  const cells = rows.map((row) => Object.fromEntries(names.map((name) => [name, flat(row[name] ?? null)])));
  yield { path: datasetPath(id, 'csv'), format: 'csv', text: toCsv(names, cells) };
  if (dataset.hasPlaces) {
    const { features, ...collection } = toGeoJson(dataset, { dataset: id, ...head }) as {
      features: readonly object[];
    };
    yield {
      path: datasetPath(id, 'geojson'),
      format: 'geojson',
      text: writeRows(collection, 'features', features),
    };
  }
  yield { path: schemaPath(id), format: 'schema', text: write(rowSchema(dataset, words, edition)) };
}

/** A file for each record of the datasets that have them: the record as its schema reads it. */
export function* makeRecordFiles(dataset: Dataset, edition: Edition, words: Words): Generator<ApiFile> {
  const { collection, hasEntities, id } = dataset;
  if (!collection || !hasEntities) return;
  const head = headOf(edition, words);
  for (const record of edition.records[collection])
    yield {
      path: recordPath(id, record.id),
      format: 'json',
      text: write({ $schema: recordSchemaPath(collection), ...head, record }),
    };
  const schema = z.toJSONSchema(registry[collection].schema, { unrepresentable: 'throw' });
  yield { path: recordSchemaPath(collection), format: 'schema', text: write(schema) };
}

/** The index: what there is, how much, on what terms, and how a reader notices that it changed. */
export function makeIndex(
  edition: Edition,
  datasets: readonly { dataset: Dataset; files: readonly DatasetFile[] }[],
  words: Words,
): ApiFile {
  const locale = edition.site.defaultLocale;
  const index = {
    version: 1,
    ...headOf(edition, words),
    site: edition.site.url,
    changes: words(locale, 'api.changes'),
    crossOrigin: words(locale, 'api.cors'),
    datasets: datasets.map(({ dataset, files }) => ({
      id: dataset.id,
      title: titleOf(dataset, edition, words, locale),
      page: `/data/${dataset.id}/`,
      rows: dataset.rows.length,
      columns: dataset.columns.length,
      records: dataset.hasEntities && dataset.collection ? `${API}/${dataset.id}/{id}.json` : null,
      licence: licenceOf(dataset, edition),
      asOf: edition.site.edition.date,
      schema: schemaPath(dataset.id),
      files,
    })),
  };
  return { path: `${API}/index.json`, format: 'json', text: write(index) };
}

export function titleOf(dataset: Dataset, edition: Edition, words: Words, locale: string): string {
  const series = edition.records.series.find(({ id }) => id === dataset.series);
  if (series) return series.title[locale] ?? series.title[edition.site.defaultLocale] ?? series.id;
  return words(locale, `dataset.${dataset.id}.title`);
}

/** Series may come under a licence of their own. */
export function licenceOf(dataset: Dataset, edition: Edition): string {
  const series = edition.records.series.find(({ id }) => id === dataset.series);
  return series?.licence ?? edition.site.licences.content;
}

/** What a column holds, in the words of the language. */
export function describeColumn(
  column: Column,
  dataset: Dataset,
  edition: Edition,
  words: Words,
  locale: string,
): string {
  const series = edition.records.series.find(({ id }) => id === dataset.series);
  if (!series) return words(locale, `column.${column.key}`);
  const { description } = series.columns.find(({ name }) => name === column.name) ?? {};
  return description?.[locale] ?? description?.[edition.site.defaultLocale] ?? column.name;
}

function rowSchema(dataset: Dataset, words: Words, edition: Edition): object {
  const locale = edition.site.defaultLocale;
  const properties = Object.fromEntries(
    dataset.columns.map((column) => [
      column.name,
      { ...jsonTypes[column.type], description: describeColumn(column, dataset, edition, words, locale) },
    ]),
  );
  const row = {
    type: 'object',
    properties,
    required: dataset.columns.map(({ name }) => name),
    additionalProperties: false,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: titleOf(dataset, edition, words, locale),
    type: 'object',
    properties: {
      dataset: { const: dataset.id },
      count: { type: 'integer', minimum: 0 },
      rows: { type: 'array', items: row },
    },
    required: ['dataset', 'edition', 'asOf', 'licence', 'attribution', 'count', 'rows'],
  };
}

const partial = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
const jsonTypes: Readonly<Record<Column['type'], object>> = {
  string: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  integer: { type: ['integer', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  'partial-date': { type: ['string', 'null'], pattern: partial },
  // Addresses as sources print them, which may hold letters of any script.
  uri: { type: ['string', 'null'], pattern: '^https?://\\S+$' },
  list: { type: 'array', items: { type: 'string' } },
};

const flat = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.join(';') : cell;

const write = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** One row a line, so that two editions can be compared line by line. */
function writeRows(head: object, name: string, rows: readonly object[]): string {
  const open = JSON.stringify(head).slice(0, -1);
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `${open},"${name}":[\n${lines}\n]}\n`;
}
