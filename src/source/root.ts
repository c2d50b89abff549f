/** Where the content root is: the folder that holds content/, data/ and public/. Knows nothing of what is inside. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository: where the engine itself lives. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * Absolute path of the content root: the `--root` value when given, then `KINDRED_ROOT`, then the repository.
 * Throws an Error in plain words when the folder does not exist.
 */
export function getRoot(given?: string): string {
  const named = given || process.env.KINDRED_ROOT;
  const root = named ? resolve(named) : repository;
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`The content root "${named}" is not a folder. Name one that holds content/ and data/.`);
  }
  return root;
}
