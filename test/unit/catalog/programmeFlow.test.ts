import { describe, expect, it, vi } from 'vitest';
import type { Context } from '../../../src/catalog/context.ts';
import type { Programme } from '../../../src/model/programme.ts';

vi.mock('astro:content', () => ({ getCollection: async () => [], getEntry: async () => undefined }));

const { createCitations } = await import('../../../src/catalog/citations.ts');
const { describeFlow } = await import('../../../src/catalog/flow.ts');
const { createFormat } = await import('../../../src/i18n/format.ts');

const both = (text: string) => ({ en: text });
const t = (key: string, values: Record<string, string | number> = {}) =>
  key.startsWith('qualifier.') || key === 'money'
    ? String(values.value)
    : [key, ...Object.values(values)].join(' ');
const source = {
  id: 'page',
  title: 'Page',
  publisher: 'Nobody',
  url: null,
  published: null,
  retrieved: '2026-01-01',
  language: 'en',
  note: null,
  reviewDue: null,
};
const figure = (id: string, unit: string, value: number, status: string) => ({
  id,
  label: both('to be served'),
  unit,
  subject: { kind: 'programme', id: 'kites' },
  observations: [
    {
      value,
      range: null,
      qualifier: 'exact',
      asOf: '2020',
      status,
      source: 'page',
      locator: null,
      note: null,
    },
  ],
  relation: 'single',
  reading: null,
});
const byId = (list: { id: string }[]) => new Map(list.map((record) => [record.id, record]));
const context = {
  locale: 'en',
  site: { defaultLocale: 'en' },
  store: {
    sources: byId([source]),
    figures: byId([
      figure('money', 'eur', 5, 'announced'),
      figure('people', 'people', 100, 'target'),
      figure('served', 'people', 90, 'reported'),
    ]),
    organisations: byId(['payer', 'bank', 'runner', 'helper'].map((id) => ({ id, names: both(id) }))),
  },
  t,
  format: createFormat('en', t),
  href: (path: string) => path,
  text: (value: Record<string, string>) => ({ text: value.en ?? '', lang: null }),
  plain: (value: Record<string, string>) => value.en ?? '',
} as unknown as Context;

const role = (organisation: string, name: string) => ({
  organisation,
  role: name,
  note: null,
  source: 'page',
});
const bodies = [
  role('payer', 'funder'),
  role('bank', 'fund-manager'),
  role('runner', 'organiser'),
  role('helper', 'implementer'),
];
const makeProgramme = (figures: string[], organisations = bodies) =>
  ({
    organisations,
    phases: [
      {
        key: 'first',
        title: both('First'),
        figures,
        organisations: bodies,
        communities: ['signatory', 'named', 'named'].map((one) => ({
          community: 'xx-a',
          role: one,
          signed: null,
          note: null,
          source: 'page',
        })),
        commitments: [],
      },
    ],
  }) as unknown as Programme;
const flow = (programme: Programme) => describeFlow(context, createCitations(context), programme);

describe('who funds, runs and takes part', () => {
  it('is not drawn when nobody is named to fund or to manage the money', () => {
    expect(flow(makeProgramme([], bodies.slice(2)))).toBeNull();
  });

  it('draws announced money and a target dashed, and says of the target that it is one', () => {
    const view = flow(makeProgramme(['money', 'people']));
    expect(
      view?.edges.filter(({ state }) => state === 'open').map(({ from, to }) => `${from}>${to}`),
    ).toEqual(['payer>bank', 'bank>runner', 'first>first-target']);
    const target = view?.nodes.find(({ layer }) => layer === 4);
    expect(target?.state).toBe('open');
    expect(target?.lines).toContain('figure.status.target');
  });

  it('never puts a reported number in the place of a target', () => {
    expect(flow(makeProgramme(['served']))?.nodes.some(({ layer }) => layer === 4)).toBe(false);
  });

  it('counts the communities of a phase by what the sources say of them', () => {
    const phase = flow(makeProgramme([]))?.nodes.find(({ id }) => id === 'first');
    expect(phase?.lines).toEqual([
      'flow.role 2 programme.role.named',
      'flow.role 1 programme.role.signatory',
    ]);
  });
});
