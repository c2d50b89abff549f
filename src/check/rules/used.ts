/** Which figures, sources and themes are named anywhere, and which nowhere. Judges only that they are named. */
import { referenceFields } from '#model/reference';
import type { Document, Entry, Gathered, GatherRule, LocatedFinding } from '../diagnostic.ts';
import { walkFields } from './walk.ts';

type Kind = 'figures' | 'sources' | 'themes';
/** `has`: a record that should be used; `uses`: the names a record or a story gives. */
type Fact = { has: Kind; id: string } | { uses: Kind; ids: string[] };

/** Attributes of the story components that name a record. */
const attribute = /<(Figure|Source|Cite|Theme|Image|Media|Picture|[A-Z]\w*)\b[^>]*?\/?>/g;
const codes = {
  figures: 'figure/orphan',
  sources: 'source/unused',
  themes: 'orphan/theme',
} as const;

const isKind = (collection: string | undefined): collection is Kind =>
  collection !== undefined && collection in codes;

export const usedRule: GatherRule<Fact> = {
  name: 'used',
  gather: (item) => {
    const facts: Fact[] = [];
    const named: Record<Kind, Set<string>> = {
      figures: new Set(),
      sources: new Set(),
      themes: new Set(),
    };
    if (hasOwn(item)) facts.push({ has: item.collection as Kind, id: item.id });
    walkFields(item.value, (group) => {
      for (const key in group) {
        const kind = referenceFields[key];
        if (!isKind(kind)) continue;
        const ids = group[key];
        if (typeof ids === 'string') named[kind].add(ids);
        else if (Array.isArray(ids))
          for (const id of ids.flat()) if (typeof id === 'string') named[kind].add(id);
      }
    });
    if ('body' in item) readBody(item, named);
    for (const kind of Object.keys(named) as Kind[]) {
      if (named[kind].size) facts.push({ uses: kind, ids: [...named[kind]] });
    }
    return facts;
  },
  judge: (facts) => {
    const used: Record<Kind, Set<string>> = {
      figures: new Set(),
      sources: new Set(),
      themes: new Set(),
    };
    for (const { fact } of facts) if ('uses' in fact) for (const id of fact.ids) used[fact.uses].add(id);
    return facts.flatMap((gathered) => findUnused(gathered, used));
  },
};

function findUnused({ fact, file, at }: Gathered<Fact>, used: Record<Kind, Set<string>>): LocatedFinding[] {
  if (!('has' in fact) || used[fact.has].has(fact.id)) return [];
  return [{ code: codes[fact.has], file, at, path: ['id'], args: { id: fact.id } }];
}

/** Figures about a community or a project are listed on its page, so they are shown without being named. */
function hasOwn(item: Entry | Document): boolean {
  if (item.collection === 'figures') return !['community', 'project'].includes(item.value.subject.kind);
  return item.collection === 'sources' || item.collection === 'themes';
}

/** Every quoted attribute of a component is taken as a name: a sentence is never the name of a record. */
function readBody(item: Document, named: Record<Kind, Set<string>>): void {
  for (const [tag] of item.body.matchAll(attribute)) {
    for (const [, value = ''] of tag.matchAll(/=\s*"([a-z0-9 ,-]+)"/g)) {
      for (const id of value.split(/[\s,]+/))
        for (const kind of Object.keys(named) as Kind[]) named[kind].add(id);
    }
  }
}
