/** What an import would do, or did, as text for a terminal and as rows for a file. Decides nothing. */
import { fill, type Language } from '#check/codes/table';
import { visible } from '#check/report/text';
import { toCsv } from '#publish/csv';
import type { Sheet } from '#source/sheet/table';
import { letterOf } from '#source/sheet/table';
import type { Change } from './draft.ts';
import type { IntakeFault } from './fault.ts';
import type { Mapping } from './fields.ts';
import type { Verdict } from './judge.ts';
import { sentence } from './judge.ts';
import type { Draft, Plan } from './plan.ts';
import type { Line } from './words.ts';
import { count, faultWords, planNoteWords, say, sheetNoteWords } from './words.ts';

/** `next`: what to do now, in this order. */
export type Outcome = {
  sheet: Sheet;
  mapping: Mapping | null;
  plan: Plan | null;
  faults: readonly IntakeFault[];
  verdicts: readonly Verdict[];
  /** Whether the edition had errors before any row. */
  oldErrors: boolean;
  next: readonly Line[];
  ms: number;
};
const limit = 40;

export function formatOutcome(outcome: Outcome, language: Language): string {
  const { sheet, mapping, plan, faults, verdicts } = outcome;
  const parts: string[] = [];
  const notes = sheet.notes.map(({ code, args }) => fill(sheetNoteWords[code][language], readable(args)));
  for (const { code, args } of plan?.notes ?? []) notes.push(fill(planNoteWords[code][language], args));
  if (notes.length > 0) parts.push(notes.join('\n'));
  if (mapping) parts.push(formatMapping(mapping, language));
  const made = plan?.drafts.filter(({ before }) => !before) ?? [];
  const changed = plan?.drafts.filter(({ before, changes }) => before && changes.length > 0) ?? [];
  const section = (line: Line, lines: string[]) => {
    if (lines.length === 0) return;
    const shown = lines.slice(0, limit);
    if (lines.length > limit)
      shown.push(`  ${say('more', language, { count: (lines.length - limit).toLocaleString(language) })}`);
    parts.push([say(line, language), ...shown].join('\n'));
  };
  section(
    'created',
    made.map((draft) => formatNew(draft, language)),
  );
  section(
    'changed',
    changed.map((draft) => formatChanged(draft, language)),
  );
  const sorted = [...faults].sort(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? -1) - (b.column ?? -1),
  );
  section(
    'refused',
    sorted.map((fault) => formatFault(fault, mapping, language)),
  );
  section(
    'tree',
    verdicts.map((verdict) => formatVerdict(verdict, mapping, language)),
  );
  if (outcome.oldErrors) parts.push(say('before', language));
  parts.push(outcome.next.map((line) => say(line, language)).join('\n'));
  parts.push(formatLast(outcome, language));
  return parts.join('\n\n');
}

/** `12 new, 1 changed, 3 as before, 2 refused, of 18 rows (0.8 s)` */
function formatLast({ plan, faults, verdicts, ms }: Outcome, language: Language): string {
  const drafts = plan?.drafts ?? [];
  const counts = [
    count(language, drafts.filter(({ before }) => !before).length, 'created'),
    count(language, drafts.filter(({ before, changes }) => before && changes.length > 0).length, 'changed'),
    count(language, drafts.filter(({ before, changes }) => before && changes.length === 0).length, 'same'),
    count(language, faults.length + verdicts.length, 'refused'),
  ];
  const time = (ms / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rows = count(language, plan?.rows ?? 0, 'row');
  return language === 'uk'
    ? `${counts.join(', ')}; разом ${rows} (${time} с)`
    : `${counts.join(', ')}, of ${rows} (${time} s)`;
}

export function formatMapping({ columns }: Mapping, language: Language): string {
  const shown = columns.filter(({ heading }) => heading !== '');
  const wide = Math.min(40, Math.max(4, ...shown.map(({ heading }) => heading.length)));
  const lines = shown.map(({ index, heading, to, sure, told }) => {
    const what = to ?? say('leftOut', language);
    const doubt = told ? ` (${say('told', language)})` : to && !sure ? ` (${say('likely', language)})` : '';
    return `  ${letterOf(index).padEnd(3)}${visible(heading).slice(0, 60).padEnd(wide)}  → ${what}${doubt}`;
  });
  return [say('columns', language), ...lines].join('\n');
}

function formatNew({ rows, after, matched }: Draft, language: Language): string {
  const where = matched
    ? `GeoNames ${matched.id}`
    : after.location
      ? `${after.location.lat}, ${after.location.lon}`
      : '';
  const standing = after.memberships.map(
    ({ programme, status, asOf }) => `${programme} ${status} (${asOf ?? '?'})`,
  );
  const facts = [
    Object.values(after.names).join(' / '),
    after.region && Object.values(after.region)[0],
    where,
    after.population?.value?.toLocaleString(language),
    ...standing,
    after.sources.join(', '),
  ];
  return `  ${rowText(rows, language)}  ${after.id}  ${visible(facts.filter(Boolean).join(' · '))}`;
}

function formatChanged({ rows, after, changes }: Draft, language: Language): string {
  const lines = changes.map((change) => `    ${formatChange(change, language)}`);
  return [`  ${rowText(rows, language)}  ${after.id}`, ...lines].join('\n');
}

function formatChange({ path, before, after }: Change, language: Language): string {
  const added = addedTo(before, after);
  if (added) return `${fieldText(path)}: + ${visible(added)}`;
  const short = (json: string | null) => {
    const text = inBrief(json);
    const shown = text === null ? say('nothing', language) : visible(text);
    return shown.length > 120 ? `${shown.slice(0, 119)}…` : shown;
  };
  return `${fieldText(path)}: ${short(before)} → ${short(after)}`;
}

/** What a list has more than before; null when it is no list, or lost something. */
function addedTo(before: string | null, after: string | null): string | null {
  const [old, now] = [before, after].map((json): unknown => JSON.parse(json ?? 'null'));
  if (!Array.isArray(old) || !Array.isArray(now)) return null;
  const held = new Set(old.map((item) => JSON.stringify(item)));
  const more = now.filter((item) => !held.has(JSON.stringify(item)));
  if (now.length - more.length < old.length) return null;
  return more.map((item) => inBrief(JSON.stringify(item))).join(', ');
}

/** A small record as its main values: `80500 (2021, geonames)`. */
function inBrief(json: string | null): string | null {
  const value: unknown = JSON.parse(json ?? 'null');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return json;
  const held = value as Record<string, unknown>;
  const pick = (...keys: string[]) =>
    keys.map((key) => held[key]).filter((one) => one !== null && one !== undefined);
  if ('programme' in held)
    return `${pick('programme', 'status').join(' ')} (${pick('since', 'asOf').join(', ')})`;
  if ('qualifier' in held) return `${pick('value').join()} (${pick('asOf', 'source').join(', ')})`;
  if ('gazetteer' in held) return `${pick('lat', 'lon').join(', ')} (${pick('gazetteer').join()})`;
  return 'text' in held ? String(held.text) : json;
}

const fieldText = (path: Change['path']): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );

const rowText = (rows: readonly number[], language: Language): string =>
  `${say('row', language)} ${rows.join('+')}`;

const quoted = (text: string, language: Language): string => (language === 'uk' ? `«${text}»` : `“${text}”`);

function placeText(
  row: number | null,
  column: number | null,
  mapping: Mapping | null,
  language: Language,
): string {
  const heading =
    column === null ? '' : (mapping?.columns.find(({ index }) => index === column)?.heading ?? '');
  const parts = [row === null ? say('table', language) : `${say('row', language)} ${row}`];
  if (column !== null)
    parts.push(
      `${say('column', language)} ${letterOf(column)}${heading ? ` ${quoted(visible(heading), language)}` : ''}`,
    );
  return parts.join(', ');
}

function formatFault(fault: IntakeFault, mapping: Mapping | null, language: Language): string {
  const { text, help } = wordsOf(fault, language);
  const at = placeText(fault.row, fault.column, mapping, language);
  const list = (fault.list ?? []).map((line) => `      ${visible(line)}`);
  return [`  ${at}: ${visible(text)}`, ...list, ...(help ? [`    = ${visible(help)}`] : [])].join('\n');
}

function wordsOf({ code, args }: IntakeFault, language: Language): { text: string; help: string | null } {
  const entry = faultWords[code];
  const shown = readable(args);
  return {
    text: fill(entry.text[language], shown),
    help: entry.help ? fill(entry.help[language], shown) : null,
  };
}

/** Sizes in groups of digits; a tab by its name. */
function readable(args: IntakeFault['args']): Record<string, string | number> {
  const shown = { ...args };
  for (const name of ['bytes', 'limit', 'count'])
    if (typeof shown[name] === 'number') shown[name] = shown[name].toLocaleString('en').replaceAll(',', ' ');
  if (shown.separator === '\t') shown.separator = 'Tab';
  return shown;
}

function formatVerdict(verdict: Verdict, mapping: Mapping | null, language: Language): string {
  const { text, help } = sentence(verdict, language);
  const { row, column, diagnostic } = verdict;
  const file = `${diagnostic.file}${diagnostic.path.length > 0 ? ` ${fieldText([...diagnostic.path])}` : ''}`;
  const at = row === null ? visible(file) : `${placeText(row, column, mapping, language)} (${visible(file)})`;
  return [`  ${at}: ${visible(text)}`, ...(help ? [`    = ${visible(help)}`] : [])].join('\n');
}

type ReportRow = {
  row: number | null;
  column: string | null;
  action: 'created' | 'changed' | 'unchanged' | 'refused';
  id: string | null;
  field: string | null;
  before: string | null;
  after: string | null;
  code: string | null;
  message: string | null;
  help: string | null;
};

/** The same as rows: a record, a changed field, or a refusal each. */
export function listOutcome({ plan, faults, verdicts }: Outcome, language: Language): ReportRow[] {
  const blank = {
    column: null,
    field: null,
    before: null,
    after: null,
    code: null,
    message: null,
    help: null,
  };
  const rows = (plan?.drafts ?? []).flatMap(({ rows: [row = 0], before, after, changes }): ReportRow[] => {
    const base = { ...blank, row, id: after.id };
    if (!before) return [{ ...base, action: 'created' }];
    if (changes.length === 0) return [{ ...base, action: 'unchanged' }];
    return changes.map((change) => ({
      ...base,
      action: 'changed',
      field: fieldText(change.path),
      before: change.before,
      after: change.after,
    }));
  });
  const letter = (column: number | null) => (column === null ? null : letterOf(column));
  for (const fault of faults) {
    const { text, help } = wordsOf(fault, language);
    const message = [text, ...(fault.list ?? [])].join('\n');
    const { row, column, code } = fault;
    rows.push({ ...blank, row, column: letter(column), action: 'refused', id: null, code, message, help });
  }
  for (const verdict of verdicts) {
    const { text: message, help } = sentence(verdict, language);
    const { row, column, diagnostic, draft } = verdict;
    const field = fieldText([...diagnostic.path]);
    const at = { row, column: letter(column), field, id: draft?.after.id ?? null };
    rows.push({ ...blank, ...at, action: 'refused', code: diagnostic.code, message, help });
  }
  return rows.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

const reportColumns = [
  'row',
  'column',
  'action',
  'id',
  'field',
  'before',
  'after',
  'code',
  'message',
  'help',
] as const;

/** R6: no cell of it runs as a formula. Begins with a byte-order mark, without which Excel misreads Ukrainian. */
export const toReportCsv = (rows: ReportRow[]): string => `\ufeff${toCsv(reportColumns, rows)}`;
