/** Puts a finished build in the place of the last one, so that a reader of the folder never meets half a site (trust R9). */
import { existsSync, renameSync, rmSync } from 'node:fs';

/** The folders beside the output: where the next build grows, and where the last one waits for the moment of the swap. */
export function foldersOf(out: string): { next: string; last: string } {
  return { next: `${out}-next`, last: `${out}-last` };
}

/** Undoes what a run that died left behind. After it, `out` is whole if it ever was, and the side folders are gone. */
export function recoverOutput(out: string): 'nothing' | 'restored' | 'cleaned' {
  const { next, last } = foldersOf(out);
  const lost = !existsSync(out) && existsSync(last);
  // Died between the two renames: the last good output is still whole under its other name.
  if (lost) renameSync(last, out);
  const rubbish = [next, last].filter((folder) => existsSync(folder));
  for (const folder of rubbish) rmSync(folder, { recursive: true, force: true });
  if (lost) return 'restored';
  return rubbish.length ? 'cleaned' : 'nothing';
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
  rmSync(last, { recursive: true, force: true });
}
