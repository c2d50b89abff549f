/** `npm start`: builds the site and serves it at http://localhost:4321. */
import { join } from 'node:path';
import { repository } from '#source/root';
import { buildSite } from './build.ts';
import { readOptions, runCommand } from './command.ts';
import { getPort, serveSite } from './serve.ts';

const help = `npm start -- [--root DIR]

  Checks, builds and serves the site at http://localhost:4321; PORT=N before it names another port.

  --root DIR  another content root (else KINDRED_ROOT, else this repository)`;

const values = readOptions({ name: 'start', help, options: { root: { type: 'string' } } });

await runCommand('start', async () => {
  const port = getPort();
  if (!(await buildSite(values))) return 1;
  const { address } = await serveSite(join(repository, 'dist'), port);
  console.log(`\n  The site is at ${address}\n  Ctrl+C stops it.\n`);
  return 0;
});
