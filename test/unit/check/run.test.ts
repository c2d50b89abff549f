import { expect, test } from 'vitest';
import { codes, describe } from '#check/codes';
import { formatReport } from '#check/report/text';
import { isAfter } from '#check/rules/date';
import { runCheck } from '#check/run';
import { findNearest } from '#model/nearest';
import { makeValidRoot, takeRecord } from '../../support/root.ts';

test('a valid root has nothing to say but its counts', async () => {
  const result = await runCheck(makeValidRoot());
  expect(formatReport({ ...result, ms: 1234 })).toBe('0 errors, 0 warnings in 42 records (1.2 s)');
});

test('a record with a broken schema is not judged by later rules, nor are references to it', async () => {
  const path = 'data/communities/xa-illustrative-00000.json';
  const record = { ...takeRecord(path), verified: 'soon', sources: ['nobody'] };
  const { diagnostics } = await runCheck(makeValidRoot({ [path]: record }));
  expect(diagnostics.map(({ code }) => code)).toEqual(['schema/form']);
});

test('the default language of the edition decides which text must be there', async () => {
  const site = takeRecord('data/site.json');
  const { diagnostics } = await runCheck(
    makeValidRoot({ 'data/site.json': { ...site, defaultLocale: 'uk' } }),
  );
  expect(diagnostics).toEqual([]);
  const french = await runCheck(makeValidRoot({ 'data/site.json': { ...site, defaultLocale: 'fr' } }));
  expect(new Set(french.diagnostics.map(({ code }) => code))).toEqual(new Set(['text/default-language']));
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

test('every sentence fills its gaps: no argument it names stays open', () => {
  for (const code of Object.keys(codes) as (keyof typeof codes)[]) {
    const { text, help } = describe({ code, args: {} });
    expect(`${text} ${help}`).not.toMatch(/\{\w+\}/);
  }
});
