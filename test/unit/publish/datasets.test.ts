import { describe, expect, test } from 'vitest';
import { runCheck } from '#check/run';
import { gatherEdition } from '#integrations/edition';
import { describeColumn, makeDatasetFiles, makeIndex, makeRecordFiles, titleOf } from '#publish/api';
import { listDatasets } from '#publish/datasets';
import { localesOf } from '#publish/edition';
import { toGeoJson } from '#publish/geojson';
import { repository } from '#source/root';

const { entries } = await runCheck(repository, { infos: false, remember: false });
const { edition, words } = await gatherEdition(repository, entries);
const datasets = listDatasets(edition);
const locales = localesOf(edition);

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))('The dataset %s', (_, dataset) => {
  test('says in every language what it and each column is', () => {
    for (const locale of locales) {
      expect(titleOf(dataset, edition, words, locale)).not.toBe('');
      for (const column of dataset.columns)
        expect(describeColumn(column, dataset, edition, words, locale)).not.toBe('');
    }
  });

  test('names no column twice and fills every cell of a row', () => {
    const names = dataset.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const row of dataset.rows) expect(Object.keys(row)).toEqual(names);
  });

  test('has a key that tells its rows apart', () => {
    const keys = dataset.rows.map((row) => dataset.key.map((name) => row[name]).join('\n'));
    if (dataset.key.length > 0) expect(new Set(keys).size).toBe(keys.length);
  });

  test('names only rows that the other dataset has', () => {
    for (const { column, dataset: other, to } of dataset.references) {
      const known = new Set(datasets.find(({ id }) => id === other)?.rows.map((row) => row[to]));
      const missing = dataset.rows
        .map((row) => row[column])
        .filter((cell) => cell !== null && !known.has(cell));
      expect(missing).toEqual([]);
    }
  });
});

describe('The files of the API', () => {
  test('give JSON and CSV the same rows in the same order', () => {
    for (const dataset of datasets) {
      const files = [...makeDatasetFiles(dataset, edition, words)];
      const json = JSON.parse(files.find(({ format }) => format === 'json')?.text ?? '');
      const csv = files.find(({ format }) => format === 'csv')?.text ?? '';
      expect(json.rows).toEqual(dataset.rows);
      expect(json.count).toBe(dataset.rows.length);
      expect(csv.startsWith(`${dataset.columns.map(({ name }) => name).join(',')}\r\n`)).toBe(true);
    }
  });

  test('name Kosovo with its mark and its note (trust M2)', () => {
    for (const dataset of datasets) {
      for (const row of dataset.rows) {
        if (row.country !== 'XK' && row.id !== 'XK') continue;
        const name = row.country_name_en ?? (row.id === 'XK' ? row.name_en : null);
        if (name) expect(name).toBe('Kosovo*');
        if ('note_en' in row) expect(row.note_en).toContain('1244');
      }
      for (const { text, format } of makeDatasetFiles(dataset, edition, words))
        if (format !== 'csv' && format !== 'schema') expect(text).toContain('1244 (1999)');
    }
  });

  test('place a feature where its row says, and none where it says nothing', () => {
    const dataset = datasets.find(({ id }) => id === 'communities');
    if (!dataset) throw new Error('There is no dataset of communities.');
    const { features } = toGeoJson(dataset) as {
      features: { id: string; geometry: { coordinates: number[] } | null }[];
    };
    expect(features).toHaveLength(dataset.rows.length);
    for (const [index, { id, geometry }] of features.entries()) {
      const row = dataset.rows[index];
      expect(id).toBe(row?.id);
      expect(geometry?.coordinates ?? null).toEqual(row?.lon === null ? null : [row?.lon, row?.lat]);
    }
  });

  test('hold every record whole, once', () => {
    const dataset = datasets.find(({ id }) => id === 'figures');
    if (!dataset) throw new Error('There is no dataset of figures.');
    const files = [...makeRecordFiles(dataset, edition, words)].filter(({ format }) => format === 'json');
    expect(files.map(({ text }) => JSON.parse(text).record)).toEqual(edition.records.figures);
  });

  test('are listed with their counts in the index', () => {
    const { text } = makeIndex(
      edition,
      datasets.map((dataset) => ({ dataset, files: [] })),
      words,
    );
    const index = JSON.parse(text);
    expect(index.datasets.map(({ id, rows }: { id: string; rows: number }) => [id, rows])).toEqual(
      datasets.map(({ id, rows }) => [id, rows.length]),
    );
  });
});
