import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '#i18n/messages';

const read = (locale: string, folder = 'messages'): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../content/${folder}/${locale}.json`, import.meta.url), 'utf8'));
const tables = { en: read('en'), uk: read('uk') };
const words = ['en', 'uk'].map((locale) => read(locale, 'words'));
const stem = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '');

describe('the translator', () => {
  const t = createTranslator(
    'uk',
    { 'a.one': '{count} рік', 'a.few': '{count} роки', 'a.many': '{count} років', own: 'так' },
    { only: 'yes' },
  );

  it('chooses the plural form by the number', () => {
    expect([1, 3, 5, 21, 112].map((count) => t('a', { count }))).toEqual([
      '1 рік',
      '3 роки',
      '5 років',
      '21 рік',
      '112 років',
    ]);
  });

  it('falls back to the default language and refuses a key nobody has', () => {
    expect(t('only')).toBe('yes');
    expect(() => t('nowhere')).toThrow('content/messages has no string "nowhere"');
  });

  it('knows the standing values in every string, and lets a call say otherwise', () => {
    const standing = createTranslator('en', { of: 'an atlas of {site}' }, {}, { site: 'Towns' });
    expect(standing('of')).toBe('an atlas of Towns');
    expect(standing('of', { site: 'Villages' })).toBe('an atlas of Villages');
  });
});

describe('the shipped strings', () => {
  it('have the same keys in both languages, plural forms aside', () => {
    const [en, uk] = [tables.en, tables.uk].map((table) => new Set(Object.keys(table).map(stem)));
    expect([...(en ?? [])].filter((key) => !uk?.has(key))).toEqual([]);
    expect([...(uk ?? [])].filter((key) => !en?.has(key))).toEqual([]);
  });

  it('are said otherwise by the edition in every language or in none', () => {
    const [en, uk] = words.map((table) => Object.keys(table).map(stem));
    expect(en).toEqual(uk);
  });

  it('use the same placeholders in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const differing = Object.keys(tables.en).filter((key) => {
      const other = tables.uk[key];
      return other !== undefined && names(other).join() !== names(tables.en[key] ?? '').join();
    });
    expect(differing).toEqual([]);
  });

  it('have every plural form their language asks for', () => {
    for (const [locale, table] of Object.entries(tables)) {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      // ".other" alone may be the name of a kind; a plural has more forms than that.
      const stems = new Set(
        Object.keys(table)
          .filter((key) => /\.(zero|one|two|few|many)$/.test(key))
          .map(stem),
      );
      const missing = [...stems].flatMap((key) =>
        forms.filter((form) => !(`${key}.${form}` in table)).map((form) => `${locale} ${key}.${form}`),
      );
      expect(missing).toEqual([]);
    }
  });

  it('write the apostrophe and the quotation marks as Ukrainian does', () => {
    const wrong = Object.entries(tables.uk).filter(([, text]) => /['"“”]/.test(text));
    expect(wrong).toEqual([]);
  });
});
