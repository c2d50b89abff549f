/** The edition as a Frictionless Data Package (version 2): every CSV file with its columns, keys and terms. */
import { siteKey } from '#model/siteKey';
import { datasetPath, describeColumn, licenceOf, titleOf, type Words } from './api.ts';
import type { Column, Dataset } from './dataset.ts';
import type { Edition } from './edition.ts';
import { licenceLinks } from './licences.ts';

export interface PackagedFile {
  readonly dataset: Dataset;
  /** Of the CSV file. */
  readonly bytes: number;
  readonly sha256: string;
}

const kinds: Readonly<Record<Column['type'], object>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'date' },
  'partial-date': { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } },
  uri: { type: 'string', constraints: { pattern: 'https?://\\S+' } },
  list: { type: 'list', delimiter: ';', itemType: 'string' },
};

/** Paths are relative to the package, which lies beside the files. */
export function makeDataPackage(edition: Edition, files: readonly PackagedFile[], words: Words): object {
  const { site } = edition;
  const locale = site.defaultLocale;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: siteKey(site.url),
    id: `${site.url}/api/v1/datapackage.json`,
    title: site.name[locale],
    description: `${site.description[locale]} ${site.independence[locale]} ${words(locale, 'note.kosovo')}`,
    homepage: `${site.url}/data/`,
    version: site.edition.id,
    created: `${site.edition.date}T00:00:00Z`,
    licenses: [licenceOfPackage(site.licences.content)],
    contributors: [{ title: site.name[locale], path: site.url, roles: ['publisher'] }],
    resources: files.map(({ dataset, bytes, sha256 }) =>
      resource(edition, dataset, bytes, sha256, words, locale),
    ),
  };
}

function resource(
  edition: Edition,
  dataset: Dataset,
  bytes: number,
  sha256: string,
  words: Words,
  locale: string,
): object {
  const { id, columns, key, references } = dataset;
  const series = edition.records.series.find((one) => one.id === dataset.series);
  return {
    name: id,
    type: 'table',
    path: datasetPath(id, 'csv').split('/').at(-1),
    title: titleOf(dataset, edition, words, locale),
    description: series?.summary[locale] ?? words(locale, `dataset.${id}.text`),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n' },
    bytes,
    hash: `sha256:${sha256}`,
    licenses: [licenceOfPackage(licenceOf(dataset, edition))],
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        ...kinds[column.type],
        description: describeColumn(column, dataset, edition, words, locale),
        ...(column.unit ? { unit: column.unit } : {}),
      })),
      missingValues: [''],
      ...(key.length > 0 ? { primaryKey: key } : {}),
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({ column, dataset: resourceName, to }) => ({
              fields: [column],
              reference: { resource: resourceName, fields: [to] },
            })),
          }
        : {}),
    },
  };
}

const licenceOfPackage = (name: string): object => {
  const path = licenceLinks[name];
  return { name: name.replaceAll(' ', '-'), title: name, ...(path ? { path } : {}) };
};
