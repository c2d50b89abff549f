import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guessMapping } from '#intake/fields';
import { repository } from '#source/root';
import { readSheet } from '#source/sheet/read';
import { makeValidRoot } from '../../support/root.ts';

function run(...args: string[]) {
  const command = [join(repository, 'scripts/import.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: repository,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  [[], /^Say what to import: /],
  [['stories', 'x.csv'], /^Only communities can be imported/],
  [['communities'], /^Name one file: /],
  [['communities', 'no-such.csv'], /^There is no file no-such\.csv\./],
  [['communities', 'x.csv', '--bogus'], /^There is no option --bogus\. /],
  [['communities', 'package.json', '--encoding', 'ebcdic'], /^There is no encoding "ebcdic"/],
  [['communities', 'package.json', '--set', 'colour=red'], /^--set is written as field=value/],
  [['communities', 'x.csv', '--lang', 'fr'], /does not speak "fr"/],
])(
  'bad use ends with 2 and one sentence that says what to do: %j',
  (args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  },
  20_000,
);

test('a refused table ends with 1, plain where nobody watches', () => {
  const root = makeValidRoot({ 'public/table.csv': 'a,b\n1,2\n' });
  const { status, stdout } = run('communities', join(root, 'public/table.csv'), '--root', root);
  expect(stdout).toContain('no row of headings');
  expect(stdout).not.toContain('\u001b');
  expect(status).toBe(1);
}, 20_000);

test('after an import that was cut off nothing is done before it is finished or taken back', () => {
  const path = 'data/communities/xa-illustrative-00000.json';
  const root = makeValidRoot({ '.import/journal.json': '[]', 'public/table.csv': 'Name,Country\nGraz,AT\n' });
  const before = readFileSync(join(root, path), 'utf8');
  const blocked = run('communities', join(root, 'public/table.csv'), '--root', root);
  expect(blocked.stderr).toMatch(/--resume finishes it, --undo takes it back/);
  expect(blocked.status).toBe(2);
  expect(run('--undo', '--root', root).status).toBe(0);
  expect(readFileSync(join(root, path), 'utf8')).toBe(before);
}, 30_000);

test.each(['en', 'uk'])(
  'every heading of the %s template is understood, each as something else',
  async (lang) => {
    const { stdout, status } = run('communities', '--template', '--lang', lang);
    expect(status).toBe(0);
    const { rows } = await readSheet(Buffer.from(`${stdout}Бахмут\n`));
    const columns = guessMapping(rows, new Map(), ['en', 'uk'])?.columns ?? [];
    const fields = columns.map(({ to }) => to);
    expect(fields).not.toContain(null);
    expect(new Set(fields).size).toBe(fields.length);
    expect(columns.every(({ sure }) => sure)).toBe(true);
  },
  20_000,
);
