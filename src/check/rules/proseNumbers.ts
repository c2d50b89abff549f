/** Numbers in running text that no figure binds. Knows years, dates, times and names of things; no record. */

export type BareNumber = { at: number; found: string; value: number };

const number = /\d+(?:[,\u00A0\u202F\u2009 ]\d{3}(?!\d))*(?:[.,]\d+)?/g;
const scale: [RegExp, number][] = [
  [/^[\s\u00A0](?:thousand|тис)/i, 1e3],
  [/^[\s\u00A0](?:million|m(?!\p{L})|млн|мільйон)/iu, 1e6],
  [/^[\s\u00A0](?:billion|bn|млрд|мільярд)/i, 1e9],
];
/** What is counted cannot be a year: "2000 children". */
const counted =
  /^\s+(?:children|people|persons|families|residents|pupils|students|communities|cities|municipalities|households|refugees|women|men|girls|boys|teachers|euros?|dollars|дітей|людей|осіб|сімей|родин|мешканців|учнів|громад|міст|біженців|жінок|чоловіків|педагогів|вчителів|учителів|євро|гривень|доларів)(?!\p{L})/u;
const labels =
  'articles?|phases?|parts?|chapters?|resolutions?|sections?|pages?|numbers?|no\\.|grades?|class|years?|school|kindergarten|version|figures?|tables?|levels?|scale of|goals?|room|paragraphs?|' +
  'стат\\p{L}+|етап\\p{L}*|фаз\\p{L}+|частин\\p{L}+|розділ\\p{L}*|резолюці\\p{L}+|сторінк\\p{L}+|номер\\p{L}*|клас\\p{L}*|школ\\p{L}+|рисун\\p{L}+|таблиц\\p{L}+|рівен\\p{L}*|рівн\\p{L}+|ціл\\p{L}+|пункт\\p{L}*|абзац\\p{L}*';
const label = new RegExp(
  `(?<!\\p{L})(?:${labels}|№|#)\\s*\\d+(?:[.–-]\\d+)*(?:\\s*(?:and|і|й|та|,)\\s*\\d+(?!\\d))*(?:\\s\\(\\d{4}\\))?`,
  'giu',
);

const months = new Map<string, string>();

/** Names of the months of a language, in every form a date uses, as an alternation. */
function monthsOf(locale: string): string {
  const known = months.get(locale);
  if (known) return known;
  const names = new Set<string>();
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2021, month, 15));
    for (const tag of [locale, 'en']) {
      for (const options of [
        { month: 'long' },
        { month: 'long', day: 'numeric' },
        { month: 'short', day: 'numeric' },
      ] as const) {
        const parts = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(date);
        const name = parts.find(({ type }) => type === 'month')?.value.replace('.', '');
        if (name && /^\p{L}+$/u.test(name)) names.add(name);
      }
    }
  }
  const alternation = [...names].sort((a, b) => b.length - a.length).join('|');
  months.set(locale, alternation);
  return alternation;
}

const exemptions = new Map<string, RegExp[]>();

function exemptionsOf(locale: string): RegExp[] {
  const known = exemptions.get(locale);
  if (known) return known;
  const month = monthsOf(locale);
  const days =
    '\\d{1,2}(?:st|nd|rd|th|-го|-е)?(?:(?:\\s?[–—-]\\s?|,\\s|\\s(?:and|to|or|i|і|й|та|до|по)\\s)\\d{1,2}(?:st|nd|rd|th)?)*';
  const made = [
    /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g,
    new RegExp(`(?<!\\d)${days}\\s+(?:of\\s+)?(?:${month})(?!\\p{L})(?:,?\\s+\\d{4})?`, 'giu'),
    new RegExp(`(?<!\\p{L})(?:${month})\\s+${days}(?!\\d)(?:,?\\s+\\d{4})?`, 'giu'),
    // Hours, and letters before a hyphen: 14:30, COVID-19, G7.
    /(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
    label,
    /(?<=\p{L}|\p{L}-)\d+(?:[.-]\d+)*/gu,
  ];
  exemptions.set(locale, made);
  return made;
}

const year =
  /(?<![\d.,€$£₴\u00A0\u202F-])(?:1[5-9]|20)\d{2}(?:[–/-](?:(?:1[5-9]|20)\d{2}|\d{2}))?(?![\d%])(?![.,\u00A0\u202F]\d)/g;

/** Bare numbers in a text. `isHeading`: an ordinal may open it, as in "2. What was found". */
export function findNumbers(text: string, locale: string, isHeading: boolean): BareNumber[] {
  if (!/\d/.test(text)) return [];
  let rest = text;
  const hide = (form: RegExp, unless?: (after: string) => boolean) => {
    rest = rest.replace(form, (found, ...more) => {
      const at = more.find((one) => typeof one === 'number') as number;
      return unless?.(rest.slice(at + found.length)) ? found : ' '.repeat(found.length);
    });
  };
  for (const form of exemptionsOf(locale)) hide(form);
  hide(year, (after) => counted.test(after));
  if (isHeading) {
    hide(/^\s*\d+[.)](?=\s)/g);
    hide(/\d+(?:st|nd|rd|th|-(?:й|го|а|е|ша|ге|тя))(?!\p{L})/gu);
  }
  return [...rest.matchAll(number)].map(({ 0: digits, index }) => {
    const after = rest.slice(index + digits.length);
    const factor = scale.find(([form]) => form.test(after))?.[1] ?? 1;
    const sign = /[€$£₴]$/.exec(rest.slice(0, index))?.[0] ?? '';
    const unit =
      /^(?:\s?%|[\s\u00A0](?:thousand|million|billion|тис\.?|млн|млрд)(?!\p{L}))/u.exec(after)?.[0] ?? '';
    return { at: index - sign.length, found: `${sign}${digits}${unit}`, value: toNumber(digits) * factor };
  });
}

function toNumber(found: string): number {
  const grouped = found.replace(/[,\u00A0\u202F\u2009 ](?=\d{3}(?!\d))/g, '');
  return Number(grouped.replace(',', '.'));
}
