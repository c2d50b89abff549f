/** Writes the static API into a built site: reads nothing but the records it is given, and counts bytes and hashes. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type ApiFile,
  type DatasetFile,
  makeDatasetFiles,
  makeIndex,
  makeRecordFiles,
  type Words,
} from '#publish/api';
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
  return count;
}
