/** `npm run build`: checks the content, builds beside the last good output, and puts it in place only when whole. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeIntegrity } from '#integrations/integrity';
import { moveBeside, recoverOutput, swapOutput } from '#integrations/swap';
import { getRoot, repository } from '#source/root';
import { inOneSentence, readOptions, runCommand } from './command.ts';
import { takeTurn } from './turn.ts';

type Given = { root?: string; out?: string; clean?: boolean };

const options = { root: { type: 'string' }, out: { type: 'string' }, clean: { type: 'boolean' } } as const;

const help = `npm run build -- [--root DIR] [--out DIR] [--clean]

  --root DIR  another content root (else KINDRED_ROOT, else this repository)
  --out DIR   where the site goes; the folder dist/ unless given
  --clean     draws every page anew instead of reusing what has not changed`;

/** Builds the site of `root` into `out`. On failure says why, leaves `out` as it was, and returns false. */
export function buildSite(given: Given = {}): Promise<boolean> {
  return takeTurn(
    () => buildNow(given),
    () => console.log('Another build is at work in this folder; waiting for it …'),
  );
}

async function buildNow(given: Given): Promise<boolean> {
  const started = performance.now();
  const root = getRoot(given.root);
  const out = resolve(given.out ?? join(repository, 'dist'));
  const stage = stageOf(out);
  process.env.KINDRED_ROOT = root;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (recoverOutput(out) === 'restored')
    console.log('A build was cut off before; its last good output is back.');
  console.log(`Building the site of ${relative(process.cwd(), root) || 'this folder'} …`);
  try {
    const { build } = await import('astro');
    await build({ root: repository, outDir: stage, logLevel: 'warn', force: given.clean ?? false });
    // Last, because it lists everything the steps before have written.
    writeIntegrity(stage, root);
    moveBeside(stage, out);
    swapOutput(out);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    console.error(explain(error));
    console.error('\nNothing was replaced: the last good site, if there was one, is still in place.');
    return false;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const name = relative(process.cwd(), out) || out;
  const look =
    given.out === undefined
      ? `npm start${root === repository ? '' : ` -- --root ${relative(process.cwd(), root)}`}`
      : `node scripts/serve.ts --dir ${name}`;
  console.log(`Built ${name} in ${seconds} s. To look at it: ${look}`);
  return true;
}

/** Where Astro writes. Inside the repository, because the code it renders pages with looks for packages from there. */
function stageOf(out: string): string {
  return join(repository, '.cache', 'stage', createHash('sha256').update(out).digest('hex').slice(0, 12));
}

/** The report of the check when that is what stopped the build; otherwise the error with where it came from. */
function explain(error: unknown): string {
  if (error instanceof Error && 'report' in error) return String(error.report);
  if (error instanceof Error && 'code' in error && 'path' in error) return inOneSentence(error, 'build');
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}

if (import.meta.main) {
  const values = readOptions({ name: 'build', help, options });
  await runCommand('build', async () => ((await buildSite(values)) ? 0 : 1));
}
