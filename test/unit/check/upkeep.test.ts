import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { type LinkFound, listDue, listStale, upkeepMarker, writeUpkeep } from '#check/report/upkeep';

const link = (address: string, more: Partial<LinkFound> = {}): LinkFound => ({
  address,
  files: ['data/sources/report.json'],
  verdict: 'there',
  status: 200,
  to: null,
  why: null,
  ...more,
});
const nothing = { today: '2026-11-22', links: [link('https://example.org/')], left: 0, due: [], stale: [] };
const source = (reviewDue: string | null, retrieved: string) =>
  ({ file: `data/sources/${retrieved}.json`, value: { reviewDue, retrieved } }) as never;
const community = (...memberships: object[]) =>
  ({ file: 'data/communities/ua-a.json', value: { memberships } }) as never;

test('when every link answers and nothing is due there is nothing to say', () => {
  expect(writeUpkeep(nothing)).toBeNull();
  const stale = [{ file: 'data/communities/ua-a.json', what: 'cfci', day: '2019' }];
  expect(writeUpkeep({ ...nothing, stale })).toBeNull();
});

test('the issue lists what somebody has to do, and folds what is only good to know', async () => {
  const text = writeUpkeep({
    ...nothing,
    left: 3,
    links: [
      link('https://example.org/gone', { verdict: 'gone', status: 404 }),
      link('https://example.org/mute', { verdict: 'silent', status: null, why: 'no answer in time' }),
      link('https://example.org/old', { verdict: 'moved', to: 'https://example.org/new' }),
      link('https://example.org/closed', { verdict: 'closed', status: 403, files: ['a', 'b', 'c', 'd'] }),
    ],
    due: [{ file: 'data/sources/report.json', what: 'source', day: '2026-01-01' }],
    stale: [{ file: 'data/communities/ua-a.json', what: 'cfci', day: '2019' }],
  });
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../golden/comment/upkeep.md'));
});

test('sources are due on their own day, else so many months after they were retrieved, the oldest first', () => {
  const sources = [
    source(null, '2024-08-31'),
    source('2026-01-01', '2025-01-01'),
    source('2027-01-01', '2020-01-01'),
  ];
  const due = listDue(sources, [community({ programme: 'cfci', reviewDue: '2026-11-22' })], 18, '2026-11-22');
  expect(due.map(({ what, day }) => `${what} ${day}`)).toEqual([
    'source 2026-01-01',
    'source 2026-02-28',
    'cfci 2026-11-22',
  ]);
});

test('a status is stale by the date of its newest source, as precisely as that is known', () => {
  const of = (asOf: string | null, reviewDue: string | null = null) =>
    listStale([community({ programme: 'cfci', asOf, reviewDue })], 24, '2026-11-22').length;
  expect([of('2024-11-21'), of('2024-11-22'), of('2024-10'), of('2024-11'), of('2023'), of('2024')]).toEqual([
    1, 0, 1, 0, 1, 0,
  ]);
  expect([of(null), of('2019', '2027-01-01')]).toEqual([0, 0]);
});

test('what a server or a record says stays text, and the issue never grows beyond what a host takes', () => {
  const hostile = '@everyone <script>x</script> ](https://evil.example) `#1';
  const many = Array.from({ length: 3000 }, (_, n) =>
    link(`https://example.org/${n}/${'x'.repeat(500)}`, {
      verdict: n % 2 ? 'gone' : 'moved',
      to: hostile,
      why: n % 3 ? hostile : null,
      files: [hostile],
    }),
  );
  const text = writeUpkeep({ ...nothing, links: many }) ?? '';
  expect(text.length).toBeLessThan(64_000);
  expect(text.startsWith(upkeepMarker)).toBe(true);
  const html = markdownToHtml(text).html;
  expect(html).not.toContain('<script');
  const hosts = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(href ?? '').hostname);
  expect(new Set(hosts)).toEqual(new Set(['example.org']));
});
