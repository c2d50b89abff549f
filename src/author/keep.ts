/** Judges files before they are kept, and keeps them: all or none, whole, and never over another file. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#check/diagnostic';
import { runCheck } from '#check/run';
import { writeNew, writeWhole } from '#source/atomic';

/** Path within the root, and text. */
export type Files = ReadonlyMap<string, string>;

/** What would be wrong with the new files, or because of them. Nothing is written. */
export async function judge(root: string, files: Files): Promise<Diagnostic[]> {
  const quick = { remember: false, infos: false };
  const { diagnostics } = await runCheck(root, { ...quick, overlay: files });
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  const own = grave.filter(({ file }) => files.has(file));
  const others = grave.filter(({ file, severity }) => !files.has(file) && severity === 'error');
  if (others.length === 0) return own;
  const before = new Set((await runCheck(root, quick)).diagnostics.map(nameOf));
  return [...own, ...others.filter((one) => !before.has(nameOf(one)))];
}

const nameOf = ({ code, file, path, args }: Diagnostic): string => JSON.stringify([code, file, path, args]);

/** New files are created, never overwritten; `changed` are files that were there and are replaced. */
export function keep(root: string, files: Files, changed: ReadonlySet<string>): void {
  const made: string[] = [];
  try {
    for (const [path, text] of files) {
      const full = join(root, path);
      if (changed.has(path)) continue;
      writeNew(full, text);
      made.push(full);
    }
    for (const path of changed) writeWhole(join(root, path), files.get(path) as string);
  } catch (error) {
    for (const path of made) rmSync(path, { force: true });
    throw error;
  }
}

/** Which of the files are there already. */
export const findTaken = (root: string, files: Files): string[] =>
  [...files.keys()].filter((path) => existsSync(join(root, path)));
