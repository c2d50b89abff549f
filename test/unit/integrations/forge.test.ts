import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { caps } from '#check/report/evidence';
import { createGitHub } from '#integrations/forge/github';
import { takePackedText } from '#integrations/forge/packed';
import { type Forge, repository, robot, startForge } from '../../support/fakeForge.ts';
import { makeRoot } from '../../support/root.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const stranger = { login: 'stranger', type: 'User' };
const run = {
  id: 5,
  event: 'pull_request',
  head_sha: sha,
  head_branch: 'a#b & "c" $(rm -rf)',
  head_repository: { full_name: 'stranger/atlas', owner: { login: 'stranger' } },
};
const pull = (number: number, headSha = sha, from = 'stranger/atlas') => ({
  number,
  state: 'open',
  head: { sha: headSha, ref: run.head_branch, repo: { full_name: from } },
});
const evidence = {
  format: 'kindred-review',
  version: 1,
  counts: { records: 1, texts: 0, errors: 0, warnings: 0, infos: 0 },
  findings: [],
  changes: null,
  shots: [],
  media: [],
  seconds: {},
};
const pack = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

async function open(given: Partial<Forge> = {}) {
  const forge = await startForge(given);
  const place = { api: forge.api, server: 'https://code.example', repository };
  return { forge, host: createGitHub(place, 'secret') };
}

/** Runs the script as the workflow does: a token, an event, and nothing else. */
async function runScript(forge: Forge & { api: string }, event: object) {
  const root = makeRoot({ 'event.json': { workflow_run: event } });
  const script = join(import.meta.dirname, '../../../scripts/comment.ts');
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      GITHUB_TOKEN: 'secret',
      GITHUB_REPOSITORY: repository,
      GITHUB_API_URL: forge.api,
      GITHUB_SERVER_URL: 'https://code.example',
      GITHUB_EVENT_PATH: join(root, 'event.json'),
    },
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const code = await new Promise((done) => child.on('close', done));
  return { code, said };
}

test('a comment is written once and then updated in place', async () => {
  const { forge, host } = await open();
  expect(await host.putComment(7, '<!-- m -->', '<!-- m -->\n\none', robot.login)).toBe('created');
  expect(await host.putComment(7, '<!-- m -->', '<!-- m -->\n\ntwo', robot.login)).toBe('updated');
  expect(await host.putComment(7, '<!-- m -->', '<!-- m -->\n\ntwo\n', robot.login)).toBe('unchanged');
  expect(forge.comments.map(({ body }) => body)).toEqual(['<!-- m -->\n\ntwo']);
});

test('a comment of somebody else that begins like ours is left alone, and ours is found on the third page', async () => {
  const others = Array.from({ length: 230 }, (_, id) => ({ id, body: '<!-- m --> mine!', user: stranger }));
  const comments = [...others, { id: 999, body: '<!-- m -->\n\nold', user: robot }];
  const { forge, host } = await open({ comments });
  expect(await host.putComment(7, '<!-- m -->', '<!-- m -->\n\nnew', robot.login)).toBe('updated');
  expect(forge.comments.filter(({ body }) => body.endsWith('new')).map(({ id }) => id)).toEqual([999]);
});

test('the pull request is found by the commit the host names, never another with the same branch', async () => {
  const old = 'f'.repeat(40);
  const { host } = await open({ pulls: [pull(1, old), pull(2, sha, 'other/atlas'), pull(3)] });
  expect((await host.findPull(run))?.number).toBe(3);
  const { host: moved } = await open({ pulls: [pull(1, old)] });
  expect(await moved.findPull(run)).toBeNull();
});

test('one issue is opened, kept up to date, closed when all is well, and opened again', async () => {
  const { forge, host } = await open();
  const put = (body: string | null) =>
    host.putIssue({ marker: '<!-- u -->', title: 'Upkeep', body, label: 'upkeep', login: robot.login });
  expect(await put(null)).toBe('nothing to say');
  expect(await put('<!-- u --> one')).toBe('opened');
  expect(await put('<!-- u --> one')).toBe('unchanged');
  expect(await put('<!-- u --> two')).toBe('updated');
  expect(await put(null)).toBe('closed');
  expect(await put('<!-- u --> three')).toBe('updated');
  expect(forge.issues).toMatchObject([{ state: 'open', body: '<!-- u --> three', labels: ['upkeep'] }]);
});

test('an artifact that announces or sends more than evidence ever has is not read', async () => {
  const { host } = await open({ zips: { 4: new Uint8Array(5000) } });
  const artifact = (size: number) => ({ id: 4, name: 'review', size_in_bytes: size });
  await expect(host.download(artifact(10_000_000), 1000)).rejects.toThrowError('that is no evidence');
  await expect(host.download(artifact(10), 1000)).rejects.toThrowError('longer than 1,000 bytes');
});

test('a token that is refused says so without saying the token', async () => {
  const forge = await startForge();
  const host = createGitHub({ api: forge.api, server: 'https://code.example', repository }, 'wrong');
  await expect(host.listFiles(1)).rejects.toThrowError(
    /^The code host answered 401 to GET \/pulls\/1\/files\.$/,
  );
});

test('of a packed artifact only the one expected entry is read, and names that lead elsewhere are passed over', () => {
  const zip = pack({
    '../review.json': 'out',
    '/etc/review.json': 'out',
    'a/review.json': 'out',
    'review.json': 'in',
  });
  expect(takePackedText(zip, 'review.json', 100)).toBe('in');
  expect(() => takePackedText(pack({ '../review.json': 'x' }), 'review.json', 100)).toThrowError('holds no');
});

test('a packed file that swells, is twice there or is no zip is refused, and one that lies about its size is cut to it', () => {
  const bomb = pack({ 'review.json': ' '.repeat(5_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(() => takePackedText(bomb, 'review.json', 1_000_000)).toThrowError('longer than 1,000,000');
  const lying = Uint8Array.from(bomb);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at++) {
    if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 10, true);
  }
  expect(takePackedText(lying, 'review.json', 1_000_000)).toHaveLength(10);
  const twice = Buffer.from(pack({ 'review.json': 'one', 'review,json': 'two' })).toString('latin1');
  const same = Buffer.from(twice.replaceAll('review,json', 'review.json'), 'latin1');
  expect(() => takePackedText(same, 'review.json', 100)).toThrowError('more than once');
  expect(() => takePackedText(new Uint8Array(50), 'review.json', 100)).toThrowError('cannot be unpacked');
});

test('the script comments on the pull request a check has ended for, and updates the comment next time', async () => {
  const artifacts = [
    { id: 11, name: 'review', size_in_bytes: 400 },
    { id: 12, name: 'preview.zip', size_in_bytes: 42_000_000 },
  ];
  const zips = { 11: pack({ 'review.json': JSON.stringify(evidence), '../../evil.sh': 'rm -rf /' }) };
  const forge = await startForge({
    pulls: [pull(3)],
    artifacts,
    zips,
    files: ['data/site.json', 'scripts/a b.ts'],
  });
  const first = await runScript(forge, run);
  expect(first).toEqual({ code: 0, said: 'The comment on pull request 3 was created.\n' });
  const [comment] = forge.comments;
  expect(comment?.body).toContain('https://code.example/atlas/atlas/actions/runs/5/artifacts/12');
  expect(comment?.body).toContain('`scripts/a b.ts`');
  expect(comment?.body).not.toContain('data/site.json');
  const bad = { ...evidence, counts: { ...evidence.counts, errors: 1 } };
  zips[11] = pack({ 'review.json': JSON.stringify(bad) });
  expect((await runScript(forge, run)).said).toContain('was updated');
  expect(forge.comments).toHaveLength(1);
});

test.each([
  ['of a push', { ...run, event: 'push' }, 2, 'started by "push"'],
  ['of a pull request that has moved on', { ...run, head_sha: 'e'.repeat(40) }, 0, 'has moved on'],
])('the script leaves no comment for a run %s', async (_, event, code, said) => {
  const forge = await startForge({ pulls: [pull(3)] });
  const result = await runScript(forge, event);
  expect(result.code).toBe(code);
  expect(result.said).toContain(said);
  expect(forge.asked.filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('hostile evidence leaves no comment at all', async () => {
  const artifacts = [{ id: 11, name: 'review', size_in_bytes: 400 }];
  const text = JSON.stringify({ ...evidence, findings: Array(caps.findings + 1).fill({}) });
  const forge = await startForge({
    pulls: [pull(3)],
    artifacts,
    zips: { 11: pack({ 'review.json': text }) },
  });
  const { code, said } = await runScript(forge, run);
  expect(code).toBe(2);
  expect(said).toContain('not what a check writes');
  expect(forge.comments).toEqual([]);
});
