/** `npm start`: builds the site and serves it at http://localhost:4321. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '#source/root';
import { buildSite } from './build.ts';
import { getPort, serveSite } from './serve.ts';

try {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const port = getPort();
  if (!(await buildSite(values))) process.exitCode = 1;
  else {
    const { address } = await serveSite(join(repository, 'dist'), port);
    console.log(`\n  The site is at ${address}\n  Ctrl+C stops it.\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
