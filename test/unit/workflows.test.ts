import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { artifactNames, daysKept } from '../../scripts/comment.ts';
import { findFaults } from '../support/workflows.ts';

const repository = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

type Step = {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'working-directory'?: string;
};
type Job = { steps: Step[]; permissions?: Record<string, string>; 'timeout-minutes'?: number; env?: object };
type Workflow = {
  name: string;
  on: Record<string, unknown>;
  permissions: unknown;
  concurrency?: unknown;
  env?: object;
  jobs: Record<string, Job>;
};

const names = readdirSync(join(repository, '.github/workflows')).sort();
const workflows = names.map((name) => {
  const text = read(`.github/workflows/${name}`);
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ at: `${name} ${id}`, name, job })),
);
const steps = jobs.flatMap(({ at, name, job }) => job.steps.map((step) => ({ at, name, job, step })));
const workflow = (name: string) => workflows.find((known) => known.name === name)?.workflow as Workflow;

test.each(names)('GitHub understands %s', async (name) => {
  expect(await findFaults(name, read(`.github/workflows/${name}`))).toEqual([]);
});

test('a fault in a workflow would be found', async () => {
  const faulty = read('.github/workflows/check.yml').replace('runs-on:', 'run-on:');
  expect(await findFaults('check.yml', faulty)).not.toEqual([]);
});

test('every action is pinned by the full hash of a commit, with its version beside it', () => {
  const lines = workflows.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line) => (/^\s*(- )?uses:/.test(line) ? [`${name}: ${line.trim()}`] : [])),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  const pins = Map.groupBy(
    lines.map((line) => /([\w-]+\/[\w-]+)[\w/-]*@(\w+)/.exec(line)),
    (match) => match?.[1],
  );
  for (const [action, uses] of pins) {
    expect(new Set(uses.map((match) => match?.[2])).size, `one version of ${action}`).toBe(1);
  }
});

test('what is run holds no expression, so that nothing a stranger wrote becomes a command', () => {
  expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ at }) => at)).toEqual([]);
  const strange = workflows.flatMap(({ name, text }) =>
    [...text.matchAll(/\$\{\{\s*([^}]*?)\s*\}\}/g)].map(([, expression]) => `${name}: ${expression}`),
  );
  const known =
    /: (github\.(token|ref|event\.pull_request\.(number|base\.sha)|event\.workflow_run\.id)|matrix\.language|!cancelled\(\)|hashFiles\('[\w/.-]+'\) != ''|steps\.deployment\.outputs\.page_url)$/;
  expect(strange.filter((line) => !known.test(line))).toEqual([]);
});

test('no job has a permission it does not name, and only these may write', () => {
  expect(workflows.filter(({ workflow }) => JSON.stringify(workflow.permissions) !== '{}')).toEqual([]);
  expect(jobs.filter(({ job }) => !job.permissions).map(({ at }) => at)).toEqual([]);
  const writing = jobs.flatMap(({ at, job }) =>
    Object.entries(job.permissions ?? {}).flatMap(([scope, may]) =>
      may === 'read' ? [] : [`${at}: ${scope}`],
    ),
  );
  expect(writing).toEqual([
    'codeql.yml analyse: security-events',
    'comment.yml comment: pull-requests',
    'deploy.yml attest: attestations',
    'deploy.yml attest: id-token',
    'deploy.yml deploy: id-token',
    'deploy.yml deploy: pages',
    'upkeep.yml look: issues',
  ]);
});

test('a checkout leaves no token behind, and every job ends', () => {
  const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
  expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  expect(jobs.filter(({ job }) => !job['timeout-minutes']).map(({ at }) => at)).toEqual([]);
  expect(workflows.filter(({ workflow }) => !workflow.concurrency).map(({ name }) => name)).toEqual([]);
});

test('no workflow uses a secret, and the token is handed only to the two steps that write', () => {
  expect(workflows.filter(({ text }) => /\bsecrets\b/.test(text.replace(/^\s*#.*$/gm, '')))).toEqual([]);
  const holders = steps.filter(({ step }) => JSON.stringify(step).includes('github.token'));
  expect(holders.map(({ at, step }) => `${at}: ${step.run}`)).toEqual([
    'comment.yml comment: npm run comment',
    'upkeep.yml look: npm run upkeep -- --links links.json --issue',
  ]);
  expect(workflows.filter(({ workflow }) => workflow.env).concat()).toEqual([]);
  expect(jobs.filter(({ job }) => job.env)).toEqual([]);
});

test('what a step runs also runs anywhere: one command of npm, from the lock file', () => {
  const known = /^npm (ci( --omit=dev)?|test|audit --audit-level=high|run ([\w-]+)( -- [\w ./^=-]+)?)$/;
  for (const { at, step } of steps) {
    if (step.run === undefined) continue;
    const match = known.exec(step.run);
    expect(match, `${at}: ${step.run}`).not.toBeNull();
    const script = match?.[3];
    if (script) expect(Object.keys(scripts), at).toContain(script);
  }
  const files = Object.values(scripts).flatMap((line) => line.match(/scripts\/[\w/.-]+/) ?? []);
  expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
});

test('pull requests start no workflow that may write, but for one that reports faults in the code', () => {
  expect(workflows.filter(({ workflow: { on } }) => 'pull_request_target' in on)).toEqual([]);
  const untrusted = workflows.filter(({ workflow: { on } }) => 'pull_request' in on).map(({ name }) => name);
  const mayWrite = jobs.filter(
    ({ name, job }) => untrusted.includes(name) && Object.values(job.permissions ?? {}).includes('write'),
  );
  // GitHub gives it no such permission when the pull request comes from a fork.
  expect(mayWrite.map(({ at }) => at)).toEqual(['codeql.yml analyse']);
});

test('the check takes its engine from the branch merged into and runs nothing in the proposed folder', () => {
  const [job] = Object.values(workflow('check.yml').jobs);
  const [engine, proposed] = job?.steps ?? [];
  expect(engine?.with).toMatchObject({ path: 'engine' });
  expect(engine?.with?.ref).toMatch(/^..\{ github\.event\.pull_request\.base\.sha \}\}$/);
  expect(proposed?.with).toMatchObject({ path: 'proposed' });
  const ran = job?.steps.filter(({ run }) => run) ?? [];
  expect(new Set(ran.map((step) => step['working-directory']))).toEqual(new Set(['engine']));
  expect(ran.filter(({ run }) => /\bcd\b|--prefix|proposed\/(?!$)/.test(run ?? ''))).toEqual([]);
});

test('the job that comments never fetches, unpacks or runs anything of the pull request', () => {
  const { on, jobs: only } = workflow('comment.yml');
  expect(on).toEqual({ workflow_run: { workflows: [workflow('check.yml').name], types: ['completed'] } });
  const [job, ...others] = Object.values(only);
  expect(others).toEqual([]);
  expect(job?.steps.map(({ uses, run }) => uses?.replace(/@.*/, '') ?? run)).toEqual([
    'actions/checkout',
    'npm ci --omit=dev',
    'npm run comment',
  ]);
  // Without a ref the checkout is the default branch's: the event has no other.
  expect(job?.steps[0]?.with).toEqual({ 'persist-credentials': false });
});

test('what is published is built without a cache another run could have filled', () => {
  const text = JSON.stringify(workflow('deploy.yml'));
  expect(text).not.toMatch(/actions\/cache|"cache"|download-artifact[^"]*","with":\{"run-id/);
  expect(workflow('deploy.yml').on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
});

test('the check leaves what the comment looks for, for as long as the comment says', () => {
  const left = steps.filter(
    ({ name, step }) => name === 'check.yml' && step.uses?.includes('upload-artifact'),
  );
  const found = left.map(({ step }) =>
    step.with?.archive === false ? String(step.with.path).replace(/.*\//, '') : step.with?.name,
  );
  expect(found).toEqual([artifactNames.evidence, artifactNames.preview, artifactNames.gallery]);
  expect(new Set(left.map(({ step }) => step.with?.['retention-days']))).toEqual(new Set([daysKept]));
});

test('GitLab runs the same scripts and reads the proposed files as data too', () => {
  const jobsOf = parse(read('.gitlab-ci.yml')) as Record<string, { script?: string[] }>;
  const lines = Object.values(jobsOf).flatMap((job) => job?.script ?? []);
  const named = lines.flatMap((line) => /^npm run (?:--prefix \S+ )?([\w-]+)/.exec(line)?.[1] ?? []);
  expect(named).toEqual(['review', 'build', 'manifest', 'links', 'upkeep']);
  expect(named.filter((name) => !scripts[name])).toEqual([]);
  const check = jobsOf.check?.script ?? [];
  expect(check.filter((line) => line.startsWith('npm') && !line.includes('--prefix /tmp/engine'))).toEqual(
    [],
  );
  // A variable that names a branch is a stranger's word: always quoted.
  expect(lines.filter((line) => /(^|[^"\w/])\$CI_/.test(line.replace(/"[^"]*"/g, '""')))).toEqual([]);
});

test('the forms have a field for the page that an address can fill in, and say to name no child', () => {
  for (const file of ['correction.yml', 'new-community.yml']) {
    const text = read(`.github/ISSUE_TEMPLATE/${file}`);
    const form = parse(text) as { name: string; description: string; body: { type: string; id?: string }[] };
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(form.body.filter(({ type, id }) => type !== 'markdown' && !id)).toEqual([]);
    expect(form.body.every(({ type }) => /^(markdown|input|textarea|dropdown|checkboxes)$/.test(type))).toBe(
      true,
    );
    expect(text).toMatch(/[а-яіїєґ]/i);
  }
  const correction = parse(read('.github/ISSUE_TEMPLATE/correction.yml')) as { body: { id?: string }[] };
  expect(correction.body.map(({ id }) => id)).toContain('page');
});

test('pictures, voices and stories have a safeguarding reviewer, and so has the rule of pictures', () => {
  const rules = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  const guarded = rules.filter(([, ...owners]) => owners.some((owner) => owner.endsWith('/safeguarding')));
  const paths = guarded.map(([path]) => path);
  for (const path of ['/data/media/', '/data/voices/', '/content/stories/', '*.jpg', '/src/model/media.ts']) {
    expect(paths).toContain(path);
  }
  const folders = rules.flatMap(([path = '']) => (path.startsWith('/') && !path.includes('*') ? [path] : []));
  const missing = folders.filter((path) => path !== '/data/media/' && !existsSync(join(repository, path)));
  expect(missing).toEqual([]);
});
