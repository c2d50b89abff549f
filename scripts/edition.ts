/** `npm run edition`: builds the site and packs it as a dated archive that opens from a folder without a server. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from '#integrations/archive';
import { toSlug } from '#model/romanise';
import { site as siteSchema } from '#model/site';
import { siteKey } from '#model/siteKey';
import { getRoot, repository } from '#source/root';
import { buildSite } from './build.ts';
import { runCommand } from './command.ts';

const options = {
  root: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run edition -- [--root DIR] [--out DIR] [--site DIR]

  --root DIR  another content root
  --out DIR   where the archive goes; the folder edition/ unless given
  --site DIR  a site that is built already, instead of building one`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const root = getRoot(values.root);
  const folder = resolve(values.site ?? join(repository, 'dist'));
  if (!values.site && !(await buildSite({ ...(values.root ? { root: values.root } : {}) }))) return 1;
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no built site in ${relative(process.cwd(), folder) || folder}.`);
    return 1;
  }
  const site = siteSchema.parse(JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8')));
  const locale = site.defaultLocale;
  const title = site.name[locale] ?? site.edition.id;
  const name = `${toSlug(title) || siteKey(site.url)}-${site.edition.date}`;
  const file = join(resolve(values.out ?? join(repository, 'edition')), `${name}.zip`);
  const readme = `${title}: ${site.edition.label[locale]}

Open index.html in a browser; no server and no connection is needed.
The data are in api/v1/ as CSV, JSON and GeoJSON; index.json there says what each file is.
SHA256SUMS lists the hash of every file: sha256sum -c SHA256SUMS

${site.independence[locale]}
Licence of texts and data: ${site.licences.content}. The online edition: ${site.url}
`;
  const show = process.stdout.isTTY;
  const { files, bytes, sha256 } = writeArchive({
    site: folder,
    file,
    name,
    day: site.edition.date,
    readme,
    online: site.url,
    progress: (done, all) => {
      const line = `Packing ${Math.round((done / all) * 100)} % of ${all.toLocaleString('en')} files …`;
      if (show) process.stdout.write(`\r${line}`);
      else if (done % 2500 === 0) console.log(line);
    },
  });
  if (show) process.stdout.write('\n');
  console.log(
    `Packed ${files.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB, into ${relative(process.cwd(), file) || file}`,
  );
  console.log(`SHA-256 ${sha256}`);
  console.log('Unpack it anywhere and open index.html.');
  return 0;
}

await runCommand('edition', main);
