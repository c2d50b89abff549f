/** How the digits of a year are shared among papers: each paper is used once, so that no drawing is defined twice. */

export interface YearPart {
  text: string;
  id: string;
}

/** Four papers cut a digit each, two cut two each, one or three cut the year whole. */
export function cutYear(year: string, ids: readonly string[]): YearPart[] {
  const [first] = ids;
  if (first === undefined) return [];
  const count = ids.length >= 4 ? 4 : ids.length === 2 ? 2 : 1;
  const width = Math.ceil(year.length / count);
  return ids
    .slice(0, count)
    .map((id, index) => ({ text: year.slice(index * width, (index + 1) * width), id }));
}
