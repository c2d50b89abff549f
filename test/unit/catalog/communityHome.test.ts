/** The parts of a community's page that are joined in files of their own. */
import { describe, expect, it, vi } from 'vitest';
import type { Citations } from '#catalog/citations';
import type { Context } from '#catalog/context';
import type { Store } from '#catalog/store';
import type { Community } from '#model/community';
import type { Figure } from '#model/figure';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { correctionsOf, listChanges } = await import('#catalog/communityChanges');
const { figuresOfCommunity, hasCourse } = await import('#catalog/communityFigures');
const { describeGaps, holdings } = await import('#catalog/communityGaps');
const { describeDistance, describeMembersList } = await import('#catalog/communityNeighbours');
const { describePledges } = await import('#catalog/communityPledges');

const observation = (value: number | null, asOf: string | null, source = 'alpha') => ({
  value,
  asOf,
  source,
});
const figure = (id: string, kind: string, subject: string, more: object = {}): Figure =>
  ({
    id,
    unit: 'kites',
    relation: 'single',
    subject: { kind, id: subject },
    observations: [observation(1, '2020')],
    ...more,
  }) as unknown as Figure;
const correction = (id: string, date: string, page: string, own: string | null = null) => ({
  id,
  date,
  kind: 'figure',
  page,
  figure: own,
  before: { en: '7' },
  after: { en: '9' },
  reason: { en: 'A digit was turned.' },
});
const byId = <Item extends { id: string }>(...items: Item[]) => new Map(items.map((item) => [item.id, item]));

const figures = [
  figure('own', 'community', 'zz-kite'),
  figure('agreed', 'agreement', 'paper'),
  figure('sum', 'agreement', 'paper', { unit: 'eur', observations: [observation(500, '2020')] }),
  figure('other', 'community', 'zz-hoop'),
];
const store = {
  figures: byId(...figures),
  figuresBySubject: new Map([
    ['community:zz-kite', [figures[0]]],
    ['agreement:paper', [figures[1], figures[2]]],
  ]),
  agreements: byId({ id: 'paper', community: 'zz-kite' }),
  agreementsByCommunity: new Map([
    [
      'zz-kite',
      [
        {
          id: 'paper',
          results: ['agreed'],
          amounts: [{ value: 500, source: 'alpha', currency: 'EUR' }],
        },
      ],
    ],
  ]),
  projects: byId({ id: 'kites-2020', community: 'zz-kite' }),
  projectsByCommunity: new Map([['zz-kite', [{ id: 'kites-2020' }]]]),
  themes: byId({ id: 'play', names: { en: 'Play' } }, { id: 'water', names: { en: 'Water' } }),
  programmes: byId({
    id: 'wind',
    names: { en: 'Wind' },
    phases: [
      {
        communities: [{ community: 'zz-kite' }],
        commitments: [{ theme: 'play', text: { en: 'Train teachers' }, by: 'partner', source: 'beta' }],
      },
      {
        communities: [{ community: 'zz-hoop' }],
        commitments: [{ theme: 'play', text: { en: 'Not theirs' }, by: 'partner', source: 'beta' }],
      },
    ],
  }),
  corrections: byId(
    correction('old', '2026-01-02', '/communities/zz-kite/'),
    correction('new', '2026-09-02', '/projects/kites-2020/'),
    correction('number', '2026-05-02', '/refugee-response/', 'agreed'),
    correction('number-page', '2026-04-02', '/figures/own/'),
    correction('elsewhere', '2026-05-02', '/communities/zz-kite-2/'),
    correction('others-number', '2026-05-02', '/data/', 'other'),
  ),
} as unknown as Store;

const context = {
  locale: 'en',
  store,
  t: (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' '),
  text: ({ en }: { en: string }) => ({ text: en, lang: null }),
  href: (path: string) => `/uk${path}`,
  format: {
    date: (date: string) => date,
    number: String,
    list: (items: string[]) => items.join(', '),
  },
} as unknown as Context;

const community = {
  id: 'zz-kite',
  memberships: [{ programme: 'wind' }],
  commitments: [
    { theme: 'water', text: { en: 'Mend wells' }, state: 'evidenced', asOf: '2024', source: 'alpha' },
    { theme: null, text: { en: 'Meet yearly' }, state: 'unknown', asOf: null, source: 'alpha' },
  ],
} as unknown as Community;

describe('what changed about a community (P4)', () => {
  it('is every correction of its page, its projects and its figures, newest first, and no other', () => {
    expect(correctionsOf(context, community).map(({ id }) => id)).toEqual([
      'new',
      'number',
      'number-page',
      'old',
    ]);
  });

  it('leads to the entry in the log', () => {
    expect(listChanges(context, community)[0]).toMatchObject({
      entryHref: '/uk/corrections/#new',
      href: '/uk/projects/kites-2020/',
      before: { text: '7' },
      after: { text: '9' },
    });
  });
});

describe('the figures of a community', () => {
  it('are its own and those of its agreements, once, without the sums that stand with the agreement', () => {
    expect(figuresOfCommunity(store, community).map(({ id }) => id)).toEqual(['own', 'agreed']);
  });
});

describe('a figure is drawn over time', () => {
  const dated = (relation: string, ...observations: ReturnType<typeof observation>[]) =>
    hasCourse(figure('x', 'community', 'zz-kite', { relation, observations }));

  it('when two dates give two values', () => {
    expect(dated('dates', observation(8, '2020'), observation(14, '2022'))).toBe(true);
  });

  it('never when sources contradict each other or count different things', () => {
    expect(dated('contradict', observation(8, '2020'), observation(14, '2022'))).toBe(false);
    expect(dated('scope', observation(8, '2020'), observation(14, '2022'))).toBe(false);
  });

  it('not when nothing changed, or a date is missing', () => {
    expect(dated('dates', observation(8, '2020'), observation(8, '2022'))).toBe(false);
    expect(dated('dates', observation(8, '2020'), observation(14, null))).toBe(false);
  });

  it('not when the dates do not say which came first', () => {
    expect(
      dated('dates', observation(36, '2022-06'), observation(40, '2022-07'), observation(42, '2022')),
    ).toBe(false);
  });
});

describe('what the atlas does not hold', () => {
  it('is named in the order of the page', () => {
    const held = new Set(holdings.filter((kind) => kind !== 'pledges' && kind !== 'projects'));
    expect(describeGaps(context, held)).toBe(
      'community.gaps community.gaps.projects, community.gaps.pledges',
    );
  });

  it('is nothing when everything is there', () => {
    expect(describeGaps(context, new Set(holdings))).toBeNull();
  });
});

describe('pledges', () => {
  const citations = { cite: (id: string) => (id === 'alpha' ? 1 : 2) } as unknown as Citations;
  const groups = describePledges(context, citations, community);

  it('stand by theme in the order of the edition, those without one last', () => {
    expect(groups.map(({ theme }) => theme?.text ?? null)).toEqual(['Play', 'Water', null]);
  });

  it('come with their state, their date and who made them', () => {
    expect(groups.flatMap(({ pledges }) => pledges)).toMatchObject([
      { text: { text: 'Train teachers' }, state: 'committed', by: 'partner', sourceNumber: 2 },
      { state: 'evidenced', asOf: '2024', by: 'community' },
      { state: 'unknown', asOf: null },
    ]);
  });
});

describe('the distance to a neighbour', () => {
  const at = (lon: number, lat: number) => ({
    location: { lon, lat, precision: 'centre' as const, gazetteer: 'geonames' as const },
  });
  const km = (...ends: [ReturnType<typeof at>, ReturnType<typeof at>]) => describeDistance(context, ...ends);

  it('is in whole kilometres, and in tens from a hundred on', () => {
    expect(km(at(0, 50), at(0, 50.2))).toBe('community.distance map.km 22');
    expect(km(at(0, 50), at(0, 51.2))).toBe('community.distance map.km 130');
  });

  it('crosses the date line the short way', () => {
    expect(km(at(179.9, 0), at(-179.9, 0))).toBe('community.distance map.km 22');
  });

  it('claims no precision for places that share a centre', () => {
    expect(km(at(0, 50), at(0, 50))).toBe('community.distance.close');
  });

  it('is not known where a place is not', () => {
    expect(describeDistance(context, at(0, 50), { location: null })).toBeNull();
  });
});

it('a programme told in phases is linked as a page, another at its list', () => {
  expect(describeMembersList(context, 'wind').href).toBe('/uk/programmes/wind/');
});
