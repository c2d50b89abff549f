/** Recognitions fit the editions of their award, and two winners are two only where the award says so. */
import type { EntryRule, Finding, Gathered, GatherRule, LocatedFinding } from '../diagnostic.ts';
import { isAfter } from './date.ts';

export const findAwardFaults: EntryRule = (entry, world) => {
  const findings: Finding[] = [];
  if (entry.collection === 'awards') {
    const { since, editions } = entry.value;
    for (const [index, { id, date, ties, categories }] of editions.entries()) {
      const at = ['editions', index];
      const begun = date ?? (/^\d{4}$/.test(id) ? id : null);
      if (since && begun && isAfter(since, begun)) {
        const path = [...at, date ? 'date' : 'id'];
        findings.push({ code: 'award/before-it-began', path, args: { edition: id, found: begun, since } });
      }
      if (date && /^\d{4}$/.test(id) && date.slice(0, 4) !== id) {
        findings.push({
          code: 'award/edition-year',
          path: [...at, 'date'],
          args: { edition: id, found: date },
        });
      }
      for (const [tie, category] of ties.entries()) {
        if (categories.some((held) => held.id === category)) continue;
        const args = { kind: '@category-of', id: category, award: entry.id, edition: id, suggestion: '' };
        findings.push({ code: 'reference/unknown', path: [...at, 'ties', tie], args });
      }
    }
  }
  if (entry.collection !== 'projects') return findings;

  const seen = new Map<string, number>();
  for (const [index, { award, edition, category, date }] of entry.value.recognitions.entries()) {
    const at = ['recognitions', index];
    const key = `${award} ${edition} ${category}`;
    const other = seen.get(key);
    if (other !== undefined) {
      const args = { award, edition, category, other: `recognitions[${other}]` };
      findings.push({ code: 'award/recognised-twice', path: at, args });
    }
    seen.set(key, index);
    const held = world.find('awards', award)?.value.editions.find(({ id }) => id === edition);
    const year = held && (held.date?.slice(0, 4) ?? (/^\d{4}$/.test(edition) ? edition : null));
    if (date && year && date.slice(0, 4) !== year) {
      findings.push({
        code: 'award/date-outside',
        path: [...at, 'date'],
        args: { found: date, award, edition, year },
      });
    }
  }
  return findings;
};

type Win = { project: string; award: string; edition: string; category: string; index: number };

/** Winners against each other, and against the categories the award declares as tied. */
export const winnerRule: GatherRule<Win> = {
  name: 'winner',
  gather: (entry) => {
    if (entry.collection !== 'projects') return [];
    return entry.value.recognitions.flatMap(({ award, edition, category, status }, index) =>
      status === 'winner' ? [{ project: entry.id, award, edition, category, index }] : [],
    );
  },
  judge: (facts, world) => {
    const byCategory = new Map<string, Gathered<Win>[]>();
    for (const win of facts) {
      const key = `${win.fact.award}/${win.fact.edition}/${win.fact.category}`;
      const held = byCategory.get(key);
      if (held) held.push(win);
      else byCategory.set(key, [win]);
    }
    const findings: LocatedFinding[] = [];
    for (const wins of byCategory.values()) {
      const [first, second] = wins;
      if (!first || !second) continue;
      const { award, edition, category } = first.fact;
      const held = world.find('awards', award)?.value.editions.find(({ id }) => id === edition);
      if (!held || held.ties.includes(category)) continue;
      const path = ['recognitions', second.fact.index, 'status'];
      const args = { award, edition, category, other: first.fact.project };
      findings.push({ code: 'award/two-winners', file: second.file, at: second.at, path, args });
    }
    for (const { value, file, at } of world.entries.awards) {
      for (const [index, { id, ties, categories }] of value.editions.entries()) {
        for (const [tie, category] of ties.entries()) {
          if (!categories.some((held) => held.id === category)) continue;
          if ((byCategory.get(`${value.id}/${id}/${category}`)?.length ?? 0) > 1) continue;
          const path = ['editions', index, 'ties', tie];
          findings.push({ code: 'award/tie-of-one', file, at, path, args: { edition: id, category } });
        }
      }
    }
    return findings;
  },
};
