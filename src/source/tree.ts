/** Every name under data/, content/ and public/, links not followed. Knows names and kinds, opens no file. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** `path`: relative to the root, with forward slashes. `link`: a symbolic link, wherever it leads. */
export type TreeFile = { path: string; kind: 'file' | 'link' | 'other' };

const tops = ['data', 'content', 'public'];

/** All files and links, sorted by path; folders are told by their files, and an absent top folder has none. */
export async function readTree(root: string): Promise<TreeFile[]> {
  const found: TreeFile[] = [];
  const read = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    const inner: string[] = [];
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) inner.push(path);
      else found.push({ path, kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other' });
    }
    await Promise.all(inner.map(read));
  };
  await Promise.all(
    tops.map(async (top) => {
      const stats = await lstat(join(root, top)).catch(() => null);
      if (stats?.isDirectory()) await read(top);
      else if (stats) found.push({ path: top, kind: stats.isSymbolicLink() ? 'link' : 'other' });
    }),
  );
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
