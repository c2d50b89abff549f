/** What both sides of a programme or of a community promised, side by side, with what is known of each promise. */
import type { Phase } from '#model/programme';
import { stemOf } from '#model/vocabulary';
import type { Text } from './context.ts';
import {
  type Attributes,
  fail,
  getAttribute,
  getNamed,
  type SourceRef,
  type StoryDesk,
} from './storyDesk.ts';

export interface StoryPledge {
  text: Text;
  state: 'committed' | 'evidenced' | 'unknown';
  /** The body that gave its word, where the record names it. */
  by: Text | null;
  source: SourceRef;
}

/** The community's side first; a side without a promise on record is an empty list. */
export type PledgeSides = { side: 'community' | 'partner'; pledges: StoryPledge[] }[];

export interface StoryPledges {
  stem: string;
  /** Phase by phase, because each has a paper of its own; what a community promised outside of any phase has no title. */
  groups: { key: string; title: Text | null; sides: PledgeSides }[];
}

/** `<Pledges community>` or `<Pledges programme>`. */
export function describeStoryPledges(desk: StoryDesk, attributes: Attributes): StoryPledges {
  const { context, citations } = desk;
  const { programme: programmeId, community: communityId } = attributes;
  const stem = stemOf('Pledges', attributes) ?? 'pledges';
  const phases =
    communityId === undefined
      ? getNamed(desk, 'programmes', programmeId ?? getAttribute(desk, 'Pledges', attributes, 'community'))
          .phases
      : [...context.store.programmes.values()].flatMap((programme) =>
          programme.phases.filter(({ communities }) =>
            communities.some(({ community }) => community === communityId),
          ),
        );
  const own = communityId === undefined ? [] : getNamed(desk, 'communities', communityId).commitments;
  const ours = own.map(
    ({ text, state, source }): StoryPledge => ({
      text: context.text(text),
      state,
      by: null,
      source: { id: source, number: citations.cite(source) },
    }),
  );
  const groups = [
    ...(ours.length > 0
      ? [{ key: 'own', title: null, sides: [{ side: 'community' as const, pledges: ours }] }]
      : []),
    ...phases
      .filter(({ commitments }) => commitments.length > 0)
      .map((phase) => ({
        key: phase.key,
        title: context.text(phase.title),
        sides: [
          { side: 'community' as const, pledges: listPledges(desk, phase, true) },
          { side: 'partner' as const, pledges: listPledges(desk, phase, false) },
        ],
      })),
  ];
  if (groups.length === 0) return fail(desk, `"${communityId ?? programmeId}" has no pledge on record.`);
  return { stem, groups };
}

function listPledges(desk: StoryDesk, phase: Phase, isOurs: boolean): StoryPledge[] {
  const { context, citations } = desk;
  return phase.commitments
    .filter(({ by }) => (by === 'community') === isOurs)
    .map(({ text, organisation, source }) => ({
      text: context.text(text),
      // A paper says what was promised; whether it was kept is another record.
      state: 'committed' as const,
      by: organisation ? context.text(getNamed(desk, 'organisations', organisation).names) : null,
      source: { id: source, number: citations.cite(source) },
    }));
}
