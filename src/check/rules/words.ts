/** Every text of a record, walked once: its letters, what leads to a person in it, and the way to a shelter. */
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { findShelter } from './conflict.ts';
import { findLetterFaults } from './name.ts';
import { findPersonalData } from './person.ts';
import { walkWords } from './strings.ts';

export const findWordsFaults: EntryRule = (entry, world) => {
  const allowed = [world.entries.site[0]?.value.contact.email ?? ''];
  const findings: Finding[] = [];
  walkWords(entry.value, (text, path) => {
    findings.push(...findLetterFaults(text, path));
    for (const { code, found } of findPersonalData(text, allowed)) {
      findings.push({ code, path: [...path], args: { field: fieldName(path), found } });
    }
    const shelter = findShelter(text);
    if (shelter) {
      const args = { field: fieldName(path), found: shelter.words };
      findings.push({ code: 'conflict/shelter', path: [...path], args });
    }
  });
  return findings;
};
