/** The id an author most likely meant, by the pairs of letters two ids share; stands in for check/nearest, which no page may import. */

const pairsOf = (id: string): string[] =>
  Array.from({ length: id.length + 1 }, (_, index) => ` ${id} `.slice(index, index + 2));

/** The candidate that shares most pairs with `wanted`, at least half of them; null when none does. */
export function findSimilar(wanted: string, candidates: Iterable<string>): string | null {
  const pairs = pairsOf(wanted);
  let best: { id: string; share: number } | null = null;
  for (const id of candidates) {
    const own = pairsOf(id);
    const left = [...own];
    const shared = pairs.filter((pair) => {
      const at = left.indexOf(pair);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
    const share = (2 * shared) / (pairs.length + own.length);
    if (share >= 0.5 && (!best || share > best.share)) best = { id, share };
  }
  return best?.id ?? null;
}
