/** Writes the static API into a built site: reads nothing but the records it is given, and counts bytes and hashes. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  API,
  type ApiFile,
  type DatasetFile,
  makeDatasetFiles,
  makeIndex,
  makeRecordFiles,
  type Words,
} from '#publish/api';
import { makeCatalogue } from '#publish/catalogue';
import { makeDataPackage } from '#publish/datapackage';
import { listDatasets } from '#publish/datasets';
import type { Edition } from '#publish/edition';

/** `out`: the folder of the built site. Returns how many files were written. */
export function writeApi(edition: Edition, words: Words, out: string): number {
  const made = new Set<string>();
  let count = 0;
  const put = ({ path, format, text }: ApiFile): DatasetFile => {
    const file = join(out, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // A file from the build before may share its bytes with a cache: it goes, and a new one comes.
    rmSync(file, { force: true });
    const bytes = Buffer.from(text);
    writeFileSync(file, bytes);
    count += 1;
    return { path, format, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const listed = listDatasets(edition).map((dataset) => {
    const files = [...makeDatasetFiles(dataset, edition, words)].map(put);
    for (const file of makeRecordFiles(dataset, edition, words)) put(file);
    return { dataset, files: files.filter(({ format }) => format !== 'schema') };
  });
  put(makeIndex(edition, listed, words));
  const json = (path: string, value: object) =>
    put({ path, format: 'json', text: `${JSON.stringify(value, null, 2)}\n` });
  const packaged = listed.flatMap(({ dataset, files }) => {
    const csv = files.find(({ format }) => format === 'csv');
    return csv ? [{ dataset, bytes: csv.bytes, sha256: csv.sha256 }] : [];
  });
  json(`${API}/datapackage.json`, makeDataPackage(edition, packaged, words));
  json(`${API}/catalogue.jsonld`, makeCatalogue(edition, listed, words));
  return count;
}
