/** The edition as its datasets are made from it: plain records, tables and texts, without pages. */
import { createTranslator } from '#i18n/messages';
import { type Context, fallbackWords } from './context.ts';
import type { Store } from './store.ts';

/** Looks a string up in a language of the edition. */
export type Words = (locale: string, key: string) => string;

const wordsOf = new WeakMap<Store, Words>();

function createWords(store: Store): Words {
  const fallback = fallbackWords(store);
  const { name, defaultLocale } = store.site;
  const translators = new Map(
    store.site.locales.map(({ code }) => [
      code,
      createTranslator(code, store.messages.get(code) ?? {}, fallback, {
        site: name[code] ?? name[defaultLocale] ?? '',
      }),
    ]),
  );
  return (locale, key) => {
    const translate = translators.get(locale);
    if (!translate) throw new Error(`The edition has no language "${locale}".`);
    return translate(key);
  };
}

/** Structurally the edition of the publish room, with its words. */
export function gatherPublished({ store }: Context) {
  let words = wordsOf.get(store);
  if (!words) {
    words = createWords(store);
    wordsOf.set(store, words);
  }
  const say = words;
  const list = <Item>(map: ReadonlyMap<string, Item>): Item[] => [...map.values()];
  const edition = {
    site: store.site,
    records: {
      sources: list(store.sources),
      figures: list(store.figures),
      communities: list(store.communities),
      countries: list(store.countries),
      programmes: list(store.programmes),
      organisations: list(store.organisations),
      awards: list(store.awards),
      projects: list(store.projects),
      agreements: list(store.agreements),
      events: list(store.events),
      voices: list(store.voices),
      differences: list(store.differences),
      series: list(store.series),
      media: list(store.media),
      themes: list(store.themes),
      names: list(store.names),
      corrections: list(store.corrections),
    },
    tables: store.tables,
    stories: store.stories,
    kosovoNote: Object.fromEntries(store.site.locales.map(({ code }) => [code, say(code, 'note.kosovo')])),
  };
  return { edition, words: say };
}
