/** Tests the small decisions of the page shell. */
import { describe, expect, it } from 'vitest';
import { alternates, documentTitle, jsonForScript, preloadedFonts } from '#components/ui/page.ts';

describe('jsonForScript', () => {
  it('lets no text close the script element, and loses nothing', () => {
    const value = { name: '</script><script>alert(1)</script>', note: 'a\u2028b <!-- c' };
    const text = jsonForScript(value);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('alternates', () => {
  const locales = [
    { code: 'en', label: 'English', href: '/map/', available: true },
    { code: 'uk', label: 'Українська', href: '/uk/map/', available: true },
    { code: 'sr', label: 'Српски', href: '/sr/map/', available: false },
  ];

  it('names every language that has the page, and the default one for everybody else', () => {
    expect(alternates('https://example.org', locales)).toEqual([
      { hreflang: 'en', href: 'https://example.org/map/' },
      { hreflang: 'uk', href: 'https://example.org/uk/map/' },
      { hreflang: 'x-default', href: 'https://example.org/map/' },
    ]);
  });
});

describe('preloadedFonts', () => {
  it('asks for Latin alone on a Latin page, and for both scripts on a Cyrillic one', () => {
    expect(preloadedFonts('en')).toEqual(['/fonts/piazzolla-latin.woff2', '/fonts/onest-latin.woff2']);
    expect(preloadedFonts('sr-Latn')).toHaveLength(2);
    expect(preloadedFonts('uk')).toHaveLength(4);
  });
});

describe('documentTitle', () => {
  it('does not say the name of the site twice on its cover', () => {
    expect(documentTitle('Map', 'Kindred Cities')).toBe('Map — Kindred Cities');
    expect(documentTitle('Kindred Cities', 'Kindred Cities')).toBe('Kindred Cities');
  });
});
