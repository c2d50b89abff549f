/** `npm run release`: builds the site, checks it, shows it on this server at once, and can go back to the last ones. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listReleases, publishRelease, ReleaseError, rollBack } from '#integrations/release';
import { repository } from '#source/root';
import { buildSite } from './build.ts';
import { runCommand } from './command.ts';

const options = {
  to: { type: 'string' },
  site: { type: 'string' },
  root: { type: 'string' },
  keep: { type: 'string', default: '5' },
  back: { type: 'boolean', default: false },
  show: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run release -- --to DIR [--root DIR] [--site DIR] [--keep N]
npm run release -- --to DIR --list | --back | --show NAME

  --to DIR     where sites are kept; the web server shows DIR/current
  --root DIR   another content root
  --site DIR   a site that is built already, instead of building one
  --keep N     how many to keep, the one shown among them; 5 unless given, 1 after something was withdrawn
  --list       which are kept
  --back       shows the one before
  --show NAME  shows the one named`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (!values.to) throw new Error(`Where to? Give --to DIR.\n\n${help}`);
  const dir = resolve(values.to);
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1)
    throw new Error(`--keep is "${values.keep}". Give a number from 1 on.`);
  if (values.list) {
    const releases = listReleases(dir);
    for (const { name, isCurrent } of releases) console.log(`${isCurrent ? '→' : ' '} ${name}`);
    console.log(`${releases.length} kept in ${dir}.`);
    return 0;
  }
  if (values.back || values.show) {
    const name = rollBack(dir, values.show);
    console.log(`Shown now: ${name}. To see all that are kept: npm run release -- --to ${values.to} --list`);
    return 0;
  }
  if (!values.site && !(await buildSite(values.root ? { root: values.root } : {}))) return 1;
  const name = publishRelease(resolve(values.site ?? join(repository, 'dist')), dir, keep);
  console.log(`Shown now: ${join(dir, 'current')}, which is ${name}.`);
  console.log(`To go back: npm run release -- --to ${values.to} --back`);
  return 0;
}

await runCommand('release', main, (error) => (error instanceof ReleaseError ? 1 : 2));
