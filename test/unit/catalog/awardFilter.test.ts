import { describe, expect, it, vi } from 'vitest';
import type { EditionEntry } from '#catalog/awardEdition';
import type { Context } from '#catalog/context';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { listParts } = await import('#catalog/awardFilter');

const context = {
  t: (key: string) => key,
  href: (path: string) => `/uk${path}`,
  format: { compare: (a: string, b: string) => a.localeCompare(b, 'en') },
} as unknown as Context;

const entry = (id: string, status: string, categoryId: string, countryCode: string) =>
  ({
    id,
    categoryId,
    href: `/uk/projects/${id}/`,
    recognition: { status },
    card: { countryCode, country: `Land ${countryCode}` },
  }) as unknown as EditionEntry;

const named = { award: 'kite-prize', edition: '2021' };
const categories = ['flying', 'landing', 'mending'].map((id) => ({ id, name: { text: id, lang: null } }));
const entries = [
  entry('a', 'winner', 'flying', 'ZZ'),
  entry('b', 'finalist', 'flying', 'ZY'),
  entry('c', 'finalist', 'landing', 'ZZ'),
  entry('d', 'submission', 'flying', 'ZX'),
];
const parts = listParts(context, named, entries, categories);
const find = (axis: string, value: string) =>
  parts.find((part) => part.axis === axis && part.value === value);

describe('the entries of an edition, part by part', () => {
  it('are all there on every axis', () => {
    for (const axis of ['status', 'category', 'country']) {
      const own = parts.filter((part) => part.axis === axis).flatMap((part) => part.entries);
      expect(own.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  it('have an address of their own where there are several of them', () => {
    expect(find('status', 'finalist')).toMatchObject({
      hasPage: true,
      href: '/uk/awards/kite-prize/2021/status/finalist/',
    });
    expect(find('country', 'zz')?.href).toBe('/uk/awards/kite-prize/2021/country/zz/');
  });

  it('lead straight to the project where there is one', () => {
    expect(find('category', 'landing')).toMatchObject({ hasPage: false, href: '/uk/projects/c/' });
  });

  it('lead nowhere where there is none', () => {
    expect(find('category', 'mending')).toMatchObject({ hasPage: false, href: null, entries: [] });
  });

  it('get no second address for the whole edition', () => {
    const winners = entries.map((held) => ({
      ...held,
      recognition: { ...held.recognition, status: 'winner' },
    }));
    const all = listParts(context, named, winners as EditionEntry[], categories);
    expect(all.find(({ value }) => value === 'winner')).toMatchObject({ hasPage: false, href: null });
  });

  it('put the country with most entries first', () => {
    expect(parts.filter(({ axis }) => axis === 'country').map(({ value }) => value)).toEqual([
      'zz',
      'zx',
      'zy',
    ]);
  });
});
