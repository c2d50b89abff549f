/** Visits every text within a record. Knows no collection, and leaves identifiers and addresses out when asked. */
import type { Path } from '#source/json';

/** Fields whose text is an address or a code, never a sentence. */
const technical = new Set(['id', 'url', 'archived', 'website', 'source', 'file', 'page', 'code', 'country']);

/** Calls `visit` with every sentence, name or label in `value`; identifiers and web addresses are not words. */
export function walkWords(value: unknown, visit: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkWords(item, visit, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>;
    for (const key in fields) if (!technical.has(key)) walkWords(fields[key], visit, [...path, key]);
  }
}
