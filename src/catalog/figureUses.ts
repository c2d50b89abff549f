/** Where a bound figure is used: the records that name it and the stories that bind or draw it. Knows no page layout. */
import { paths } from '#i18n/paths';
import type { Figure } from '#model/figure';
import type { Context } from './context.ts';
import { communityOf } from './figures.ts';
import { describeUse, type UseLink } from './sourceUses.ts';
import type { Store } from './store.ts';
import { listStoriesNaming } from './storyUses.ts';

/** Kinds in the order of the page. */
const useKinds = [
  'stories',
  'projects',
  'communities',
  'programmes',
  'agreements',
  'awards',
  'events',
  'corrections',
] as const;

export type FigureUseKind = (typeof useKinds)[number];

/** A record, or the edition of an award, that names a figure. */
interface Naming {
  kind: Exclude<FigureUseKind, 'stories'>;
  id: string;
  edition?: string;
}

/** Fields that hold ids of figures, in whatever record and at whatever depth. */
const fields: ReadonlySet<string> = new Set(['figures', 'figure', 'results', 'cost', 'context']);

/** Texts under those fields that name a figure of the ledger. */
export function* findNamedFigures(value: unknown, known: { has(id: string): boolean }): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* findNamedFigures(item, known);
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (fields.has(key)) {
        for (const id of Array.isArray(inner) ? inner : [inner])
          if (typeof id === 'string' && known.has(id)) yield id;
      }
      yield* findNamedFigures(inner, known);
    }
  }
}

const indexes = new WeakMap<Store, ReadonlyMap<string, readonly Naming[]>>();

/** Figure id → the records that name it. */
function indexOf(store: Store): ReadonlyMap<string, readonly Naming[]> {
  const made = indexes.get(store);
  if (made) return made;
  const index = new Map<string, Naming[]>();
  const add = (ids: Iterable<string>, naming: Naming) => {
    for (const id of new Set(ids)) index.set(id, [...(index.get(id) ?? []), naming]);
  };
  for (const kind of ['projects', 'programmes', 'agreements', 'events', 'corrections'] as const)
    for (const record of store[kind].values())
      add(findNamedFigures(record, store.figures), { kind, id: record.id });
  for (const { id, editions } of store.awards.values())
    for (const edition of editions)
      add(findNamedFigures(edition, store.figures), { kind: 'awards', id, edition: edition.id });
  indexes.set(store, index);
  return index;
}

function describeNaming(context: Context, { kind, id, edition }: Naming): UseLink | null {
  const link = describeUse(context, { kind, id });
  if (!link || edition === undefined) return link;
  return { ...link, text: `${link.text}, ${edition}`, href: context.href(paths.edition(id, edition)) };
}

export interface FigureUses {
  kind: FigureUseKind;
  links: UseLink[];
}

/** Every use as a link, by kind. A figure about a community, its project or its agreement stands on the community's page. */
export function describeFigureUses(context: Context, figure: Figure): FigureUses[] {
  const namings = [...(indexOf(context.store).get(figure.id) ?? [])];
  const { kind, id } = figure.subject;
  // Records list figures about themselves without naming them.
  if (kind === 'project' && !namings.some((one) => one.kind === 'projects' && one.id === id))
    namings.push({ kind: 'projects', id });
  const community = communityOf(context, figure);
  if (community) namings.push({ kind: 'communities', id: community });
  return useKinds.flatMap((own) => {
    const found =
      own === 'stories'
        ? listStoriesNaming(context, 'figures', figure.id)
        : namings
            .filter((naming) => naming.kind === own)
            .flatMap((naming) => describeNaming(context, naming) ?? []);
    const links = found.sort((a, b) => context.format.compare(a.text, b.text));
    return links.length > 0 ? [{ kind: own, links }] : [];
  });
}
