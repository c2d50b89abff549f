/** Which stories name a figure or a source, in their text or at their head. Knows what they name, not what they say of it. */
import { paths } from '#i18n/paths';
import type { Context } from './context.ts';
import type { UseLink } from './sourceUses.ts';
import type { Store } from './store.ts';
import { findStoryEntry } from './stories.ts';
import { readStoryBody, type StoryTag } from './storyBody.ts';

type Named = 'figures' | 'sources';

/** Components name records in these attributes, several with commas between. */
const attributes: Readonly<Record<Named, readonly string[]>> = {
  figures: ['id', 'figure', 'figures'],
  sources: ['id', 'source', 'sources'],
};

/** Ids of a kind that the components of a text name. */
export function* findNamed(
  tags: readonly StoryTag[],
  kind: Named,
  known: { has(id: string): boolean },
): Generator<string> {
  for (const tag of tags) {
    for (const name of attributes[kind])
      for (const id of tag.attributes[name]?.split(',') ?? []) if (known.has(id.trim())) yield id.trim();
    yield* findNamed(tag.inside, kind, known);
  }
}

const indexes = new WeakMap<Store, Record<Named, ReadonlyMap<string, ReadonlySet<string>>>>();

/** Id → the stories that name it, as `language/slug`. */
function indexOf(store: Store): Record<Named, ReadonlyMap<string, ReadonlySet<string>>> {
  const made = indexes.get(store);
  if (made) return made;
  const index = { figures: new Map<string, Set<string>>(), sources: new Map<string, Set<string>>() };
  const add = (kind: Named, id: string, story: string) => {
    const list = index[kind].get(id);
    if (list) list.add(story);
    else index[kind].set(id, new Set([story]));
  };
  for (const { locale, slug, data, body } of store.stories) {
    const story = `${locale}/${slug}`;
    const { tags } = readStoryBody(body);
    for (const id of findNamed(tags, 'figures', store.figures)) add('figures', id, story);
    for (const id of findNamed(tags, 'sources', store.sources)) add('sources', id, story);
    for (const id of data.sources) add('sources', id, story);
  }
  indexes.set(store, index);
  return index;
}

/** Stories that name the record, as a reader of this language meets them: each once. */
export function listStoriesNaming(context: Context, kind: Named, id: string): UseLink[] {
  const { locale, href } = context;
  return [...(indexOf(context.store)[kind].get(id) ?? [])].flatMap((story) => {
    const [own, slug = ''] = story.split('/');
    const entry = findStoryEntry(context, slug);
    if (!entry || entry.locale !== own) return [];
    return [
      {
        text: entry.data.title,
        lang: entry.locale === locale ? null : entry.locale,
        href: href(paths.story(slug)),
      },
    ];
  });
}
