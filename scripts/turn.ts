/** Lets one build of this folder run at a time: Astro keeps what it generates in one place, whatever root it builds. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '#source/root';

const lock = join(repository, '.cache', 'build.lock');
/** A lock without a number this long was left in the middle of being written; milliseconds. */
const halfWritten = 10_000;

/** Runs `work` when no other process builds here; `waits` is called once if that takes a while. */
export async function takeTurn<Made>(work: () => Promise<Made>, waits: () => void): Promise<Made> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 0; !take(); tries++) {
    if (tries === 0) waits();
    await new Promise((done) => setTimeout(done, 250));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Whoever was killed cannot give it back.
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < halfWritten;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // A process of somebody else's is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
