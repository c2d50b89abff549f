/** Says in an author's words what a schema found. With shape.ts, the only file that knows zod from inside. */
import type { z } from 'zod';
import { findNearest } from '#model/nearest';
import type { Path } from '#source/json';
import type { Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { describeNode, keysOf, nodeAt } from './shape.ts';

type Issue = z.core.$ZodIssue;

const types: Record<string, string> = {
  string: '@text',
  number: '@number',
  int: '@whole-number',
  boolean: '@boolean',
  array: '@list',
  tuple: '@list',
  object: '@group',
  record: '@group',
  null: '@null',
};

/** The forms that src/model names; other patterns are told by the description of their field. */
const forms = new Set([
  'colour',
  'language-tag',
  'partial-date',
  'day',
  'slug',
  'community-id',
  'country-code',
  'web-address',
  'repository-name',
  'branch-name',
]);

/** The record as its schema reads it, defaults filled in; or everything that keeps it from fitting. */
export function readRecord(schema: z.ZodType, value: unknown): { value: unknown; findings: Finding[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, findings: [] };
  return { value: null, findings: result.error.issues.flatMap((issue) => sayIssue(schema, value, issue)) };
}

function sayIssue(schema: z.ZodType, value: unknown, issue: Issue): Finding[] {
  const path = issue.path as Path;
  const field = fieldName(path) || '@the-record';
  const input = valueAt(value, path);
  const base = { field, found: quote(input), expected: describeNode(nodeAt(schema, path)) };
  const say = (code: Finding['code'], args: Finding['args'] = {}): Finding[] => [
    { code, path, args: { ...base, ...args } },
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const suggestion = findNearest(key, keysOf(nodeAt(schema, path))) ?? '';
        return {
          code: 'schema/unknown-field',
          path: [...path, key],
          args: { field: fieldName([...path, key]), suggestion },
          on: 'key',
        };
      });
    case 'invalid_type':
      if (input === undefined) return say('schema/missing');
      return say('schema/type', { type: types[issue.expected] ?? issue.expected });
    case 'invalid_format':
      if (path.at(-1) === 'katotth') return say('community/katotth-form');
      return input === ''
        ? say('schema/empty')
        : say('schema/form', { expected: forms.has(issue.message) ? `@${issue.message}` : base.expected });
    case 'invalid_value': {
      if (input === undefined) return say('schema/missing');
      const choices = issue.values.map((choice) => quote(choice)).join(', ');
      const near = typeof input === 'string' ? findNearest(input, issue.values.map(String)) : null;
      return say('schema/choice', { choices, suggestion: near ?? '' });
    }
    case 'invalid_key':
      return say('schema/language-tag', {
        field: fieldName(path.slice(0, -1)),
        found: quote(path.at(-1)),
      }).map((finding) => ({ ...finding, on: 'key' }));
    case 'too_small': {
      const limit = Number(issue.minimum);
      if (typeof input === 'string') return say('schema/empty');
      if (Array.isArray(input)) {
        return input.length ? say('schema/too-few', { found: input.length, limit }) : say('schema/empty');
      }
      return say('schema/too-small', { limit, bound: issue.inclusive ? '@at-least' : '@more-than' });
    }
    case 'too_big': {
      const limit = Number(issue.maximum);
      if (Array.isArray(input)) return say('schema/too-many', { found: input.length, limit });
      return say('schema/too-large', { limit, bound: issue.inclusive ? '@at-most' : '@less-than' });
    }
    default:
      return say('schema/form');
  }
}

/** A value as the author would recognise it, shortened. */
function quote(value: unknown): string {
  if (Array.isArray(value)) return value.length ? '@some-list' : '@empty-list';
  if (typeof value === 'object' && value !== null) return '@some-group';
  const text = JSON.stringify(value) ?? '@nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}
