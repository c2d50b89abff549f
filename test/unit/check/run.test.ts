import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatReport } from '#check/report/text';
import { isAfter } from '#check/rules/date';
import { runCheck } from '#check/run';
import { findNearest } from '#model/nearest';
import { repository } from '#source/root';
import { makeRoot, makeValidRoot, takeRecord } from '../../support/root.ts';

test('a valid root has nothing to say but its counts', async () => {
  const result = await runCheck(makeValidRoot());
  expect(formatReport({ ...result, ms: 1234 })).toMatch(
    /^0 errors, 0 warnings(, \d+ notes)? in \d+ records and \d+ texts \(1\.2 s\)$/,
  );
});

test('the shipped edition is clean, warnings included', async () => {
  const { diagnostics } = await runCheck(repository);
  const found = diagnostics.filter(({ severity }) => severity !== 'info');
  expect(found.map(({ code, file, args }) => `${code} ${file} ${JSON.stringify(args)}`)).toEqual([]);
}, 20_000);

test('a root without content cannot be judged', async () => {
  await expect(runCheck(makeRoot({ 'notes.txt': 'nothing' }))).rejects.toThrow(/There is no content/);
});

test('a record with a broken schema is not judged by later rules, nor are references to it', async () => {
  const path = 'data/communities/xa-illustrative-00000.json';
  const record = { ...takeRecord(path), verified: 'soon', sources: ['nobody'] };
  const { diagnostics } = await runCheck(makeValidRoot({ [path]: record }));
  expect(diagnostics.map(({ code }) => code)).toEqual(['schema/form']);
});

test('records that fit are handed on as their schemas read them', async () => {
  const { entries } = await runCheck(makeValidRoot());
  expect(entries.figures.map(({ id }) => id)).toEqual(['illustrative-00000', 'illustrative-00001']);
  expect(entries.figures[0]?.value.reading).toBeNull();
  expect(Object.values(entries).flat().length).toBeGreaterThan(20);
});

test('a folder that is gone is no mistake of its own', async () => {
  const root = makeValidRoot();
  rmSync(join(root, 'public'), { recursive: true, force: true });
  const { diagnostics } = await runCheck(root);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('dates of different precision are compared at the coarser one', () => {
  expect(isAfter('2021-05', '2021')).toBe(false);
  expect(isAfter('2022', '2021-05-09')).toBe(true);
  expect(isAfter('2021-05-10', '2021-05-09')).toBe(true);
});

test('the nearest name is offered, and none when all are far', () => {
  const known = ['inspire-2021', 'inspire-2019', 'eurocities-2022'];
  expect(findNearest('inspire-2012', known)).toBe('inspire-2021');
  expect(findNearest('bakhmut', known)).toBeNull();
});
