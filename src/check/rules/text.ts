/** Every text per language has the edition's default language; the others may be missing and are shown in it. */
import { registry } from '#model/registry';
import type { Path } from '#source/json';
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { walkTexts } from './shape.ts';

export const findTextFaults: EntryRule = (entry, world) => {
  const findings: Finding[] = [];
  const locale = world.find('site', 'site')?.value.defaultLocale ?? 'en';
  // Only languages that inflect have a form of a name to give here.
  const inflected = (path: Path) => entry.collection === 'names' && path[0] === 'locative';
  walkTexts(registry[entry.collection].schema, entry.value, (text, path) => {
    if (text[locale] === undefined && !inflected(path)) {
      findings.push({ code: 'text/default-language', path, args: { field: fieldName(path), locale } });
    }
  });
  return findings;
};
