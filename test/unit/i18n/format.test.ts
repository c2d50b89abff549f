import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFormat } from '#i18n/format';
import { createTranslator } from '#i18n/messages';

const messagesOf = (locale: string) =>
  JSON.parse(readFileSync(new URL(`../../../content/messages/${locale}.json`, import.meta.url), 'utf8'));
const formatOf = (locale: string) =>
  createFormat(locale, createTranslator(locale, messagesOf(locale), messagesOf('en')));

describe('dates are written as precisely as they are known, and no more', () => {
  it.each([
    ['en', '2021', '2021'],
    ['en', '2021-11', 'November 2021'],
    ['en', '2021-11-18', '18 November 2021'],
    ['uk', '2021', '2021 рік'],
    ['uk', '2021-11', 'листопад 2021 року'],
    ['uk', '2021-11-18', '18 листопада 2021 року'],
  ])('%s %s → %s', (locale, partial, text) => {
    expect(formatOf(locale).date(partial)).toBe(text);
  });
});

describe('a date after "since" or "until"', () => {
  it('takes the genitive in Ukrainian', () => {
    expect(formatOf('uk').dateGenitive('2023-03')).toBe('березня 2023 року');
    expect(formatOf('uk').dateGenitive('2022')).toBe('2022 року');
    expect(formatOf('en').dateGenitive('2023-03')).toBe('March 2023');
  });
});

describe('numbers', () => {
  it('groups digits with a space that does not break in Ukrainian', () => {
    expect(formatOf('uk').number(12345)).toBe('12\u00a0345');
    expect(formatOf('en').number(12345)).toBe('12,345');
  });

  it('says millions in words only when nothing is rounded away', () => {
    expect(formatOf('en').large(80_000_000)).toBe('80\u00a0million');
    expect(formatOf('en').large(42_177_000)).toBe('42.177\u00a0million');
    expect(formatOf('en').large(5_597_483)).toBe('5,597,483');
    expect(formatOf('uk').large(80_000_000)).toBe('80\u00a0мільйонів');
  });

  it('puts the word of a million in the genitive after a preposition', () => {
    expect(formatOf('uk').money(22_000_000, 'PLN', true)).toBe('22\u00a0мільйонів\u00a0злотих');
    expect(formatOf('uk').large(1_000_000, true)).toBe('1\u00a0мільйона');
    expect(formatOf('uk').large(1_800_000, true)).toBe('1,8\u00a0мільйона');
    expect(formatOf('en').large(22_000_000, true)).toBe('22\u00a0million');
  });

  it('puts the currency where the language puts it, in its form, and never converts', () => {
    expect(formatOf('uk').money(22, 'UAH')).toBe('22\u00a0гривні');
    expect(formatOf('uk').money(400_000, 'UAH')).toBe('400\u00a0000\u00a0гривень');
    expect(formatOf('en').money(333_000_000, 'CZK')).toBe('CZK\u00a0333\u00a0million');
    expect(formatOf('uk').money(333_000_000, 'CZK')).toBe('333\u00a0мільйони\u00a0чеських\u00a0крон');
  });
});

describe('names are sorted as the language sorts them', () => {
  it('puts Ґ after Г and І after И in Ukrainian', () => {
    const { compare } = formatOf('uk');
    expect(['Ірпінь', 'Ґданськ', 'Иршава', 'Глухів'].sort(compare)).toEqual([
      'Глухів',
      'Ґданськ',
      'Иршава',
      'Ірпінь',
    ]);
  });
});
