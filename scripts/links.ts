/** `npm run links`: follows every link out of the site and says which lead nowhere any more (trust R10). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collectLinks } from '#integrations/links/collect';
import { type Visited, visitAll } from '#integrations/links/walk';
import { writeWhole } from '#source/atomic';
import { getRoot } from '#source/root';
import { runCommand } from './command.ts';

const options = {
  root: { type: 'string' },
  json: { type: 'string' },
  only: { type: 'string' },
  minutes: { type: 'string', default: '45' },
  lenient: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run links -- [options]

  --root DIR    another content root
  --only TEXT   only addresses that contain TEXT
  --minutes N   stop asking after that long; 45 unless given
  --json FILE   writes all answers to FILE, for npm run upkeep
  --lenient     exit 0 even when links lead nowhere`;

const headings = {
  gone: 'not there any more',
  silent: 'no answer',
  refused: 'not asked',
  closed: 'closed to programs, to be looked at by a person',
  moved: 'moved for good',
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0.');
  const root = getRoot(values.root);
  const { url } = JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8'));
  const { only } = values;
  const links = collectLinks(root, url).filter(({ address }) => !only || address.includes(only));
  console.log(`Following ${links.length.toLocaleString('en')} links …`);
  const show = process.stderr.isTTY;
  const { visited, left } = await visitAll(links, {
    atMost: minutes * 60_000,
    ...(show ? { progress: (done, all) => process.stderr.write(`\r${done} of ${all} `) } : {}),
  });
  if (show) process.stderr.write('\r');
  for (const verdict of ['gone', 'silent', 'refused', 'closed', 'moved'] as const) {
    const list = visited.filter((link) => link.verdict === verdict);
    if (list.length > 0)
      console.log(`\n${headings[verdict]} (${list.length})\n${list.map(lineOf).join('\n')}`);
  }
  const count = (verdict: string) => visited.filter((link) => link.verdict === verdict).length;
  const dead = count('gone') + count('silent') + count('refused');
  const rest = left > 0 ? `, ${left} not asked in time` : '';
  console.log(`\n${count('there') + count('moved')} answer, ${count('closed')} closed, ${dead} dead${rest}.`);
  if (values.json) writeWhole(values.json, `${JSON.stringify({ links: visited, left }, null, 1)}\n`, false);
  return dead > 0 && !values.lenient ? 1 : 0;
}

function lineOf({ address, status, why, to, files }: Visited): string {
  const said = [to && `→ ${to}`, why ?? (status && `status ${status}`)].filter(Boolean).join(', ');
  return `  ${address}  ${said}\n    ${files.join(', ')}`;
}

await runCommand('links', main);
