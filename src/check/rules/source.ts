/** A source can be found again, was read on a real day, and its licence is known by name (trust P1, P3, P6). */
import type { EntryRule, Finding, Gathered, GatherRule, LocatedFinding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { isAfter } from './date.ts';
import { openness } from './licence.ts';

/** Reading goes on after the day an edition is dated; a year later is a slip of the pen. */
const graceDays = 31;

export const findSourceFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'sources') return [];
  const { published, retrieved, licence, reviewDue } = entry.value;
  const edition = world.entries.site[0]?.value.edition.date ?? '';
  const findings: Finding[] = [];
  if (edition && daysBetween(edition, retrieved) > graceDays) {
    findings.push({
      code: 'source/retrieved-late',
      path: ['retrieved'],
      args: { found: retrieved, edition },
    });
  }
  if (published && isAfter(published, retrieved)) {
    const args = { published, retrieved };
    findings.push({ code: 'source/read-before-published', path: ['published'], args });
  }
  if (licence && openness(licence) === 'unknown') {
    findings.push({ code: 'licence/unknown', path: ['licence'], args: { found: licence } });
  }
  if (reviewDue && edition && !isAfter(reviewDue, edition)) {
    findings.push({ code: 'source/review-due', path: ['reviewDue'], args: { reviewDue, edition } });
  }
  return findings;
};

/** Five words or more between quotation marks: a name or a term is shorter. */
const quotation = /[«“"„](\p{L}[^»”"]*(?:\s[^\s»”"]+){4,})[»”"]/u;

/** A voice is retold, not quoted (trust P7). */
export const findQuotations: EntryRule = (entry) => {
  if (entry.collection !== 'voices') return [];
  return Object.entries(entry.value.paraphrase).flatMap(([locale, text]) => {
    const found = quotation.exec(text)?.[1];
    if (!found) return [];
    const path = ['paraphrase', locale];
    const words = found.length > 40 ? `${found.slice(0, 39)}…` : found;
    return [{ code: 'source/quotation', path, args: { field: fieldName(path), found: words } } as const];
  });
};

type Address = { id: string; url: string };

/** One page, one record: two would let the same page stand for two sources that agree. */
export const addressRule: GatherRule<Address> = {
  name: 'source-address',
  gather: (entry) =>
    entry.collection === 'sources' && entry.value.url
      ? [{ id: entry.id, url: plainAddress(entry.value.url) }]
      : [],
  judge: (facts) => {
    const first = new Map<string, Gathered<Address>>();
    const findings: LocatedFinding[] = [];
    for (const gathered of facts) {
      const other = first.get(gathered.fact.url);
      if (!other) first.set(gathered.fact.url, gathered);
      else {
        const args = { other: other.fact.id };
        findings.push({
          code: 'source/same-page',
          file: gathered.file,
          at: gathered.at,
          path: ['url'],
          args,
        });
      }
    }
    return findings;
  },
};

/** What two spellings of one address share: scheme, "www.", capitals of the host, a last slash and the place on the page do not tell pages apart. */
function plainAddress(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return host.toLowerCase() + rest.replace(/\/$/, '');
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
