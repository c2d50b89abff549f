/**
 * `npm run comment`: writes the one comment on a pull request from the evidence a finished check left. Runs with a
 * token and therefore on the published code alone: what the check wrote is data, and nothing of the change is fetched.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CommentLinks, marker, writeComment } from '#check/report/comment';
import { caps, readEvidence } from '#check/report/evidence';
import { createGitHub, readPlace, runEvent } from '#integrations/forge/github';
import { takePackedText } from '#integrations/forge/packed';
import { getRoot } from '#source/root';
import { folders } from '#source/tree';
import { runCommand } from './command.ts';

/** Names the workflow gives its artifacts, and days it keeps them. The test of the workflows compares. */
export const artifactNames = { evidence: 'review', preview: 'preview.zip', gallery: 'before-and-after.html' };
export const daysKept = 14;

const help = `npm run comment [-- --file FILE]

  In a workflow: comments on the pull request whose check has ended. Needs GITHUB_TOKEN, GITHUB_REPOSITORY and
  GITHUB_EVENT_PATH, and COMMENT_AUTHOR when the token is not that of github-actions[bot].

  --file FILE  anywhere: prints the comment that the evidence in FILE would make`;

async function main(env: Record<string, string | undefined>): Promise<number> {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.file) {
    const links = { edit: null, rule: findRulePage(), preview: null, gallery: null, run: null };
    const evidence = readEvidence(readFileSync(values.file, 'utf8'));
    console.log(writeComment(evidence, { links, commit: 'HEAD', engineFiles: [], days: daysKept }));
    return 0;
  }
  return comment(env);
}

async function comment(env: Record<string, string | undefined>): Promise<number> {
  const { GITHUB_TOKEN: token, GITHUB_EVENT_PATH: path } = env;
  if (!token || !path) throw new Error('GITHUB_TOKEN and GITHUB_EVENT_PATH are needed. In short: --help');
  const place = readPlace(env);
  const host = createGitHub(place, token);
  const { workflow_run: run } = runEvent.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (run.event !== 'pull_request')
    throw new Error(`The run was started by "${run.event}", not by a pull request.`);
  const pull = await host.findPull(run);
  if (!pull) {
    console.log('The pull request has moved on or is closed: there is nothing to comment on.');
    return 0;
  }
  const artifacts = await host.listArtifacts(run.id);
  const find = (name: string) => artifacts.find((artifact) => artifact.name === name) ?? null;
  const evidence = find(artifactNames.evidence);
  if (!evidence) {
    console.log('The check left no evidence; its log says why.');
    return 0;
  }
  const text = takePackedText(await host.download(evidence, caps.bytes), 'review.json', caps.bytes);
  const runPage = `${place.server}/${place.repository}/actions/runs/${run.id}`;
  const artifactPage = (name: string) => {
    const found = find(name);
    return found && new URL(`${runPage}/artifacts/${found.id}`);
  };
  const encode = (part: string) => part.split('/').map(encodeURIComponent).join('/');
  const branch = `${place.server}/${encode(run.head_repository.full_name)}/edit/${encode(run.head_branch)}`;
  const links: CommentLinks = {
    edit: (file, line) => new URL(`${branch}/${encode(file)}${line ? `#L${line}` : ''}`),
    rule: findRulePage(),
    preview: artifactPage(artifactNames.preview),
    gallery: artifactPage(artifactNames.gallery),
    run: new URL(runPage),
  };
  const files = await host.listFiles(pull.number);
  const engineFiles = files.filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)));
  const body = writeComment(readEvidence(text), { links, commit: run.head_sha, engineFiles, days: daysKept });
  const done = await host.putComment(pull.number, marker, body, env.COMMENT_AUTHOR || 'github-actions[bot]');
  console.log(`The comment on pull request ${pull.number} was ${done}.`);
  return 0;
}

/** The page of rules of the published site; null while its address is one that leads nowhere. */
function findRulePage(): CommentLinks['rule'] {
  const { url } = JSON.parse(readFileSync(join(getRoot(), 'data/site.json'), 'utf8'));
  if (/\.(example|test|invalid|localhost)$/.test(new URL(url).hostname)) return null;
  return (code) => new URL(`/guide/rules/#${code.replace('/', '-')}`, url);
}

if (import.meta.main) await runCommand('comment', () => main(process.env));
