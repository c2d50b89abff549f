/**
 * The whole way of a table into the edition: read, map, plan, judge, ask, write. The only file of this room that meets
 * the disk. Long because it is also where every option is read and refused in words.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#check/codes/table';
import { runCheck } from '#check/run';
import { membershipStatus } from '#model/community';
import { toLatinKey } from '#model/romanise';
import { findUnfinished, writeBatch } from '#source/batch';
import { readBytes } from '#source/file';
import type { Encoding } from '#source/sheet/encoding';
import { encodings } from '#source/sheet/encoding';
import { readSheetFile } from '#source/sheet/read';
import type { Sheet } from '#source/sheet/table';
import { letterOf } from '#source/sheet/table';
import type { IntakeFault } from './fault.ts';
import type { Field, Mapping } from './fields.ts';
import { findField, guessMapping, listFields } from './fields.ts';
import { filesOf, findOldErrors, judgeTree } from './judge.ts';
import type { Plan, Question } from './plan.ts';
import { createPlan } from './plan.ts';
import type { Outcome } from './report.ts';
import { formatOutcome, listOutcome, toReportCsv } from './report.ts';
import type { Line } from './words.ts';

/** What a person is asked; null answers end the run. */
export type Ask = {
  sheet: (names: string[]) => Promise<string | null>;
  mapping: (mapping: Mapping, fields: readonly Field[]) => Promise<Map<string, Field | null> | null>;
  place: (question: Question) => Promise<number | 'none' | 'later' | null>;
  write: (files: number) => Promise<boolean>;
};
export type ImportOptions = {
  language: Language;
  map: readonly string[];
  set: readonly string[];
  choose: readonly string[];
  without: readonly string[];
  source?: string | undefined;
  sheet?: string | undefined;
  encoding?: string | undefined;
  separator?: string | undefined;
  report?: string | undefined;
  yes: boolean;
  write: boolean;
  ask: Ask | null;
  today: string;
  print: (text: string) => Promise<void>;
  progress: (what: string, done: number, all: number) => void;
};

/** 0: sound, or written. 1: refused. Throws an Error in plain words when it could not run. */
export async function runImport(root: string, file: string, options: ImportOptions): Promise<number> {
  const started = performance.now();
  const { language, ask } = options;
  const left = findUnfinished(root);
  if (left)
    throw new Error(
      left.complete
        ? `An import of ${left.files} files was cut off. --resume finishes it, --undo takes it back.`
        : 'An import was cut off before it wrote anything. --undo clears what it left.',
    );
  const encoding = encodingOf(options.encoding);
  const read = (sheet: string | undefined) =>
    readSheetFile(file, {
      encoding,
      sheet: sheet ?? null,
      delimiter: options.separator?.replace(/^\\t$|^tab$/i, '\t') ?? null,
    });
  let sheet = await read(options.sheet);
  const several = sheet.faults.find(({ code }) => code === 'several-sheets');
  if (several && ask) {
    const name = await ask.sheet(String(several.args.sheets).split(', '));
    if (name === null) return 1;
    sheet = await read(name);
  }
  const { entries } = await runCheck(root, { remember: false, infos: false });
  const locales = entries.site[0]?.value.locales.map(({ code }) => code) ?? ['en'];
  const told = toldColumns(options.map, locales);
  const defaults = toldDefaults(options, locales);
  const finish = async (outcome: Omit<Outcome, 'sheet' | 'ms'>): Promise<number> => {
    const whole: Outcome = { ...outcome, sheet, ms: performance.now() - started };
    await options.print(formatOutcome(whole, language));
    if (options.report) writeReport(options.report, whole, language);
    return whole.faults.length + whole.verdicts.length > 0 ? 1 : 0;
  };
  const refused = (faults: IntakeFault[], mapping: Mapping | null = null) =>
    finish({ mapping, plan: null, faults, verdicts: [], oldErrors: false, next: ['none', 'nextMend'] });

  let mapping = sheet.rows.length > 0 ? guessMapping(sheet.rows, told, locales) : null;
  if (!mapping) {
    const blank = sheet.rows.every(({ cells }) => cells.every((cell) => cell === null));
    const code = blank ? 'empty' : 'no-header';
    return refused(sheet.faults.length > 0 ? sheet.faults : [{ code, row: null, column: null, args: {} }]);
  }
  if (ask) {
    const answers = await ask.mapping(mapping, listFields(locales));
    if (!answers) return 1;
    for (const [key, field] of answers) told.set(key, field);
    mapping = guessMapping(sheet.rows, told, locales) ?? mapping;
  }
  const faults = [...sheet.faults, ...mappingFaults(sheet, mapping, told)];
  if (faults.length > 0) return refused(faults, mapping);

  const choices = toldChoices(options.choose);
  const without = new Set(options.without.flatMap((part) => part.split(',')).map(Number));
  const statusWords = readStatusWords(root, locales);
  const planning = {
    choices,
    without,
    defaults,
    today: options.today,
    statusWords,
    progress: (done: number, all: number) =>
      options.progress(language === 'uk' ? 'рядки' : 'rows', done, all),
  };
  let plan: Plan = createPlan(sheet, mapping, entries, planning);
  if (plan.rows === 0) return refused([{ code: 'empty', row: null, column: null, args: {} }], mapping);
  if (ask && plan.questions.length > 0) {
    for (const question of plan.questions) {
      const answer = await ask.place(question);
      if (answer === null) return 1;
      if (answer !== 'later') choices.set(question.row, answer === 'none' ? null : answer);
    }
    plan = createPlan(sheet, mapping, entries, planning);
  }
  addKnown(
    plan,
    entries.programmes.map(({ id }) => id),
  );
  const files = filesOf(plan, options.today);
  const verdicts = await judgeTree(root, plan, files, mapping, (done, all) =>
    options.progress(language === 'uk' ? 'перевірка' : 'check', done, all),
  );
  const oldErrors = verdicts.some(({ row }) => row === null) && (await findOldErrors(root)) > 0;
  const sound = plan.faults.length === 0 && verdicts.length === 0;
  const outcome = { mapping, plan, faults: plan.faults, verdicts, oldErrors };
  if (!sound)
    return finish({
      ...outcome,
      next: oldErrors && plan.faults.length === 0 ? ['none'] : ['none', 'nextMend'],
    });
  if (files.size === 0) return finish({ ...outcome, next: ['same'] });
  const settled =
    options.yes || ask !== null || mapping.columns.every(({ to, told: said }) => said || to === null);
  if (ask) {
    await finish({ ...outcome, next: ['yet'] });
    if (!(await ask.write(files.size))) return 0;
    writeBatch(root, files);
    return 0;
  }
  if (!options.write || !settled) {
    const next: Line[] = settled ? ['dry', 'nextWrite'] : ['dry', 'nextConfirm'];
    const code = await finish({ ...outcome, next });
    return options.write ? 1 : code;
  }
  writeBatch(root, files);
  return finish({ ...outcome, next: ['written', 'nextRead'] });
}

/** The headings a table can have, in one language, as a line of CSV. */
export function printTemplate(language: Language): string {
  return language === 'uk'
    ? 'Назва,Name (English),Країна,Область,GeoNames,КАТОТТГ,Широта,Довгота,Населення,Населення станом на,Програма,Статус,Учасниця з,Станом на,Джерело'
    : 'Name,Country,Region,GeoNames,Latitude,Longitude,Population,Population as of,Programme,Status,Member since,As of,Source';
}

function mappingFaults(
  sheet: Sheet,
  mapping: Mapping,
  told: ReadonlyMap<string, Field | null>,
): IntakeFault[] {
  const faults: IntakeFault[] = [];
  const row = sheet.rows[mapping.header]?.number ?? 1;
  const { columns } = mapping;
  const byField = Map.groupBy(
    columns.filter(({ to }) => to !== null),
    ({ to }) => to,
  );
  for (const [field, [, second, ...more]] of byField) {
    if (!second) continue;
    const all = columns.filter(({ to }) => to === field).map(({ index }) => letterOf(index));
    const args = {
      columns: all.join(', '),
      field: String(field),
      second: letterOf((more.at(-1) ?? second).index),
    };
    faults.push({ code: 'duplicate-column', row, column: second.index, args });
  }
  const headings = columns.flatMap(({ heading }) => heading || []);
  const keys = new Set([
    ...headings.map((heading) => toLatinKey(heading)),
    ...columns.map(({ index }) => `@${letterOf(index)}`),
  ]);
  for (const key of told.keys())
    if (!keys.has(key) && !keys.has(toLatinKey(key)))
      faults.push({
        code: 'map-heading',
        row,
        column: null,
        args: { found: key, headings: headings.join(', ') },
      });
  const naming = /^(name\.|id$|geonames$|katotth$|native$)/;
  if (!columns.some(({ to }) => to && naming.test(to)))
    faults.push({ code: 'no-name-column', row, column: null, args: {} });
  for (const { range, to } of sheet.merges) {
    if (to < row) continue;
    faults.push({
      code: 'merged',
      row: Number(/\d+/.exec(range)?.[0] ?? row),
      column: null,
      args: { range, sheet: sheet.sheet ?? '' },
    });
  }
  return faults;
}

/** Advice that names what there is. */
function addKnown(plan: Plan, programmes: readonly string[]): void {
  for (const fault of plan.faults)
    if (fault.code === 'unknown-programme') fault.args.known = programmes.join(', ');
}

function toldColumns(map: readonly string[], locales: readonly string[]): Map<string, Field | null> {
  const told = new Map<string, Field | null>();
  for (const pair of map) {
    const at = pair.lastIndexOf('=');
    const [heading, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1) throw new Error(`--map is written as "HEADING=field", not "${pair}".`);
    const field = name === '-' || name === '' ? null : findField(name, locales);
    if (field === null && name !== '-' && name !== '')
      throw new Error(`There is no field "${name}". There are: ${listFields(locales).join(', ')}.`);
    told.set(heading.startsWith('@') ? heading.toUpperCase() : heading, field);
  }
  return told;
}

function toldDefaults({ set, source }: ImportOptions, locales: readonly string[]): Map<Field, string> {
  const defaults = new Map<Field, string>();
  for (const pair of set) {
    const at = pair.indexOf('=');
    const field = findField(pair.slice(0, at), locales);
    if (at < 1 || !field)
      throw new Error(
        `--set is written as field=value, not "${pair}". Fields: ${listFields(locales).join(', ')}.`,
      );
    defaults.set(field, pair.slice(at + 1).trim());
  }
  if (source) defaults.set('source', source);
  return defaults;
}

function toldChoices(choose: readonly string[]): Map<number, number | null> {
  const choices = new Map<number, number | null>();
  for (const pair of choose.flatMap((part) => part.split(','))) {
    const [, row, id] = /^\s*(\d+)\s*=\s*(\d+|none)\s*$/.exec(pair) ?? [];
    if (!row || !id) throw new Error(`--choose is written as ROW=ID, such as 7=704204, not "${pair}".`);
    choices.set(Number(row), id === 'none' ? null : Number(id));
  }
  return choices;
}

function encodingOf(name: string | undefined): Encoding | null {
  if (name === undefined) return null;
  const plain = name
    .toLowerCase()
    .replace(/[_ ]/g, '-')
    .replace(/^(cp|win)-?(?=12)/, 'windows-')
    .replace(/^utf8$/, 'utf-8')
    .replace(/^utf-?16$/, 'utf-16le');
  const found = encodings.find((one) => one === plain);
  if (!found) throw new Error(`There is no encoding "${name}". There are: ${encodings.join(', ')}.`);
  return found;
}

/** Words of the statuses as the edition shows them in each language, and the statuses themselves. */
function readStatusWords(root: string, locales: readonly string[]): Map<string, string> {
  const statuses = membershipStatus.options;
  const words = new Map<string, string>(statuses.map((status) => [status, status]));
  for (const [word, status] of Object.entries(alsoSaid)) words.set(toLatinKey(word), status);
  for (const locale of locales) {
    try {
      const text = new TextDecoder().decode(
        readBytes(root, join('content', 'messages', `${locale}.json`)) ?? undefined,
      );
      const messages = JSON.parse(text) as Record<string, unknown>;
      for (const status of statuses) {
        const said = messages[`status.${status}`];
        if (typeof said === 'string') words.set(toLatinKey(said), status);
      }
    } catch {
      // The check says what is wrong with the file; here it only teaches fewer words.
    }
  }
  return words;
}

const alsoSaid: Record<string, string> = {
  member: 'participating', participant: 'participating', active: 'participating', recognized: 'recognised',
  certified: 'recognised', учасник: 'participating', участь: 'participating', 'бере участь': 'participating',
  кандидат: 'candidate', визнано: 'recognised', визнаний: 'recognised', сертифікована: 'recognised',
  заявник: 'applicant', 'подано заявку': 'applicant', 'короткий список': 'shortlisted', відзначена: 'awarded',
  завершено: 'expired', призупинена: 'suspended',
}; // biome-ignore format: words read by rows

function writeReport(path: string, outcome: Outcome, language: Language): void {
  const rows = listOutcome(outcome, language);
  const text = path.endsWith('.json') ? `${JSON.stringify(rows, null, 2)}\n` : toReportCsv(rows);
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Error(`The report cannot be written to ${path} (${(error as NodeJS.ErrnoException).code}).`);
  }
}
