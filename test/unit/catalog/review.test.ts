import { describe, expect, it, vi } from 'vitest';
import type { Context } from '#catalog/context';
import type { Membership } from '#model/community';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { describeReview } = await import('#catalog/review');
const { describeMembership, isLastKnown } = await import('#catalog/memberships');

const context = {
  locale: 'en',
  t: (key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(' '),
  text: ({ en }: { en: string }) => ({ text: en, lang: null }),
  plain: ({ en }: { en: string }) => en,
  href: (path: string) => path,
  format: { date: (date: string) => date, dateGenitive: (date: string) => date },
  site: { edition: { date: '2026-11-22' }, review: { membershipMonths: 24 } },
  store: { programmes: new Map([['kites', { id: 'kites', names: { en: 'Kites' } }]]) },
} as unknown as Context;

const membership = (more: Partial<Membership>): Membership => ({
  programme: 'kites',
  status: 'recognised',
  since: '2025',
  until: null,
  asOf: '2025-11-26',
  reviewDue: null,
  note: null,
  history: [],
  sources: ['alpha'],
  ...more,
});

describe('a dated statement (P3)', () => {
  it('names the day by which it must be checked again', () => {
    expect(describeReview(context, '2025-11-26')).toEqual({ isDue: false, words: 'review.by 2027-11-26' });
  });

  it('is due once that day has passed, counted from the end of a vague date', () => {
    expect(describeReview(context, '2022')).toEqual({ isDue: true, words: 'review.due 2024-12-31' });
  });

  it('follows its own day of review before the rule of the edition', () => {
    expect(describeReview(context, '2025-11-26', '2026-01-31').isDue).toBe(true);
    expect(describeReview(context, '2010', '2027-01-31').isDue).toBe(false);
  });

  it('is due when it was never dated', () => {
    expect(describeReview(context, null)).toEqual({ isDue: true, words: 'review.undated' });
  });
});

describe('a standing whose term is over', () => {
  it('is only last known, however new its source', () => {
    const over = membership({ until: '2026-06' });
    expect(isLastKnown(context, over)).toBe(true);
    expect(describeMembership(context, over)).toMatchObject({ hasEnded: true, lastKnown: true });
  });

  it('still stands on the last day of its term', () => {
    expect(isLastKnown(context, membership({ until: '2026-11-22' }))).toBe(false);
    expect(isLastKnown(context, membership({ until: '2026' }))).toBe(false);
  });
});

describe('a dated step of a standing', () => {
  it('is told already when it only repeats the status at its beginning', () => {
    const { history } = describeMembership(
      {
        ...context,
        t: (key: string) => (key === 'status.recognised' ? 'recognised' : key),
      } as Context,
      membership({
        history: [
          { date: '2025', text: { en: 'Recognised' } },
          { date: '2025', text: { en: 'Recognised in the first group' } },
          { date: '2022', text: { en: 'Recognised' } },
        ],
      }),
    );
    expect(history.map(({ isTold }) => isTold)).toEqual([true, false, false]);
  });
});
