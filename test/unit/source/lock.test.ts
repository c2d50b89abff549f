import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '#source/lock';
import { makeRoot } from '../../support/root.ts';

test('one holds it at a time, and the next when it is given back', () => {
  const file = join(makeRoot({}), 'new/work.lock');
  const giveBack = takeLock(file);
  expect(giveBack).not.toBeNull();
  expect(takeLock(file)).toBeNull();
  giveBack?.();
  const again = takeLock(file);
  expect(again).not.toBeNull();
  again?.();
});

test('what was killed holds nothing, and of many that wait for it one alone takes its place', async () => {
  const file = join(makeRoot({}), 'work.lock');
  const program = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, '../../../src/source/lock.ts'))};
    console.log(takeLock(${JSON.stringify(file)}) ? 'mine' : 'taken'); setInterval(() => {}, 1000);`;
  const start = () => spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
  const say = async (child: ReturnType<typeof start>) => String((await once(child.stdout, 'data'))[0]).trim();
  const holder = start();
  const others: ReturnType<typeof start>[] = [];
  try {
    expect(await say(holder)).toBe('mine');
    expect(takeLock(file)).toBeNull();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    others.push(start(), start(), start(), start());
    expect((await Promise.all(others.map(say))).sort()).toEqual(['mine', 'taken', 'taken', 'taken']);
  } finally {
    for (const child of [holder, ...others]) child.kill('SIGKILL');
  }
}, 20_000);
