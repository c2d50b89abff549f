/** Publishing on a server: the link leads to a whole site at every moment, whatever is killed, full or broken (R9). */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { verifyIntegrity, writeIntegrity } from '#integrations/integrity';
import { listReleases, publishRelease, rollBack } from '#integrations/release';
import { takeLock } from '#source/lock';
import { makeRoot } from '../../support/root.ts';

const repository = join(import.meta.dirname, '../../..');
const script = join(repository, 'scripts/release.ts');

/** A whole site that says which it is, of as many files as are wanted. */
function makeSite(word: string, files = 0): string {
  const root = makeRoot({
    'data/site.json': { edition: { id: '2026-11' } },
    'site/index.html': word,
    'site/404.html': 'nothing here',
    ...Object.fromEntries(Array.from({ length: files }, (_, i) => [`site/p/${i}.html`, `${word} ${i}`])),
  });
  writeIntegrity(join(root, 'site'), root);
  return join(root, 'site');
}

const shown = (dir: string) => readFileSync(join(dir, 'current/index.html'), 'utf8');
const names = (dir: string) =>
  listReleases(dir).map(({ name, isCurrent }) => (isCurrent ? `→${name}` : name));
const numbers = (dir: string) => names(dir).map((name) => name.replace(/-.*/, ''));

describe('A release', () => {
  test('is shown at once, and the last five are kept', () => {
    const dir = makeRoot({});
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six', 'seven']) {
      publishRelease(makeSite(word), dir, 5);
      expect(shown(dir)).toBe(word);
    }
    expect(numbers(dir)).toEqual(['0003', '0004', '0005', '0006', '→0007']);
  });

  test('can be taken back, and named again', () => {
    const dir = makeRoot({});
    const [first] = ['one', 'two', 'three'].map((word) => publishRelease(makeSite(word), dir, 5));
    rollBack(dir);
    expect(shown(dir)).toBe('two');
    rollBack(dir);
    expect(shown(dir)).toBe('one');
    expect(() => rollBack(dir)).toThrow(/There is no release before the one that is shown\. Kept: 0001/);
    rollBack(dir, listReleases(dir)[2]?.name);
    expect(shown(dir)).toBe('three');
    rollBack(dir, first);
    expect(shown(dir)).toBe('one');
    expect(() => rollBack(dir, '../../etc')).toThrow('There is no release ../../etc.');
  });

  test('after a step back takes a number of its own, and the one shown is never removed', () => {
    const dir = makeRoot({});
    for (const word of ['one', 'two']) publishRelease(makeSite(word), dir, 2);
    rollBack(dir);
    publishRelease(makeSite('three'), dir, 2);
    expect(numbers(dir)).toEqual(['0002', '→0003']);
  });

  test('leaves nothing older when something was withdrawn (S10)', () => {
    const dir = makeRoot({});
    for (const word of ['one', 'two']) publishRelease(makeSite(word), dir, 5);
    publishRelease(makeSite('without it'), dir, 1);
    expect(numbers(dir)).toEqual(['→0003']);
    expect(readdirSync(join(dir, 'releases'))).toHaveLength(1);
  });

  test('is refused when the site is not as it was built', () => {
    const dir = makeRoot({});
    publishRelease(makeSite('one'), dir, 5);
    const changed = makeSite('two');
    writeFileSync(join(changed, 'index.html'), 'changed');
    expect(() => publishRelease(changed, dir, 5)).toThrow('not as it was built: index.html');
    const added = makeSite('two');
    writeFileSync(join(added, 'more.html'), 'added');
    expect(() => publishRelease(added, dir, 5)).toThrow('not as it was built: more.html');
    const lost = makeSite('two');
    rmSync(join(lost, '404.html'));
    expect(() => publishRelease(lost, dir, 5)).toThrow('not as it was built: 404.html');
    const unlisted = makeSite('two');
    rmSync(join(unlisted, 'integrity.json'));
    expect(() => publishRelease(unlisted, dir, 5)).toThrow('has no integrity.json');
    expect(names(dir)).toHaveLength(1);
    expect(shown(dir)).toBe('one');
  });

  test('is not gone back to when it was damaged since', () => {
    const dir = makeRoot({});
    for (const word of ['one', 'two']) publishRelease(makeSite(word), dir, 5);
    writeFileSync(join(dir, 'releases', listReleases(dir)[0]?.name ?? '', 'index.html'), 'damaged');
    expect(() => rollBack(dir)).toThrow('not as it was built: index.html');
    expect(shown(dir)).toBe('two');
  });

  test('does not take the place of a folder that is no link', () => {
    const dir = makeRoot({ 'current/index.html': 'by hand' });
    expect(() => publishRelease(makeSite('one'), dir, 5)).toThrow('is not a link');
    expect(shown(dir)).toBe('by hand');
  });

  test('waits for nobody: a second one at the same time is refused', () => {
    const dir = makeRoot({});
    const giveBack = takeLock(join(dir, '.release.lock'));
    expect(() => publishRelease(makeSite('one'), dir, 5)).toThrow('Another release is on its way');
    giveBack?.();
    expect(publishRelease(makeSite('one'), dir, 5)).toMatch(/^0001-/);
  });
});

test('kill -9 at any moment leaves the old site or the new one, whole, and the next release clears up', async () => {
  const dir = makeRoot({});
  publishRelease(makeSite('old', 10), dir, 2);
  const site = makeSite('new', 1500);
  const kept = new Set<string>();
  for (let moment = 0; moment < 14; moment++) {
    const child = spawn(process.execPath, [script, '--to', dir, '--site', site, '--keep', '2']);
    const ended = new Promise((done) => child.once('exit', done));
    await sleep(120 + moment * 55);
    child.kill('SIGKILL');
    await ended;
    const word = shown(dir);
    kept.add(word);
    const { added, removed, changed } = verifyIntegrity(join(dir, 'current'));
    expect([...added, ...removed, ...changed], `killed at moment ${moment}`).toEqual([]);
  }
  expect(kept).toContain('old');
  publishRelease(makeSite('newest'), dir, 2);
  expect(shown(dir)).toBe('newest');
  expect(readdirSync(join(dir, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
}, 60_000);

/** A disk of one megabyte, for as long as the command runs; null where nobody may mount. */
function onSmallDisk(dir: string, command: string): ReturnType<typeof spawnSync> | null {
  const mounted = `mount -t tmpfs -o size=1m tmpfs ${dir} || exit 77\n${command}`;
  const run = spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', mounted], { encoding: 'utf8' });
  return run.error || run.status === 77 || /unshare/.test(String(run.stderr)) ? null : run;
}

test('a full disk leaves the old site, says so, and nothing half-written', ({ skip }) => {
  const dir = makeRoot({});
  const small = makeSite('old');
  const large = makeSite('new', 400);
  const release = (site: string) => `'${process.execPath}' '${script}' --to '${dir}' --site '${site}'`;
  const run = onSmallDisk(
    dir,
    `${release(small)} && { ${release(large)}; echo "code $?"; }
     cat '${dir}/current/index.html'; echo; ls -A '${dir}/releases' '${dir}'; ${release(small)}`,
  );
  if (!run) return skip('this machine lets nobody mount a small disk');
  expect(String(run.stderr)).toContain('There is no room left');
  const [, , code, word, ...listing] = String(run.stdout).trim().split('\n');
  expect(code).toBe('code 1');
  expect(word).toBe('old');
  expect(listing.filter((line) => /incoming/.test(line))).toEqual([]);
  expect(listing.join('\n')).toMatch(/Shown now: .*0002-/);
}, 30_000);
