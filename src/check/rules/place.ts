/** Where and whose a community is: coordinates no finer than two decimals (trust S6), codes of its own country. */
import type { Finding, Rule } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { walkFields } from './walk.ts';

export const findPlaceFaults: Rule = (entry) => {
  const findings: Finding[] = [];
  walkFields(entry.value, (group, path) => {
    for (const key of ['lon', 'lat']) {
      const found = group[key];
      if (typeof found !== 'number' || Number(found.toFixed(2)) === found) continue;
      const at = [...path, key];
      const args = { field: fieldName(at), found, rounded: Number(found.toFixed(2)) };
      findings.push({ code: 'location/too-precise', path: at, args });
    }
  });
  if (entry.collection !== 'communities') return findings;

  const { id, country, codes } = entry.value;
  const prefix = id.slice(0, 2);
  const right = country.toLowerCase();
  if (prefix !== right) {
    findings.push({ code: 'community/country', path: ['country'], args: { prefix, country, right } });
  }
  if (codes.katotth !== null && country !== 'UA') {
    findings.push({ code: 'community/katotth-country', path: ['codes', 'katotth'], args: { country } });
  }
  return findings;
};
