/** The noun after a number of a figure: its plural form, and what a qualifier before the number does to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Context } from '#catalog/context';
import { createTranslator } from '#i18n/messages';
import type { Observation } from '#model/figure';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { findNumeral, unitWords } = await import('#catalog/figures');

const messagesOf = (locale: string) =>
  JSON.parse(readFileSync(new URL(`../../../content/messages/${locale}.json`, import.meta.url), 'utf8'));
const wordsOf = (locale: string, value: number, qualifier: Observation['qualifier']) =>
  unitWords(
    { t: createTranslator(locale, messagesOf(locale), messagesOf('en')) } as unknown as Context,
    'hours',
    { value, range: null, qualifier },
  );

describe('the noun after a number', () => {
  it('takes the plural form of the number', () => {
    expect(wordsOf('uk', 3, 'exact')).toBe('години');
    expect(wordsOf('uk', 3, 'more-than')).toBe('години');
    expect(wordsOf('uk', 5, 'about')).toBe('годин');
    expect(wordsOf('en', 1, 'about')).toBe('hour');
  });

  it('stands in the genitive plural after a qualifier that is a preposition', () => {
    expect(wordsOf('uk', 3, 'about')).toBe('годин');
    expect(wordsOf('uk', 22, 'up-to')).toBe('годин');
    expect(wordsOf('en', 3, 'about')).toBe('hours');
  });

  it('keeps the form of a fraction', () => {
    expect(wordsOf('uk', 2.5, 'about')).toBe('години');
  });
});

describe('a numeral cut from paper', () => {
  const numeralOf = (raw: number | null, qualifier: Observation['qualifier'], unit: string, value = '') =>
    findNumeral(
      { format: { number: String } as unknown as Context['format'] },
      { raw, qualifier, unit, value },
    );

  it('is a whole count, with a plus for more than it', () => {
    expect(numeralOf(275, 'exact', 'children')).toBe('275');
    expect(numeralOf(400, 'more-than', 'children')).toBe('400+');
  });

  it('leaves out no word that the source has', () => {
    expect(numeralOf(300, 'about', 'students')).toBeNull();
    expect(numeralOf(30, 'up-to', 'seats')).toBeNull();
    expect(numeralOf(100, 'exact', '', '100 %')).toBeNull();
    expect(numeralOf(null, 'exact', 'children')).toBeNull();
  });
});
