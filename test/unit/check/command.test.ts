import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '#source/root';
import { makeRoot, makeValidRoot, takeRecord } from '../../support/root.ts';

const figure = 'data/figures/illustrative-00000.json';
const script = join(repository, 'scripts/validate.ts');

function validate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { status, stdout, stderr };
}

test('a clean root ends with 0 and a last line of counts and time', () => {
  const { status, stdout, stderr } = validate('--root', makeValidRoot());
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^0 errors, \d+ warnings.* in .*\(\d+\.\d s\)$/);
  expect(status).toBe(0);
}, 20_000);

test('a mistake ends with 1, plain where nobody watches', () => {
  const { status, stdout } = validate('--root', makeValidRoot({ [figure]: '{' }), '--no-cache');
  expect(status).toBe(1);
  expect(stdout).toContain('error[json/syntax]');
  expect(stdout).not.toContain('\u001b');
}, 20_000);

test('a warning ends with 1 only in a strict run', () => {
  const fixture = join(repository, 'test/fixtures/check/csv/one-row');
  const series = ['json', 'csv'].map((end) => `data/series/illustrative-series.${end}`);
  const root = makeValidRoot(
    Object.fromEntries(series.map((path) => [path, readFileSync(join(fixture, path), 'utf8')])),
  );
  const { stdout } = validate('--root', root, '--format', 'json');
  const { counts } = JSON.parse(stdout);
  expect(counts).toMatchObject({ errors: 0 });
  expect(counts.warnings).toBeGreaterThan(0);
  expect(validate('--root', root).status).toBe(0);
  expect(validate('--root', root, '--strict').status).toBe(1);
}, 30_000);

test.each([
  [['--bogus'], /^There is no option --bogus\. /],
  [['--root', '/no/such/folder'], /is not a folder/],
  [['--format', 'xml'], /no format "xml"/],
  [['--lang', 'fr'], /does not speak "fr"/],
  [['--explain', 'json/sintax'], /Did you mean "json\/syntax"\?/],
  [['--root'], /^Option/],
  [['extra'], /^Unexpected argument/],
  [['--base', 'no-such-commit'], /no commit or branch "no-such-commit"/],
])('bad use ends with 2 and one sentence that says what to do: %j', (args, sentence) => {
  const { status, stdout, stderr } = validate(...args);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a root without content, or with a file nobody may read, ends with 2', () => {
  const empty = validate('--root', makeRoot({ 'notes.txt': '' }));
  expect(empty.stderr).toMatch(/^There is no content in /);
  expect(empty.status).toBe(2);
  if (process.getuid?.() === 0) return;
  const root = makeValidRoot();
  chmodSync(join(root, figure), 0);
  const unreadable = validate('--root', root);
  expect(unreadable.stderr).toMatch(/cannot be read \(EACCES\)\. Look at who may read it\.\n$/);
  expect(unreadable.status).toBe(2);
}, 20_000);

test('a long report arrives whole through a pipe', () => {
  const record: Record<string, unknown> = takeRecord(figure);
  const [observation] = record.observations as Record<string, unknown>[];
  const observations = Array.from({ length: 500 }, () => ({ ...observation, status: 'measurd' }));
  const { stdout } = validate(
    '--root',
    makeValidRoot({ [figure]: { ...record, observations } }),
    '--format',
    'json',
  );
  expect(JSON.parse(stdout).diagnostics).toHaveLength(500);
}, 20_000);

test('--fix mends, says what it did, leaves nothing beside the file, and is done the second time', () => {
  const { id, ...rest } = takeRecord(figure);
  const root = makeValidRoot({ [figure]: JSON.stringify({ ...rest, id }) });
  const { status, stderr } = validate('--root', root, '--fix');
  expect(stderr).toContain(`${figure}: order of fields`);
  expect(status).toBe(0);
  expect(Object.keys(JSON.parse(readFileSync(join(root, figure), 'utf8')))[0]).toBe('id');
  expect(readdirSync(join(root, 'data/figures')).filter((name) => !name.endsWith('.json'))).toEqual([]);
  expect(validate('--root', root, '--fix').stderr).toBe('');
}, 30_000);

test('--watch reports again when a file is written', async () => {
  const root = makeValidRoot();
  const child = spawn(process.execPath, [script, '--root', root, '--watch'], { cwd: repository });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  const until = async (sign: string) => {
    for (let wait = 0; !said.includes(sign) && wait < 150; wait++)
      await new Promise((r) => setTimeout(r, 100));
    expect(said).toContain(sign);
    said = '';
  };
  try {
    await until('0 errors');
    await new Promise((r) => setTimeout(r, 300));
    const text = readFileSync(join(root, figure), 'utf8');
    writeFileSync(join(root, figure), '{');
    await until('error[json/syntax]');
    writeFileSync(join(root, figure), text);
    await until('0 errors');
  } finally {
    child.kill();
  }
}, 40_000);
