import { describe, expect, it } from 'vitest';
import type { Mark } from '#figure/chart/scene';
import { formatMarks } from '#figure/chart/svg';

const words: Mark = {
  kind: 'text',
  role: 'label',
  x: 0,
  y: 12,
  size: 13.5,
  anchor: 'start',
  lines: ['a'],
  leading: 16,
};

describe('formatMarks', () => {
  it('escapes words, so that a hostile name stays a name', () => {
    const svg = formatMarks([
      { ...words, lines: ['</text><script>alert("1")</script>', "a & 'b'"], lang: '"><script>' },
    ]);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('a &amp; &#39;b&#39;');
  });

  it('keeps words of different lines apart for those who listen or copy', () => {
    expect(formatMarks([{ ...words, lines: ['Kyiv', 'region'] }]).replace(/<[^>]+>/g, '')).toBe(
      'Kyiv region',
    );
  });

  it('marks words in another language', () => {
    expect(formatMarks([{ ...words, lang: 'uk' }])).toContain('lang="uk"');
  });

  it('carries no style, no colour and no script', () => {
    const svg = formatMarks([words, { kind: 'path', role: 'axis', d: 'M0 0h1' }]);
    expect(svg).not.toMatch(/style=|fill=|stroke=|<script/);
  });
});
