/** The borders drawn dashed, as the shipped geometry lists them, each named, drawn, and with its reason in the page's language. */
import { getAtlas } from '#figure/geo/atlas';
import { borderMarkup } from '#figure/geo/borderMarkup';
import { layoutBorder } from '#figure/geo/layoutBorder';
import type { Context } from './context.ts';

export interface UnsettledBorder {
  id: string;
  name: string;
  reason: string;
  /** The line among its neighbours, as SVG text; null where the geometry is too coarse for it. */
  drawing: { width: number; height: number; markup: string } | null;
}

/** One entry for each reason; throws when content/messages has no words for a line of the geometry. */
export function listUnsettled({ t }: Context): UnsettledBorder[] {
  const groups = new Map<string, string[]>();
  for (const { id, properties } of getAtlas('world').unsettled)
    groups.set(properties.reason, [...(groups.get(properties.reason) ?? []), String(id)]);
  return [...groups.values()].map((ids) => {
    const key = ids[0] as string;
    const scene = layoutBorder(ids);
    return {
      id: key,
      name: t(`boundary.${key}`),
      reason: t(`boundary.${key}.reason`),
      drawing: scene && { width: scene.width, height: scene.height, markup: borderMarkup(scene) },
    };
  });
}
