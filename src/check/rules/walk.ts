/** Visits every value within a record. Knows no collection. */
import type { Path } from '#source/json';

export type Fields = Record<string, unknown>;

/** Calls `visit` with every group of fields in `value`, itself included, outermost first. */
export function walkFields(
  value: unknown,
  visit: (fields: Fields, path: Path) => void,
  path: Path = [],
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkFields(item, visit, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    const fields = value as Fields;
    visit(fields, path);
    for (const key in fields) {
      const inner = fields[key];
      if (typeof inner === 'object' && inner !== null) walkFields(inner, visit, [...path, key]);
    }
  }
}
