import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSiteServer, serveSite } from '../../../scripts/serve.ts';
import { makeRoot } from '../../support/root.ts';

async function openSite(): Promise<string> {
  const root = makeRoot({
    'dist/index.html': '<h1>Home</h1>',
    'dist/map/index.html': '<h1>Map</h1>',
    'dist/404.html': '<h1>Nothing here</h1>',
    'dist/assets/build/a.css': 'body{}',
    'secret.txt': 'secret',
  });
  const server = createSiteServer(`${root}/dist`);
  await new Promise<void>((done) => server.listen(0, done));
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test('addresses end with a slash, and one without it is sent there', async () => {
  const site = await openSite();
  expect(await (await fetch(`${site}/map/`)).text()).toBe('<h1>Map</h1>');
  const moved = await fetch(`${site}/map?a=1`, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/map/?a=1']);
});

test('an unknown address gets the site’s own page and status 404', async () => {
  const site = await openSite();
  const missing = await fetch(`${site}/nowhere/`);
  expect([missing.status, await missing.text()]).toEqual([404, '<h1>Nothing here</h1>']);
});

test('nothing outside the folder is served', async () => {
  const site = await openSite();
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/map/..%2f..%2fsecret.txt', '/%00', '/%']) {
    expect((await fetch(`${site}${path}`)).status, path).toBe(404);
  }
});

test('a redirect never leads to another host', async () => {
  const site = await openSite();
  const answer = await fetch(`${site}//map`, { redirect: 'manual' });
  expect(answer.headers.get('location') ?? '/').not.toMatch(/^\/\//);
});

test('types, caching and compression are those of a careful host', async () => {
  const site = await openSite();
  const style = await fetch(`${site}/assets/build/a.css`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(style.headers.get('cache-control')).toContain('immutable');
  expect(style.headers.get('content-encoding')).toBe('gzip');
  expect((await fetch(`${site}/`)).headers.get('cache-control')).toBe('no-cache');
  expect((await fetch(`${site}/`, { method: 'POST' })).status).toBe(405);
});

test('a part of a file can be asked for, as maps in one file are read', async () => {
  const site = await openSite();
  const ask = async (range: string) => {
    const answer = await fetch(`${site}/assets/build/a.css`, { headers: { range } });
    return [answer.status, answer.headers.get('content-range'), await answer.text()];
  };
  expect(await ask('bytes=0-3')).toEqual([206, 'bytes 0-3/6', 'body']);
  expect(await ask('bytes=4-')).toEqual([206, 'bytes 4-5/6', '{}']);
  expect(await ask('bytes=-2')).toEqual([206, 'bytes 4-5/6', '{}']);
  expect(await ask('bytes=4-99')).toEqual([206, 'bytes 4-5/6', '{}']);
  expect(await ask('bytes=6-9')).toEqual([416, 'bytes */6', '']);
  // What makes no sense, or asks for several parts, gets the whole.
  for (const range of ['bytes=3-1', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
    expect(await ask(range)).toEqual([200, null, 'body{}']);
});

test('a port in use is named, with a way out', async () => {
  const site = await openSite();
  const port = Number(new URL(site).port);
  await expect(serveSite('.', port)).rejects.toThrowError(
    `Port ${port} is in use by another program. Choose one yourself: PORT=${port + 1} npm start`,
  );
});
