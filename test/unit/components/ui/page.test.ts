/** Tests the small decisions of the page shell. */
import { describe, expect, it } from 'vitest';
import {
  alternates,
  correctionWays,
  documentTitle,
  jsonForScript,
  preloadedFonts,
} from '#components/ui/page.ts';

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

describe('correctionWays', () => {
  const page = { url: 'https://example.org/uk/communities/zz-a/?b=1&c', title: 'Bärn & “Söhne” #1 + 100%' };
  const ways = (repository: string | null) =>
    correctionWays({ email: 'mend@example.org', repository }, page, (key) => `${key}?&=`);

  it('opens a message whose subject and body arrive whole, whatever the names of the page hold', () => {
    const mail = new URL(ways(null).mail);
    expect(mail.pathname).toBe('mend@example.org');
    expect(mail.searchParams.get('subject')).toBe(`ui.correction.subject?&=: ${page.title}`);
    expect(mail.searchParams.get('body')).toContain(page.url);
    expect(mail.searchParams.get('body')).toContain('\r\n\r\nui.correction.wrong?&=');
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
    // A mail program takes a plus for a plus, not for a space.
    expect(ways(null).mail).not.toMatch(/[+\s"<>]/);
  });

  it('has no form where the edition has no repository', () => {
    expect(ways(null).form).toBeNull();
  });

  it('fills the page into the form of a repository', () => {
    const form = new URL(ways('https://github.com/example/cities/').form ?? '');
    expect(form.pathname).toBe('/example/cities/issues/new');
    expect(form.searchParams.get('template')).toBe('correction.yml');
    expect(form.searchParams.get('page')).toBe(page.url);
  });

  it('asks GitLab in its own way', () => {
    const form = new URL(ways('https://gitlab.example.org/example/cities').form ?? '');
    expect(form.pathname).toBe('/example/cities/-/issues/new');
    expect(form.searchParams.get('issue[description]')).toContain(page.url);
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
