/** The names in a story's sentences: where each leads, and the card that opens over it. */
import { paths } from '#i18n/paths';
import { describeMark } from './community.ts';
import type { Text } from './context.ts';
import { leadingMembership } from './memberships.ts';
import { communityName, communityNameById, countryName } from './names.ts';
import { describeRecognition, leadingRecognition } from './recognitions.ts';
import {
  type Attributes,
  getAttribute,
  getChoice,
  getNamed,
  type LinkCard,
  type StoryDesk,
} from './storyDesk.ts';

export interface StoryLink extends Text {
  href: string | null;
  /** Id of its card on the page. */
  card: string;
}

/** Keeps a card for the end of the text; one named twice has one card. */
function keepCard(desk: StoryDesk, card: LinkCard): string {
  desk.cards.set(card.id, card);
  return card.id;
}

const asOf = ({ context }: StoryDesk, date: string | null): string | null =>
  date && context.t('story.card.as-of', { date: context.format.date(date) });

/** `<Place id form?>`: a community's name; `form="in"` is the reviewed form after "in". */
export function describeStoryPlace(desk: StoryDesk, attributes: Attributes): StoryLink {
  const { context } = desk;
  const { t } = context;
  const community = getNamed(desk, 'communities', getAttribute(desk, 'Place', attributes, 'id'));
  const name = communityName(context, community);
  const { word } = describeMark(context, community);
  const card = keepCard(desk, {
    id: `card-${community.id}`,
    kind: t('story.card.community', { country: countryName(context, community.country) }),
    name: { text: name.text, lang: name.lang },
    line: community.situation ? context.text(community.situation.text) : { text: word, lang: null },
    asOf: asOf(
      desk,
      community.situation
        ? community.situation.asOf
        : (leadingMembership(context, community)?.asOf ?? community.verified),
    ),
  });
  if (getChoice(desk, 'Place', attributes, 'form', ['name', 'in']) !== 'in') return { ...name, card };
  const locative = context.store.names.get(community.id)?.locative?.[context.locale];
  if (locative) return { text: locative, lang: null, href: name.href, card };
  // A story in another language than the first has passed the check, which asks for the form. What comes here without
  // one is an example from the first language, shown where nobody has written a story yet.
  return { ...name, card, text: t('story.place.in', { name: name.text }) };
}

/** `<Project id>`. */
export function describeStoryProject(desk: StoryDesk, attributes: Attributes): StoryLink {
  const { context } = desk;
  const project = getNamed(desk, 'projects', getAttribute(desk, 'Project', attributes, 'id'));
  const title = context.text(project.title);
  const recognition = describeRecognition(context, leadingRecognition(project));
  const card = keepCard(desk, {
    id: `card-${project.id}`,
    kind: context.t('story.card.project', { name: communityNameById(context, project.community).text }),
    name: title,
    line: { ...recognition.award, text: `${recognition.award.text}. ${recognition.word}` },
    asOf: asOf(desk, project.next?.asOf ?? project.verified),
  });
  return { ...title, href: context.href(paths.project(project.id)), card };
}

/** `<Programme id>`. */
export function describeStoryProgramme(desk: StoryDesk, attributes: Attributes): StoryLink {
  const { context } = desk;
  const programme = getNamed(desk, 'programmes', getAttribute(desk, 'Programme', attributes, 'id'));
  const name = context.text(programme.names);
  const card = keepCard(desk, {
    id: `card-${programme.id}`,
    kind: context.t(`programme.kind.${programme.kind}`),
    name,
    line: context.text(programme.organiser),
    asOf: asOf(desk, programme.verified),
  });
  return { ...name, href: context.href(paths.programme(programme.id)), card };
}

/** `<Organisation id>`: organisations have no page of their own; the name leads to theirs where we know it. */
export function describeStoryOrganisation(desk: StoryDesk, attributes: Attributes): StoryLink {
  const { context } = desk;
  const organisation = getNamed(desk, 'organisations', getAttribute(desk, 'Organisation', attributes, 'id'));
  const name = context.text(organisation.names);
  const card = keepCard(desk, {
    id: `card-${organisation.id}`,
    kind: context.t(`story.organisation.${organisation.kind}`),
    name,
    line: organisation.country ? { text: countryName(context, organisation.country), lang: null } : null,
    asOf: null,
  });
  return { ...name, href: organisation.url, card };
}
