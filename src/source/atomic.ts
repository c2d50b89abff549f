/** Writes a file whole or not at all: beside its place first, then renamed into it. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file, keeping its permissions. Throws, with the old file in place, when the disk refuses.
 * `lasting`: waits until it would survive a power cut too.
 */
export function writeWhole(path: string, content: string | Uint8Array, lasting = true): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    const file = openSync(beside, 'wx', mode ?? 0o644);
    try {
      writeFileSync(file, content);
      if (lasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet, whole or not at all. Throws an Error in plain words when there is one. */
export function writeNew(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  writeWhole(beside, content);
  try {
    try {
      linkSync(beside, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') throw error;
      // Some disks know no links; a copy that refuses to overwrite is the next best.
      copyFileSync(beside, path, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`There is a file already at ${path}; it was left as it is.`);
  } finally {
    rmSync(beside, { force: true });
  }
}
