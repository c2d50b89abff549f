/** Temporary content roots for tests: a small valid one, changed by each test where it wants to. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeCorpus } from '../../scripts/corpus.ts';

/** A folder with the given files (text, or a value written as JSON), removed when the test ends. */
export function makeRoot(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'kindred-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) writeInto(root, path, content);
  return root;
}

export function writeInto(root: string, path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  if (content instanceof Uint8Array) {
    writeFileSync(join(root, path), content);
    return;
  }
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(join(root, path), text);
}

/** A valid root of two invented communities; `changes` replaces files, null removes one. */
export function makeValidRoot(changes: Record<string, unknown> = {}): string {
  const files: Record<string, unknown> = Object.fromEntries(makeCorpus({ communities: 2, stories: 1 }));
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) delete files[path];
    else files[path] = content;
  }
  return makeRoot(files);
}

/** One record of the valid root, to be changed and given back to makeValidRoot. */
export function takeRecord(path: string): Record<string, never> & Record<string, unknown> {
  for (const [file, text] of makeCorpus({ communities: 2, stories: 1 })) {
    if (file === path) return JSON.parse(text);
  }
  throw new Error(`The valid root has no ${path}.`);
}
