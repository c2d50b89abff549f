/** What was corrected about one place: entries of the corrections log on its pages, its projects and its figures (P4). */
import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import type { Correction } from '#model/correction';
import type { Context } from './context.ts';
import { type CorrectionView, describeCorrection } from './corrections.ts';
import { communityOf } from './figures.ts';

export type ChangeView = CorrectionView & { /** The entry in the log. */ entryHref: string };

/** Entries that name the community's page, a page of its projects or figures, or a figure of it, newest first. */
export function correctionsOf(context: Pick<Context, 'store'>, community: Community): Correction[] {
  const { store } = context;
  if (store.corrections.size === 0) return [];
  const isOwn = (id: string | null | undefined): boolean => {
    const figure = id ? store.figures.get(id) : undefined;
    return figure !== undefined && communityOf(context, figure) === community.id;
  };
  const pages = new Set([
    paths.community(community.id),
    ...(store.projectsByCommunity.get(community.id) ?? []).map(({ id }) => paths.project(id)),
  ]);
  const figureOf = (page: string): string | undefined => /^\/figures\/([^/]+)\/$/.exec(page)?.[1];
  return [...store.corrections.values()]
    .filter(({ page, figure }) => pages.has(page) || isOwn(figure) || isOwn(figureOf(page)))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

export function listChanges(context: Context, community: Community): ChangeView[] {
  return correctionsOf(context, community).map((correction) => ({
    ...describeCorrection(context, correction),
    entryHref: `${context.href(paths.corrections())}#${correction.id}`,
  }));
}
