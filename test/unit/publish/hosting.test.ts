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
  expect(file).toContain(`/admin/*\n  Content-Security-Policy: ${admin}\n`);
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
