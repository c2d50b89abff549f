/** A table has its record and a medium has its record, and each record its file. Looks at names only. */
import { registry } from '#model/registry';
import type { GatherRule, LocatedFinding, TreeRule } from '../diagnostic.ts';

const series = registry.series.path;
const media = registry.media.path;

/** Tables and media that no record describes. */
export const findLonelyFiles: TreeRule = (tree, world) => {
  const described = new Set(world.entries.media.map(({ value }) => `${media}/${value.file}`));
  return tree.flatMap(({ path, kind }): LocatedFinding[] => {
    if (kind !== 'file') return [];
    if (path.startsWith(`${series}/`) && path.endsWith('.csv')) {
      const id = path.slice(series.length + 1, -'.csv'.length);
      return world.has('series', id) ? [] : [{ code: 'orphan/table', file: path, path: [], args: { id } }];
    }
    if (!path.startsWith(`${media}/`) || path.endsWith('.json') || described.has(path)) return [];
    // A record with a fault of its own may well be the one that describes this file.
    const stem = path.slice(media.length + 1).replace(/\.[^.]+$/, '');
    if (world.has('media', stem) && !world.find('media', stem)) return [];
    return [{ code: 'media/no-record', file: path, path: [], args: { stem } }];
  });
};

/** Two media records that claim one file could carry two consents for one picture. */
export const mediaFileRule: GatherRule<{ id: string; file: string }> = {
  name: 'media-file',
  gather: (entry) => (entry.collection === 'media' ? [{ id: entry.id, file: entry.value.file }] : []),
  judge: (facts) => {
    const first = new Map<string, string>();
    return facts.flatMap(({ fact, file, at }): LocatedFinding[] => {
      const other = first.get(fact.file);
      if (other === undefined) first.set(fact.file, fact.id);
      if (other === undefined) return [];
      return [{ code: 'media/file-twice', file, at, path: ['file'], args: { found: fact.file, other } }];
    });
  },
};
