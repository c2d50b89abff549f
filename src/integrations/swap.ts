/** Puts a finished build in the place of the last one, so that a reader of the folder never meets half a site (trust R9). */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const discarded = '-gone-';

/** The folders beside the output: where the next build waits, and where the last one waits for the moment of the swap. */
function foldersOf(out: string): { next: string; last: string } {
  return { next: `${out}-next`, last: `${out}-last` };
}

/** Undoes what a run that died left behind. After it, `out` is whole if it ever was, and the side folders are gone. */
export function recoverOutput(out: string): 'nothing' | 'restored' | 'cleaned' {
  const { next, last } = foldersOf(out);
  const lost = !existsSync(out) && existsSync(last);
  // Died between the two renames: the last good output is still whole under its other name.
  if (lost) renameSync(last, out);
  const rubbish = [next, last].filter((folder) => existsSync(folder));
  for (const folder of [...findDiscarded(out), ...rubbish]) discard(out, folder);
  if (lost) return 'restored';
  return rubbish.length ? 'cleaned' : 'nothing';
}

/** Moves a built folder beside the output. Another disk cannot be renamed to, so there it is copied. */
export function moveBeside(built: string, out: string): void {
  const { next } = foldersOf(out);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(dirname(next), { recursive: true });
  try {
    renameSync(built, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(built, next, { recursive: true });
    rmSync(built, { recursive: true, force: true });
  }
}

/** Two renames; the old output is only removed once the new one stands. Throws, with the old one back, when one fails. */
export function swapOutput(out: string): void {
  const { next, last } = foldersOf(out);
  const had = existsSync(out);
  if (had) renameSync(out, last);
  try {
    renameSync(next, out);
  } catch (error) {
    if (had) renameSync(last, out);
    throw error;
  }
  discard(out, last);
}

/**
 * Takes a folder out of the way at once and leaves its removal to a process of its own: on 20,000 pages removing
 * took a quarter of a rebuild. What such a process left when it was killed goes with the next build.
 */
function discard(out: string, folder: string): void {
  if (!existsSync(folder)) return;
  // Random, because a folder of the same name may still be on its way out.
  const gone = `${out}${discarded}${randomUUID().slice(0, 8)}`;
  try {
    renameSync(folder, gone);
  } catch (error) {
    // Removed meanwhile by the process an earlier build left it to.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const remove =
    'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 3 })';
  spawn(process.execPath, ['-e', remove, gone], { detached: true, stdio: 'ignore' }).unref();
}

function findDiscarded(out: string): string[] {
  const parent = dirname(out);
  if (!existsSync(parent)) return [];
  const names = readdirSync(parent).filter((name) => name.startsWith(`${basename(out)}${discarded}`));
  return names.map((name) => join(parent, name));
}
