/**
 * Cache keys: what a page shows, without putting it into words. A key covers every record the page's view reads,
 * so it may change once too often but never once too seldom.
 */
import type { Community } from '#model/community';
import { digest } from '#model/digest';
import { correctionsOf } from './communityChanges.ts';
import { figuresOfCommunity } from './communityFigures.ts';
import { findNeighbours } from './communityNeighbours.ts';
import type { Context } from './context.ts';
import { frameKey } from './frameKey.ts';

/** Key of a page that shows the given records, their sources, and the given words besides. */
function keyOf(context: Context, records: Iterable<object>, words: readonly string[] = []): string {
  const { store } = context;
  const parts: string[] = [frameKey(context), ...words];
  const sources = new Set<string>();
  for (const record of new Set(records)) {
    parts.push(store.digestOf(record));
    for (const source of store.sourcesOf(record)) sources.add(source);
  }
  for (const id of sources) {
    const source = store.sources.get(id);
    if (source) parts.push(store.digestOf(source));
  }
  return digest(parts.join());
}

/** The records that decide a community's mark and name on a card. */
function* cardRecords({ store }: Context, community: Community): Generator<object> {
  yield community;
  const { programmes, awards } = store;
  for (const { programme } of community.memberships) yield* present(programmes.get(programme));
  for (const project of store.projectsByCommunity.get(community.id) ?? []) {
    yield project;
    for (const { award } of project.recognitions) yield* present(awards.get(award));
  }
  yield* store.agreementsByCommunity.get(community.id) ?? [];
}

function* present<Item>(item: Item | undefined): Generator<Item> {
  if (item !== undefined) yield item;
}

/** Key of a page that shows communities as rows or marks, and other records and words beside them. */
export function keyOfCards(
  context: Context,
  communities: Iterable<Community>,
  others: readonly object[] = [],
  words: readonly string[] = [],
): string {
  const records = [...communities].flatMap((community) => [...cardRecords(context, community)]);
  return keyOf(context, [...records, ...others], words);
}

/** Key of a community's page. */
export function keyOfCommunity(context: Context, community: Community): string {
  const { store, locale } = context;
  const stories = store.stories.filter(
    (story) => story.locale === locale && story.data.communities.includes(community.id),
  );
  return keyOf(
    context,
    communityRecords(context, community),
    stories.flatMap(({ slug, data }) => [slug, data.title, data.standfirst]),
  );
}

function* communityRecords(context: Context, community: Community): Generator<object> {
  const { store } = context;
  yield* cardRecords(context, community);
  for (const neighbour of findNeighbours(context, community)) yield* cardRecords(context, neighbour);
  for (const place of community.relocation?.places ?? []) {
    if (place.community) yield* present(store.communities.get(place.community));
  }
  yield* store.themes.values();
  yield* store.voicesByCommunity.get(community.id) ?? [];
  for (const event of store.eventsByCommunity.get(community.id) ?? []) {
    yield event;
    for (const id of event.figures) yield* present(store.figures.get(id));
  }
  for (const { partner } of store.agreementsByCommunity.get(community.id) ?? [])
    yield* present(store.organisations.get(partner));
  yield* figuresOfCommunity(store, community);
  yield* correctionsOf(context, community);
  const subjects = [`community:${community.id}`];
  for (const project of store.projectsByCommunity.get(community.id) ?? []) {
    subjects.push(`project:${project.id}`);
    for (const id of project.results) yield* present(store.figures.get(id));
  }
  for (const subject of subjects) {
    yield* store.figuresBySubject.get(subject) ?? [];
    yield* store.differencesBySubject.get(subject) ?? [];
  }
}
