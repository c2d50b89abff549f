import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** The diagram of rooms as a table: which rooms a room may import from. Change both together. */
const edges: Record<string, readonly string[]> = {
  model: [],
  i18n: ['model'],
  figure: ['model'],
  publish: ['model'],
  source: ['model'],
  check: ['model', 'source', 'i18n', 'figure'],
  intake: ['model', 'source', 'publish', 'check'],
  integrations: ['model', 'i18n', 'figure', 'publish', 'source', 'check'],
  config: ['model', 'source'],
  // Pages of the guide and what they show: words alone.
  guide: [],
  author: ['model', 'i18n', 'figure', 'source', 'check'],
  catalog: ['model', 'i18n', 'figure', 'check'],
  elements: ['model', 'i18n', 'figure'],
  components: ['model', 'i18n', 'figure', 'catalog', 'elements', 'styles'],
  layouts: ['model', 'i18n', 'figure', 'catalog', 'components', 'elements', 'publish', 'styles'],
  pages: ['model', 'i18n', 'figure', 'catalog', 'components', 'elements', 'layouts', 'publish', 'styles'],
  styles: [],
};

const pure = ['model', 'i18n', 'figure', 'publish'];
const mayUseNode = (file: string) =>
  /^(author|source|integrations)\//.test(file) ||
  file === 'check/run.ts' ||
  file === 'intake/run.ts' ||
  file === 'content.config.ts';
const mayUseAstro = (file: string) =>
  /^(catalog|components|layouts|pages|integrations)\//.test(file) ||
  file === 'content.config.ts' ||
  // A content loader is typed by Astro; nothing of it runs.
  /^source\/(loader|mediaFiles|messages|packages|tables)\.ts$/.test(file);

const src = join(import.meta.dirname, '../../src');

type Source = { file: string; room: string; text: string; imports: { from: string; typeOnly: boolean }[] };

function readSources(): Source[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|astro|mdx)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      const room = file.includes('/') ? (file.split('/')[0] ?? '') : 'config';
      return { file, room, text, imports: importsOf(text) };
    });
}

function importsOf(text: string): Source['imports'] {
  const statement =
    /\b(import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g;
  return [...text.matchAll(statement)].map(([, , type, plain = '', dynamic]) => ({
    from: dynamic ?? plain,
    typeOnly: type !== undefined,
  }));
}

/** The file an import leads to, as written in the table; null for packages. */
function targetOf(file: string, from: string): string | null {
  const clean = from.replace(/\?.*$/, '');
  if (clean.startsWith('.')) return relative(src, join(src, dirname(file), clean)).replaceAll('\\', '/');
  if (!clean.startsWith('#')) return null;
  return /\.\w+$/.test(clean) ? clean.slice(1) : `${clean.slice(1)}.ts`;
}

const roomOf = (target: string) => (target.includes('/') ? (target.split('/')[0] ?? '') : 'config');
const sources = readSources();

test('every room is in the diagram', () => {
  expect([...new Set(sources.map(({ room }) => room))].filter((room) => !(room in edges))).toEqual([]);
});

test('rooms import only from the rooms the diagram lets them', () => {
  const forbidden = sources.flatMap(({ file, room, imports }) =>
    imports.flatMap(({ from }) => {
      const target = targetOf(file, from);
      if (target === null || roomOf(target) === room || edges[room]?.includes(roomOf(target))) return [];
      return [`${file} imports ${from}`];
    }),
  );
  expect(forbidden).toEqual([]);
});

test('relative imports stay inside a room, and other rooms are named by #room', () => {
  const strays = sources.flatMap(({ file, room, imports }) =>
    imports
      .filter(({ from }) => {
        const target = targetOf(file, from);
        return target !== null && (roomOf(target) === room) === from.startsWith('#') && room !== 'config';
      })
      .map(({ from }) => `${file} imports ${from}`)
      // Components, styles and layouts are folders of many kinds: naming one's own room there is clearer than ../../.
      .filter((line) => !/^(components|layouts|pages|styles)\//.test(line) || / imports \.\.?\//.test(line)),
  );
  expect(strays).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const next = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.filter(({ typeOnly }) => !typeOnly).flatMap(({ from }) => targetOf(file, from) ?? []),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

test('Node is met only where files are read', () => {
  expect(
    offenders(
      ({ file }) => !mayUseNode(file),
      ({ from }) => from.startsWith('node:'),
    ),
  ).toEqual([]);
});

test('Astro is met only from the catalog onwards, and content only in the catalog', () => {
  const isAstro = ({ from }: { from: string }) => /^astro(:|\/|$)/.test(from);
  expect(offenders(({ file }) => !mayUseAstro(file), isAstro)).toEqual([]);
  const isContent = ({ from, typeOnly }: { from: string; typeOnly: boolean }) =>
    from === 'astro:content' && !typeOnly;
  expect(offenders(({ room }) => room !== 'catalog' && room !== 'config', isContent)).toEqual([]);
});

test('pure rooms know no clock, no chance and no browser', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\b(document|window|localStorage|navigator)\.|\bprocess\./;
  const found = sources.filter(({ room, text }) => pure.includes(room) && impure.test(withoutComments(text)));
  expect(found.map(({ file }) => file)).toEqual([]);
});

test('the page in the browser is touched only by elements', () => {
  const dom =
    /\bcustomElements\.define|\bdocument\.(querySelector|getElementById|createElement|body|documentElement)\b|\bextends HTMLElement/;
  const found = sources.filter(({ room, text }) => room !== 'elements' && dom.test(withoutComments(text)));
  expect(found.map(({ file }) => file)).toEqual([]);
});

function offenders(
  where: (source: Source) => boolean,
  what: (imported: Source['imports'][number]) => boolean,
): string[] {
  return sources
    .filter(where)
    .flatMap(({ file, imports }) => imports.filter(what).map(({ from }) => `${file} imports ${from}`));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
