/**
 * Checks a whole content root: files to records, records to findings, findings to diagnostics. Beside the readers the
 * only file here that meets Node. What a run remembers lets the next one judge only what changed or hung on it. Long
 * because reading, judging and remembering share their state.
 */
import { hash as digest } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { readBytes, readSound } from '#source/file';
import { readHistory } from '#source/history';
import type { StampedFile } from '#source/tree';
import { layOver, listTree } from '#source/tree';
import { codes } from './codes.ts';
import type { Diagnostic, Document, Entry, Finding, LocatedFinding, World } from './diagnostic.ts';
import { createLocator } from './locate.ts';
import type { Held, Judged, Memory } from './memory.ts';
import { createDoubt, createRegister, isUntouched, isWorn } from './memory.ts';
import { documentAt, kindOf, readUnit, requiredFiles } from './read.ts';
import { documentRules, entryRules, fileRules, gatherRules, treeRules } from './rules.ts';
import type { UnitFacts } from './world.ts';
import { createWorld } from './world.ts';

export type Counts = { records: number; texts: number; errors: number; warnings: number; infos: number };
export type CheckResult = {
  /** Sorted by file, then by place in the file. */
  diagnostics: Diagnostic[];
  /** The records that fit their schemas, as their schemas read them; read when asked for. */
  entries: World['entries'];
  counts: Counts;
  ms: number;
  /** For the next run of the same rules over the same root. */
  memory: Memory;
  /** Files that were judged in this run rather than remembered. */
  judged: number;
};
/**
 * `memory`: of an earlier run. `base`: the commit to compare published figures with. `progress`: called now and then
 * with the share of the work that is done.
 */
export type CheckOptions = {
  memory?: Memory | null;
  base?: string | undefined;
  /** Whether anything is noted for a later run; without, the memory is empty and the run a little faster. */
  remember?: boolean;
  /** Whether remarks are given their place too, which on a large edition takes longer than finding them. */
  infos?: boolean;
  progress?: (done: number, all: number) => void;
  /** Files as they would be, path and text, laid over those on the disk and judged with them. Not to be remembered. */
  overlay?: ReadonlyMap<string, string>;
};

/** Everything wrong under a content root. Throws an Error in plain words when it cannot be judged at all. */
export async function runCheck(root: string, options: CheckOptions = {}): Promise<CheckResult> {
  const started = performance.now();
  const made = Date.now();
  const remember = options.remember ?? true;
  const history = readHistory(root, options.base);
  // Waited for further down; a fault of it before then is no loose end.
  history.catch(() => {});
  const { overlay } = options;
  const listed = layOver(listTree(root, remember), overlay);
  const bytesAt = (path: string): Uint8Array | null => {
    const laid = overlay?.get(path);
    return laid === undefined ? readBytes(root, path) : Buffer.from(laid);
  };
  const soundAt = (path: string) => overlay?.get(path) ?? readSound(root, path);
  if (!listed.some(({ path }) => path.startsWith('data/') || path.startsWith('content/'))) {
    throw new Error(`There is no content in ${root}: it has neither data/ nor content/.`);
  }
  const files = new Map(listed.map((file) => [file.path, file]));
  const past = options.memory && !isWorn(options.memory) ? options.memory : null;
  const held = new Map<string, Held>();
  const loaded = new Map<string, readonly (Entry | Document)[]>();
  const step = (done: number) => {
    if (done % 500 === 0) options.progress?.(done, listed.length * 2);
  };

  for (const [index, file] of listed.entries()) {
    step(index);
    if (file.kind !== 'file') continue;
    const { path } = file;
    if (past?.files.has(path) || kindOf(path) || fileRules.some(({ of }) => of(path))) hold(file);
  }
  const noted = createWorld({
    files,
    units: unitsOf(held),
    load,
    bytes: bytesAt,
    hashOf: (path) => (held.get(path) ?? hold(files.get(path) as StampedFile))?.hash ?? '',
    history: await history,
  });
  const { world } = noted;
  const isChanged = past ? createDoubt(past, noted.versionOf) : () => true;
  const register = createRegister(past?.questions ?? []);

  let judgedNow = 0;
  let done = listed.length;
  for (const [path, unit] of held) {
    step(done++);
    const { judged } = unit;
    if (!judged || judged.asked.some(isChanged)) {
      // A run that breaks off must not leave its numbers in a memory that is still in use.
      held.set(path, { ...unit, judged: judge(path) });
      judgedNow++;
    }
  }
  const findings: LocatedFinding[] = [];
  for (const path of requiredFiles) {
    if (!files.has(path)) findings.push({ code: 'file/missing', path: [], args: {}, file: path });
  }
  const gathered = new Map(gatherRules.map(({ name }) => [name, [] as unknown[]]));
  for (const [file, { kind, read, judged }] of held) {
    for (const finding of read) findings.push({ ...finding, file });
    for (const finding of judged?.findings ?? []) findings.push(finding);
    for (const [rule, id, at, fact] of judged?.facts ?? []) {
      gathered.get(rule)?.push({ fact, file, collection: kind, id, at });
    }
  }
  for (const rule of gatherRules)
    findings.push(...rule.judge((gathered.get(rule.name) ?? []) as never, world));
  for (const rule of treeRules) findings.push(...rule(listed, world));

  const diagnostics = placeAll(findings, options.infos ?? true, (path) =>
    files.get(path)?.kind === 'file' ? bytesAt(path) : null,
  );
  return {
    diagnostics,
    entries: world.entries,
    counts: countAll(held, diagnostics),
    ms: performance.now() - started,
    memory: rememberAll(),
    judged: judgedNow,
  };

  /** Takes a file from memory when it is the same, reads it when it is not. */
  function hold(file: StampedFile): Held | null {
    const { path, stamp } = file;
    const before = past?.files.get(path);
    if (before && past && isUntouched(before, file, past.made)) {
      held.set(path, before);
      return before;
    }
    const bytes = kindOf(path) ? soundAt(path) : bytesAt(path);
    if (bytes === null) return null;
    const hash = remember ? digest('sha256', bytes, 'base64url').slice(0, 22) : '';
    const now =
      before && before.hash === hash ? { ...before, stamp } : { stamp, hash, ...readNew(path, bytes) };
    held.set(path, now);
    return now;
  }

  function readNew(path: string, bytes: Uint8Array | string): Omit<Held, 'stamp' | 'hash'> {
    const kind = kindOf(path);
    if (!kind) return { kind, names: [], fits: [], readable: true, count: 0, read: [], judged: null };
    const { items, findings: read, ...facts } = readUnit(path, kind, bytes);
    loaded.set(path, items);
    return { kind, ...facts, fits: items.map(({ id }) => id), read, judged: null };
  }

  function load(path: string): readonly (Entry | Document)[] {
    let items = loaded.get(path);
    if (!items) {
      const kind = kindOf(path);
      const bytes = kind && soundAt(path);
      items = kind && bytes !== null ? readUnit(path, kind, bytes).items : [];
      loaded.set(path, items);
    }
    return items;
  }

  function judge(path: string): Judged {
    const found: LocatedFinding[] = [];
    const facts: Judged['facts'] = [];
    const look = () => {
      const add = (at: Entry['at'], list: Finding[]) => {
        for (const finding of list) {
          const elsewhere = finding.file !== undefined && finding.file !== path;
          found.push({ file: path, ...finding, path: elsewhere ? finding.path : [...at, ...finding.path] });
        }
      };
      for (const item of held.get(path)?.kind === 'messages' ? [] : load(path)) {
        const at = 'at' in item ? item.at : [];
        if ('at' in item) for (const rule of entryRules) add(at, rule(item, world));
        else for (const rule of documentRules) add(at, rule(item, world));
        for (const { name, gather } of gatherRules) {
          for (const fact of gather(item, world)) facts.push([name, item.id, at, fact]);
        }
      }
      for (const { of, find } of fileRules) {
        if (!of(path)) continue;
        const bytes = bytesAt(path);
        if (bytes) add([], find({ path, bytes, text: textOf(bytes) }, world));
      }
    };
    if (!remember) look();
    const asked = remember ? [...noted.noting(look).asked].map(register.indexOf) : [];
    return { asked, findings: found, facts };
  }

  function rememberAll(): Memory {
    if (!remember) return { made, base: 0, files: new Map(), questions: [], derived: new Map() };
    const derived = new Map(past?.derived);
    for (const [key, questions] of noted.derived) derived.set(key, [...questions].map(register.indexOf));
    const kept = (past?.questions ?? []).map((held, index): [string, string] =>
      isChanged(index) ? [held[0], noted.versionOf(held[0])] : held,
    );
    const added = register.added.map((question): [string, string] => [question, noted.versionOf(question)]);
    const questions = [...kept, ...added];
    return { made, base: past?.base ?? questions.length, files: held, questions, derived };
  }
}

function unitsOf(held: ReadonlyMap<string, Held>): Map<string, UnitFacts> {
  const units = new Map<string, UnitFacts>();
  for (const [path, unit] of held) if (unit.kind) units.set(path, unit as Held & UnitFacts);
  return units;
}

/** Findings with their severity and their place, in the order a reader meets them. */
function placeAll(
  findings: readonly LocatedFinding[],
  infos: boolean,
  bytesOf: (path: string) => Uint8Array | null,
): Diagnostic[] {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const files = [...byFile.keys()].sort((a, b) => (a < b ? -1 : 1));
  return files.flatMap((file) => {
    const here = byFile.get(file) ?? [];
    const wanted = infos || here.some(({ code }) => codes[code].severity !== 'info');
    const bytes = wanted ? bytesOf(file) : null;
    const locate = createLocator(file, bytes && textOf(bytes));
    const placed = here.map(({ at = [], ...finding }) => {
      const path = [...at, ...finding.path];
      const { place, offset } = locate({ ...finding, path });
      const { code, args, fix = [] } = finding;
      const diagnostic: Diagnostic = { code, severity: codes[code].severity, file, path, args, place, fix };
      return { diagnostic, offset };
    });
    placed.sort((a, b) => a.offset - b.offset || (a.diagnostic.code < b.diagnostic.code ? -1 : 1));
    return placed.map(({ diagnostic }) => diagnostic);
  });
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function countAll(held: ReadonlyMap<string, Held>, diagnostics: readonly Diagnostic[]): Counts {
  const counts: Counts = { records: 0, texts: 0, errors: 0, warnings: 0, infos: 0 };
  for (const [path, { count }] of held) counts[documentAt(path) ? 'texts' : 'records'] += count;
  for (const { severity } of diagnostics) counts[`${severity}s`]++;
  return counts;
}
