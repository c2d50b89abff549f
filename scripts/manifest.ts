/** `npm run manifest`: tells whether a built site is what its integrity manifest says, or writes the manifest anew. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyIntegrity, writeIntegrity } from '#integrations/integrity';
import { INTEGRITY } from '#publish/integrity';
import { getRoot, repository } from '#source/root';
import { runCommand } from './command.ts';

const options = {
  site: { type: 'string' },
  root: { type: 'string' },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run manifest -- [--site DIR] [--write] [--root DIR]

  --site DIR  a built site; the folder dist/ unless given
  --write     hash its files into ${INTEGRITY}, as every build does, instead of comparing them with it
  --root DIR  the content root it was built from, for --write`;

const verbs = { added: 'not listed', removed: 'missing', changed: 'different' } as const;

function main(): number {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const site = resolve(values.site ?? join(repository, 'dist'));
  if (!existsSync(site)) throw new Error(`There is no folder ${site}. To make one: npm run build`);
  if (values.write) {
    const { files } = writeIntegrity(site, getRoot(values.root));
    console.log(`${Object.keys(files).length.toLocaleString('en')} files hashed into ${INTEGRITY}.`);
    return 0;
  }
  if (!existsSync(join(site, INTEGRITY))) {
    throw new Error(`${site} has no ${INTEGRITY}. To write one: npm run manifest -- --write`);
  }
  const { manifest, ...changes } = verifyIntegrity(site);
  for (const kind of ['added', 'removed', 'changed'] as const) {
    for (const path of changes[kind]) console.log(`${verbs[kind]}: ${path}`);
  }
  const count = changes.added.length + changes.removed.length + changes.changed.length;
  const { commit, modified } = manifest.engine;
  const from = commit ? ` of commit ${commit}${modified ? ', changed' : ''}` : '';
  const files = Object.keys(manifest.files).length.toLocaleString('en');
  console.log(`${files} files${from}: ${count === 0 ? 'all as listed' : `${count} not as listed`}.`);
  return count === 0 ? 0 : 1;
}

await runCommand('manifest', main);
