import { expect, test } from 'vitest';
import { codes, describe as say } from '#check/codes';
import { phrases } from '#check/codes/phrases';
import type { CodeEntry } from '#check/codes/table';
import { explainCode, suggestCode } from '#check/report/explain';

const entries = Object.entries(codes) as [keyof typeof codes, CodeEntry][];
const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(entries)('%s has its sentence, its reason and its example in both languages', (code, entry) => {
  for (const words of [entry.text, entry.why, ...(entry.help ? [entry.help] : [])]) {
    expect(words.en.trim(), code).not.toBe('');
    expect(words.uk, code).toMatch(/[а-яґєії]/i);
    // One sentence says the same in both languages only when it quotes the same.
    expect(gaps(words.uk), code).toEqual(gaps(words.en));
  }
  expect(entry.text.uk, 'the apostrophe is ’').not.toMatch(/[а-яґєії]'[а-яґєії]/i);
  expect(`${entry.wrong}`.trim()).not.toBe('');
  expect(`${entry.right}`.trim()).not.toBe('');
  expect(entry.wrong).not.toBe(entry.right);
});

test('a sentence leaves no gap open, and advice without its argument is left out', () => {
  for (const [code] of entries) {
    const { text, help } = say({ code, args: {} });
    expect(`${text} ${help}`).not.toMatch(/\{\w+\}/);
  }
  const args = { kind: '@kind-awards', id: 'x', suggestion: '' };
  expect(say({ code: 'reference/unknown', args })).toEqual({ text: 'award "x" does not exist', help: null });
  expect(say({ code: 'reference/unknown', args: { ...args, suggestion: 'y' } }, 'uk')).toEqual({
    text: 'нагорода «x» не існує',
    help: 'може, «y»?',
  });
});

test('an argument that only looks like a gap is quoted as it is', () => {
  const { text } = say({
    code: 'reference/unknown',
    args: { kind: 'award', id: '{kind}$&', suggestion: '' },
  });
  expect(text).toBe('award "{kind}$&" does not exist');
});

test('phrases are told in both languages', () => {
  for (const [key, { en, uk }] of Object.entries(phrases)) {
    expect(key).toMatch(/^@/);
    expect(en && uk, key).toBeTruthy();
  }
});

test('a code is explained with its reason, and the nearest one offered for a mistyped one', () => {
  expect(explainCode('json/syntax')).toContain('Wrong');
  expect(explainCode('json/syntax', 'uk')).toContain('Неправильно');
  expect(explainCode('constructor')).toBeNull();
  expect(suggestCode('json/sintax')).toBe('json/syntax');
});
