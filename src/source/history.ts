/**
 * What git last knew as published of the figures and the corrections (trust P4). Reads names and texts only; a root
 * outside a repository, or a machine without git, has no history.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * `base`: the commit compared with. `figures`: earlier text by path, of every figure that was changed or removed
 * since; unchanged ones are left out. `corrections`: the earlier text of data/corrections.json; null when it had none.
 */
export type History = { base: string; figures: ReadonlyMap<string, string>; corrections: string | null };

const run = promisify(execFile);
const figures = 'data/figures';
const corrections = 'data/corrections.json';

/**
 * The history of a root since `base`: by default since it left origin/main, or since the last commit when there is no
 * such branch. Null when there is none. Throws an Error in plain words when a `base` was named and does not exist.
 */
export async function readHistory(root: string, base?: string): Promise<History | null> {
  // The repository read may be a stranger's: no hook, filter or helper named in its settings is run.
  const git = async (...args: string[]) => {
    const safe = ['-C', root, '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args];
    return (await run('git', safe, { encoding: 'utf8', maxBuffer: 64_000_000 })).stdout;
  };
  const find = (...args: string[]) => git(...args).then(trimEnd, () => null);
  if (base?.startsWith('-')) throw new Error(`"${base}" is not the name of a commit or branch.`);

  const named = base && (await find('rev-parse', '--verify', '--quiet', `${base}^{commit}`));
  if (base && !named) throw new Error(`There is no commit or branch "${base}" to compare with.`);
  const commit =
    named ||
    (await find('merge-base', 'HEAD', 'origin/main')) ||
    (await find('rev-parse', '--verify', 'HEAD'));
  if (!commit) return null;

  const plain = ['--no-ext-diff', '--no-textconv', '--no-renames', '--relative', '-z'];
  const changed = await find('diff', '--name-only', '--diff-filter=MD', ...plain, commit, '--', figures);
  if (changed === null) return null;
  const show = (path: string) => find('show', '--no-textconv', `${commit}:./${path}`);
  const paths = changed.split('\0').filter((path) => path.endsWith('.json'));
  const texts = await Promise.all(paths.map(show));
  const earlier = new Map(paths.flatMap((path, index) => [[path, texts[index] ?? ''] as const]));
  return { base: commit, figures: earlier, corrections: earlier.size ? await show(corrections) : null };
}

function trimEnd(text: string): string {
  return text.replace(/\n$/, '');
}
