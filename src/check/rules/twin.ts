/** Two records for one community: the same code, or the same name on the same spot. Compares, judges no record alone. */
import type { Gathered, GatherRule, LocatedFinding } from '../diagnostic.ts';

type Mark = { id: string; by: 'geonames' | 'katotth' | 'spot'; value: string };

const codes = {
  geonames: 'community/geonames-twice',
  katotth: 'community/katotth-twice',
  spot: 'community/same-spot',
} as const;
const paths = { geonames: ['codes', 'geonames'], katotth: ['codes', 'katotth'], spot: ['location'] };

export const twinRule: GatherRule<Mark> = {
  name: 'twin',
  gather: (entry) => {
    if (entry.collection !== 'communities') return [];
    const { id, names, codes: own, location, country } = entry.value;
    const marks: Mark[] = [];
    if (own.geonames !== null) marks.push({ id, by: 'geonames', value: String(own.geonames) });
    if (own.katotth !== null) marks.push({ id, by: 'katotth', value: own.katotth });
    if (location) {
      const name = Object.values(names)[0]?.toLowerCase() ?? '';
      marks.push({ id, by: 'spot', value: `${country} ${location.lon} ${location.lat} ${name}` });
    }
    return marks;
  },
  judge: (facts) => {
    const first = new Map<string, Gathered<Mark>>();
    const findings: LocatedFinding[] = [];
    for (const gathered of facts) {
      const { fact, file, at } = gathered;
      const key = `${fact.by} ${fact.value}`;
      const other = first.get(key);
      if (!other) first.set(key, gathered);
      else {
        const args = { found: fact.value, other: other.fact.id };
        findings.push({ code: codes[fact.by], file, at, path: paths[fact.by], args });
      }
    }
    return findings;
  },
};
