/** The borders drawn dashed, as the shipped geometry lists them, each named and with its reason in the page's language. */
import { getAtlas } from '#figure/geo/atlas';
import type { Context } from './context.ts';

export interface UnsettledBorder {
  id: string;
  name: string;
  reason: string;
}

/** One entry for each reason; throws when content/messages has no words for a line of the geometry. */
export function listUnsettled({ t }: Context): UnsettledBorder[] {
  const seen = new Set<string>();
  return getAtlas('world').unsettled.flatMap(({ id, properties }) => {
    const key = String(id);
    if (seen.has(properties.reason)) return [];
    seen.add(properties.reason);
    return [{ id: key, name: t(`boundary.${key}`), reason: t(`boundary.${key}.reason`) }];
  });
}
