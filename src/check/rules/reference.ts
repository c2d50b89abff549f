/** Every reference leads to a record. Knows which field names which collection; the nearest name is offered. */

import { findNearest, listFew } from '#model/nearest';
import { countryFields, referenceFields as fields } from '#model/reference';
import type { DataCollection } from '#model/registry';
import type { Path } from '#source/json';
import type { Args, Entry, EntryRule, Finding, World } from '../diagnostic.ts';
import { walkFields } from './walk.ts';

const subjects: Record<string, DataCollection> = {
  community: 'communities',
  project: 'projects',
  programme: 'programmes',
  agreement: 'agreements',
  award: 'awards',
  event: 'events',
  country: 'countries',
};

export const findReferenceFaults: EntryRule = (entry, world) => {
  const findings: Finding[] = [];
  const look = (to: DataCollection, id: unknown, path: Path) => {
    if (typeof id !== 'string' || world.unread.has(to) || world.has(to, id)) return;
    findings.push(unknownReference(`@kind-${to}`, id, path, world.ids[to]));
  };
  const lookAll = (to: DataCollection, value: unknown, path: Path) => {
    if (!Array.isArray(value)) look(to, value, path);
    else for (const [index, id] of value.entries()) look(to, id, [...path, index]);
  };

  walkFields(entry.value, (group, path) => {
    for (const key in group) {
      const to = fields[key];
      if (to) lookAll(to, group[key], [...path, key]);
    }
  });
  for (const key of countryFields[entry.collection] ?? []) {
    lookAll('countries', (entry.value as Record<string, unknown>)[key], [key]);
  }
  if (entry.collection === 'figures') {
    const { kind, id } = entry.value.subject;
    if (subjects[kind]) look(subjects[kind], id, ['subject', 'id']);
  }
  return [...findings, ...findEditionFaults(entry, world)];
};

/** Editions and categories are parts of an award, so they are looked up within the one that is named. */
function findEditionFaults(entry: Entry, world: World): Finding[] {
  if (entry.collection === 'awards') {
    const ids = entry.value.editions.map((edition) => edition.id);
    return entry.value.criteria.flatMap(({ edition }, index) =>
      edition === null || ids.includes(edition)
        ? []
        : [unknownReference('@edition-here', edition, ['criteria', index, 'edition'], ids)],
    );
  }
  if (entry.collection !== 'projects') return [];
  return entry.value.recognitions.flatMap(({ award, edition, category }, index) => {
    const held = world.find('awards', award)?.value;
    if (!held) return [];
    const at = ['recognitions', index];
    const ids = held.editions.map(({ id }) => id);
    const heldEdition = held.editions.find(({ id }) => id === edition);
    if (!heldEdition) return [unknownReference('@edition-of', edition, [...at, 'edition'], ids, { award })];
    const categories = heldEdition.categories.map(({ id }) => id);
    if (categories.includes(category)) return [];
    return [unknownReference('@category-of', category, [...at, 'category'], categories, { award, edition })];
  });
}

function unknownReference(
  kind: string,
  id: string,
  path: Path,
  known: Iterable<string>,
  more: Args = {},
): Finding {
  const names = [...known];
  const suggestion = findNearest(id, names) ?? '';
  const few = suggestion ? '' : listFew(names);
  return {
    code: 'reference/unknown',
    path,
    args: { ...more, kind, id, suggestion, ...(few ? { known: few } : {}) },
  };
}
