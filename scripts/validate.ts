/** `npm run validate`: checks the content root and prints what it found. Exit 0 clean, 1 problems, 2 could not run. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '#check/codes/table';
import type { CheckResult } from '#check/run';
import { writeWhole } from '#source/atomic';
import { nameEngine } from '#source/engine';
import { getRoot, repository } from '#source/root';
import { runCommand } from './command.ts';

const options = {
  root: { type: 'string' },
  format: { type: 'string', default: 'text' },
  lang: { type: 'string', default: 'en' },
  base: { type: 'string' },
  explain: { type: 'string' },
  strict: { type: 'boolean', default: false },
  info: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  cache: { type: 'boolean', default: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
const usage = `npm run validate -- [options]

  --root DIR      the folder that holds content/ and data/ (else KINDRED_ROOT, else this repository)
  --format F      text, json, github or sarif
  --lang L        en or uk
  --strict        warnings count as errors
  --info          show remarks, which never fail
  --base REF      the commit published figures are compared with
  --fix           mend what has one right answer
  --watch         check again whenever a file is written
  --explain CODE  say why a rule exists, with an example
  --no-cache      judge every file anew`;
const formats = ['text', 'json', 'github', 'sarif'];
const languages: Language[] = ['en', 'uk'];
const memoryFolder = join(repository, '.cache', 'check');

type Settings = ReturnType<typeof readSettings>;

function readSettings() {
  const { values } = parseArgs({ options, allowNegative: true });
  if (!formats.includes(values.format)) {
    throw new Error(`There is no format "${values.format}". Choose one of ${formats.join(', ')}.`);
  }
  const language = languages.find((known) => known === values.lang);
  if (!language)
    throw new Error(`The check does not speak "${values.lang}". It speaks ${languages.join(' and ')}.`);
  if (values.watch && values.format !== 'text')
    throw new Error('--watch prints text only. Leave --format out.');
  return { ...values, language };
}

/** The memory of the last run over this root by this very engine, and how to leave one for the next. */
function openMemory(root: string) {
  const engine = nameEngine();
  const digest = (text: string) => hash('sha256', text, 'base64url');
  const file = join(memoryFolder, `${digest(root).slice(0, 16)}.json`);
  return {
    read: async () => {
      const { readMemory } = await import('#check/memory');
      try {
        return existsSync(file) ? readMemory(readFileSync(file, 'utf8'), engine, digest) : null;
      } catch {
        return null;
      }
    },
    write: async ({ memory }: CheckResult) => {
      const { writeMemory } = await import('#check/memory');
      try {
        writeWhole(file, writeMemory(memory, engine, digest), false);
        forgetOldest();
      } catch {
        // A full or read-only disk costs the next run some time and nothing else.
      }
    },
  };
}

/** Roots come and go, those of tests above all: only the latest few are remembered. */
function forgetOldest(): void {
  const files = readdirSync(memoryFolder).map((name) => join(memoryFolder, name));
  const dated = files.map((file) => ({ file, written: statSync(file).mtimeMs }));
  dated.sort((a, b) => b.written - a.written);
  for (const { file } of dated.slice(12)) rmSync(file, { force: true });
}

async function validate(root: string, settings: Settings): Promise<number> {
  const { runCheck } = await import('#check/run');
  const kept = openMemory(root);
  const past = settings.cache ? await kept.read() : null;
  const infos = settings.info || settings.format !== 'text';
  const { base } = settings;
  const remember = settings.cache || settings.fix || settings.watch;
  let result = await runCheck(root, { memory: past, base, infos, remember, progress: showProgress() });
  if (settings.fix && (await mend(root, result, settings.language))) {
    result = await runCheck(root, { memory: result.memory, base, infos });
  }
  await print(result, settings);
  // Writing all that is remembered takes longer than judging a few files once more.
  if (settings.cache && (!past || result.judged > 50)) await kept.write(result);
  if (settings.watch) await keepWatching(root, result, settings);
  return isClean(result, settings) ? 0 : 1;
}

function isClean({ counts }: CheckResult, { strict }: Settings): boolean {
  return counts.errors === 0 && (!strict || counts.warnings === 0);
}

async function print(result: CheckResult, { format, language, info }: Settings): Promise<void> {
  if (format === 'json') {
    const { makeJsonReport } = await import('#check/report/json');
    await say(JSON.stringify(makeJsonReport(result, language), null, 2));
  } else if (format === 'sarif') {
    const { makeSarif } = await import('#check/report/sarif');
    await say(JSON.stringify(makeSarif(result, language), null, 2));
  } else if (format === 'github') {
    const { formatGithub } = await import('#check/report/github');
    await say(formatGithub(result, language));
  } else {
    const { formatReport } = await import('#check/report/text');
    await say(formatReport(result, { language, colour: mayColour(), infos: info }));
  }
}

/** Mends every file that can be; says which and how. Whether anything was written. */
async function mend(root: string, result: CheckResult, language: Language): Promise<boolean> {
  const { changes, fixText } = await import('#check/fix');
  const { kindOf } = await import('#check/read');
  const { stripHidden } = await import('#source/media/strip');
  let written = 0;
  const fixes = Map.groupBy(result.diagnostics, ({ file }) => file);
  const strippable: ReadonlySet<string> = new Set(['media/hidden-data', 'media/bytes-after-end']);
  for (const [path, found] of fixes) {
    if (!found.some(({ code }) => strippable.has(code))) continue;
    const stripped = stripHidden(readFileSync(join(root, path)));
    if (!stripped) continue;
    writeWhole(join(root, path), stripped);
    written++;
    console.error(`${path}: ${changes['hidden-data'][language]}`);
  }
  for (const path of result.memory.files.keys()) {
    if (!kindOf(path)) continue;
    const bytes = readFileSync(join(root, path));
    const before = bytes.toString('utf8');
    // Bytes that are no text would not survive the way there and back.
    if (!bytes.equals(Buffer.from(before))) continue;
    const { text, done } = fixText(
      path,
      before,
      (fixes.get(path) ?? []).flatMap(({ fix }) => fix),
    );
    if (text === before) continue;
    writeWhole(join(root, path), text);
    written++;
    console.error(`${path}: ${done.map((change) => changes[change][language]).join(', ')}`);
  }
  return written > 0;
}

async function keepWatching(root: string, first: CheckResult, settings: Settings): Promise<never> {
  const { runCheck } = await import('#check/run');
  const { watchTree } = await import('#source/watch');
  let { memory } = first;
  let busy = false;
  let again = false;
  const check = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const result = await runCheck(root, { memory, base: settings.base, infos: settings.info });
      memory = result.memory;
      if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[H');
      await print(result, settings);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    busy = false;
    if (again) {
      again = false;
      await check();
    }
  };
  watchTree(root, check);
  return new Promise(() => {});
}

async function explain(code: string, language: Language): Promise<number> {
  const { explainCode, suggestCode } = await import('#check/report/explain');
  const text = explainCode(code, language);
  if (text === null) {
    const near = suggestCode(code);
    const advice = near ? `Did you mean "${near}"?` : 'The guide lists all of them.';
    throw new Error(`There is no code "${code}". ${advice}`);
  }
  await say(text);
  return 0;
}

/** On a terminal and only once it takes a while: how far the check has come. */
function showProgress() {
  const started = performance.now();
  return (done: number, all: number) => {
    if (!process.stderr.isTTY || performance.now() - started < 1000) return;
    process.stderr.write(`\r${Math.round((100 * done) / all)} % \r`);
  };
}

function mayColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** Waits until a pipe has taken everything, so that an exit does not cut a long report. */
function say(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(`${text}\n`, () => done()));
}

// A reader such as `head` may have seen enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
enableCompileCache(join(repository, '.cache', 'node'));
await runCommand('validate', async () => {
  const settings = readSettings();
  if (settings.help) {
    await say(usage);
    return 0;
  }
  if (settings.explain !== undefined) return explain(settings.explain, settings.language);
  return validate(getRoot(settings.root), settings);
});
