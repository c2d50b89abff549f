/** What a page of one language needs at hand: translator, formats, addresses, and texts with their fallback. */
import { createFormat, type Format } from '#i18n/format';
import { createTranslator, type Messages, type Translate } from '#i18n/messages';
import { localeParam, localisePath } from '#i18n/paths';
import type { Site } from '#model/site';
import type { LocaleText } from '#model/text';
import { hasPages, type PageGroup } from './present.ts';
import { getStore, type Store } from './store.ts';

/** A text and the language it is in, when that is not the page's. */
export interface Text {
  text: string;
  lang: string | null;
}

export interface Context {
  locale: string;
  dir: 'ltr' | 'rtl';
  store: Store;
  site: Site;
  t: Translate;
  /** Whether there is a string at all: some are said by one edition and not by another. */
  says(key: string): boolean;
  format: Format;
  /** Address in this language. */
  href(path: string): string;
  /** Text in this language, or in the default one with its language named. */
  text(value: LocaleText): Text;
  /** The same, as a bare string, where markup is impossible (titles, descriptions). */
  plain(value: LocaleText): string;
}

/** Words for what a language does not say itself: those of the default language, and beneath them English. */
export const fallbackWords = (store: Store): Messages => ({
  ...store.messages.get('en'),
  ...store.messages.get(store.site.defaultLocale),
});

const contexts = new WeakMap<Store, Map<string, Context>>();

function createContext(store: Store, locale: string): Context {
  const { site } = store;
  const language = site.locales.find((entry) => entry.code === locale);
  if (!language)
    throw new Error(`The edition has no language "${locale}"; data/site.json lists them under "locales".`);
  const own = store.messages.get(locale) ?? {};
  const text = (value: LocaleText): Text => {
    const own = value[locale];
    if (own !== undefined) return { text: own, lang: null };
    const [lang, other] =
      value[site.defaultLocale] !== undefined
        ? [site.defaultLocale, value[site.defaultLocale]]
        : (Object.entries(value)[0] ?? []);
    if (lang === undefined || other === undefined) throw new Error('A text has no language at all.');
    return { text: other, lang };
  };
  const fallback = fallbackWords(store);
  const t = createTranslator(locale, own, fallback, { site: text(site.name).text });
  return {
    locale,
    dir: language.dir,
    store,
    site,
    t,
    says: (key) => own[key] !== undefined || fallback[key] !== undefined,
    format: createFormat(locale, t),
    href: (path) => localisePath(path, locale, site.defaultLocale),
    text,
    plain: (value) => text(value).text,
  };
}

/** The context of a language; `param` is the `[...locale]` route parameter, undefined for the default language. */
export async function getContext(param: string | undefined): Promise<Context> {
  const store = await getStore();
  const locale = param ?? store.site.defaultLocale;
  let byLocale = contexts.get(store);
  if (!byLocale) {
    byLocale = new Map();
    contexts.set(store, byLocale);
  }
  let context = byLocale.get(locale);
  if (!context) {
    context = createContext(store, locale);
    byLocale.set(locale, context);
  }
  return context;
}

/** Route parameters of a page that every language has; none when the edition has nothing for its group. */
export async function localePaths(group?: PageGroup): Promise<{ params: { locale: string | undefined } }[]> {
  const store = await getStore();
  const { site } = store;
  if (group && !hasPages(store, group)) return [];
  return site.locales.map(({ code }) => ({ params: { locale: localeParam(code, site.defaultLocale) } }));
}

/** The same for a page per record: every id in every language. */
export async function recordPaths<Key extends string>(key: Key, ids: Iterable<string>) {
  const { site } = await getStore();
  const list = [...ids];
  return site.locales.flatMap(({ code }) =>
    list.map((id) => ({
      params: { locale: localeParam(code, site.defaultLocale), [key]: id } as {
        locale: string | undefined;
      } & Record<Key, string>,
    })),
  );
}
