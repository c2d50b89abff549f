/** The list of every rule, by what it looks at. Knows none of them from inside. */
import type { DocumentRule, EntryRule, FileRule, GatherRule, TreeRule } from './diagnostic.ts';
import { findAwardFaults, winnerRule } from './rules/award.ts';
import { findConflictFaults, findConflictInDocument } from './rules/conflict.ts';
import { findCorrectionFaults, findSilentChanges } from './rules/correction.ts';
import { findDateFaults } from './rules/date.ts';
import { disclosureRule } from './rules/disclosure.ts';
import { findFigureFaults } from './rules/figure.ts';
import { findKitFaults, findKitFaultsInStory } from './rules/kit.ts';
import { findLinkFaults } from './rules/link.ts';
import { findMediaFaults, mediaRule } from './rules/media.ts';
import { findNameFaults } from './rules/name.ts';
import { findObservationFaults } from './rules/observation.ts';
import { findLonelyFiles, mediaFileRule } from './rules/pair.ts';
import { findPathFaults } from './rules/path.ts';
import { findPersonInDocument } from './rules/person.ts';
import { findPlaceFaults } from './rules/place.ts';
import { findProjectFaults } from './rules/project.ts';
import { findProseFaults } from './rules/prose.ts';
import { findReferenceFaults } from './rules/reference.ts';
import { findRefusedInRecords, refusedInMessages } from './rules/refused.ts';
import { findSeriesRecordFaults } from './rules/series.ts';
import { findSiteFaults } from './rules/site.ts';
import { addressRule, findQuotations, findSourceFaults } from './rules/source.ts';
import { findStatusFaults } from './rules/status.ts';
import { findComponentFaults, findFrontMatterFaults, findSubsetFaults } from './rules/story.ts';
import { findStrayFaults } from './rules/storyFiles.ts';
import { findTableFaults } from './rules/table.ts';
import { findTextFaults } from './rules/text.ts';
import { findTranslationFaults } from './rules/translation.ts';
import { twinRule } from './rules/twin.ts';
import { usedRule } from './rules/used.ts';
import { findWordsFaults } from './rules/words.ts';

export const entryRules: EntryRule[] = [
  findTextFaults,
  findReferenceFaults,
  findPlaceFaults,
  findObservationFaults,
  findDateFaults,
  findProjectFaults,
  findTableFaults,
  findRefusedInRecords,
  findNameFaults,
  findStatusFaults,
  findAwardFaults,
  findFigureFaults,
  findSeriesRecordFaults,
  findSourceFaults,
  findQuotations,
  findCorrectionFaults,
  findMediaFaults,
  findWordsFaults,
  findConflictFaults,
  findSiteFaults,
  findKitFaults,
];
export const documentRules: DocumentRule[] = [
  findSubsetFaults,
  findComponentFaults,
  findFrontMatterFaults,
  findProseFaults,
  findTranslationFaults,
  findLinkFaults,
  findPersonInDocument,
  findConflictInDocument,
  findKitFaultsInStory,
];
export const fileRules: FileRule[] = [refusedInMessages, mediaRule];
// Each rule knows its own facts; the engine only carries them.
// biome-ignore lint/suspicious/noExplicitAny: the facts of different rules have nothing in common
export const gatherRules: GatherRule<any>[] = [
  twinRule,
  winnerRule,
  usedRule,
  disclosureRule,
  addressRule,
  mediaFileRule,
];
export const treeRules: TreeRule[] = [findStrayFaults, findPathFaults, findLonelyFiles, findSilentChanges];
