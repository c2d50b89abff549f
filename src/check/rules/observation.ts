/** A published number is one value or one range, says what its qualifier says, and is never a handful of children (S8). */
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { isAfter } from './date.ts';
import { walkFields } from './walk.ts';

/** Units whose count is a count of children: "children", "children-with-disabilities", "pupils". */
export const countsChildren =
  /^(child|children|pupils?|students|schoolchildren|infants?|adolescents?|orphans?|girls|boys)(-|$)/;
/** Units that are whole or not at all. */
const countsPersons = /^(people|persons|families|staff|young-people|participants|members)(-|$)/;
/** A range already says how far the number reaches; a bound beside it says something else. */
const bounds = new Set(['more-than', 'at-least', 'up-to', 'less-than']);
/** Standings that a number can only have once its date has come. */
const happened = new Set(['measured', 'reported', 'received']);

type Numbers = {
  value: number | null;
  range: [number, number] | null;
  qualifier: string;
  status: string;
  asOf: string | null;
};

export const findObservationFaults: EntryRule = (entry, world) => {
  const findings: Finding[] = [];
  const unit = entry.collection === 'figures' ? entry.value.unit : '';
  const site = world.entries.site[0]?.value;
  walkFields(entry.value, (group, path) => {
    if (!('qualifier' in group && 'range' in group)) return;
    const { value, range, qualifier, status, asOf } = group as Numbers;
    const field = fieldName(path);
    const key = value === null ? 'range' : 'value';
    const numbers = [value, ...(range ?? [])].filter((number) => number !== null);
    const add = (code: Finding['code'], at: string, args: Finding['args']) =>
      findings.push({ code, path: [...path, at], args: { field: fieldName([...path, at]), ...args } });

    if (value === null && range === null)
      findings.push({ code: 'observation/no-value', path, args: { field } });
    if (value !== null && range !== null)
      findings.push({ code: 'observation/two-values', path, args: { field } });
    if (range && range[0] > range[1])
      add('observation/range-order', 'range', { from: range[0], to: range[1] });
    if (range && bounds.has(qualifier)) add('observation/qualifier-range', 'qualifier', { found: qualifier });
    if (asOf && happened.has(status) && site && isAfter(asOf, site.edition.date)) {
      add('observation/from-the-future', 'asOf', { found: asOf, status, edition: site.edition.date });
    }
    if (status === 'illustrative' && site && !site.illustrative)
      add('observation/illustrative', 'status', {});

    const negative = numbers.find((number) => number < 0);
    if (negative !== undefined && unit !== '' && unit !== 'degrees')
      add('figure/negative', key, { found: negative, unit });
    const over = numbers.find((number) => number > 100);
    if (unit === 'percent' && over !== undefined) add('figure/over-hundred', key, { found: over });
    const person = countsChildren.test(unit) || countsPersons.test(unit);
    const part = numbers.find((number) => !Number.isInteger(number));
    if (person && part !== undefined) add('figure/part-of-a-person', key, { found: part, unit });
    if (!countsChildren.test(unit)) return;
    const small = numbers.find((count) => count >= 1 && count <= 9);
    if (small !== undefined) add('disclosure/small-count', key, { found: small });
  });
  return findings;
};
