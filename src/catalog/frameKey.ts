/** What every page of a language shares, as a key: standing texts, place names, strings of the interface. */
import { digest } from '#model/digest';
import type { Context } from './context.ts';

const keys = new WeakMap<Context, string>();

/** Changes whenever a standing text, a place name or a string of the interface does: part of every page's cache key. */
export function frameKey(context: Context): string {
  let key = keys.get(context);
  if (key === undefined) {
    const { store, site, locale } = context;
    const places = [...store.countries.values(), ...store.names.values()].map(store.digestOf);
    const words = [store.messages.get(locale), store.messages.get(site.defaultLocale)];
    key = digest(JSON.stringify([site, words, places]));
    keys.set(context, key);
  }
  return key;
}
