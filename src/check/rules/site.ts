/** data/site.json and what it names: a street map lies in public/ (trust M5); words can be read on the colours (A2). */

import { type Colours, contrastOf, grounds, leastContrast } from '#model/colour';
import type { EntryRule, Finding } from '../diagnostic.ts';

export const findSiteFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'site') return [];
  const file = entry.value.basemap?.file;
  const path = `public${file}`;
  const findings: Finding[] =
    file === undefined || world.file(path)
      ? []
      : [{ code: 'site/no-street-map', path: ['basemap', 'file'], args: { file, path } }];
  for (const [name, colour] of Object.entries(entry.value.colours ?? {})) {
    const other = grounds[name as keyof Colours];
    const contrast = contrastOf(colour, other);
    if (contrast >= leastContrast) continue;
    const advice = name === 'cover' ? '@lighter' : '@darker';
    findings.push({
      code: 'site/faint-colour',
      path: ['colours', name],
      args: { colour, other, contrast, least: leastContrast, advice },
    });
  }
  return findings;
};
