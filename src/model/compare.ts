/** What an address says of projects to compare: which, in which order, at most three. Knows no projects but their names. */

/** More columns than this no longer stand side by side. */
export const LIMIT = 3;

/** `?p=a&p=b`; nothing for none. */
export const compareSearch = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `?${ids.map((id) => `p=${encodeURIComponent(id)}`).join('&')}`;

export interface Comparison {
  /** Known, each once, in the order of the address, at most three. */
  chosen: string[];
  /** Known, but beyond the third. */
  beyond: string[];
  /** As many names as the address gives that no project has. */
  lost: number;
}

/** Reads `?p=a&p=b`, and lists with commas such as `?p=a,b`. Whatever else the address holds is left alone. */
export function readComparison(search: string, known: ReadonlySet<string>): Comparison {
  const given = new URLSearchParams(search)
    .getAll('p')
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);
  const once = [...new Set(given)];
  const found = once.filter((id) => known.has(id));
  return { chosen: found.slice(0, LIMIT), beyond: found.slice(LIMIT), lost: once.length - found.length };
}
