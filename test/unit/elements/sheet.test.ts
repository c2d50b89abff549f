import { describe, expect, it } from 'vitest';
import { layoutSheet, type SheetContent, wrap } from '#elements/snapshot/sheet';

const measure = (text: string) => text.length * 8;

const content = (more: Partial<SheetContent> = {}): SheetContent => ({
  lang: 'uk',
  title: 'Де живе Бахмут',
  pictures: [{ width: 640, height: 480, markup: '<g/>' }],
  key: [],
  notes: ['Кордони …', 'Обриси …'],
  colours: { paper: '#fff', ink: '#000', soft: '#333' },
  measure,
  ...more,
});

describe('a text on a saved sheet', () => {
  it('breaks at spaces and never runs past the width', () => {
    const lines = wrap('one two three four five six seven', 80, measure);
    expect(lines.join(' ')).toBe('one two three four five six seven');
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(80);
  });

  it('keeps together what must not break, and lets a long word stand alone', () => {
    expect(wrap('до 10\u00a0км', 50, measure)).toEqual(['до', '10\u00a0км']);
    expect(wrap('a unbreakableword b', 40, measure)).toEqual(['a', 'unbreakableword', 'b']);
  });
});

describe('a saved sheet', () => {
  it('grows with its drawings and notes, and never narrower or wider', () => {
    const one = layoutSheet(content());
    const two = layoutSheet(content({ pictures: [...content().pictures, ...content().pictures] }));
    const more = layoutSheet(content({ notes: ['x '.repeat(900)] }));
    expect([one.width, two.width, more.width]).toEqual([1200, 1200, 1200]);
    expect(two.height).toBeGreaterThan(one.height + 800);
    expect(more.height).toBeGreaterThan(one.height);
  });

  it('keeps words made of markup harmless', () => {
    const text = layoutSheet(content({ title: '</svg><script>', notes: ['"&<'] })).write('');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;/svg&gt;&lt;script&gt;');
  });

  it('sets the key in rows that fit', () => {
    const key = Array.from({ length: 30 }, (_, index) => ({
      width: 24,
      height: 24,
      markup: '<path/>',
      text: `Entry ${index}`,
    }));
    const text = layoutSheet(content({ key })).write('');
    const starts = [...text.matchAll(/<text x="([\d.]+)" y="\d+" [^>]*>Entry/g)].map(([, x]) => Number(x));
    expect(starts).toHaveLength(30);
    for (const x of starts) expect(x + 9 * 8).toBeLessThanOrEqual(1160 + 26);
  });
});
