/**
 * Many files written as one: all of them, or none, also when the process is killed in the middle. New texts wait in a
 * folder beside, a journal says that they are complete, then each is renamed into place. Knows no format.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from './atomic.ts';

/** `before`: SHA-256 of the file that was there; null when there was none. */
type Step = { path: string; before: string | null; after: string };
/** `complete`: every new text was there, so that it can be finished as well as undone. */
export type Unfinished = { complete: boolean; files: number };

const waiting = '.import';
const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a killed run left; null when nothing did. */
export function findUnfinished(root: string): Unfinished | null {
  const folder = join(root, waiting);
  if (!existsSync(folder)) return null;
  const steps = readJournal(folder);
  return { complete: steps !== null, files: steps?.length ?? 0 };
}

/**
 * Writes `files`, path relative to `root` and text. Throws with nothing changed when the disk refuses to take them all,
 * or another run is at it. `pause` is called between two renames, for tests.
 */
export function writeBatch(
  root: string,
  files: ReadonlyMap<string, string>,
  pause?: (done: number) => void,
): void {
  const folder = join(root, waiting);
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error('Another import is at work here, or one was cut off.');
  }
  try {
    const steps = [...files].map(([path, text], index): Step => {
      const before = existsSync(join(root, path)) ? readFileSync(join(root, path)) : null;
      if (before) copyFileSync(join(root, path), join(folder, `${index}.old`));
      writeFileSync(join(folder, `${index}.new`), text);
      return { path, before: before && digest(before), after: digest(text) };
    });
    // From here on the import counts as decided: whoever finds the journal can finish it.
    writeWhole(join(folder, 'journal.json'), JSON.stringify(steps));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  finishBatch(root, pause);
}

/** Renames what still waits. Throws, leaving the rest to wait, when somebody wrote a file meanwhile. */
export function finishBatch(root: string, pause?: (done: number) => void): number {
  const { folder, steps } = open(root);
  refuseLinks(root, folder, steps);
  for (const [index, { path, before, after }] of steps.entries()) {
    const target = join(root, path);
    const now = existsSync(target) ? digest(readFileSync(target)) : null;
    if (now !== after) {
      if (now !== before) throw changed(path);
      mkdirSync(dirname(target), { recursive: true });
      renameSync(join(folder, `${index}.new`), target);
    }
    pause?.(index + 1);
  }
  rmSync(folder, { recursive: true, force: true });
  return steps.length;
}

/** Puts every file back as it was. Throws, before anything is touched, when somebody wrote one meanwhile. */
export function undoBatch(root: string): number {
  const folder = join(root, waiting);
  const steps = readJournal(folder) ?? [];
  refuseLinks(root, folder, steps);
  const states = steps.map(({ path }) => {
    const target = join(root, path);
    return existsSync(target) ? digest(readFileSync(target)) : null;
  });
  for (const [index, { path, before, after }] of steps.entries())
    if (states[index] !== before && states[index] !== after) throw changed(path);
  for (const [index, { path, before }] of steps.entries()) {
    if (states[index] === before) continue;
    if (before === null) rmSync(join(root, path), { force: true });
    else writeWhole(join(root, path), readFileSync(join(folder, `${index}.old`)), false);
  }
  rmSync(folder, { recursive: true, force: true });
  return steps.length;
}

/** What an import writes: a file of letters, digits and few signs below data/ or content/. */
const inside = /^(data|content)(\/[\w.-]+)+$/;

/** A journal from elsewhere may come with links that lead out of the root; nothing is written or read through one. */
function refuseLinks(root: string, folder: string, steps: readonly Step[]): void {
  const above = steps.flatMap(({ path }) =>
    path.split('/').map((_, index, parts) => join(root, ...parts.slice(0, index + 1))),
  );
  const waits = steps.flatMap((_, index) => ['new', 'old'].map((end) => join(folder, `${index}.${end}`)));
  for (const path of new Set([folder, ...above, ...waits]))
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error(
        `${path} is a link, and an import writes through none. Look at where it leads, then remove it.`,
      );
}

function open(root: string): { folder: string; steps: Step[] } {
  const folder = join(root, waiting);
  const steps = readJournal(folder);
  if (!steps) throw new Error('There is nothing to finish.');
  return { folder, steps };
}

function readJournal(folder: string): Step[] | null {
  try {
    const steps = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as Step[];
    // The folder may have come from elsewhere; what it names must lie under data/ or content/.
    return steps.every(({ path }) => inside.test(path) && !path.includes('..')) ? steps : null;
  } catch {
    return null;
  }
}

const changed = (path: string): Error =>
  new Error(
    `${path} was changed since the import was cut off. Look at it, then remove the folder ${waiting}.`,
  );
