/**
 * Brings a name and what a reader types to one form: small Latin letters without marks, then how they sound, then
 * without Ukrainian endings. Knows letters and endings, no names; it is for finding and never for showing.
 */

/** Ukrainian letters as the country transliterates them (Cabinet of Ministers, 2010), and what its neighbours add. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i',
  й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia', ы: 'y', э: 'e', ё: 'io', ъ: '', ў: 'u',
  ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h',
}; // biome-ignore format: a table of letters reads by rows
/** Latin letters that do not come apart into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h', ŋ: 'n', ə: 'a',
}; // biome-ignore format: a table of letters reads by rows

/** `Бахмут`, `Bakhmut` → `bakhmut`; `Priština` → `pristina`; words apart by one space, nothing but letters and digits. */
export function toPlain(text: string): string {
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(text)) return text.toLowerCase();
  let plain = '';
  for (const letter of text.normalize('NFC').toLowerCase())
    plain += CYRILLIC[letter] ?? LATIN[letter] ?? letter;
  return plain
    .normalize('NFD')
    .replace(/[\p{M}ʼʹ’'`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Spellings of one sound in the alphabets around: longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|cz|ts|tz/g, 'c'],
  [/shch|sch|sh|sz/g, 's'],
  [/zh|rz/g, 'z'],
  [/kh|ch|g/g, 'h'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/ou/g, 'u'],
  [/ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** How a plain form sounds, roughly: `bachmut`, `bakhmut`, `bahmut` are one. */
export function toSound(plain: string): string {
  let sound = plain;
  for (const [spelling, one] of SOUNDS) sound = sound.replace(spelling, one);
  return sound;
}

/** The drawer a plain form lies in: the first letter of its sound, or `0` for what is no Latin letter. */
export function drawerOf(plain: string): string {
  const first = toSound(plain.slice(0, 6))[0] ?? '0';
  return /[a-z]/.test(first) ? first : '0';
}

/** Every drawer there is. */
export const DRAWERS: readonly string[] = [...'0abcdefghijklmnopqrstuvwxyz'];

/** Endings of the nominative, which a name in a list has, in plain letters. */
const NOMINATIVE = ['yi', 'ii', 'ia', 'a', 'o', 'e', 'y', 'i'];
/** Endings of every case of nouns and adjectives, in plain letters. */
const CASES = [
  'iamy', 'amy', 'ovi', 'evi', 'ievi', 'omu', 'oho', 'oiu', 'eiu', 'ieiu', 'ymy', 'imy', 'iakh', 'akh', 'ykh',
  'ikh', 'iam', 'am', 'om', 'em', 'iem', 'ym', 'im', 'oi', 'ii', 'ia', 'yi', 'iu', 'a', 'u', 'y', 'i', 'e', 'o', 'ie',
]; // biome-ignore format: a table of endings reads by rows

/** Vowels that come and go (Київ, Києва; Кам’янець, Кам’янці) and consonants that soften (Ріг, Розі) made one. */
const levelled = (stem: string): string =>
  stem
    .replace(/(z|zh)$/, 'h')
    .replace(/(ts|ch)$/, 'k')
    .replace(/(^|[^aeiouy])(?:i|o|e|ie)(?=[^aeiouy]+$)/, '$1')
    .replace(/(?:i|ie)(?=v$)/, '');

/** Stem of a plain name as a list has it, word by word: `zhovti vody` → `zhovt vod`. */
export const stemOfName = (plain: string): string =>
  plain
    .split(' ')
    .map((word) => levelled(cut(word, NOMINATIVE.find((ending) => isCut(word, ending)) ?? '')))
    .join(' ');

/** Stems that a plain word may have in whatever case it stands: `bakhmutom` → `bakhmutom`, `bakhmut`. */
export const stemsOfWord = (plain: string): ReadonlySet<string> =>
  new Set(
    [plain, ...CASES.filter((ending) => isCut(plain, ending)).map((ending) => cut(plain, ending))].map(
      levelled,
    ),
  );

const isCut = (word: string, ending: string): boolean =>
  word.length - ending.length >= 2 && word.endsWith(ending);
const cut = (word: string, ending: string): string => (ending ? word.slice(0, -ending.length) : word);

/** Small words before a place, plain: they say nothing about which. */
const BEFORE = new Set(
  'u v uv w we z iz zi ze zo do na pro bilia vid dlia za pid nad pry po mist misto mista misti in at of from the near to for about city town'.split(
    ' ',
  ),
);

/** The plain words that carry meaning; all of them when none does. */
export function meaningOf(plain: string): readonly string[] {
  const words = plain.split(' ').filter(Boolean);
  const rest = words.filter((word) => !BEFORE.has(word));
  return rest.length > 0 ? rest : words;
}

const UKRAINIAN_ENDINGS =
  /(?:ість|ості|істю|іями|іях|ією|ія|ію|ії|ями|ами|ові|еві|єві|ому|ого|ою|ею|єю|ими|іми|ях|ах|их|іх|ям|ам|ом|ем|єм|им|ім|ої|ії|ів|їв|ий|ій|ня|ти|а|у|ю|я|и|і|ї|е|є|о|ь|й)$/u;

/**
 * A Ukrainian word without its ending, in its own letters: what all its forms begin with, for an index that finds by
 * beginnings. Short words stay whole.
 */
export function trimUkrainian(word: string): string {
  if (!/^[\u0400-\u04ff’'ʼ-]{5,}$/u.test(word)) return word;
  const stem = word.replace(UKRAINIAN_ENDINGS, '');
  return stem.length >= 4 ? stem : word;
}
