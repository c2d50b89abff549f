/** Reads, parses and holds to its schema every file of a content root, and judges nothing: what any checker must spend. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { registry } from '#model/registry';

const root = process.argv[2] ?? '.';
let read = 0;
for (const { format, path, schema } of Object.values(registry)) {
  if (format === 'mdx') {
    for (const file of list(join(root, path), '.mdx')) mdxToMdast(text(file));
  } else if (format === 'folder') {
    for (const file of list(join(root, path), '.json')) schema.safeParse(JSON.parse(text(file)));
  } else {
    const value = JSON.parse(text(join(root, path)));
    for (const one of format === 'list' ? value : [value]) schema.safeParse(one);
  }
}
console.log(`${read} files`);

function text(file: string): string {
  read++;
  return readFileSync(file, 'utf8');
}

function list(folder: string, end: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith(end)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
