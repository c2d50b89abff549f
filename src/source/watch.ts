/** Tells when something under a content root was written. Knows neither what nor whether it matters. */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { folders } from './tree.ts';

const quiet = 80;

/** Calls `changed` once the disk has been quiet for a moment after a change. Returns the way to stop. */
export function watchTree(root: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  };
  const watchers = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, soon).on('error', soon));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
