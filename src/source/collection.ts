/** A collection of the registry as records with their files. Knows where they lie, never what they must contain. */

import type { DataCollection } from '#model/registry';
import { registry } from '#model/registry';
import { SourceFault } from './fault.ts';
import { inBatches, listFiles, readText } from './file.ts';
import type { Path } from './json.ts';
import { parseJson } from './json.ts';

/**
 * One record as it stands in its file.
 * `id`: the name it goes by (file name, `id` of a list item, "site" for a single record).
 * `path`: its file, relative to the root. `at`: where in the file the record begins.
 */
export type SourceRecord = { id: string; path: string; text: string; value: unknown; at: Path };
export type Collected = { records: SourceRecord[]; faults: SourceFault[] };

/** Every record of a collection, sorted by file. A faulty file is reported beside its healthy siblings. */
export async function readCollection(root: string, name: DataCollection): Promise<Collected> {
  const entry: { format: string; path: string } = registry[name];
  const faults: SourceFault[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      faults.push(error);
      return null;
    }
  };
  const read = async (path: string) => {
    const text = await readText(root, path);
    return { path, text, value: parseJson(text, path) };
  };

  if (entry.format === 'folder') {
    const names = await listFiles(root, entry.path, '.json');
    const files = await inBatches(names, (file) => attempt(() => read(`${entry.path}/${file}`)));
    const records = files.flatMap((file, index) => {
      const id = names[index]?.slice(0, -'.json'.length) ?? '';
      return file ? [{ id, ...file, at: [] }] : [];
    });
    return { records, faults };
  }

  const file = await attempt(() => read(entry.path));
  if (!file) {
    // A list that is not there is an empty list; a single record must be.
    return {
      records: [],
      faults: faults.filter((f) => entry.format === 'single' || f.code !== 'file/missing'),
    };
  }
  if (entry.format === 'single') return { records: [{ id: name, ...file, at: [] }], faults };
  if (!Array.isArray(file.value)) {
    const fault = new SourceFault('json/not-a-list', entry.path, {}, { line: 1, column: 1 });
    return { records: [], faults: [fault] };
  }
  const records = file.value.map((value: unknown, index) => ({
    ...file,
    id: idOf(value),
    value,
    at: [index],
  }));
  return { records, faults };
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
