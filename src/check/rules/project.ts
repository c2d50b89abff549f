/** An awarded project tells what happened next (blueprint 5). */
import type { Rule } from '../diagnostic.ts';

export const findProjectFaults: Rule = (entry) => {
  if (entry.collection !== 'projects' || entry.value.next !== null) return [];
  const won = entry.value.recognitions.find(({ status }) => status === 'winner');
  if (!won) return [];
  return [{ code: 'project/no-next', path: ['next'], args: { award: won.award, edition: won.edition } }];
};
