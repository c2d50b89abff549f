/** The list of every rule, by what it looks at. Knows none of them from inside. */
import type { DocumentRule, EntryRule, FileRule, GatherRule, TreeRule } from './diagnostic.ts';
import { findDateFaults } from './rules/date.ts';
import { findObservationFaults } from './rules/observation.ts';
import { findPlaceFaults } from './rules/place.ts';
import { findProjectFaults } from './rules/project.ts';
import { findReferenceFaults } from './rules/reference.ts';
import { findTableFaults } from './rules/table.ts';
import { findTextFaults } from './rules/text.ts';

export const entryRules: EntryRule[] = [
  findTextFaults,
  findReferenceFaults,
  findPlaceFaults,
  findObservationFaults,
  findDateFaults,
  findProjectFaults,
  findTableFaults,
];
export const documentRules: DocumentRule[] = [];
export const fileRules: FileRule[] = [];
// Each rule knows its own facts; the engine only carries them.
// biome-ignore lint/suspicious/noExplicitAny: the facts of different rules have nothing in common
export const gatherRules: GatherRule<any>[] = [];
export const treeRules: TreeRule[] = [];
