import { describe, expect, it, vi } from 'vitest';
import type { Context } from '#catalog/context';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { listStatements } = await import('#catalog/theme');

const both = (text: string) => ({ en: text });
const programme = {
  id: 'kites',
  names: both('Kites'),
  priorities: [{ key: 'water', title: both('Dry strings'), text: both('Keep them dry.'), source: 'alpha' }],
  strategies: [{ key: 'sky', title: both('Height'), text: both('Fly high.'), source: 'alpha' }],
  phases: [
    {
      commitments: [
        { by: 'community', theme: 'water', text: both('Dig a pond.'), source: 'beta' },
        { by: 'partner', theme: null, text: both('Pay.'), source: 'beta' },
      ],
    },
  ],
};
const context = {
  store: { programmes: new Map([['kites', programme]]) },
  text: (value: Record<string, string>) => ({ text: value.en, lang: null }),
  href: (path: string) => path,
} as unknown as Context;

describe('what is promised under a theme', () => {
  it('is the priority that carries its name and every commitment filed under it, each with its side', () => {
    const cited: string[] = [];
    const list = listStatements(context, 'water', (source) => cited.push(source));
    expect(list.map(({ kind, text }) => [kind, text.text])).toEqual([
      ['priority', 'Keep them dry.'],
      ['community', 'Dig a pond.'],
    ]);
    expect(cited).toEqual(['alpha', 'beta']);
  });

  it('is nothing where nobody promised', () => {
    expect(listStatements(context, 'wind', () => 0)).toEqual([]);
  });
});
