import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '#check/codes';
import { formatReport } from '#check/report/text';
import { runCheck } from '#check/run';
import { makeValidRoot } from '../../support/root.ts';

/**
 * Each folder `<area>/<fact>` is laid over a valid root; expected.txt is the whole report an author would read.
 * REMOVE lists files to take away, one a line; PUBLISHED says that the valid root was committed to git before that.
 * files.json holds what a checkout cannot: { path: text | { base64 } | { symlink } | { pipe } | { repeat: [text, times] } }.
 */
const fixtures = join(import.meta.dirname, '../../fixtures/check');
const aside = new Set(['expected.txt', 'REMOVE', 'PUBLISHED', 'files.json']);
type Held = string | { base64: string } | { symlink: string } | { pipe: true } | { repeat: [string, number] };

const names = readdirSync(fixtures).flatMap((area) =>
  readdirSync(join(fixtures, area)).map((fact) => `${area}/${fact}`),
);

test.each(names)('says what is wrong: %s', async (name) => {
  await expect(await reportOn(name)).toMatchFileSnapshot(join(fixtures, name, 'expected.txt'));
});

test('every code is said by a fixture', () => {
  const said = names.map((name) => readFileSync(join(fixtures, name, 'expected.txt'), 'utf8')).join('\n');
  const silent = Object.keys(codes).filter((code) => !said.includes(`[${code}]`));
  expect(silent).toEqual([]);
});

async function reportOn(name: string): Promise<string> {
  const folder = join(fixtures, name);
  const removed = existsSync(join(folder, 'REMOVE'))
    ? readFileSync(join(folder, 'REMOVE'), 'utf8').split('\n').filter(Boolean)
    : [];
  const root = makeValidRoot();
  if (existsSync(join(folder, 'PUBLISHED'))) publish(root);
  for (const path of removed) rmSync(join(root, path));
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!aside.has(path)) write(root, path, readFileSync(join(folder, path)));
  }
  const list = join(folder, 'files.json');
  const more: Record<string, Held> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  for (const [path, held] of Object.entries(more)) {
    if (typeof held === 'string') write(root, path, held);
    else if ('base64' in held) write(root, path, Buffer.from(held.base64, 'base64'));
    else if ('repeat' in held) write(root, path, held.repeat[0].repeat(held.repeat[1]));
    else if ('pipe' in held) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      execFileSync('mkfifo', [join(root, path)]);
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(held.symlink, join(root, path));
    }
  }
  const result = await runCheck(root);
  // How many other files lie around is no part of what is wrong.
  return `${formatReport(result, { infos: true }).replace(/ in [^\n]+$/, '')}\n`;
}

function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function publish(root: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      root,
      '-c',
      'user.name=Nobody',
      '-c',
      'user.email=nobody@illustrative.example',
      ...args,
    ]);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message', 'Publish');
}
