/**
 * The entries of an edition along one axis: how far they came, their category, their country. A part has an address of
 * its own when it holds more than one entry and not all of them; a single entry is led to directly.
 */
import { paths } from '#i18n/paths';
import type { EditionEntry } from './awardEdition.ts';
import { compareAddress, isComparable } from './compareList.ts';
import type { Context, Text } from './context.ts';

const axes = ['status', 'category', 'country'] as const;
export type Axis = (typeof axes)[number];

export interface Part {
  axis: Axis;
  /** As in the address: `winner`, `participation`, `ua`. */
  value: string;
  label: Text;
  entries: EditionEntry[];
  /** Its page, or the page of its only entry; null when it has no entry, or all. */
  href: string | null;
  /** It has a page of its own. */
  hasPage: boolean;
}

type Named = { award: string; edition: string };

function part(
  context: Pick<Context, 'href'>,
  { award, edition }: Named,
  total: number,
  axis: Axis,
  value: string,
  label: Text,
  entries: EditionEntry[],
): Part {
  const hasPage = entries.length > 1 && entries.length < total;
  const own = context.href(paths.editionPart(award, edition, axis, value));
  const [only] = entries;
  return {
    axis,
    value: value.toLowerCase(),
    label,
    entries,
    href: hasPage ? own : entries.length === 1 && only ? only.href : null,
    hasPage,
  };
}

/** Every part, by axis: statuses and categories in their own order, countries by count and then by name. */
export function listParts(
  context: Pick<Context, 'href' | 't' | 'format'>,
  named: Named,
  entries: readonly EditionEntry[],
  categories: readonly { id: string; name: Text }[],
): Part[] {
  const make = (axis: Axis, value: string, label: Text, own: EditionEntry[]) =>
    part(context, named, entries.length, axis, value, label, own);
  const countries = new Map<string, EditionEntry[]>();
  for (const entry of entries) {
    const own = countries.get(entry.card.countryCode) ?? [];
    countries.set(entry.card.countryCode, [...own, entry]);
  }
  return [
    ...(['winner', 'finalist', 'submission'] as const).map((status) =>
      make(
        'status',
        status,
        { text: context.t(`projects.${status}s`), lang: null },
        entries.filter(({ recognition }) => recognition.status === status),
      ),
    ),
    ...categories.map(({ id, name }) =>
      make(
        'category',
        id,
        name,
        entries.filter(({ categoryId }) => categoryId === id),
      ),
    ),
    ...[...countries]
      .map(([code, own]) => make('country', code, { text: own[0]?.card.country ?? code, lang: null }, own))
      .sort(
        (a, b) => b.entries.length - a.entries.length || context.format.compare(a.label.text, b.label.text),
      ),
  ];
}

/** Address that compares the first of these entries of which enough is known; null when fewer than two are. */
export function compareEntriesAddress(
  context: Context,
  entries: readonly { id: string }[],
): { href: string; count: number } | null {
  const ids = [...new Set(entries.map(({ id }) => id))].filter((id) => isComparable(context, id)).slice(0, 3);
  return ids.length < 2 ? null : { href: compareAddress(context, ids), count: ids.length };
}
