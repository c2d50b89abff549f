/** Every text of a record, walked once: its letters, what leads to a person in it, and the way to a shelter. */
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { findShelter } from './conflict.ts';
import { findLetterFaults } from './name.ts';
import { findPersonalData } from './person.ts';
import { walkWords } from './strings.ts';

/** Texts that have nothing to find: days, states, names of sources and labels stand in thousands of records. */
const clean = new Set<string>();
const most = 50_000;

export const findWordsFaults: EntryRule = (entry, world) => {
  const allowed = [world.entries.site[0]?.value.contact.email ?? ''];
  const findings: Finding[] = [];
  walkWords(entry.value, (text, path) => {
    if (clean.has(text)) return;
    const before = findings.length;
    findings.push(...findLetterFaults(text, path));
    for (const { code, found } of findPersonalData(text, allowed)) {
      findings.push({ code, path: [...path], args: { field: fieldName(path), found } });
    }
    const shelter = findShelter(text);
    if (shelter) {
      const args = { field: fieldName(path), found: shelter.words };
      findings.push({ code: 'conflict/shelter', path: [...path], args });
    }
    // Which addresses may stand is for each edition to say.
    if (findings.length === before && text.length < 80 && clean.size < most && !text.includes('@'))
      clean.add(text);
  });
  return findings;
};
