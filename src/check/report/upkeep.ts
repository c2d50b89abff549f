/**
 * The one issue that says what time has done to the edition: links that lead nowhere, sources and statuses whose day of
 * review has come (trust P3, R10). Text in, text out; the day is given, never looked up.
 */
import type { RecordOf } from '#model/registry';
import { codeSpan, linkTarget, plainText } from './markdown.ts';

/** First line of the issue: how it is found again. */
export const upkeepMarker = '<!-- kindred-upkeep -->';

const limit = 60_000;

/** An answer of `npm run links`; strangers' servers wrote `to` and `why`. */
export type LinkFound = {
  address: string;
  files: string[];
  verdict: 'there' | 'moved' | 'gone' | 'closed' | 'silent' | 'refused';
  status: number | null;
  to: string | null;
  why: string | null;
};

/** `day`: when it was to be looked at. `what`: which part of the record. */
export type Due = { file: string; what: string; day: string };

type Kept<Value> = readonly { file: string; value: Value }[];

/**
 * Sources and statuses whose day of review is `today` or before, the longest overdue first. A source without a day of
 * its own is due `months` after it was retrieved.
 */
export function listDue(
  sources: Kept<RecordOf<'sources'>>,
  communities: Kept<RecordOf<'communities'>>,
  months: number,
  today: string,
): Due[] {
  const due = [
    ...sources.map(({ file, value: { reviewDue, retrieved } }) => ({
      file,
      what: 'source',
      day: reviewDue ?? addMonths(retrieved, months),
    })),
    ...communities.flatMap(({ file, value }) =>
      value.memberships.map(({ programme, reviewDue }) => ({ file, what: programme, day: reviewDue })),
    ),
  ];
  return due.flatMap(({ day, ...rest }) => (day && day <= today ? [{ ...rest, day }] : [])).sort(byDay);
}

/** Statuses without a day of review that read "last known" on `today`; `day` is that of the newest source, oldest first. */
export function listStale(communities: Kept<RecordOf<'communities'>>, months: number, today: string): Due[] {
  const before = addMonths(today, -months);
  return communities
    .flatMap(({ file, value }) =>
      value.memberships.flatMap(({ programme, asOf, reviewDue }) =>
        !reviewDue && asOf && asOf < before.slice(0, asOf.length)
          ? [{ file, what: programme, day: asOf }]
          : [],
      ),
    )
    .sort(byDay);
}

function byDay(a: Due, b: Due): number {
  const [one, other] = [a.day + a.file, b.day + b.file];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A day so many months later; the last of a month where the month has fewer days. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The Markdown of the issue; null when there is nothing anybody has to do. `left`: links not asked in time. */
export function writeUpkeep(given: {
  today: string;
  links: readonly LinkFound[];
  left: number;
  due: readonly Due[];
  stale: readonly Due[];
}): string | null {
  const { today, links, left, due, stale } = given;
  const of = (...verdicts: LinkFound['verdict'][]) =>
    links.filter(({ verdict }) => verdicts.includes(verdict));
  const dead = of('gone', 'silent', 'refused');
  if (dead.length === 0 && due.length === 0) return null;
  for (const most of [200, 100, 40, 10]) {
    const text = [
      upkeepMarker,
      `Looked at on ${today}. This text is replaced every week, and the issue is closed when nothing is left.`,
      section(
        'Links that lead nowhere',
        dead.map(describeLink),
        most,
        'Look with a browser first. When the page is gone: find where it went, or an archived copy, and set "url" and "retrieved" in the record; when nothing carries the claim any more, the claim goes too, with an entry in data/corrections.json.',
      ),
      section(
        'Due for review',
        due.map(describeDue),
        most,
        'Read the source again. Set "retrieved" and the next "reviewDue", and change what has changed.',
      ),
      folded('Moved for good', of('moved').map(describeLink), most),
      folded('Closed to programs: look with a browser now and then', of('closed').map(describeLink), most),
      folded(
        'Statuses shown as “last known”, because their newest source is old',
        stale.map(describeDue),
        most,
      ),
      left > 0 ? `${left.toLocaleString('en')} links were not asked in time.` : '',
    ]
      .filter(Boolean)
      .join('\n\n');
    if (text.length <= limit) return `${text}\n`;
  }
  return `${upkeepMarker}\n\n${dead.length} links lead nowhere, and ${due.length} records are due for review.\n`;
}

function describeDue({ file, what, day }: Due): string {
  return `- ${codeSpan(file)}: ${plainText(what)}, ${day}`;
}

function describeLink({ address, files, status, to, why }: LinkFound): string {
  const shown = address.length > 300 ? `${address.slice(0, 300)}…` : address;
  const said = [
    why && plainText(why),
    !why && status && `status ${status}`,
    to && `now ${codeSpan(to.slice(0, 300))}`,
  ]
    .filter(Boolean)
    .join(', ');
  const named = files.slice(0, 3).map(codeSpan).join(', ');
  const link = address.startsWith('https:')
    ? `[${codeSpan(shown)}](${linkTarget(new URL(address))})`
    : codeSpan(shown);
  return `- ${link}${said ? `: ${said}` : ''}. In ${named}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;
}

function section(title: string, lines: readonly string[], most: number, how: string): string {
  if (lines.length === 0) return '';
  return `### ${title} (${lines.length})\n\n${how}\n\n${cut(lines, most)}`;
}

function folded(title: string, lines: readonly string[], most: number): string {
  if (lines.length === 0) return '';
  return `<details>\n<summary>${title} (${lines.length})</summary>\n\n${cut(lines, most)}\n\n</details>`;
}

function cut(lines: readonly string[], most: number): string {
  const left = lines.length - most;
  return [...lines.slice(0, most), ...(left > 0 ? [`- … and ${left} more`] : [])].join('\n');
}
