/** Which commit a folder is at, and whether its files differ from it. Asks git; runs nothing the repository names. */
import { execFileSync } from 'node:child_process';

/** `commit` is null outside a repository, or without git. */
export function readCommit(folder: string): { commit: string | null; modified: boolean } {
  const git = (...args: string[]) => {
    const safe = ['-C', folder, '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args];
    return execFileSync('git', safe, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64_000_000,
    });
  };
  try {
    const commit = git('rev-parse', '--verify', 'HEAD').trim();
    return { commit, modified: git('status', '--porcelain', '--', '.').trim() !== '' };
  } catch {
    return { commit: null, modified: false };
  }
}
