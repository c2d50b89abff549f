/** Lets one build of this folder run at a time: Astro keeps what it generates in one place, whatever root it builds. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '#source/lock';
import { repository } from '#source/root';

const lock = join(repository, '.cache', 'turn.lock');

/** Runs `work` when no other process builds here; `waits` is called once if that takes a while. */
export async function takeTurn<Made>(work: () => Promise<Made>, waits: () => void): Promise<Made> {
  let giveBack = takeLock(lock);
  if (!giveBack) waits();
  while (!giveBack) {
    await sleep(250);
    giveBack = takeLock(lock);
  }
  try {
    return await work();
  } finally {
    giveBack();
  }
}
