import { describe, expect, it } from 'vitest';
import { measureText, wrapText } from '#figure/chart/text';

describe('measureText', () => {
  it('grows with the words and with the size', () => {
    expect(measureText('communities', 13)).toBeGreaterThan(measureText('city', 13));
    expect(measureText('city', 26)).toBeCloseTo(measureText('city', 13) * 2);
  });

  it('knows that an m is wider than an i, in both scripts', () => {
    expect(measureText('mmm', 13)).toBeGreaterThan(measureText('iii', 13) * 2);
    expect(measureText('щщщ', 13)).toBeGreaterThan(measureText('ііі', 13) * 2);
  });

  it('measures a letter with a mark as the letter it is built on', () => {
    expect(measureText('ș', 13)).toBe(measureText('s', 13));
    expect(measureText('Kraków', 13)).toBe(measureText('Krakow', 13));
  });

  it('errs on the wide side for letters it does not know', () => {
    expect(measureText('ქ', 13)).toBeGreaterThan(measureText('n', 13));
  });
});

describe('wrapText', () => {
  const text = 'German Federal Ministry for Economic Cooperation and Development';

  it('keeps every line within the width and every word of the text', () => {
    const lines = wrapText(text, 13.5, 120);
    for (const line of lines) expect(measureText(line, 13.5)).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toBe(text);
  });

  it('does not break at a no-break space', () => {
    expect(wrapText('about 100\u00a0000 people', 13.5, 70)).toContain('100\u00a0000');
  });

  it('breaks a word only when it alone is too long, and loses no letter', () => {
    const lines = wrapText('Kindergartenplatzvergabe', 13.5, 60);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('Kindergartenplatzvergabe');
  });

  it('may break after a hyphen without adding a space', () => {
    expect(wrapText('Bilokurakyne-Novopskov', 13.5, 100)).toEqual(['Bilokurakyne-', 'Novopskov']);
    expect(wrapText('day-care club', 13.5, 300)).toEqual(['day-care club']);
  });

  it('has no lines for no words', () => {
    expect(wrapText('  ', 13.5, 60)).toEqual([]);
  });
});
