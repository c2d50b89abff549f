import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import type { CheckResult } from '#check/run';
import { runCheck } from '#check/run';
import { registry } from '#model/registry';
import { makeCorpus } from '../../../scripts/corpus.ts';
import { makeValidRoot, writeInto } from '../../support/root.ts';
import { parseFrontmatter } from '../../support/siteFrontMatter.ts';

const valid = new Map(makeCorpus({ communities: 2, stories: 1 }));
const records = [...valid.keys()].filter((path) => path.endsWith('.json'));
const stories = [...valid.keys()].filter((path) => path.endsWith('.mdx'));
const slowest = 3000;

/** What authors, editors and attackers leave in a text. */
const scraps = fc.constantFrom(
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\u202e', '\ufeff', '\ud800', '<', '>', '</script>'],
  ...[
    '---\n',
    '\n',
    '\r\n',
    '\t',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: ',
    '{alert(1)}',
    '<script>',
    'import x from "y"',
  ],
  ...[
    '<Figure id="nobody" />',
    '[a](javascript:alert(1))',
    '__proto__',
    '1e999',
    '-0',
    '2025-02-30',
    '=1+1',
    '../',
  ],
  ...[
    'export const a = 1',
    '```',
    '$&',
    '{expected}',
    '@number',
    '҆',
    '🙂',
    '٣',
    'null',
    '1_000',
    '9'.repeat(40),
  ],
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(12),
  put: fc.oneof(scraps, fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 })),
});

function mutate(text: string, edits: readonly { at: number; drop: number; put: string }[]): string {
  return edits.reduce((now, { at, drop, put }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + put + now.slice(start + drop);
  }, text);
}

/** Never a hang, never a finding that does not say where. */
function judge({ diagnostics, ms }: CheckResult, path: string): void {
  expect(ms).toBeLessThan(slowest);
  for (const { code, file, place } of diagnostics) {
    expect(file).not.toBe('');
    // What is wrong with a file as a whole, or with one that is not there, has no line.
    if (file === path && !/^(file|orphan|path)\//.test(code))
      expect(place, `${code} in ${file}`).not.toBeNull();
  }
}

test('no change to a record crashes the check, hides where it is, or passes and is then refused by the site', async () => {
  const root = makeValidRoot();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...records),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      async (path, edits) => {
        const text = mutate(valid.get(path) ?? '', edits).toWellFormed();
        writeInto(root, path, text);
        const result = await runCheck(root);
        writeInto(root, path, valid.get(path));
        judge(result, path);
        if (result.counts.errors) return;
        const kind = Object.values(registry).find(
          ({ path: home }) => path === home || path.startsWith(`${home}/`),
        );
        if (!kind) return;
        const value = JSON.parse(text);
        for (const one of kind.format === 'list' ? value : [value]) {
          expect(kind.schema.safeParse(one).success, `${path}\n${text}`).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

test('no value put into a record crashes the check', async () => {
  const root = makeValidRoot();
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    scraps,
    fc.constantFrom(0, -1, 1e21, '', [], {}, null),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...records), fc.nat(), value, async (path, nth, put) => {
      const record = JSON.parse(valid.get(path) ?? '');
      const spots = spotsOf(record);
      const spot = spots[nth % Math.max(1, spots.length)];
      if (!spot) return;
      const [holder, key] = spot;
      (holder as Record<string, unknown>)[key] = put;
      writeInto(root, path, record);
      const result = await runCheck(root);
      writeInto(root, path, valid.get(path));
      judge(result, path);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('no change to a story crashes the check, hides where it is, or passes and is then refused by the site', async () => {
  const root = makeValidRoot();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...stories),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      async (path, edits) => {
        const text = mutate(valid.get(path) ?? '', edits).toWellFormed();
        writeInto(root, path, text);
        const result = await runCheck(root);
        writeInto(root, path, valid.get(path));
        judge(result, path);
        if (result.counts.errors) return;
        const { frontmatter, content } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
        const kind = path.startsWith(registry.stories.path) ? registry.stories : registry.pages;
        expect(kind.schema.safeParse(frontmatter).success, text).toBe(true);
        expect(() => mdxToJs(content)).not.toThrow();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

function spotsOf(value: unknown): [object, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [object, string][] => [
    [value, key],
    ...spotsOf(inner),
  ]);
}
