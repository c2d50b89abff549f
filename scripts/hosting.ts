/** `npm run hosting`: writes how a web server is to serve the site, from the same table as the headers of other hosts. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localesOf } from '#integrations/hosting';
import { site as siteSchema } from '#model/site';
import { policiesOf } from '#publish/contentSecurityPolicy';
import { writeNginx } from '#publish/hosting';
import { writeWhole } from '#source/atomic';
import { getRoot } from '#source/root';
import { runCommand } from './command.ts';

const options = {
  root: { type: 'string' },
  folder: { type: 'string', default: '/srv/kindred/current' },
  host: { type: 'string' },
  listen: { type: 'string', default: '80' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run hosting -- [--out FILE] [--folder DIR] [--host NAME] [--listen PORT] [--root DIR]

  --out FILE    where the configuration of nginx is written; printed unless given
  --folder DIR  where the site stands on the server; /srv/kindred/current unless given
  --host NAME   the name it answers to; the one in data/site.json unless given, _ for any
  --listen PORT 80 unless given; 127.0.0.1:8080 behind something that speaks TLS
  --root DIR    another content root`;

function main(): number {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const file = join(getRoot(values.root), 'data/site.json');
  const site = siteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const text = writeNginx({ locales: localesOf(site) }, policiesOf(site.editor), {
    folder: values.folder,
    host: values.host ?? new URL(site.url).hostname,
    listen: values.listen,
  });
  if (!values.out) {
    console.log(text);
    return 0;
  }
  const out = resolve(values.out);
  writeWhole(out, text);
  console.log(`Written to ${out}. Include it within http { }, then: nginx -t && nginx -s reload`);
  return 0;
}

await runCommand('hosting', main);
