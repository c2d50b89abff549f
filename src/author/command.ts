/** `npm run new` as a function: arguments in, a file or a reason out, and the exit code. Knows the order of steps. */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { log, outro, select } from '@clack/prompts';
import { z } from 'zod';
import type { Language } from '#check/codes/table';
import { formatDiagnostic } from '#check/report/text';
import { colours as coloursSchema } from '#model/colour';
import { registry } from '#model/registry';
import { webAddress } from '#model/text';
import { getRoot } from '#source/root';
import { openDesk } from './desk.ts';
import { isFree, makeEdition } from './edition.ts';
import { readFlags } from './flags.ts';
import { Cancelled, interview, type Terminal } from './interview.ts';
import { findTaken, judge, keep } from './keep.ts';
import { asksOf, type Kind, kinds, makeFiles } from './kinds.ts';
import { type Ask, type Desk, flagsOf } from './question.ts';
import type { StarterLocale } from './starterStory.ts';
import { say, wordsOf } from './words.ts';

/** `terminal`: null when nobody can be asked. `today`: ISO day. `print` and `warn`: a line each. */
export type Surroundings = {
  terminal: Terminal | null;
  today: string;
  print: (line: string) => void;
  warn: (line: string) => void;
};

const all = [...kinds, 'edition'] as const;
const isKind = (word: string | undefined): word is (typeof all)[number] => all.some((kind) => kind === word);

/** 0: made; 1: the check refused it; 2: something was missing or wrong; 130: stopped by the one who was asked. */
export async function runNew(argv: readonly string[], around: Surroundings): Promise<number> {
  const { flags, words } = readArguments(argv);
  const language: Language = flags.lang === 'uk' ? 'uk' : 'en';
  try {
    let [kind] = words;
    if (!kind && around.terminal && !flags.help) {
      const options = all.map((value) => ({ value, label: value }));
      const picked = await select<string>({ ...around.terminal, message: say(language, 'kinds'), options });
      if (typeof picked !== 'string') throw new Cancelled();
      kind = picked;
    }
    if (!isKind(kind)) {
      if (flags.help && !kind) {
        around.print(usage[language]);
        return 0;
      }
      around.warn(kind ? say(language, 'unknownKind', { kind, kinds: all.join(', ') }) : usage[language]);
      return 2;
    }
    if (kind === 'edition') return await newEdition(flags, language, around);
    return await newRecord(kind, flags, language, around);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    around.warn(say(language, 'cancelled'));
    return 130;
  }
}

const usage: Readonly<Record<Language, string>> = {
  en: `npm run new -- ${all.join('|')} [--flag value …]

  Asks what it needs; flags are taken as answers. Without a terminal, flags must say everything.

  --lang L     ask in en or uk
  --root DIR   the folder that holds content/ and data/ (else KINDRED_ROOT, else this repository)
  --dry-run    show the file and write nothing
  --help       with a kind: its flags`,
  uk: `npm run new -- ${all.join('|')} [--прапорець значення …]

  Питає, що йому потрібно; прапорці — це готові відповіді. Без термінала все мають сказати прапорці.

  --lang L     якою мовою питати: en або uk
  --root ТЕКА  тека з content/ і data/ (інакше KINDRED_ROOT, інакше це сховище)
  --dry-run    показати файл і нічого не записати
  --help       разом із видом: його прапорці`,
};

type Flags = Record<string, string>;

/** `--flag value`, `--flag=value`; several of one flag are joined by commas. Flags that stand alone are "yes". */
function readArguments(argv: readonly string[]): { flags: Flags; words: string[] } {
  const { tokens } = parseArgs({ args: [...argv], strict: false, tokens: true, allowPositionals: true });
  const flags: Flags = {};
  const words: string[] = [];
  const alone = new Set(['dry-run', 'help', 'h']);
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'positional') {
      const before = tokens[index - 1];
      const isValue = before?.kind === 'option' && before.value === undefined && !alone.has(before.name);
      if (!isValue) words.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const after = tokens[index + 1];
    const value =
      token.value ??
      (!alone.has(token.name) && after?.kind === 'positional' ? after.value : undefined) ??
      'yes';
    const name = token.name === 'h' ? 'help' : token.name.toLowerCase();
    flags[name] = flags[name] === undefined ? value : `${flags[name]},${value}`;
  }
  return { flags, words };
}

const common = ['lang', 'root', 'dry-run', 'help'];

async function newRecord(
  kind: Kind,
  flags: Flags,
  language: Language,
  around: Surroundings,
): Promise<number> {
  const { terminal, print, warn } = around;
  const root = getRoot(flags.root);
  const desk = await openDesk(root, language, around.today);
  if (flags.help) {
    print(describeFlags(kind, asksOf(kind), desk));
    return 0;
  }
  const known = new Set([
    ...common,
    ...asksOf(kind).flatMap((ask) => flagsOf(ask, desk).map(({ flag }) => flag)),
  ]);
  const stranger = Object.keys(flags).find((flag) => !known.has(flag));
  if (stranger) {
    warn(`${say(language, 'strange', { flag: stranger })}\n\n${describeFlags(kind, asksOf(kind), desk)}`);
    return 2;
  }
  const told = readFlags(kind, flags, desk);
  if (!terminal && (told.missing.length > 0 || told.faults.length > 0)) {
    for (const fault of told.faults) warn(fault);
    if (told.missing.length > 0) {
      warn(say(language, 'missing', { count: told.missing.length }));
      for (const { flag, help } of told.missing) warn(`  --${flag}   ${help}`);
    }
    return 2;
  }
  const isSettled = told.missing.length === 0 && told.faults.length === 0 && told.answers.id === flags.id;
  const answers = isSettled || !terminal ? told.answers : await interview(kind, flags, desk, terminal);
  const files = makeFiles(kind, answers, desk);
  const [path = ''] = files.keys();
  const changed = new Set<string>([...files.keys()].filter((file) => file === registry.names.path));
  if (findTaken(root, new Map([...files].filter(([file]) => !changed.has(file)))).length > 0) {
    warn(say(language, 'taken', { path }));
    return 2;
  }
  const found = await judge(root, files);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    warn(say(language, 'refused'));
    for (const one of errors) warn(`\n${formatDiagnostic(one, { language })}`);
    return 1;
  }
  if (flags['dry-run']) {
    print(say(language, 'dry', { path }));
    print(files.get(path) ?? '');
    return 0;
  }
  keep(root, files, changed);
  const next = say(language, `next.${kind}`, { id: answers.id ?? '' });
  const lines = [
    say(language, 'made', { path }),
    ...[...changed].map((file) => say(language, 'changed', { path: file })),
  ];
  if (found.length > 0)
    lines.push(say(language, 'warned'), ...found.map((one) => formatDiagnostic(one, { language })));
  if (terminal && !isSettled) {
    for (const line of lines) log.success(line, { output: terminal.output });
    outro(next, { output: terminal.output });
  } else for (const line of [...lines, next]) print(line);
  return 0;
}

function describeFlags(kind: string, asks: readonly Ask[], desk: Desk): string {
  const lines = asks.flatMap((ask) =>
    flagsOf(ask, desk).map(({ flag }) => {
      const { help } = wordsOf(kind, ask, desk.language);
      const list =
        ask.choices && ask.form === 'choice' ? ask.choices({}, desk).map(({ value }) => value) : [];
      const choices = list.length > 0 && list.length <= 12 ? ` [${list.join(', ')}]` : '';
      return `  --${flag.padEnd(16)} ${help}${choices}`;
    }),
  );
  return [`npm run new -- ${kind}`, '', ...lines].join('\n');
}

const editionAsks: readonly Ask[] = [
  { key: 'name', form: 'text', need: true },
  { key: 'locale', form: 'text', need: true },
  { key: 'url', form: 'text', need: true, pattern: /^https?:\/\/[^/\s]+$/ },
  { key: 'email', form: 'text', need: true },
  { key: 'cover', form: 'text', pattern: /^#[0-9a-f]{6}$/ },
  { key: 'deep', form: 'text', pattern: /^#[0-9a-f]{6}$/ },
];

async function newEdition(flags: Flags, language: Language, around: Surroundings): Promise<number> {
  const { print, warn, terminal } = around;
  const lines = editionAsks.map(
    (ask) => `  --${ask.key.padEnd(16)} ${wordsOf('edition', ask, language).help}`,
  );
  const help = ['npm run new -- edition', '', `  --out              ${say(language, 'outNeeded')}`, ...lines];
  if (flags.help) {
    print(help.join('\n'));
    return 0;
  }
  const known = new Set(['lang', 'root', 'out', ...editionAsks.map(({ key }) => key)]);
  const stranger = Object.keys(flags).find((flag) => !known.has(flag));
  if (stranger) {
    warn([say(language, 'strange', { flag: stranger }), '', ...help].join('\n'));
    return 2;
  }
  const out = flags.out ?? '';
  if (out && !isFree(out)) {
    warn(say(language, 'outTaken', { out }));
    return 2;
  }
  const missing = [
    ...(out ? [] : ['out']),
    ...editionAsks.flatMap(({ key, need }) => (need && !flags[key] ? [key] : [])),
  ];
  const answers: Flags = { ...flags };
  if (missing.length > 0 && terminal)
    Object.assign(answers, await askEdition(missing, flags, language, terminal));
  else if (missing.length > 0) {
    warn(say(language, 'missing', { count: missing.length }));
    for (const key of missing) {
      const ask = editionAsks.find((one) => one.key === key);
      warn(`  --${key}   ${ask ? wordsOf('edition', ask, language).help : say(language, 'outNeeded')}`);
    }
    return 2;
  }
  const { name = '', url = '', email = '', cover, deep } = answers;
  const locales = (answers.locale ?? '').split(',').map((code) => code.trim());
  const strange = locales.find((code) => code !== 'en' && code !== 'uk');
  const faults = [
    ...(strange === undefined ? [] : [say(language, 'localeUnknown', { said: strange })]),
    ...checkForm('url', webAddress.regex(/^https?:\/\/[^/]+$/), url, language),
    ...checkForm('email', z.email(), email, language),
    ...(Boolean(cover) === Boolean(deep) ? [] : [say(language, 'bothColours')]),
    ...(cover ? checkForm('cover', coloursSchema.shape.cover, cover, language) : []),
    ...(deep ? checkForm('deep', coloursSchema.shape.deep, deep, language) : []),
  ];
  const target = answers.out ?? '';
  if (!isFree(target)) faults.push(say(language, 'outTaken', { out: target }));
  if (faults.length > 0) {
    for (const fault of faults) warn(fault);
    return 2;
  }
  const { result, paths } = await makeEdition(target, {
    name,
    locales: [...new Set(locales)] as StarterLocale[],
    url,
    email,
    colours: cover && deep ? { cover, deep } : null,
    day: around.today,
  });
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    warn(say(language, 'refused'));
    for (const one of errors) warn(`\n${formatDiagnostic(one, { language })}`);
    return 1;
  }
  print(say(language, 'made', { path: `${resolve(target)} (${paths.length})` }));
  print(say(language, 'next.edition', { out: target }));
  return 0;
}

function checkForm(flag: string, schema: z.ZodType, said: string, language: Language): string[] {
  if (schema.safeParse(said).success) return [];
  const { help } = wordsOf('edition', { key: flag, form: 'text' }, language);
  return [say(language, 'form', { flag, said, help })];
}

async function askEdition(
  missing: readonly string[],
  flags: Flags,
  language: Language,
  terminal: Terminal,
): Promise<Flags> {
  const { askText } = await import('./interview.ts');
  const answers: Flags = {};
  if (missing.includes('out'))
    answers.out = await askText('--out', say(language, 'outNeeded'), { need: true }, language, terminal);
  for (const ask of editionAsks) {
    if (flags[ask.key]) continue;
    const { question, help } = wordsOf('edition', ask, language);
    const initial = ask.key === 'locale' ? 'en,uk' : undefined;
    const answer = await askText(
      question,
      help,
      { need: Boolean(ask.need), ask, initial },
      language,
      terminal,
    );
    if (answer) answers[ask.key] = answer;
  }
  return answers;
}
