/** What this atlas holds nothing of, for one community, in words: so that a short page says why it is short. */
import type { Context } from './context.ts';

/** What a community's page may hold, in the order of the page. */
export const holdings = ['standing', 'projects', 'agreements', 'pledges', 'figures', 'population'] as const;
export type Holding = (typeof holdings)[number];

/** "Not in this atlas: projects, agreements and figures."; null when nothing is missing. */
export function describeGaps({ t, format }: Context, held: ReadonlySet<Holding>): string | null {
  const missing = holdings.filter((kind) => !held.has(kind));
  if (missing.length === 0) return null;
  return t('community.gaps', { list: format.list(missing.map((kind) => t(`community.gaps.${kind}`))) });
}
