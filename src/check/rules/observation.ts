/** A published number is one value or one range, and never a handful of children (trust S8). */
import type { Finding, Rule } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { walkFields } from './walk.ts';

/** Units whose count is a count of children: "children", "children-with-disabilities", "pupils". */
const countsChildren =
  /^(child|children|pupils?|students|schoolchildren|infants?|adolescents?|orphans?|girls|boys)(-|$)/;

export const findObservationFaults: Rule = (entry) => {
  const findings: Finding[] = [];
  const unit = entry.collection === 'figures' ? entry.value.unit : '';
  walkFields(entry.value, (group, path) => {
    if (!('qualifier' in group && 'range' in group)) return;
    const { value, range } = group as { value: number | null; range: [number, number] | null };
    const field = fieldName(path);
    if (value === null && range === null)
      findings.push({ code: 'observation/no-value', path, args: { field } });
    if (value !== null && range !== null)
      findings.push({ code: 'observation/two-values', path, args: { field } });
    if (range && range[0] > range[1]) {
      const args = { field: fieldName([...path, 'range']), from: range[0], to: range[1] };
      findings.push({ code: 'observation/range-order', path: [...path, 'range'], args });
    }
    if (!countsChildren.test(unit)) return;
    const key = value === null ? 'range' : 'value';
    const small = [value, ...(range ?? [])].find((count) => count !== null && count >= 1 && count <= 9);
    if (small === undefined || small === null) return;
    const args = { field: fieldName([...path, key]), found: small };
    findings.push({ code: 'disclosure/small-count', path: [...path, key], args });
  });
  return findings;
};
