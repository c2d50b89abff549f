import { expect, test } from 'vitest';
import { policiesOf } from '#publish/contentSecurityPolicy';
import { headersOf, writeHeadersFile, writeNginx } from '#publish/hosting';

const policies = policiesOf({ backend: 'github' });
const admin = headersOf('/admin/index.html', policies)['Content-Security-Policy'] ?? '';

test('the editor may ask its forge and nobody else, and runs no script or style but the site’s own (M5, R4)', () => {
  expect(admin).toContain("script-src 'self';");
  expect(admin).toContain('https://api.github.com');
  expect(admin).not.toMatch(/unsafe|unpkg|jsdelivr/);
  expect(admin).toContain("frame-ancestors 'none'");
  for (const path of ['/index.html', '/uk/index.html', '/administration/index.html'])
    expect(headersOf(path, policies)['Content-Security-Policy'], path).not.toContain('github');
});

test('every kind of host is told so', () => {
  const file = writeHeadersFile(['admin/', 'uk/', 'uk/map/'], { locales: ['en', 'uk'] }, policies);
  expect(file).toMatch(/^\/admin\/\*\n(?: {2}.*\n)* {2}Content-Security-Policy: .*github/m);
  expect(file).toContain(`  Content-Security-Policy: ${admin}\n`);
  const nginx = writeNginx({ locales: ['en'] }, policies, { folder: '/srv', host: '_', listen: '80' });
  expect(nginx).toContain(`"~^/admin/" "${admin}";`);
});

test('an edition without an editor has no policy for one', () => {
  const none = policiesOf(null);
  expect(headersOf('/admin/index.html', none)).toEqual(headersOf('/map/index.html', none));
  expect(writeNginx({ locales: ['en'] }, none, { folder: '/srv', host: '_', listen: '80' })).not.toContain(
    'admin',
  );
});

test('parts of a page carry few words, and none that lets them ask or be more than their page (R4)', () => {
  const of = (path: string) => headersOf(path, policies);
  const size = (headers: Record<string, string>) => Object.entries(headers).join('').length;
  for (const path of ['/assets/build/a.js', '/assets/maps/ua.svg', '/fonts/onest-latin.woff2']) {
    expect(size(of(path)), path).toBeLessThan(250);
    expect(of(path)['X-Content-Type-Options'], path).toBe('nosniff');
    expect(of(path)['Content-Security-Policy'], path).toMatch(/^default-src '(?:self|none)'/);
    expect(of(path)['Content-Security-Policy'], path).not.toContain('unsafe');
  }
  for (const path of ['/index.html', '/uk/assets/index.html', '/assetsandmore/index.html'])
    expect(of(path)['X-Frame-Options'], path).toBe('DENY');
});
