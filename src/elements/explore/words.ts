/** The page's own strings and numbers, in the browser; it has no string of its own. */
import { createTranslator, type Messages, type Translate } from '#i18n/messages';

export interface Words {
  readonly t: Translate;
  number(value: number): string;
  /** Kilometres: one decimal below ten. */
  km(value: number): string;
}

/** Null when the page carries none. */
export function readWords(json: string): Words | null {
  let messages: Messages;
  try {
    messages = JSON.parse(json);
  } catch {
    return null;
  }
  const locale = document.documentElement.lang;
  const t = createTranslator(locale, messages, {});
  const whole = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { maximumFractionDigits: 1 });
  return {
    t,
    number: (value) => whole.format(value),
    km: (value) => t('map.km', { value: (value < 10 ? tenths : whole).format(value) }),
  };
}
