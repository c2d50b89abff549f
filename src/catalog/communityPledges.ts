/** What a community and its partners put their names to, theme by theme, each promise with its state and source. */
import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { getRecord } from './store.ts';

export interface PledgeView {
  text: Text;
  state: 'committed' | 'evidenced' | 'unknown';
  by: 'community' | 'partner' | 'project';
  /** Date of the newest report, in words; null when the source gives none. */
  asOf: string | null;
  sourceNumber: number;
}

export interface PledgeGroup {
  /** null: promises that name no theme. */
  theme: (Text & { href: string }) | null;
  pledges: PledgeView[];
}

/** The community's own promises first, then those of the phases of programmes that name it; themes in the order of the edition. */
export function describePledges(context: Context, citations: Citations, community: Community): PledgeGroup[] {
  const { store, format } = context;
  const groups = new Map<string | null, PledgeView[]>();
  const add = (theme: string | null, pledge: PledgeView) =>
    groups.set(theme, [...(groups.get(theme) ?? []), pledge]);

  for (const { theme, text, state, asOf, source } of community.commitments)
    add(theme, {
      text: context.text(text),
      state,
      by: 'community',
      asOf: asOf ? format.date(asOf) : null,
      sourceNumber: citations.cite(source),
    });
  for (const { programme } of community.memberships)
    for (const phase of getRecord(store, 'programmes', programme).phases) {
      if (!phase.communities.some((entry) => entry.community === community.id)) continue;
      for (const { theme, text, by, source } of phase.commitments)
        add(theme, {
          text: context.text(text),
          state: 'committed',
          by,
          asOf: null,
          sourceNumber: citations.cite(source),
        });
    }

  const order = [...store.themes.keys()];
  const place = (theme: string | null) => (theme === null ? order.length : order.indexOf(theme));
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([theme, pledges]) => ({
      theme:
        theme === null
          ? null
          : {
              ...context.text(getRecord(store, 'themes', theme).names),
              href: context.href(paths.theme(theme)),
            },
      pledges,
    }));
}
