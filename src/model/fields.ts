/**
 * A schema as a list of fields, the way the guide shows them: where a field stands, what it takes, whether it may be left
 * out. Made from the same JSON Schema that is published; knows no record and no language but the schema's own.
 */
import { z } from 'zod';

/** What a field takes. */
export type FieldType =
  | 'texts'
  | 'text'
  | 'date'
  | 'day'
  | 'address'
  | 'choice'
  | 'number'
  | 'yes-no'
  | 'group'
  | 'pair';

export interface FieldNote {
  /** `observations[].value`: below the field `value` of every entry of `observations`. */
  path: string;
  type: FieldType;
  isList: boolean;
  /** Whether the field must be written. */
  isNeeded: boolean;
  /** Whether `null` says that nobody knows, or that there is none. */
  mayBeNull: boolean;
  /** The words or numbers it may be, when they are few. */
  choices: readonly string[];
  /** In English; empty where the schema has none. */
  description: string;
}

interface Shape {
  type?: string | string[];
  description?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
  items?: Shape | readonly Shape[];
  anyOf?: readonly Shape[];
}

/** Fields in the order of the schema, those of a group after it. */
export function listFields(schema: z.ZodType): FieldNote[] {
  const shape = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as Shape;
  return walk(shape, '');
}

function walk({ properties = {}, required = [] }: Shape, prefix: string): FieldNote[] {
  return Object.entries(properties).flatMap(([name, part]) => {
    const path = prefix + name;
    const whole = withoutNull(part);
    const { items } = whole.shape;
    const isPair = Array.isArray(items);
    const isList = whole.shape.type === 'array' && !isPair;
    const inner = isList ? withoutNull((items ?? {}) as Shape).shape : whole.shape;
    const note: FieldNote = {
      path,
      type: isPair ? 'pair' : typeOf(inner),
      isList,
      isNeeded: required.includes(name),
      mayBeNull: whole.mayBeNull,
      choices: choicesOf(inner),
      description: part.description ?? whole.shape.description ?? inner.description ?? '',
    };
    return [note, ...walk(inner, `${path}${isList ? '[]' : ''}.`)];
  });
}

function withoutNull(part: Shape): { shape: Shape; mayBeNull: boolean } {
  const { anyOf, type } = part;
  if (anyOf) {
    const [first = {}] = anyOf.filter((one) => one.type !== 'null');
    return { shape: first, mayBeNull: anyOf.some((one) => one.type === 'null') };
  }
  if (!Array.isArray(type)) return { shape: part, mayBeNull: false };
  const [first] = type.filter((one) => one !== 'null');
  return { shape: { ...part, ...(first ? { type: first } : {}) }, mayBeNull: type.includes('null') };
}

function typeOf(part: Shape): FieldType {
  if (choicesOf(part).length > 0) return 'choice';
  if (part.type === 'boolean') return 'yes-no';
  if (part.type === 'number' || part.type === 'integer') return 'number';
  if (part.type === 'object') return part.properties ? 'group' : 'texts';
  if (part.pattern?.startsWith('^\\d{4}(-')) return 'date';
  if (part.pattern?.startsWith('^\\d{4}-')) return 'day';
  return part.pattern?.startsWith('^https?') ? 'address' : 'text';
}

const choicesOf = (part: Shape): string[] =>
  part.enum ? part.enum.map(String) : part.const === undefined ? [] : [String(part.const)];

/** The first value a record has at a path of `listFields`; undefined when it has none. */
export function valueAt(record: unknown, path: string): unknown {
  const [step = '', ...rest] = path.split('.');
  const name = step.replace('[]', '');
  const value = (record as Readonly<Record<string, unknown>> | null)?.[name];
  if (rest.length === 0) return isEmpty(value) ? undefined : value;
  const below = rest.join('.');
  if (!step.endsWith('[]')) return value ? valueAt(value, below) : undefined;
  for (const entry of Array.isArray(value) ? value : []) {
    const found = valueAt(entry, below);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
