/** Checks a whole content root: files to records, records to diagnostics. The only file of this room that meets Node. */
import { performance } from 'node:perf_hooks';
import type { DataCollection } from '#model/registry';
import { registry } from '#model/registry';
import type { SourceRecord } from '#source/collection';
import { readCollection } from '#source/collection';
import { parseCsv } from '#source/csv';
import { SourceFault } from '#source/fault';
import { readText } from '#source/file';
import type { Path } from '#source/json';
import { readMessages } from '#source/messages';
import { codes } from './codes.ts';
import type { Diagnostic, Entry, Finding, Rule, World } from './diagnostic.ts';
import { placeAt, placeOf } from './place.ts';
import { findDateFaults } from './rules/date.ts';
import { findObservationFaults } from './rules/observation.ts';
import { findPlaceFaults } from './rules/place.ts';
import { findProjectFaults } from './rules/project.ts';
import { findReferenceFaults } from './rules/reference.ts';
import { readRecord } from './rules/schema.ts';
import { findSeriesFaults } from './rules/series.ts';
import { findTextFaults } from './rules/text.ts';

export type CheckResult = {
  /** Sorted by file, then by place in the file. */
  diagnostics: Diagnostic[];
  /** The records that fit their schemas, as their schemas read them. */
  entries: World['entries'];
  counts: { records: number; errors: number; warnings: number };
  ms: number;
};

const rules: Rule[] = [
  findTextFaults,
  findReferenceFaults,
  findPlaceFaults,
  findObservationFaults,
  findDateFaults,
  findProjectFaults,
];
/** Findings about the name of a field rather than what it holds. */
const aboutKeys: ReadonlySet<string> = new Set(['schema/unknown-field', 'schema/language-tag']);
const collections = (Object.keys(registry) as (keyof typeof registry)[]).filter(
  (name): name is DataCollection => registry[name].format !== 'mdx',
);

/** Everything wrong under a content root. Throws only when the disk itself refuses. */
export async function runCheck(root: string): Promise<CheckResult> {
  const started = performance.now();
  const diagnostics: Diagnostic[] = [];
  const judged: { entry: Entry; text: string }[] = [];
  const unread = new Set<DataCollection>();
  const world = emptyWorld(unread);
  let records = 0;

  const add = (file: string, at: Path, text: string | null, findings: Finding[]) => {
    for (const { code, path, args } of findings) {
      const full = [...at, ...path];
      const meant = aboutKeys.has(code) ? 'key' : 'value';
      const place = text === null ? null : placeOf(text, full, meant);
      diagnostics.push({ code, severity: codes[code].severity, file, path: full, args, place });
    }
  };
  const addFault = ({ code, path: file, args, position, text }: SourceFault) => {
    const place = position && text !== null ? placeAt(text, position) : null;
    diagnostics.push({ code, severity: codes[code].severity, file, path: [], args, place });
  };

  // One collection after another: the files of one are already read side by side.
  for (const name of collections) {
    const { records: found, faults } = await readCollection(root, name);
    records += found.length + faults.length;
    for (const fault of faults) addFault(fault);
    const known = new Map<string, string>();
    for (const record of found) {
      const { value, findings } = readRecord(registry[name].schema, record.value);
      const all = [...findings, ...findIdentityFaults(name, record, known)];
      add(record.path, record.at, record.text, all);
      if (all.length === 0) {
        const entry = { collection: name, id: record.id, file: record.path, at: record.at, value } as Entry;
        (world.entries[name] as Entry[]).push(entry);
        judged.push({ entry, text: record.text });
      }
    }
    // A file that could not be read still is there: pointing at it is no second mistake.
    for (const { path } of faults) known.set(path.replace(/^.*\/|\.json$/g, ''), path);
    world.ids[name] = new Set(known.keys());
    if (faults.length && registry[name].format !== 'folder') unread.add(name);
  }
  await readMessages(root).catch((error: unknown) => {
    if (!(error instanceof SourceFault)) throw error;
    addFault(error);
  });
  for (const { entry, text } of judged) {
    for (const rule of rules) add(entry.file, entry.at, text, rule(entry, world));
  }
  for (const { value, file } of world.entries.series) {
    const path = file.replace(/\.json$/, '.csv');
    try {
      const text = await readText(root, path);
      add(path, [], null, findSeriesFaults(value, parseCsv(text, path), world));
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      addFault(error);
    }
  }

  diagnostics.sort(byPlace);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = { records, errors, warnings: diagnostics.length - errors };
  return { diagnostics, entries: world.entries, counts, ms: performance.now() - started };
}

/** The id is the file's name and nobody else's. `known` gathers every name a record goes by. */
function findIdentityFaults(
  name: DataCollection,
  record: SourceRecord,
  known: Map<string, string>,
): Finding[] {
  const { format } = registry[name];
  const own = (record.value as { id?: unknown } | null)?.id;
  const id = format !== 'single' && typeof own === 'string' ? own : record.id;
  const other = known.get(id);
  known.set(record.id, record.path);
  known.set(id, record.path);
  if (format === 'folder' && id !== record.id) {
    return [{ code: 'identity/file-name', path: ['id'], args: { id, name: record.id } }];
  }
  if (other === undefined) return [];
  return [{ code: 'identity/duplicate', path: ['id'], args: { id, other } }];
}

function emptyWorld(unread: ReadonlySet<DataCollection>): World {
  const each = <T>(make: () => T) => Object.fromEntries(collections.map((name) => [name, make()]));
  return { entries: each(() => []), ids: each(() => new Set()), unread } as unknown as World;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
