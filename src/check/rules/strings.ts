/** Visits every text within a record. Knows no collection, and leaves identifiers and addresses out when asked. */
import type { Path } from '#source/json';

/** Fields whose text is an address or a code, never a sentence. */
const technical = new Set(['id', 'url', 'archived', 'website', 'source', 'file', 'page', 'code', 'country']);

/**
 * Calls `visit` with every sentence, name or label in `value`; identifiers and web addresses are not words.
 * `path` is one list that changes from call to call: whoever keeps it copies it.
 */
export function walkWords(
  value: unknown,
  visit: (text: string, path: Path) => void,
  path: (string | number)[] = [],
): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      walkWords(value[index], visit, path);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>;
    for (const key in fields) {
      if (technical.has(key)) continue;
      path.push(key);
      walkWords(fields[key], visit, path);
      path.pop();
    }
  }
}

/** Where a sentence ends: not after an abbreviation before a name or a number, such as "No. 5" or "вул. Умовна". */
const end =
  /(?<!(?:^|[^\p{L}])(?:[Nn]o|[Ss]t|[Ss]tr|[Aa]ve|[Вв]ул|просп|пров|бульв|буд|ім|м|с|р))[.!?…]+(?=\s+[\p{Lu}"«“(])/gu;

/** The sentences of a text with the offset at which each begins. */
export function sentencesOf(text: string): { text: string; at: number }[] {
  const sentences: { text: string; at: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    sentences.push({ text: text.slice(from, to), at: from });
    from = to;
  }
  return [...sentences, { text: text.slice(from), at: from }];
}
