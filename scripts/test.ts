/** `npm test`: types, lint, functions, build, built site, browser; stops at the first part that fails. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { repository } from '#source/root';
import { readOptions } from './command.ts';

type Part = { name: string; title: string; file: string; args: string[]; counted?: boolean };
type Totals = { passed: number; failed: number };

const bin = (packageName: string, file: string) => join(repository, 'node_modules', packageName, file);
const reports = join(repository, '.cache', 'test');
const vitest = (project: string): Part => ({
  name: project,
  title:
    { unit: 'Functions and golden files', site: 'The built site', browser: 'The site in a browser' }[
      project
    ] ?? project,
  file: bin('vitest', 'vitest.mjs'),
  args: [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ],
  counted: true,
});

const parts: Part[] = [
  { name: 'types', title: 'Types', file: bin('astro', 'bin/astro.mjs'), args: ['check'] },
  {
    name: 'lint',
    title: 'Format and lint',
    file: bin('@biomejs/biome', 'bin/biome'),
    args: ['ci', '--reporter=default'],
  },
  vitest('unit'),
  { name: 'build', title: 'Build', file: join(repository, 'scripts/build.ts'), args: [] },
  vitest('site'),
  vitest('browser'),
];

/** Runs one part; a part without tests of its own counts as one. */
function runPart({ name, file, args, counted }: Part): Totals {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  };
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: repository, stdio: 'inherit', env });
  const ok = status === 0;
  if (!counted) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const { passed, failed } = readTotals(name);
  // A file that cannot even be loaded has no failed test to count.
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

function readTotals(project: string): Totals {
  try {
    const report = JSON.parse(readFileSync(reportOf(project), 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function reportOf(project: string): string {
  return join(reports, `${project}.json`);
}

const help = `npm test -- [--only PARTS]

  --only PARTS  of ${parts.map(({ name }) => name).join(', ')}; several with commas between them`;

const values = readOptions({ name: 'test', help, options: { only: { type: 'string' } } });
const wanted = values.only?.split(',');
const unknown = wanted?.filter((name) => !parts.some((part) => part.name === name)) ?? [];
if (unknown.length) {
  console.error(
    `There is no part "${unknown.join(', ')}". Parts: ${parts.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const totals: Totals = { passed: 0, failed: 0 };
for (const part of parts.filter(({ name }) => wanted?.includes(name) ?? true)) {
  console.log(`\n── ${part.title} ──`);
  const started = performance.now();
  const { passed, failed } = runPart(part);
  totals.passed += passed;
  totals.failed += failed;
  console.log(
    `${part.title}: ${failed ? 'failed' : 'passed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (failed) break;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;
