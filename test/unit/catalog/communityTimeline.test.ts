/** What happened in a community is told once, however many records tell it. */
import { describe, expect, it, vi } from 'vitest';
import type { Citations } from '#catalog/citations';
import type { Context } from '#catalog/context';
import type { Community } from '#model/community';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { composeTimeline } = await import('#catalog/communityTimeline');

interface Records {
  /** Date, words and source of each. */
  events?: [string | null, string, string][];
  steps?: [string | null, string, string][];
  /** The day of the ceremony, among the steps. */
  won?: string;
  signed?: [string, string, string][];
  history?: [string | null, string][];
  /** Of the standing. */
  sources?: string[];
}

function read({ events = [], steps = [], won, signed = [], history = [], sources = ['alpha'] }: Records) {
  const own = <Item>(items: Item[]) => new Map([['zz-kite', items]]);
  const store = {
    programmes: new Map([['wind', { names: { en: 'Wind' } }]]),
    projectsByCommunity: own([
      {
        id: 'kites',
        timeline: steps.map(([date, en, source]) => ({ date, text: { en }, source })),
        recognitions: won ? [{ status: 'winner', date: won }] : [],
      },
    ]),
    agreementsByCommunity: own(
      signed.map(([day, en, source]) => ({ id: en, signed: day, title: { en }, sources: [source] })),
    ),
    eventsByCommunity: own(
      events.map(([from, en, source]) => ({
        from,
        title: { en },
        detail: { en: '' },
        figures: [],
        sources: [source],
      })),
    ),
  };
  const context = {
    store,
    t: (key: string) => key,
    text: ({ en }: { en: string }) => ({ text: en, lang: null }),
    plain: ({ en }: { en: string }) => en,
    href: (path: string) => path,
    format: { date: (date: string) => date },
  } as unknown as Context;
  const cited: string[] = [];
  const citations = { cite: (id: string) => cited.push(id) } as unknown as Citations;
  const community = {
    id: 'zz-kite',
    memberships: [
      { programme: 'wind', sources, history: history.map(([date, en]) => ({ date, text: { en } })) },
    ],
  } as unknown as Community;
  const items = composeTimeline(context, citations, community);
  return { told: items.map(({ text }) => text.text), items, cited };
}

describe('the order of what happened', () => {
  it('goes by time, the undated last', () => {
    const { told } = read({
      events: [[null, 'Undated', 'alpha']],
      steps: [['2021-05', 'In May', 'beta']],
      history: [['2020-01-02', 'Joined']],
    });
    expect(told).toEqual(['Wind: Joined', 'In May', 'Undated']);
  });

  it('tells a day once that a standing, a project and an event tell from one source, and cites no more than it prints', () => {
    const { told, cited } = read({
      events: [['2021-11-18', 'The award is announced', 'alpha']],
      steps: [['2021-11-18', 'The news of the award', 'alpha']],
      history: [['2021-11-18', 'Took part']],
      sources: ['gamma', 'alpha'],
    });
    expect(told).toEqual(['The award is announced']);
    expect(cited).toEqual(['alpha']);
  });

  it('keeps what other sources tell of that day, and what only shares its year', () => {
    const { told } = read({
      events: [
        ['2021-11-18', 'A council meets', 'beta'],
        ['2021', 'A centre opens', 'alpha'],
      ],
      history: [
        ['2021-11-18', 'Joined'],
        ['2021', 'Named'],
      ],
    });
    expect(told).toEqual(['A centre opens', 'Wind: Named', 'A council meets', 'Wind: Joined']);
  });

  it('keeps an award and a signature beside the meeting they were given at', () => {
    const { told, items } = read({
      events: [['2022-06-27', 'A forum', 'alpha']],
      steps: [['2022-06-27', 'Named winner', 'alpha']],
      won: '2022-06-27',
      signed: [['2022-06-27', 'A memorandum', 'alpha']],
    });
    expect(told).toEqual(['A forum', 'Named winner', 'A memorandum']);
    expect(items.map(({ kind }) => kind)).toEqual(['event', 'award', 'agreement']);
  });
});
