/**
 * A record as a form gives it back → the record as the repository writes it: what nobody touched is the very value
 * that was read, and what a form left empty is null, absent or an empty list, as the schema asks. Knows no file.
 */
import { isLocaleText, type Schema, stripNull } from '#model/editable';

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A form cannot tell an empty text from none, nor a group of empty texts from null. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || Number.isNaN(value)) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Whether two values say the same, whatever they are empty with. */
function isSame(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isGroup(one) && isGroup(other))
    return [...Object.keys(one), ...Object.keys(other)].every((key) => isSame(one[key], other[key]));
  if (typeof one === 'number' && typeof other === 'string')
    return other.trim() !== '' && one === Number(other);
  return one === other;
}

/** `read`: what the file held, undefined for a new record. `given`: what the form holds; undefined is "not asked". */
export function mend(read: unknown, given: unknown, part: Schema): unknown {
  if (read !== undefined && (given === undefined || isSame(read, given))) return read;
  const { schema } = stripNull(part);
  if (isEmpty(given)) return emptyOf(part);
  if (Array.isArray(given)) return mendList(Array.isArray(read) ? read : [], given, schema);
  if (isGroup(given)) return mendGroup(isGroup(read) ? read : null, given, schema);
  if (schema.type === 'number' || schema.type === 'integer') return Number(given);
  return given;
}

/**
 * Fields in the order of the file, those that are new to it in the order of the schema. `read`: null for a new group,
 * which gets all that its schema asks for; one that was read gets what was given, and nothing it went without.
 */
function mendGroup(read: Group | null, given: Group, schema: Schema): Group {
  const partOf = (key: string): Schema =>
    schema.properties?.[key] ?? (isLocaleText(schema) ? (schema.additionalProperties as Schema) : {});
  const before = read ?? {};
  const mended: Group = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(schema.properties ?? given)])) {
    const value = mend(before[key], given[key], partOf(key));
    const isThere = Object.hasOwn(before, key);
    const isNeeded = (read === null && schema.required?.includes(key)) ?? false;
    // A switch that nobody has touched stands at "no".
    const isUnsaid = isEmpty(value) || (value === false && !isThere);
    const keeps = isThere && (value === before[key] || (value === null && !isLocaleText(schema)));
    const empties = isThere && Array.isArray(value);
    if (keeps || empties || isNeeded || !isUnsaid) mended[key] = value;
  }
  return mended;
}

/** Items that are as they were stay the very same, wherever they now stand. */
function mendList(read: readonly unknown[], given: readonly unknown[], schema: Schema): unknown[] {
  const left = new Set(read.keys());
  const take = (index: number | undefined) => {
    if (index === undefined || !left.delete(index)) return undefined;
    return read[index];
  };
  const partOf = (index: number): Schema =>
    (Array.isArray(schema.items) ? schema.items[index] : (schema.items as Schema)) ?? {};
  const same = given.map((item, index) => {
    if (left.has(index) && isSame(read[index], item)) return take(index);
    return take([...left].find((other) => isSame(read[other], item)));
  });
  return given.map((item, index) => {
    if (same[index] !== undefined) return same[index];
    const id = isGroup(item) ? item.id : undefined;
    const named =
      id === undefined ? undefined : [...left].find((at) => (read[at] as Group | null)?.id === id);
    const before = take(named ?? (given.length === read.length ? index : undefined));
    return mend(before, item, partOf(index));
  });
}

function emptyOf(part: Schema): unknown {
  const { schema, nullable } = stripNull(part);
  if (nullable) return null;
  if (schema.type === 'array') return [];
  // Left for the check to name: a form may be saved half filled in.
  if (schema.type === 'object') return {};
  return schema.type === 'string' ? '' : null;
}
