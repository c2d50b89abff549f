import { createHash } from 'node:crypto';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Memory } from '#check/memory';
import { readMemory, writeMemory } from '#check/memory';
import { runCheck } from '#check/run';
import { makeCorpus } from '../../../scripts/corpus.ts';
import { makeValidRoot, writeInto } from '../../support/root.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const community = 'data/communities/xa-illustrative-00000.json';

/** A memory as the next process would find it. */
const keep = (memory: Memory) => readMemory(writeMemory(memory, 'engine', digest), 'engine', digest);

/** As if the files had been written long ago, so that their stamps are believed. */
function settle(root: string, paths: Iterable<string>): void {
  const past = new Date(Date.now() - 60_000);
  for (const path of paths) utimesSync(join(root, path), past, past);
}

test('a second run judges nothing anew, and only what changed or hung on it in a third', async () => {
  const root = makeValidRoot();
  const first = await runCheck(root);
  settle(root, first.memory.files.keys());
  const second = await runCheck(root, { memory: keep(first.memory) });
  expect(second.judged).toBe(0);
  expect(second.diagnostics).toEqual(first.diagnostics);
  const text = readFileSync(join(root, community), 'utf8');
  writeInto(root, community, text.replace('does not exist', 'still does not exist'));
  const third = await runCheck(root, { memory: keep(second.memory) });
  expect(third.judged).toBeGreaterThan(0);
  expect(third.judged).toBeLessThan(first.judged / 2);
});

test('a record that goes takes the references to it along, though their files are untouched', async () => {
  const root = makeValidRoot();
  const first = await runCheck(root);
  const source = 'data/sources/illustrative-00000.json';
  const text = readFileSync(join(root, source), 'utf8');
  rmSync(join(root, source));
  const second = await runCheck(root, { memory: keep(first.memory) });
  expect(second.diagnostics.filter(({ code }) => code === 'reference/unknown').length).toBeGreaterThan(5);
  writeInto(root, source, text);
  const third = await runCheck(root, { memory: keep(second.memory) });
  expect(third.diagnostics).toEqual(first.diagnostics);
});

test('a memory that was cut, changed, or made by other rules is thrown away', async () => {
  const { memory } = await runCheck(makeValidRoot());
  const text = writeMemory(memory, 'engine', digest);
  expect(readMemory(text, 'engine', digest)).not.toBeNull();
  expect(readMemory(text, 'another', digest)).toBeNull();
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
      const spoilt = text.slice(0, at) + put + text.slice(at + 1);
      return spoilt === text || readMemory(spoilt, 'engine', digest) === null;
    }),
    { numRuns: 100 },
  );
});

test('whatever is written, removed and put back, remembering finds what forgetting does', async () => {
  const valid = new Map(makeCorpus({ communities: 2, stories: 1 }));
  const paths = [...valid.keys()];
  const edit = fc.record({
    path: fc.constantFrom(...paths),
    what: fc.constantFrom('remove', 'restore', 'spoil', 'rename-id', 'shift-number', 'blank'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      async (rounds) => {
        const root = makeValidRoot();
        let { memory } = await runCheck(root);
        for (const round of rounds) {
          for (const { path, what } of round) {
            const text = valid.get(path) ?? '';
            if (what === 'remove') rmSync(join(root, path), { force: true });
            else if (what === 'restore') writeInto(root, path, text);
            else if (what === 'spoil') writeInto(root, path, text.slice(0, text.length / 2));
            else if (what === 'rename-id') writeInto(root, path, text.replaceAll('00000', '00001'));
            else if (what === 'shift-number') writeInto(root, path, text.replace(/\d\d/, '77'));
            else writeInto(root, path, '');
          }
          const warm = await runCheck(root, { memory: keep(memory) });
          const cold = await runCheck(root);
          expect(warm.diagnostics).toEqual(cold.diagnostics);
          expect(warm.counts).toEqual(cold.counts);
          memory = warm.memory;
        }
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
