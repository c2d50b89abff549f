/** A published figure does not change in silence: the log of corrections names it (trust P4). */
import type { RecordOf } from '#model/registry';
import type { EntryRule, Finding, LocatedFinding, TreeRule } from '../diagnostic.ts';
import { isAfter } from './date.ts';

type Figure = RecordOf<'figures'>;
type Correction = RecordOf<'corrections'>;

/** What one entry of the log says of itself. */
export const findCorrectionFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'corrections') return [];
  const { date, kind, figure, before, after } = entry.value;
  const edition = world.entries.site[0]?.value.edition.date ?? '';
  const findings: Finding[] = [];
  if (kind === 'figure' && figure === null)
    findings.push({ code: 'correction/no-figure', path: ['figure'], args: {} });
  for (const [locale, words] of Object.entries(before)) {
    if (after[locale] !== words) continue;
    findings.push({ code: 'correction/no-change', path: ['after', locale], args: { locale } });
  }
  // A correction is made after the edition it mends; one a year ahead is a slip.
  if (edition && isAfter(date.slice(0, 4), String(Number(edition.slice(0, 4)) + 1))) {
    findings.push({ code: 'correction/far-ahead', path: ['date'], args: { found: date, edition } });
  }
  return findings;
};

/** Figures that changed since they were published, against the entries the log has gained since. */
export const findSilentChanges: TreeRule = (files, world) => {
  const { history } = world;
  if (!history || history.figures.size === 0) return [];
  const there = new Set(files.map(({ path }) => path));
  const before = countByFigure(parse<Correction[]>(history.corrections) ?? []);
  const now = countByFigure(world.entries.corrections.map(({ value }) => value));
  const findings: LocatedFinding[] = [];
  for (const [file, text] of history.figures) {
    const earlier = parse<Figure>(text);
    const id = earlier?.id ?? '';
    if (!earlier || (now.get(id) ?? 0) > (before.get(id) ?? 0)) continue;
    if (!there.has(file)) {
      findings.push({
        code: 'correction/figure-removed',
        file: 'data/corrections.json',
        path: [],
        args: { id },
      });
      continue;
    }
    // A figure that no longer fits its schema has its own message.
    const current = world.find('figures', id)?.value;
    if (!current) continue;
    const change = findChange(earlier, current);
    if (!change) continue;
    const { path, before: was, after: is } = change;
    findings.push({ code: 'correction/missing', file, path, args: { id, before: was, after: is } });
  }
  return findings;
};

type Change = { path: (string | number)[]; before: string; after: string };

/**
 * The first published statement that reads otherwise now. Statements are matched by source and date; a new one beside
 * them is news, not a correction.
 */
function findChange(earlier: Figure, current: Figure): Change | null {
  if (earlier.unit !== current.unit) return { path: ['unit'], before: earlier.unit, after: current.unit };
  const left = new Set(current.observations.keys());
  const gone: Figure['observations'] = [];
  for (const was of earlier.observations) {
    const same = [...left].find((index) => reading(current.observations[index]) === reading(was));
    if (same === undefined) gone.push(was);
    else left.delete(same);
  }
  const [was] = gone;
  if (!was) return null;
  const place = [...left].find((index) => current.observations[index]?.source === was.source);
  const is = place === undefined ? null : current.observations[place];
  const path = place === undefined ? ['observations'] : ['observations', place];
  return { path, before: say(was), after: is ? say(is) : '@no-longer-there' };
}

/** Everything of a statement that a reader is shown as the number. */
function reading(observation: Figure['observations'][number] | undefined): string {
  if (!observation) return '';
  const { value, range, qualifier, asOf, status, source } = observation;
  return JSON.stringify([value, range ?? null, qualifier, asOf, status, source]);
}

function say({ value, range, qualifier, status, asOf }: Figure['observations'][number]): string {
  const number = `${qualifier === 'exact' ? '' : `${qualifier} `}${value ?? range?.join('–')}`;
  return `${number} (${asOf ? `${status}, ${asOf}` : status})`;
}

function countByFigure(corrections: readonly Correction[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { figure } of corrections) if (figure) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

/** An earlier text that cannot be read says nothing about what was published. */
function parse<Value>(text: string | null): Value | null {
  try {
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}
