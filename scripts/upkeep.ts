/** `npm run upkeep`: what time has done to the edition, as text, or as the one issue that is kept up to date. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { listDue, listStale, upkeepMarker, writeUpkeep } from '#check/report/upkeep';
import { runCheck } from '#check/run';
import { createGitHub, readPlace } from '#integrations/forge/github';
import { writeWhole } from '#source/atomic';
import { getRoot } from '#source/root';
import { runCommand } from './command.ts';

const options = {
  root: { type: 'string' },
  links: { type: 'string' },
  today: { type: 'string' },
  out: { type: 'string' },
  issue: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run upkeep -- [options]

  --root DIR    another content root
  --links FILE  the answers that npm run links -- --json FILE has written
  --today DAY   the day review dates are compared with, such as 2026-11-22
  --out FILE    writes the text to FILE instead of printing it
  --issue       keeps one issue on GitHub instead; needs GITHUB_TOKEN and GITHUB_REPOSITORY`;

const answers = z.object({
  left: z.number().int().nonnegative(),
  links: z.array(
    z.object({
      address: z.url(),
      files: z.array(z.string()),
      verdict: z.enum(['there', 'moved', 'gone', 'closed', 'silent', 'refused']),
      status: z.number().nullable(),
      to: z.string().nullable(),
      why: z.string().nullable(),
    }),
  ),
});

async function main(env: Record<string, string | undefined>): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new Error('--today is a day such as 2026-11-22.');
  const given = values.links
    ? answers.parse(JSON.parse(readFileSync(values.links, 'utf8')))
    : { links: [], left: 0 };
  const { entries } = await runCheck(getRoot(values.root), { infos: false, remember: false });
  const { membershipMonths, sourceMonths } = entries.site[0]?.value.review ?? {
    membershipMonths: 24,
    sourceMonths: 24,
  };
  const due = listDue(entries.sources, entries.communities, sourceMonths, today);
  const stale = listStale(entries.communities, membershipMonths, today);
  const body = writeUpkeep({ today, ...given, due, stale });
  if (values.issue) {
    const { GITHUB_TOKEN: token } = env;
    if (!token) throw new Error('GITHUB_TOKEN is needed to keep the issue.');
    const login = env.COMMENT_AUTHOR || 'github-actions[bot]';
    const host = createGitHub(readPlace(env), token);
    const issue = { marker: upkeepMarker, title: 'Links and review dates', body, label: 'upkeep', login };
    console.log(`The issue: ${await host.putIssue(issue)}.`);
    return 0;
  }
  const text = body ?? 'Every link answers and nothing is due for review.\n';
  if (values.out) writeWhole(values.out, text, false);
  else console.log(text);
  return 0;
}

await runCommand('upkeep', () => main(process.env));
