/** Makes the content root of another edition: beside its place first, checked there, and moved in only when it is sound. */
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CheckResult } from '#check/run';
import { runCheck } from '#check/run';
import { repository } from '#source/root';
import { makeStarter, type StarterOptions } from './starter.ts';

/** Whether a folder can become an edition: it is not there, or holds nothing. */
export const isFree = (out: string): boolean => !existsSync(out) || readdirSync(out).length === 0;

/**
 * Writes the starter into `out`, with the fonts of the engine. Returns what the check found; with errors nothing is
 * left. Throws when the disk refuses, leaving nothing either.
 */
export async function makeEdition(
  out: string,
  options: StarterOptions,
): Promise<{ result: CheckResult; paths: string[] }> {
  const target = resolve(out);
  const beside = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  const clear = () => rmSync(beside, { recursive: true, force: true });
  const stop = () => {
    clear();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  try {
    const files = makeStarter(options);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      writeFileSync(join(beside, path), text);
    }
    cpSync(join(repository, 'public/fonts'), join(beside, 'public/fonts'), { recursive: true });
    const result = await runCheck(beside, { remember: false, infos: false });
    if (result.counts.errors === 0) {
      if (existsSync(target)) rmdirSync(target);
      renameSync(beside, target);
    }
    return { result, paths: [...files.keys()] };
  } finally {
    clear();
    process.off('SIGINT', stop);
  }
}
