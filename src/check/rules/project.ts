/** An awarded project tells what happened next (blueprint 5), and claims no more evidence than its record holds. */
import { findNearest } from '#model/nearest';
import type { Project } from '#model/project';
import type { EntryRule, Finding, World } from '../diagnostic.ts';

export const findProjectFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'projects') return [];
  return [...findSilence(entry.value), ...findEvidenceFaults(entry.value, world)];
};

function findSilence({ next, recognitions }: Project): Finding[] {
  const won = next === null ? recognitions.find(({ status }) => status === 'winner') : undefined;
  if (!won) return [];
  return [{ code: 'project/no-next', path: ['next'], args: { award: won.award, edition: won.edition } }];
}

/** A level says what was shown: data of a change from the second on, an evaluation from the third. */
function findEvidenceFaults({ evidence, results }: Project, world: World): Finding[] {
  const id = evidence?.standard;
  if (!evidence || !id) return [];
  const path = ['evidence', 'standard'];
  const levels = world.entries.site[0]?.value.evidenceScale?.levels.map((level) => level.id) ?? [];
  const at = levels.indexOf(id);
  if (at < 0) {
    const suggestion = findNearest(id, levels) ?? '';
    return [{ code: 'reference/unknown', path, args: { kind: '@level-of-scale', id, suggestion } }];
  }
  if (at >= 2 && evidence.level !== 'evaluated')
    return [{ code: 'project/evidence-beyond', path, args: { level: id, lack: '@lack-evaluation' } }];
  if (at >= 1 && results.length === 0)
    return [{ code: 'project/evidence-beyond', path, args: { level: id, lack: '@lack-result' } }];
  return [];
}
