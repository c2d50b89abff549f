/**
 * Draws the files of the city kit after the last page: takes the records that pages have handed over, draws in worker
 * threads what the cache lacks, and links the rest into the site. Knows caches and threads, not what is drawn.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { KitHandover } from '#model/kit';
import { writeWhole } from '#source/atomic';
import { repository } from '#source/root';
import { digestModule } from './kit/digest.ts';
import { readyFonts } from './kit/fonts.ts';
import { type ArtefactKind, artefactKinds, type DrawTools } from './kit/kinds.ts';
import { openSkips } from './kit/skip.ts';
import type { Answer, Job } from './kit/worker.ts';

/**
 * Kept between builds and shared by content roots: files are named after what they were drawn from. KINDRED_KIT_CACHE
 * names another folder, so that several working trees can share one.
 */
export const kitCache = process.env.KINDRED_KIT_CACHE || join(repository, '.cache', 'kit');

export interface KitCounts {
  files: number;
  drawn: number;
  pruned: number;
  /** Time of the whole step. */
  ms: number;
}

export interface KitOptions {
  /** Absolute folder of the built site. */
  out: string;
  /** Absolute content root: whose list of files keeps them from being pruned. */
  root: string;
  cache?: string;
  kinds?: readonly ArtefactKind[];
  say?: (line: string) => void;
}

/** Where the page `cards/[locale].json` leaves the kits of a language, in the built site. */
const handoverOf = (out: string) => join(out, 'cards');

/** Takes the hand-over out of the built site: it is no part of it. */
export function takeKits(out: string): KitHandover[] {
  const folder = handoverOf(out);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => {
    const file = join(folder, name);
    const handover: KitHandover = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return handover;
  });
}

/** Draws and places every file of the kits. Throws, naming the record, when one cannot be drawn. */
export async function writeKit(handovers: readonly KitHandover[], options: KitOptions): Promise<KitCounts> {
  const { out, root, cache = kitCache, kinds = artefactKinds, say = console.log } = options;
  const started = performance.now();
  const { files: fonts, digest: fontDigest } = await readyFonts(cache);
  const placed: { from: string; to: string }[] = [];
  const missing = new Map<string, Job>();
  const skips = openSkips();
  for (const kind of kinds) {
    const code = digestModule(join(import.meta.dirname, 'kit', kind.module));
    const made = new Set<string>();
    for (const handover of handovers) {
      for (const { path, subject, input } of kind.list(handover)) {
        const hash = createHash('sha256')
          .update(`${code} ${fontDigest} ${JSON.stringify(input)}`)
          .digest('hex');
        const name = `${hash.slice(0, 2)}/${hash.slice(2, 26)}.${kind.extension}`;
        if (skips.skip(name)) continue;
        const from = join(cache, name);
        placed.push({ from: name, to: join(out, path) });
        if (missing.has(name) || made.has(name)) continue;
        made.add(name);
        if (!existsSync(from))
          missing.set(name, { ...kind, list: undefined, subject, input, file: from } as Job);
      }
    }
  }
  skips.done();
  await drawAll([...missing.values()], { fonts }, say);
  const folders = new Set<string>();
  for (const { from, to } of placed) place(join(cache, from), to, folders);
  const pruned = prune(cache, root, new Set(placed.map(({ from }) => from)));
  const counts = { files: placed.length, drawn: missing.size, pruned, ms: performance.now() - started };
  return counts;
}

/** Seconds before a long draw says how far it is, and between two such lines. */
const PATIENCE = 10;

async function drawAll(jobs: readonly Job[], tools: DrawTools, say: (line: string) => void): Promise<void> {
  const queue = [...jobs];
  let done = 0;
  let said = performance.now();
  const count = Math.min(availableParallelism(), Math.ceil(jobs.length / 4));
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./kit/worker.ts', import.meta.url), { workerData: tools }),
  );
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const next = () => {
              const job = queue.shift();
              if (job) worker.postMessage(job);
              else resolve();
            };
            worker.on('error', reject);
            worker.on('message', (answer: Answer) => {
              if ('failure' in answer) return reject(new Error(answer.failure));
              done += 1;
              if (performance.now() - said > PATIENCE * 1000) {
                said = performance.now();
                say(
                  `Drawn ${done.toLocaleString('en')} of ${jobs.length.toLocaleString('en')} files of the city kit …`,
                );
              }
              next();
            });
            next();
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Links a file of the cache into the site, or copies it where the disk knows no links. */
function place(from: string, to: string, folders: Set<string>): void {
  const folder = dirname(to);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  try {
    linkSync(from, to);
  } catch {
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
}

/** A file this young may belong to a build of another root that has not written its list yet. */
const YOUNG = 60 * 60 * 1000;

/**
 * Removes what this root no longer shows and no other root does. Each root keeps a list of its files in `roots/`; the
 * list of a root that is gone goes too, with its files. Returns how many files went.
 */
function prune(cache: string, root: string, used: ReadonlySet<string>): number {
  const lists = join(cache, 'roots');
  const own = join(lists, `${createHash('sha256').update(root).digest('hex').slice(0, 12)}.json`);
  const kept = new Set(used);
  const stale = new Set(readList(own).files);
  for (const name of existsSync(lists) ? readdirSync(lists) : []) {
    const file = join(lists, name);
    if (file === own) continue;
    const list = readList(file);
    const isThere = existsSync(list.root);
    for (const path of list.files) (isThere ? kept : stale).add(path);
    if (!isThere) rmSync(file, { force: true });
  }
  const leaving = [...stale].filter((name) => !kept.has(name) && existsSync(join(cache, name)));
  const young = leaving.filter((name) => isYoung(join(cache, name)));
  // Those too young to go stay on the list, so that a later build finds them.
  writeWhole(own, JSON.stringify({ root, files: [...used, ...young].sort() }), false);
  const staying = new Set(young);
  const gone = leaving.filter((name) => !staying.has(name));
  for (const name of gone) rmSync(join(cache, name), { force: true });
  return gone.length;
}

const isYoung = (file: string): boolean => {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < YOUNG;
};

function readList(file: string): { root: string; files: string[] } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { root: '', files: [] };
  }
}
