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
  /** The phase and the body that gave its word, where the record names them. */
  by: Text | null;
  source: SourceRef;
}

export interface StoryPledges {
  stem: string;
  /** The community's side first; a side without a promise on record is an empty list. */
  sides: { side: 'community' | 'partner'; pledges: StoryPledge[] }[];
}

/** `<Pledges community>` or `<Pledges programme>`. */
export function describeStoryPledges(desk: StoryDesk, attributes: Attributes): StoryPledges {
  const { store } = desk.context;
  const { programme: programmeId, community: communityId } = attributes;
  const stem = stemOf('Pledges', attributes) ?? 'pledges';
  const phases =
    communityId === undefined
      ? getNamed(desk, 'programmes', programmeId ?? getAttribute(desk, 'Pledges', attributes, 'community'))
          .phases
      : [...store.programmes.values()].flatMap((programme) =>
          programme.phases.filter(({ communities }) =>
            communities.some(({ community }) => community === communityId),
          ),
        );
  const own = communityId === undefined ? [] : getNamed(desk, 'communities', communityId).commitments;
  const ours = own.map(
    ({ text, state, source }): StoryPledge => ({
      text: desk.context.text(text),
      state,
      by: null,
      source: { id: source, number: desk.citations.cite(source) },
    }),
  );
  const of = (isOurs: boolean) => phases.flatMap((phase) => listPledges(desk, phase, isOurs));
  const sides = [
    { side: 'community' as const, pledges: [...ours, ...of(true)] },
    { side: 'partner' as const, pledges: of(false) },
  ];
  if (sides.every(({ pledges }) => pledges.length === 0))
    return fail(desk, `"${communityId ?? programmeId}" has no pledge on record.`);
  return { stem, sides };
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
