/** Every address outside the site that the records and stories name, and which files name it. Asks no server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '#source/tree';

/** `files`: paths within the content root, sorted. The address has no fragment: a server never sees it. */
export type OutsideLink = { address: string; files: string[] };

/** `own`: origin of the published site, which is checked at build. Sorted by address. */
export function collectLinks(root: string, own: string): OutsideLink[] {
  const found = new Map<string, Set<string>>();
  const site = new URL(own).origin;
  for (const { path, kind } of listTree(root)) {
    if (kind !== 'file' || !/^(data\/.*\.json|content\/.*\.mdx)$/.test(path)) continue;
    const text = readFileSync(join(root, path), 'utf8');
    for (const written of path.endsWith('.json') ? stringsOf(text) : wordsOf(text)) {
      const address = addressOf(written);
      if (!address || new URL(address).origin === site) continue;
      const files = found.get(address) ?? new Set();
      found.set(address, files.add(path));
    }
  }
  return [...found]
    .map(([address, files]) => ({ address, files: [...files].sort() }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Whole texts of a record that are addresses. A record that cannot be read is the check's to report. */
function stringsOf(json: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(json));
  } catch {
    return [];
  }
  return found;
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"'`)\]]+/g)].map(([word]) => word.replace(/[.,;:!?]+$/, ''));
}

function addressOf(text: string): string | null {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}
