/** Runs the project's own commands as from a terminal. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '#source/root';

/** What a test runner sets would keep a build from ending. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|KINDRED_)/.test(name)),
);

/** What the command printed. Throws, with what it complained of, when it fails. */
export const runNode = (args: readonly string[], env: Record<string, string> = {}): string =>
  execFileSync(process.execPath, args, {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 150_000,
    env: { ...clean, ...env, NO_COLOR: '1' },
  });

/** Builds the site of a content root into `out`. */
export const buildRoot = (root: string, out: string): string =>
  runNode([join(repository, 'scripts/build.ts'), '--root', root, '--out', out]);
