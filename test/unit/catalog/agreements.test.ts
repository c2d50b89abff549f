import { describe, expect, it, vi } from 'vitest';
import type { Context } from '../../../src/catalog/context.ts';
import type { Agreement } from '../../../src/model/agreement.ts';

vi.mock('astro:content', () => ({ getCollection: async () => [], getEntry: async () => undefined }));

const { createCitations } = await import('../../../src/catalog/citations.ts');
const { describeAgreement, sortAgreements } = await import('../../../src/catalog/agreements.ts');
const { createFormat } = await import('../../../src/i18n/format.ts');

const both = (text: string) => ({ en: text });
const t = (key: string, values: Record<string, string | number> = {}) =>
  key.startsWith('currency.')
    ? key.slice('currency.'.length)
    : key === 'money'
      ? `${values.currency} ${values.value}`
      : key.startsWith('qualifier.')
        ? String(values.value)
        : key === 'date.year'
          ? String(values.year)
          : key;
const source = (id: string) => ({
  id,
  title: id,
  publisher: 'Nobody',
  url: null,
  published: null,
  retrieved: '2026-01-01',
  language: 'en',
  note: null,
  reviewDue: null,
});
const context = {
  locale: 'en',
  site: { defaultLocale: 'en' },
  store: {
    sources: new Map(['alpha', 'beta'].map((id) => [id, source(id)])),
    countries: new Map([['PL', { id: 'PL', names: both('Poland'), mark: null, languages: ['pl'] }]]),
    communities: new Map(),
    differencesBySubject: new Map(),
    themes: new Map(),
  },
  t,
  format: createFormat('en', t),
  href: (path: string) => path,
  text: (value: Record<string, string>) => ({ text: value.en ?? '', lang: null }),
  plain: (value: Record<string, string>) => value.en ?? '',
} as unknown as Context;

const amount = (value: number, currency: string, part = false) => ({
  value,
  range: null,
  qualifier: 'exact',
  asOf: null,
  status: 'announced',
  source: 'beta',
  locator: null,
  note: null,
  currency,
  what: both('total'),
  part,
});
const makeAgreement = (more: Partial<Record<keyof Agreement, unknown>> = {}) =>
  ({
    id: 'one',
    kind: 'agreement',
    community: null,
    country: 'PL',
    title: both('A region'),
    partner: 'x',
    signed: null,
    signedNote: null,
    from: null,
    to: null,
    amounts: [],
    areas: [],
    results: [],
    summary: both('…'),
    sources: ['alpha'],
    verified: '2026-01-01',
    ...more,
  }) as unknown as Agreement;
const describeOne = (more = {}) => describeAgreement(context, createCitations(context), makeAgreement(more));

describe('an agreement', () => {
  it('keeps every sum in its own currency and order, and adds nothing', () => {
    const { amounts } = describeOne({
      amounts: [amount(480, 'HUF'), amount(12, 'EUR'), amount(200, 'HUF', true)],
    });
    expect(amounts.map(({ value, isPart }) => [value, isPart])).toEqual([
      ['huf 480', false],
      ['eur 12', false],
      ['huf 200', true],
    ]);
    expect(amounts.every(({ settled }) => !settled)).toBe(true);
  });

  it('says nothing of its period beyond the day of signing when no more is known', () => {
    expect(describeOne({ signed: '2022', from: '2022' }).period).toBeNull();
    expect(describeOne({ signed: '2022', from: '2023' }).period).toBe('dates.from');
    expect(describeOne({ signed: '2022', from: '2022', to: '2023' }).period).toBe('dates.span');
  });

  it('is called by its title where no single city is the partner', () => {
    expect(describeOne().place.text).toBe('A region');
  });
});

it('lists signed papers before cooperation without one, and hubs last', () => {
  const kinds = ['hub', 'cooperation', 'memorandum', 'agreement'].map((kind) =>
    makeAgreement({ kind, id: kind }),
  );
  expect(sortAgreements(context, kinds).map(({ kind }) => kind)).toEqual([
    'agreement',
    'memorandum',
    'cooperation',
    'hub',
  ]);
});
