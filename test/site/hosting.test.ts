/** The built site behind the servers it is meant for: what nginx, other hosts and `npm start` say with each file (R4). */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policiesOf } from '#publish/contentSecurityPolicy';
import { headersOf, writeHeadersFile, writeNginx } from '#publish/hosting';
import { dist, listPaths, locales } from '../support/site.ts';

const policies = policiesOf(null);
const paths = listPaths();
const script =
  readFileSync(join(dist, 'index.html'), 'utf8').match(/\/assets\/build\/[\w./-]+\.css/)?.[0] ?? '';
const embed = paths.find((path) => path.startsWith('/embed/')) ?? '';

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Debian and others keep nginx where only administrators look for programs. */
const path = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;
const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH: path } }).status === 0;

describe.skipIf(!hasNginx)('nginx', () => {
  let folder = '';
  let port = 0;
  let stop = () => {};

  const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((done, fail) => {
      ask({ port, path: address, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
        .on('error', fail)
        .end();
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kindred-nginx-'));
    port = await freePort();
    const place = { folder: dist, host: '_', listen: `127.0.0.1:${port}` };
    writeFileSync(join(folder, 'site.conf'), writeNginx({ locales }, policies, place));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path tmp;`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; master_process off; pid nginx.pid; error_log stderr;
events { worker_connections 64; }
http { access_log off; ${temporary.join(' ')} include site.conf; }`,
    );
    const server = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
      env: { PATH: path },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.on('data', (text) => {
      said += text;
    });
    stop = () => server.kill();
    for (let tries = 0; tries < 100; tries++) {
      if (await get('/').catch(() => null)) return;
      if (server.exitCode !== null) break;
      await sleep(50);
    }
    throw new Error(`nginx does not answer:\n${said}`);
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says with every kind of file what the table says, and nothing twice', async () => {
    const kinds = ['/', '/uk/', '/uk/communities/', '/api/v1/index.json', '/favicon.svg', script, embed];
    for (const path of kinds.filter(Boolean)) {
      const { status, headers } = await get(path);
      expect(status, path).toBe(200);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      for (const [name, value] of Object.entries(headersOf(file, policies)))
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}$/);
      expect(headers.server).toBe('nginx');
    }
  });

  test('lets others frame embeds alone, and read data from their own pages', async () => {
    const { headers } = await get('/');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await get('/api/v1/index.json')).headers['access-control-allow-origin']).toBe('*');
    if (!embed) return;
    const framed = await get(embed);
    expect(framed.headers['x-frame-options']).toBeUndefined();
    expect(framed.headers['content-security-policy']).toContain('frame-ancestors *');
  });

  test('shuts a drawing into a sandbox when it is opened by itself (R5)', async () => {
    const { headers } = await get('/favicon.svg');
    expect(headers['content-type']).toContain('image/svg+xml');
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  test('answers what is not there with the page for that, in every language', async () => {
    for (const path of [
      '/nowhere/',
      '/uk/nowhere/',
      '/communities/%00',
      '/..%2f..%2fetc/passwd',
      '/_headers',
    ]) {
      const { status, headers, body } = await get(path);
      if (path.includes('%')) expect([400, 404], path).toContain(status);
      else expect(status, path).toBe(404);
      if (status === 400) continue;
      expect(body.toString(), path).toContain('<section');
      expect(headers['content-language'], path).toBe(locales.join(', '));
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    }
  });

  test('names the language of a page, and of nothing else', async () => {
    expect((await get('/communities/')).headers['content-language']).toBe('en');
    expect((await get('/uk/communities/')).headers['content-language']).toBe('uk');
    expect((await get('/uk/')).headers['content-language']).toBe('uk');
    expect((await get('/api/v1/index.json')).headers['content-language']).toBeUndefined();
  });

  test('moves to the address with its slash, on whatever name and port', async () => {
    const { status, headers } = await get('/communities');
    expect([status, headers.location]).toEqual([301, '/communities/']);
  });

  test('packs text, says so to caches, and leaves packed files alone', async () => {
    const packed = await get('/api/v1/index.json', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(gunzipSync(packed.body)).toEqual(readFileSync(join(dist, 'api/v1/index.json')));
    const font = readFileSync(join(dist, 'index.html'), 'utf8').match(/\/fonts\/[\w./-]+\.woff2/)?.[0] ?? '';
    const plain = await get(font, { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-type']).toBe('font/woff2');
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  test('sends parts of a file, and nothing when the reader has it already', async () => {
    const whole = readFileSync(join(dist, 'favicon.svg'));
    const part = await get('/favicon.svg', { range: 'bytes=2-9' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 2-9/${whole.length}`]);
    expect(part.body).toEqual(whole.subarray(2, 10));
    const beyond = await get('/favicon.svg', { range: 'bytes=9999999-' });
    expect(beyond.status).toBe(416);
    const { headers } = await get('/favicon.svg');
    const known = await get('/favicon.svg', { 'if-none-match': String(headers.etag) });
    expect([known.status, known.body.length]).toEqual([304, 0]);
    expect(known.headers['content-security-policy']).toContain('sandbox');
  });

  test('only gives', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('/', {}, method)).status, method).toBeGreaterThanOrEqual(403);
    expect((await get('/', {}, 'HEAD')).body.length).toBe(0);
  });

  test('says what kind every file is', async () => {
    const endings = new Map(
      readFileSync(join(dist, 'integrity.json'), 'utf8')
        .match(/"[^"]+\.(\w+)": /g)
        ?.map((key) => [key.match(/\.(\w+)": $/)?.[1] ?? '', `/${key.slice(1, -3)}`]),
    );
    for (const [ending, path] of endings) {
      const { headers } = await get(encodeURI(path), {}, 'HEAD');
      // What the search is made of has endings of its own, and its own program reads it as bytes.
      const isOwn = path.startsWith('/pagefind/') && !/^(js|css|json)$/.test(ending);
      if (!isOwn) expect(headers['content-type'], path).not.toBe('application/octet-stream');
    }
  });
});

describe('The headers of other hosts', () => {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  const rules = text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return {
        path,
        headers: lines.map(
          (line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2) as [string, string],
        ),
      };
    });
  const applies = (rule: string, path: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

  test('never name the same header twice for a file, since hosts differ in which they would follow', () => {
    for (const path of paths) {
      const names = rules
        .filter((rule) => applies(rule.path, path))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  test('give every page the policy that the table gives', () => {
    for (const path of paths) {
      const own = Object.fromEntries(
        rules.filter((rule) => applies(rule.path, path)).flatMap(({ headers }) => headers),
      );
      const wanted = headersOf(path.endsWith('/') ? `${path}index.html` : path, policies);
      for (const name of [
        'Content-Security-Policy',
        'X-Frame-Options',
        'X-Content-Type-Options',
        'Referrer-Policy',
      ])
        if (path.endsWith('/') && path !== '/404.html')
          expect(own[name], `${name} of ${path}`).toBe(wanted[name]);
    }
  });

  test('stay within what hosts read: 100 rules, 2,000 signs a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
    const many = Array.from({ length: 101 }, (_, i) => `f${i}/`);
    expect(() => writeHeadersFile(many, { locales }, policies)).toThrow('hosts read 100 rules');
  });
});

test('a place with signs that nginx would take for its own is refused', () => {
  const place = { folder: '/srv/site', host: 'example.org', listen: '80' };
  for (const wrong of [{ host: 'a; return 200' }, { folder: '/srv/my site' }, { listen: '80;}' }])
    expect(() => writeNginx({ locales }, policies, { ...place, ...wrong })).toThrow('take for its own');
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
