/** data/site.json and the files it names: a street map has to lie in public/, where readers can fetch it (trust M5). */
import type { EntryRule } from '../diagnostic.ts';

export const findSiteFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'site') return [];
  const file = entry.value.basemap?.file;
  if (file === undefined) return [];
  const path = `public${file}`;
  if (world.file(path)) return [];
  return [{ code: 'site/no-street-map', path: ['basemap', 'file'], args: { file, path } }];
};
