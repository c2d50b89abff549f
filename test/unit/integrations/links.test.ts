import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { collectLinks } from '#integrations/links/collect';
import { isPublicAddress } from '#integrations/links/private';
import { politely, type VisitOptions, visit } from '#integrations/links/visit';
import { visitAll } from '#integrations/links/walk';
import { makeRoot } from '../../support/root.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The tests' own server is on this machine, where nothing else may be visited. */
const here: VisitOptions = {
  ...politely,
  patience: 400,
  retries: 0,
  pause: 1,
  mayVisit: (address) => address === '127.0.0.1',
};

async function serve(answer: Answer): Promise<{ site: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const status =
  (code: number, headers = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();

test('every address outside the site is collected once, with the files that name it', () => {
  const root = makeRoot({
    'data/sources/a.json': {
      url: 'https://example.org/a#part',
      note: 'see https://example.org/inside-a-text',
    },
    'data/sources/b.json': { url: 'https://example.org/a', site: 'https://atlas.example/about/' },
    'data/broken.json': '{',
    'content/stories/en/one.mdx': 'Read [this](https://example.org/b), or https://example.org/c.',
    'public/page.html': 'https://example.org/not-ours',
  });
  expect(collectLinks(root, 'https://atlas.example')).toEqual([
    { address: 'https://example.org/a', files: ['data/sources/a.json', 'data/sources/b.json'] },
    { address: 'https://example.org/b', files: ['content/stories/en/one.mdx'] },
    { address: 'https://example.org/c', files: ['content/stories/en/one.mdx'] },
  ]);
});

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['localhost', false],
  ['1.1.1.1', true],
  ['172.32.0.1', true],
  ['2606:4700::1111', true],
  ['::ffff:1.1.1.1', true],
])('%s may be visited: %s', (address, may) => {
  expect(isPublicAddress(address)).toBe(may);
});

test.each([
  ['http://localhost/', 'a private network'],
  ['http://127.0.0.1/', 'a private network'],
  ['http://2130706433/', 'a private network'],
  ['http://0x7f.1/', 'a private network'],
  ['http://[::1]/', 'a private network'],
  ['http://169.254.169.254/latest/meta-data/', 'a private network'],
  ['https://name:secret@1.1.1.1/', 'a password'],
])('%s is never asked', async (address, why) => {
  const { verdict, why: said } = await visit(address, { ...politely, retries: 0 });
  expect(verdict).toBe('refused');
  expect(said).toContain(why);
});

test('a redirect into a private network is not followed, nor one to a file', async () => {
  const inside = await serve(status(302, { location: 'http://10.0.0.1/keys' }));
  expect(await visit(`${inside.site}/`, here)).toMatchObject({ verdict: 'refused' });
  const file = await serve(status(302, { location: 'file:///etc/passwd' }));
  expect(await visit(`${file.site}/`, here)).toMatchObject({ verdict: 'refused', why: 'leads to file:' });
});

test.each([
  [200, 'there'],
  [204, 'there'],
  [404, 'gone'],
  [410, 'gone'],
  [403, 'closed'],
  [429, 'closed'],
  [500, 'silent'],
  [503, 'silent'],
])('a server that answers %i means: %s', async (code, verdict) => {
  const { site } = await serve(status(code));
  expect(await visit(`${site}/`, here)).toMatchObject({ verdict, status: code });
});

test('a server that knows no HEAD is asked as a browser would, and its body is not read', async () => {
  let closed = false;
  const { site, asked } = await serve((request, response) => {
    if (request.method === 'HEAD') return void response.writeHead(405).end();
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
    response.on('close', () => {
      clearInterval(more);
      closed = true;
    });
  });
  expect(await visit(`${site}/page`, here)).toMatchObject({ verdict: 'there' });
  expect(asked).toEqual(['HEAD /page', 'GET /page']);
  await expect.poll(() => closed).toBe(true);
});

test('a page that moved for good is told from one that is elsewhere today', async () => {
  const answer =
    (code: number): Answer =>
    (request, response) =>
      request.url === '/new'
        ? void response.end()
        : void response.writeHead(code, { location: '/new' }).end();
  const good = await serve(answer(301));
  expect(await visit(`${good.site}/old`, here)).toMatchObject({ verdict: 'moved', to: `${good.site}/new` });
  const today = await serve(answer(302));
  expect(await visit(`${today.site}/old`, here)).toMatchObject({ verdict: 'there', to: null });
});

test('a circle of redirects, a server that never answers and a broken answer all end', async () => {
  const circle = await serve(status(301, { location: '/' }));
  expect((await visit(`${circle.site}/`, here)).why).toContain('circle');
  const mute = await serve(() => {});
  expect((await visit(`${mute.site}/`, here)).why).toContain('in time');
  const broken = await serve((request) => void request.socket.end('nonsense\r\n\r\n'));
  expect((await visit(`${broken.site}/`, here)).verdict).toBe('silent');
});

test('a server that was busy is asked again, after as long as it wishes and no longer than we like', async () => {
  let times = 0;
  const { site } = await serve((_, response) => {
    times += 1;
    response.writeHead(times < 3 ? 503 : 200, { 'retry-after': '3600' }).end();
  });
  const patient = { ...here, retries: 2, longest: 5 };
  expect(await visit(`${site}/`, patient)).toMatchObject({ verdict: 'there' });
});

test('one server is asked for one page at a time with a pause between, and several servers at once', async () => {
  let now = 0;
  let most = 0;
  const times: number[] = [];
  const slow: Answer = (_, response) => {
    most = Math.max(most, ++now);
    times.push(performance.now());
    setTimeout(() => {
      now -= 1;
      response.end();
    }, 20);
  };
  const { site } = await serve(slow);
  const links = ['a', 'b', 'c'].map((page) => ({ address: `${site}/${page}`, files: [] }));
  const { visited, left } = await visitAll(links, { between: 60, visiting: here });
  expect(most).toBe(1);
  expect(Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toBeGreaterThan(55);
  expect(visited.map(({ address }) => address)).toEqual(links.map(({ address }) => address));
  expect(left).toBe(0);
  expect((await visitAll(links, { between: 60, atMost: 30, visiting: here })).left).toBe(2);
});
