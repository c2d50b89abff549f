/** Every file of a content root as the disk lists it: name, size, kind, and a stamp that changes when it is written. */
import type { Dirent, Stats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `path`: relative to the root, with forward slashes. `size`: bytes. Links are listed and never followed. */
export type TreeFile = { path: string; size: number; kind: 'file' | 'link' | 'other' };
/**
 * `stamp`: the same as long as nobody wrote the file. `changed`: milliseconds since 1970 of the last writing. Both say
 * nothing, nor does the size, where no stamps were asked for.
 */
export type StampedFile = TreeFile & { stamp: string; changed: number };

/** The folders of a content root. */
export const folders = ['content', 'data', 'public'] as const;

/**
 * Files under content/, data/ and public/, sorted by code unit. Throws an Error when a folder cannot be listed.
 * `stamped`: false spares a look at every file.
 */
export function listTree(root: string, stamped = true): StampedFile[] {
  const files: StampedFile[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!stamped) files.push({ path, size: 0, kind: kindOf(entry), stamp: '', changed: 0 });
      else {
        const stats = lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
        if (stats) files.push(describeFile(path, stats));
      }
    }
  };
  for (const folder of folders) {
    const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stats?.isDirectory()) walk(folder);
    else if (stats) files.push(describeFile(folder, stats));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The files of the disk with those that would be added; `overlay`: path and text. Sorted as listTree sorts. */
export function layOver(
  listed: StampedFile[],
  overlay: ReadonlyMap<string, string> | undefined,
): StampedFile[] {
  if (!overlay?.size) return listed;
  const there = new Set(listed.map(({ path }) => path));
  const added = [...overlay]
    .filter(([path]) => !there.has(path))
    .map(([path, { length }]): StampedFile => ({ path, size: length, kind: 'file', stamp: '', changed: 0 }));
  return [...listed, ...added].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function describeFile(path: string, stats: Stats): StampedFile {
  const later = stats.ctimeMs === stats.mtimeMs ? '' : `:${stats.ctimeMs}`;
  const stamp = `${stats.size}:${stats.ino}:${stats.mtimeMs}${later}`;
  return {
    path,
    size: stats.size,
    kind: kindOf(stats),
    stamp,
    changed: Math.max(stats.mtimeMs, stats.ctimeMs),
  };
}

function kindOf(entry: Stats | Dirent): TreeFile['kind'] {
  return entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other';
}
