import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '#source/root';

const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node (scripts\/\w+\.ts)$/.exec(line) ?? [];
  return file ? [{ name, file }] : [];
});

function run(file: string, ...args: string[]) {
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [join(repository, file), ...args], (error, stdout, stderr) =>
      done({ status: error ? error.code : 0, stdout, stderr }),
    );
  });
}

test.concurrent.each(commands)(
  'npm run $name says how it is used when asked, and does nothing',
  async ({ name, file }) => {
    const { status, stdout, stderr } = await run(file, '--help');
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^npm (run )?${name}\\b`));
    expect(stdout).not.toContain('undefined');
    expect(status).toBe(0);
  },
  60_000,
);

// `npm run new` takes the answers to its questions as options, and names those it does not know by kind.
test.concurrent.each(commands.filter(({ name }) => name !== 'new'))(
  'npm run $name answers an option it does not know with one sentence',
  async ({ name, file }) => {
    const { status, stdout, stderr } = await run(file, '--no-such-thing');
    expect(stdout).toBe('');
    expect(stderr.trim()).toBe(
      `There is no option --no-such-thing. To see them all: npm run ${name} -- --help`,
    );
    expect(status).toBe(2);
  },
  60_000,
);
