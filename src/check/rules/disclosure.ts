/** Small counts that are not printed but can be worked out: one published total less another (trust S8). */
import type { Gathered, GatherRule, LocatedFinding } from '../diagnostic.ts';
import { countsChildren } from './observation.ts';

/** `group`: subject, unit, source and date; only totals of one source and day are parts of each other. */
type Total = { id: string; group: string; value: number; index: number };

export const disclosureRule: GatherRule<Total> = {
  name: 'disclosure',
  gather: (entry) => {
    if (entry.collection !== 'figures' || !countsChildren.test(entry.value.unit)) return [];
    const { unit, subject, observations } = entry.value;
    return observations.flatMap(({ value, qualifier, source, asOf }, index) =>
      // A rounded number hides its last digit by itself.
      value === null || qualifier !== 'exact' || asOf === null
        ? []
        : [{ id: entry.id, group: `${subject.kind} ${subject.id} ${unit} ${source} ${asOf}`, value, index }],
    );
  },
  judge: (facts) => {
    const groups = new Map<string, Gathered<Total>[]>();
    for (const total of facts) {
      const held = groups.get(total.fact.group);
      if (held) held.push(total);
      else groups.set(total.fact.group, [total]);
    }
    const findings: LocatedFinding[] = [];
    for (const group of groups.values()) {
      group.sort((a, b) => a.fact.value - b.fact.value);
      for (let index = 1; index < group.length; index++) {
        const less = group[index - 1];
        const more = group[index];
        if (!less || !more || less.fact.id === more.fact.id) continue;
        const found = more.fact.value - less.fact.value;
        if (found < 1 || found > 9) continue;
        const path = ['observations', more.fact.index, 'value'];
        const args = { found, more: more.fact.value, less: less.fact.value, other: less.fact.id };
        findings.push({ code: 'disclosure/small-difference', file: more.file, at: more.at, path, args });
      }
    }
    return findings;
  },
};
