import { describe, expect, it, vi } from 'vitest';
import type { Context } from '#catalog/context';
import type { Source } from '#model/source';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { initialKey, listLetters } = await import('#catalog/sourceList');
const { listMarks, namesKosovo } = await import('#catalog/sourceMarks');
const { describeUses } = await import('#catalog/sourceUses');

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: 'Kite Press',
  url: null,
  archived: null,
  published: '2021',
  retrieved: '2026-11-01',
  language: 'en',
  licence: null,
  note: null,
  reviewDue: null,
  ...more,
});

const context = (sources: Source[], uses: Record<string, { kind: string; id: string }[]> = {}) =>
  ({
    locale: 'en',
    site: { defaultLocale: 'en', edition: { date: '2026-11-21' }, review: { sourceMonths: 12 } },
    t: (key: string) => key,
    text: (value: Record<string, string>) => ({ text: value.en, lang: null }),
    href: (path: string) => path,
    format: { compare: (a: string, b: string) => a.localeCompare(b, 'en'), date: (date: string) => date },
    store: {
      stories: [],
      sources: new Map(sources.map((one) => [one.id, one])),
      usesBySource: new Map(Object.entries(uses)),
      awards: new Map([['kite-prize', { id: 'kite-prize', names: { en: 'Kite Prize' } }]]),
    },
  }) as unknown as Context;

describe('the letter of a publisher', () => {
  it('is the plain Latin letter under any accent or stroke', () => {
    expect(['České noviny', 'Österreich', 'Łódź', 'Śląsk', 'ıi'].map(initialKey)).toEqual([
      'c',
      'o',
      'l',
      's',
      'other',
    ]);
  });

  it('is the script for other alphabets, and one key for all digits', () => {
    expect(['Вільне радіо', '뉴시스', '24 Канал', '  «Факти»'].map(initialKey)).toEqual([
      'cyrillic',
      'hangul',
      'digits',
      'cyrillic',
    ]);
  });
});

describe('the lists of sources', () => {
  it('hold every source once, Latin letters before scripts', () => {
    const sources = [
      source('a', { publisher: 'Вітер' }),
      source('b', { publisher: 'Wind' }),
      source('c', { publisher: 'Air' }),
      source('d', { publisher: 'Wind' }),
    ];
    const letters = listLetters(context(sources));
    expect(letters.map(({ key, count }) => [key, count])).toEqual([
      ['a', 1],
      ['w', 2],
      ['cyrillic', 1],
    ]);
    expect(letters.flatMap(({ publishers }) => publishers.flatMap(({ rows }) => rows))).toHaveLength(4);
  });
});

describe('the marks of a source', () => {
  it('say that it is old, undated or read in part', () => {
    const one = source('x', {
      published: null,
      retrieved: '2024-01-01',
      note: { en: 'Headline taken from the address. Read as a stored excerpt, not live.' },
    });
    expect(listMarks(context([one]), one)).toEqual(['due', 'undated', 'excerpt', 'headline']);
  });

  it('are none for a dated source read whole and lately', () => {
    const one = source('x');
    expect(listMarks(context([one]), one)).toEqual([]);
  });
});

describe('words that owe the note on names', () => {
  it('are found in any language', () => {
    expect(namesKosovo('UNICEF Kosovo Programme')).toBe(true);
    expect(namesKosovo(null, 'про Косово')).toBe(true);
    expect(namesKosovo('Kosice')).toBe(false);
  });
});

describe('what rests on a source', () => {
  it('is listed by kind with the page that shows it, and nothing for a source nobody names', () => {
    const where = context([source('x'), source('y')], { x: [{ kind: 'awards', id: 'kite-prize' }] });
    expect(describeUses(where, 'x').groups).toEqual([
      { kind: 'awards', links: [{ text: 'Kite Prize', lang: null, href: '/awards/kite-prize/' }] },
    ]);
    expect(describeUses(where, 'y')).toEqual({ figures: [], groups: [], countries: [] });
  });
});
