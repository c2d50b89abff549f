import { describe, expect, test } from 'vitest';
import { makeFeed } from '#publish/feed';

const channel = {
  title: 'News',
  description: 'What is new.',
  language: 'en',
  page: 'https://example.org/stories/',
  atom: 'https://example.org/feed.xml',
  json: 'https://example.org/feed.json',
  publisher: 'Kites',
  rights: 'CC BY 4.0',
  edition: '2026-11-21',
};
const entry = (url: string, updated: string, title = 'A kite') => ({
  url: `https://example.org/${url}/`,
  title,
  summary: 'It flew.',
  published: '2026-01-02',
  updated,
});

describe('A feed', () => {
  test('lists the newest first, dated by the data and by no clock', () => {
    const { json, atom } = makeFeed(channel, [entry('old', '2026-02-01'), entry('new', '2026-03-01')]);
    const feed = JSON.parse(json);
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual([
      'https://example.org/new/',
      'https://example.org/old/',
    ]);
    expect(feed.items[0].date_modified).toBe('2026-03-01T00:00:00.000Z');
    expect(atom).toContain('<updated>2026-03-01T00:00:00.000Z</updated>');
    expect(makeFeed(channel, []).atom).toContain('<updated>2026-11-21T00:00:00.000Z</updated>');
  });

  test('says in which language it is, in both formats', () => {
    const { atom, json } = makeFeed({ ...channel, language: 'uk' }, [entry('x', '2026-02-01')]);
    expect(atom).toContain('<feed xml:lang="uk" xmlns="http://www.w3.org/2005/Atom">');
    const { version, language, authors } = JSON.parse(json);
    expect([version, language, authors]).toEqual([
      'https://jsonfeed.org/version/1.1',
      'uk',
      [{ name: 'Kites' }],
    ]);
  });

  test('shows hostile text as text (trust R4)', () => {
    const hostile = '</script><img src=x onerror=alert(1)> ]]> & «так»';
    const { atom, json } = makeFeed(channel, [entry('x', '2026-02-01', hostile)]);
    expect(atom).not.toMatch(/<img|<\/script/);
    expect(atom).toContain('&lt;img src=x onerror=alert(1)&gt; ]]&gt; &amp; «так»');
    expect(JSON.parse(json).items[0].title).toBe(hostile);
  });
});
