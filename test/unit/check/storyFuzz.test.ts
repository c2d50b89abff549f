import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { findSuperlatives } from '#check/rules/prose';
import { findNumbers } from '#check/rules/proseNumbers';
import { findStyleFaults } from '#check/rules/proseStyle';
import { readStoryBody } from '#check/rules/storyBody';
import { parseStory } from '#source/story';
import { parseFrontmatter } from '../../support/siteFrontMatter.ts';

const folder = join(import.meta.dirname, '../../../content/stories');
const stories = ['en', 'uk'].flatMap((locale) =>
  readdirSync(join(folder, locale)).map((file) => readFileSync(join(folder, locale, file), 'utf8')),
);
const shards =
  '---|---\n|+++\n|{|}|<|>|/>|</|<Figure id="x" />|<Aside>|</Aside>|"|\'|\n|\n\n|\t|- |  - |# |> |&x |*x|!!int |<<: |? |: |[|]|(|)|`|```|~~|\\|\u200b|\ufeff|\r\n|\0|\u2028|import x\n|export |<!--|-->|2021-11-21|1_000|0x1f|1:30|.inf|~|null|NaN|=|&#x6a;|__proto__: x\n|😀|1.|.5|1e3|+1|0b1|%YAML 1.1\n|...\n|>-\n|@a|$&'.split(
    '|',
  );

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  inHead: fc.boolean(),
  cut: fc.nat(12),
  put: fc.oneof(fc.constantFrom(...shards), fc.string({ maxLength: 6 })),
});
const mutant = fc
  .record({
    story: fc.constantFrom(...stories),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    isShort: fc.boolean(),
  })
  .map(({ story, mutations, isShort }) => {
    let text = isShort ? story.slice(0, story.indexOf('\n---\n', 4) + 80) : story;
    for (const { at, inHead, cut, put } of mutations) {
      const end = inHead ? text.indexOf('\n---\n', 4) + 8 : text.length;
      const start = Math.floor(at * Math.max(0, end));
      text = text.slice(0, start) + put + text.slice(start + cut);
    }
    // Files are UTF-8, which has no half characters.
    return text.toWellFormed();
  });

test('a spoilt story is told with its place, or is read by the site as it is read here', () => {
  fc.assert(
    fc.property(mutant, (text) => {
      const parsed = parseStory(text);
      const body = readStoryBody(text, parsed, true);
      for (const passage of body.passages) {
        findNumbers(passage.text, 'uk', false);
        findStyleFaults(passage, 'uk');
        findSuperlatives(passage.text);
      }
      const faults = [...parsed.faults, ...parsed.frontMatter.faults];
      const starts = [...faults.map(({ start }) => start), ...body.faults.map(({ span }) => span?.[0] ?? -1)];
      expect(starts.filter((start) => start < 0 || start > text.length)).toEqual([]);
      if (starts.length) return;
      const site = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
      expect(site.frontmatter).toEqual(parsed.frontMatter.value);
      mdxToJs(site.content, { features: { gfm: true, smartPunctuation: true } });
    }),
    { numRuns: 500, seed: 20261121 },
  );
}, 30_000);
