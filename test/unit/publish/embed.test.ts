import { describe, expect, it } from 'vitest';
import { EMBED, makeOembed, makeSnippet, writeOembed } from '#publish/embed';
import { findTag, parseHtml } from '../../support/html.ts';

const hostile = `"><script>alert(1)</script><a title='&amp;`;
const subject = {
  frame: {
    title: 'Bakhmut — Kindred Cities',
    src: 'https://a.example/embed/community/ua-bakhmut/',
    ...EMBED,
  },
  title: 'Bakhmut',
  provider: { name: 'Kindred Cities', url: 'https://a.example/' },
  card: 'https://a.example/cards/community/ua-bakhmut.png',
};

describe('the snippet of a frame', () => {
  it('is one iframe that names what it shows, runs nothing and tells nobody where it stands', () => {
    const snippet = makeSnippet(subject.frame);
    expect(snippet).toMatch(/^<iframe [^<>]+><\/iframe>$/);
    expect(snippet).toContain('title="Bakhmut — Kindred Cities"');
    expect(snippet).toContain('referrerpolicy="no-referrer"');
    expect(snippet).not.toMatch(/script|allow=/);
  });

  it('cannot be broken out of by any name (R4)', () => {
    const snippet = makeSnippet({ ...subject.frame, title: hostile, src: `https://a.example/?${hostile}` });
    const page = parseHtml(`<!doctype html><html><head></head><body>${snippet}</body></html>`);
    const [frame] = findTag(page, 'iframe');
    expect(findTag(page, 'script')).toEqual([]);
    expect(frame?.attributes.title).toBe(hostile);
    expect(frame?.attributes.src).toBe(`https://a.example/?${hostile}`);
  });
});

describe('an oEmbed answer', () => {
  it('has every field that version 1.0 asks of a rich page, and the snippet of the panel', () => {
    const answer = makeOembed(subject);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: EMBED.width, height: EMBED.height });
    expect(answer.html).toBe(makeSnippet(subject.frame));
    expect(answer).toMatchObject({
      thumbnail_url: subject.card,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('holds no sign that could open or close markup, and reads back as it was (R4)', () => {
    const text = writeOembed({ ...subject, title: hostile });
    expect(text).not.toMatch(/[<>]/);
    expect(JSON.parse(text)).toEqual(makeOembed({ ...subject, title: hostile }));
  });
});

describe('escaping', () => {
  it('leaves words of every alphabet as they are', () => {
    const title = 'Кам’янець-Подільський «Спільно»';
    expect(makeSnippet({ ...subject.frame, title })).toContain(`title="${title}"`);
  });
});
