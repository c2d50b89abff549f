/**
 * `npm run review`: what a proposed change to the content does, with the engine as it is here. Checks the proposed
 * files, builds the site without and with them, and leaves a preview, pictures and the evidence for the comment.
 * Reads the proposed files as data and runs none of them (trust R2).
 */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCodeQuality } from '#check/report/codeQuality';
import { caps, type Evidence, listFindings, type ReviewPages } from '#check/report/evidence';
import { formatGithub } from '#check/report/github';
import { formatReport } from '#check/report/text';
import { type CheckResult, runCheck } from '#check/run';
import { writeArchive } from '#integrations/archive';
import { hashFiles } from '#integrations/integrity';
import { SKIP } from '#integrations/kit/skip';
import { type Changes, compareFiles, pageAddress } from '#publish/integrity';
import { choosePages, makeGallery, titleOf } from '#publish/review';
import { writeWhole } from '#source/atomic';
import { getRoot, repository } from '#source/root';
import { folders, listTree } from '#source/tree';
import { runCommand } from './command.ts';
import { artifactNames } from './comment.ts';
import { takeShots } from './review/shots.ts';

const options = {
  root: { type: 'string' },
  base: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string', default: 'text' },
  shots: { type: 'string', default: '6' },
  only: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `npm run review -- [options]

  --root DIR     the proposed content; this folder unless given
  --base REF     the commit it is compared with, in the repository of the proposed content; HEAD unless given
  --out DIR      where evidence, preview and pictures go; the folder .cache/review/out unless given
  --format F     how mistakes are printed: text, github, or gitlab, which also leaves a Code Quality report
  --shots N      pages photographed at most; 0 for none
  --only check   checks, and builds nothing
  --only build   builds what an earlier check found clean`;

const work = join(repository, '.cache', 'review');
const media = /^(public|content|data)\/.*\.(jpe?g|png|webp|avif|gif|svg|mp3|m4a|ogg|wav|mp4|webm)$/i;

type Settings = { root: string; base: string; out: string; format: string; shots: number };

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { format, only } = values;
  if (!['text', 'github', 'gitlab'].includes(format)) throw new Error(`There is no format "${format}".`);
  if (only && only !== 'check' && only !== 'build') throw new Error('--only is "check" or "build".');
  const shots = Number(values.shots);
  if (!Number.isInteger(shots) || shots < 0 || shots > caps.shots) {
    throw new Error(`--shots is a number from 0 to ${caps.shots}.`);
  }
  const root = getRoot(values.root);
  const out = resolve(values.out ?? join(work, 'out'));
  const settings = { root, base: values.base ?? 'HEAD', out, format, shots };
  const clean = only === 'build' || (await check(settings));
  if (clean && only !== 'check') await preview(settings);
  return clean ? 0 : 1;
}

async function check({ root, base, out, format }: Settings): Promise<boolean> {
  // Remarks ask nothing of whoever proposes a change.
  const { diagnostics, counts, ...rest } = await runCheck(root, { infos: false, remember: false, base });
  const asked = diagnostics.filter(({ severity }) => severity !== 'info');
  const result = { ...rest, diagnostics: asked, counts: { ...counts, infos: 0 } };
  const before = takeBefore(root, base);
  console.log(format === 'github' ? formatGithub(result) : formatReport(result));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeEvidence(out, {
    format: 'kindred-review',
    version: 1,
    counts: result.counts,
    findings: listFindings(result),
    changes: null,
    shots: [],
    media: changedFiles(before, root)
      .filter((path) => media.test(path))
      .slice(0, caps.files),
    seconds: { check: seconds(result.ms) },
  });
  if (format === 'gitlab') writeCodeQuality(out, result);
  return result.counts.errors === 0;
}

function writeCodeQuality(out: string, result: CheckResult): void {
  const report = makeCodeQuality(result, (text) => hash('sha256', text, 'hex').slice(0, 32));
  writeWhole(join(out, 'code-quality.json'), JSON.stringify(report), false);
}

/** Both sites are built from the same folder, one after the other, so that the second draws only what differs. */
async function preview({ root, base, out, shots }: Settings): Promise<void> {
  const before = takeBefore(root, base);
  const took: Evidence['seconds'] = {};
  const timed = async <Made>(name: string, make: () => Made | Promise<Made>): Promise<Made> => {
    const started = performance.now();
    const made = await make();
    took[name] = seconds(performance.now() - started);
    return made;
  };
  const sites = { before: join(work, 'before'), after: join(work, 'after') };
  const note = join(work, 'kit.json');
  rmSync(note, { force: true });
  await timed('before', () => build(before, sites.before, note));
  await timed('after', () => build(root, sites.after, note));
  const changes = compareFiles(hashFiles(sites.before), hashFiles(sites.after));
  const site = JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8'));
  const locales = site.locales.map(({ code }: { code: string }) => code);
  const others = locales.filter((code: string) => code !== site.defaultLocale);
  const chosen = choosePages(changes, changedFiles(before, root), others, shots);
  const taken = await timed('pictures', () => takeShots(sites.before, sites.after, chosen));
  const name = String(site.name[site.defaultLocale] ?? site.edition.id);
  if (taken.length > 0) writeWhole(join(out, artifactNames.gallery), makeGallery(taken, name), false);
  await timed('pack', () =>
    writeArchive({
      site: sites.after,
      file: join(out, artifactNames.preview),
      name: 'preview',
      day: site.edition.date,
      readme: `${name}: a preview of a proposed change. Open index.html in a browser.
Share images and posters are in it only where the change touches them.\n`,
    }),
  );
  const written: Evidence = JSON.parse(readFileSync(join(out, 'review.json'), 'utf8'));
  writeEvidence(out, {
    ...written,
    changes: describeChanges(changes, sites),
    shots: taken.map(({ address, share }) => ({ address, share })),
    seconds: { ...written.seconds, ...took },
  });
  const pages = [...changes.added, ...changes.changed, ...changes.removed].filter(pageAddress).length;
  console.log(`${pages.toLocaleString('en')} pages change; ${taken.length} of them in pictures.`);
  console.log(
    Object.entries(took)
      .map(([step, time]) => `${step} ${time} s`)
      .join(', '),
  );
  console.log(`Preview, pictures and evidence: ${relative(process.cwd(), out) || out}`);
}

/** The content at `base`, out of the repository of the proposed content, as plain files. */
function takeBefore(root: string, base: string): string {
  const folder = join(work, 'published');
  const safe = ['-C', root, '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const options = { encoding: 'buffer', maxBuffer: 2_000_000_000 } as const;
  const found = spawnSync('git', [...safe, 'rev-parse', '--verify', '--end-of-options', `${base}^{commit}`]);
  const commit = found.stdout?.toString().trim() ?? '';
  if (found.status !== 0) throw new Error(`There is no commit "${base}" in ${root} to compare with.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const there = spawnSync('git', [...safe, 'ls-tree', '--name-only', '-z', commit], options);
  const names = there.stdout.toString('utf8').split('\0');
  const wanted = folders.filter((name) => names.includes(name));
  const tar = spawnSync('git', [...safe, 'archive', '--format=tar', commit, '--', ...wanted], options);
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: tar.stdout });
  if (tar.status !== 0 || unpacked.status !== 0) throw new Error(`The content of ${base} cannot be read.`);
  return folder;
}

/** `note`: see kit/skip.ts; share images and posters are drawn only where the second site's differ from the first's. */
function build(content: string, out: string, note: string): void {
  const root = join(work, 'root');
  rmSync(root, { recursive: true, force: true });
  for (const folder of folders) {
    const from = join(content, folder);
    if (existsSync(from)) cpSync(from, join(root, folder), { recursive: true, verbatimSymlinks: true });
  }
  const script = join(repository, 'scripts/build.ts');
  const { status } = spawnSync(process.execPath, [script, '--root', root, '--out', out], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, [SKIP]: note },
  });
  if (status !== 0) throw new Error('The site could not be built; what stopped it is printed above.');
}

/** Paths under content/, data/ and public/ that differ between two roots. */
function changedFiles(before: string, after: string): string[] {
  const read = (root: string) =>
    Object.fromEntries(
      listTree(root)
        .filter(({ kind }) => kind === 'file')
        .map(({ path }) => [path, hash('sha256', readFileSync(join(root, path)), 'hex')]),
    );
  const { added, changed, removed } = compareFiles(read(before), read(after));
  return [...added, ...changed, ...removed];
}

function describeChanges(changes: Changes, sites: { before: string; after: string }): Evidence['changes'] {
  const list = (paths: string[], site: string): ReviewPages => {
    const pages = paths.filter((path) => pageAddress(path) !== null);
    const shown = pages.slice(0, caps.pages).map((path) => ({
      address: (pageAddress(path) ?? path).slice(0, caps.text),
      title: titleOf(readFileSync(join(site, path), 'utf8')).slice(0, 200),
    }));
    return { count: pages.length, list: shown };
  };
  const all = [...changes.added, ...changes.changed, ...changes.removed];
  return {
    added: list(changes.added, sites.after),
    removed: list(changes.removed, sites.before),
    changed: list(changes.changed, sites.after),
    others: all.filter((path) => pageAddress(path) === null).length,
  };
}

function writeEvidence(out: string, evidence: Evidence): void {
  writeWhole(join(out, 'review.json'), `${JSON.stringify(evidence, null, 1)}\n`, false);
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

if (import.meta.main) await runCommand('review', main);
