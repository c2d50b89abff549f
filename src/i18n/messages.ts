/** Interface strings by key: substitution and plural forms. Knows no file and no page. */

export type Messages = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string | number>>;
/** Looks a string up; throws when the key is in neither language, so that no page ships a bare key. */
export type Translate = (key: string, values?: Values) => string;

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/**
 * Makes the translator of one language. `standing`: values every string may use, such as the name of the edition.
 * A key with plural forms is asked for by its stem with `count` among the values: `unit.children` finds `unit.children.few`.
 */
export function createTranslator(
  locale: string,
  messages: Messages,
  fallback: Messages,
  standing: Values = {},
): Translate {
  const plural = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const forms =
      typeof values.count === 'number' ? [`${key}.${plural.select(values.count)}`, `${key}.other`] : [];
    for (const table of [messages, fallback]) {
      for (const form of [...forms, key]) {
        const text = table[form];
        if (text !== undefined) return fill(text, { ...standing, ...values });
      }
    }
    throw new Error(`content/messages has no string "${key}" (asked for in "${locale}").`);
  };
}
