/** The static API as its readers get it: CSV read by another parser, JSON, pages and the index say the same (P2, R6). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findAll, parseHtml, wordsOf } from '../support/html.ts';
import { dist, locales, site } from '../support/site.ts';

const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const index = json('/api/v1/index.json') as {
  datasets: {
    id: string;
    rows: number;
    schema: string;
    page: string;
    records: string | null;
    files: { path: string; format: string; bytes: number; sha256: string }[];
  }[];
};
const ids = index.datasets.map(({ id }) => id);
type Cell = string | number | boolean | null | string[];
const flat = (cell: Cell): string =>
  cell === null ? '' : Array.isArray(cell) ? cell.join(';') : String(cell);
/** A cell is neutralised with an apostrophe where a spreadsheet might run it (R6); nothing else is changed. */
const plain = (text: string): string => text.replace(/^'(?=[\t\r\n ]*[=+\-@＝＋－＠]|[\t\r\n])/u, '');

describe.each(index.datasets.map((dataset) => [dataset.id, dataset] as const))(
  'The dataset %s',
  (id, dataset) => {
    const table = json(`/api/v1/${id}.json`) as { rows: Record<string, Cell>[]; count: number };

    it('has the same rows in CSV, read by another parser, as in JSON', () => {
      const rows = parse(read(`/api/v1/${id}.csv`), { columns: true, record_delimiter: '\r\n' }) as Record<
        string,
        string
      >[];
      expect(rows.length).toBe(dataset.rows);
      expect(table.count).toBe(dataset.rows);
      for (const [at, row] of rows.entries()) {
        const twin = table.rows[at] as Record<string, Cell>;
        expect(Object.keys(row)).toEqual(Object.keys(twin));
        for (const [name, cell] of Object.entries(row)) {
          const wanted = flat(twin[name] as Cell);
          expect(typeof twin[name] === 'number' ? cell : plain(cell), `${id} row ${at + 1} ${name}`).toBe(
            wanted,
          );
        }
      }
    });

    it('fits the schema beside it', () => {
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      const validate = ajv.compile(json(dataset.schema));
      expect(validate(table), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    });

    it('is as large and as hashed as the index says', () => {
      for (const { path, bytes, sha256 } of dataset.files) {
        const content = readFileSync(join(dist, path));
        expect([path, content.length]).toEqual([path, bytes]);
        expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      }
    });

    it('shows on its page the rows it holds, in every language', () => {
      for (const prefix of locales.map((code) => (code === site.defaultLocale ? '' : `/${code}`))) {
        const document = parseHtml(read(`${prefix}${dataset.page}index.html`));
        const tables = findAll(document, ({ tag }) => tag === 'tbody');
        const preview = tables[1];
        if (dataset.rows === 0) expect(preview).toBeUndefined();
        else {
          const lines = findAll(preview as never, ({ tag }) => tag === 'tr');
          const first = findAll(lines[0] as never, ({ tag }) => tag === 'td' || tag === 'th').map((cell) =>
            wordsOf(cell).replace(/\s+/g, ' ').trim(),
          );
          const row = Object.values(table.rows[0] as Record<string, Cell>);
          expect(first).toEqual(
            row.map((cell) =>
              flat(cell) === ''
                ? '—'
                : Array.isArray(cell)
                  ? cell.join('; ')
                  : flat(cell).replace(/\s+/g, ' ').trim(),
            ),
          );
        }
      }
    });
  },
);

describe('GeoJSON', () => {
  it.each(
    index.datasets.flatMap(({ files }) =>
      files.filter(({ format }) => format === 'geojson').map(({ path }) => path),
    ),
  )('%s keeps to RFC 7946', (path) => {
    const { type, features } = json(path);
    expect(type).toBe('FeatureCollection');
    for (const feature of features) {
      expect(feature.type).toBe('Feature');
      expect(feature.properties).toBeTypeOf('object');
      if (feature.geometry === null) continue;
      const [lon, lat, ...more] = feature.geometry.coordinates;
      expect([feature.geometry.type, more.length]).toEqual(['Point', 0]);
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
      expect(/^-?\d+(\.\d{1,2})?$/.test(String(lon)) && /^-?\d+(\.\d{1,2})?$/.test(String(lat))).toBe(true);
    }
  });
});

describe('The data package', () => {
  const pack = json('/api/v1/datapackage.json');

  it('describes every dataset once, with fields in the order of the file', () => {
    expect(pack.resources.map(({ name }: { name: string }) => name)).toEqual(ids);
    for (const { name, path, hash, bytes, schema } of pack.resources) {
      const content = readFileSync(join(dist, 'api/v1', path));
      expect([name, content.length]).toEqual([name, bytes]);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      const header = content.toString('utf8').split('\r\n', 1)[0];
      expect(schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(header);
    }
  });

  it('names only fields and resources that exist in its keys', () => {
    const fields = new Map<string, Set<string>>(
      pack.resources.map(({ name, schema }: { name: string; schema: { fields: { name: string }[] } }) => [
        name,
        new Set(schema.fields.map((field) => field.name)),
      ]),
    );
    for (const { name, schema } of pack.resources) {
      for (const key of schema.primaryKey ?? []) expect(fields.get(name)?.has(key)).toBe(true);
      for (const { fields: own, reference } of schema.foreignKeys ?? []) {
        expect(own.every((field: string) => fields.get(name)?.has(field))).toBe(true);
        expect(reference.fields.every((field: string) => fields.get(reference.resource)?.has(field))).toBe(
          true,
        );
      }
    }
  });
});

describe('The catalogue', () => {
  it('leads to files and pages that are there', () => {
    const graph = json('/api/v1/catalogue.jsonld')['@graph'] as Record<string, unknown>[];
    const datasets = graph.filter((node) => [node['@type']].flat().includes('dcat:Dataset'));
    expect(datasets.length).toBe(ids.length);
    const { origin } = new URL(String(datasets[0]?.['@id']));
    for (const node of datasets) {
      const files = node['dcat:distribution'] as { '@id': string }[];
      expect(existsSync(join(dist, String(node['@id']).slice(origin.length), 'index.html'))).toBe(true);
      for (const file of files) expect(existsSync(join(dist, file['@id'].slice(origin.length)))).toBe(true);
      for (const source of node['prov:wasDerivedFrom'] as { '@id': string }[])
        expect(existsSync(join(dist, source['@id'].slice(origin.length), 'index.html')), source['@id']).toBe(
          true,
        );
    }
  });
});
