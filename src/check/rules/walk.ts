/** Visits every value within a record. Knows no collection. */
import type { Path } from '#source/json';

export type Fields = Record<string, unknown>;

/** The groups of the record looked at last: several rules walk the same one in turn. */
let last: { value: unknown; groups: { fields: Fields; path: Path }[] } = { value: null, groups: [] };

/** Calls `visit` with every group of fields in `value`, itself included, outermost first. */
export function walkFields(value: unknown, visit: (fields: Fields, path: Path) => void): void {
  if (last.value !== value || typeof value !== 'object') {
    const groups: typeof last.groups = [];
    gather(value, [], groups);
    last = { value, groups };
  }
  for (const { fields, path } of last.groups) visit(fields, path);
}

function gather(value: unknown, path: Path, groups: typeof last.groups): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (typeof value[index] === 'object') gather(value[index], [...path, index], groups);
    }
    return;
  }
  const fields = value as Fields;
  groups.push({ fields, path });
  for (const key in fields) {
    const inner = fields[key];
    if (typeof inner === 'object' && inner !== null) gather(inner, [...path, key], groups);
  }
}
