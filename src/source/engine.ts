/** Names the engine that is at work, so that what another one remembered is not believed. */
import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './root.ts';

const rooms = ['check', 'figure', 'i18n', 'model', 'source'];

/** Changes whenever a file of the rules, the schemas or the readers does, or the packages or Node beneath them. */
export function nameEngine(): string {
  const files = rooms.flatMap((room) =>
    readdirSync(join(repository, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(repository, 'src', room, file)),
  );
  const stamps = [...files, join(repository, 'package-lock.json')].map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return `${file} ${stats?.size} ${stats?.mtimeMs}`;
  });
  return hash('sha256', [process.version, ...stamps].join('\n'), 'base64url').slice(0, 22);
}
