/** A digest of a module's source and of every module and package it imports: it changes when its drawing may. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { repository } from '#source/root';

/** `entry`: absolute path of a module. Type-only imports count too: better drawn once too often. */
export function digestModule(entry: string): string {
  const parts = new Map<string, string>();
  const visit = (file: string): void => {
    const key = relative(repository, file);
    if (parts.has(key)) return;
    const text = readFileSync(file, 'utf8');
    parts.set(key, text);
    for (const [, from = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)) {
      if (from.startsWith('.')) visit(join(dirname(file), from));
      else if (from.startsWith('#')) visit(join(repository, 'src', `${from.slice(1)}.ts`));
      else if (!from.startsWith('node:')) parts.set(from, versionOf(from));
    }
  };
  visit(entry);
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}

function versionOf(specifier: string): string {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const file = join(repository, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
