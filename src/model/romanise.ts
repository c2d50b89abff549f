/** Ukrainian in Latin letters by the official table, and identifiers from names. Knows letters, not what places are called. */

/** Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010: within a word. */
const within: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
  ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia',
}; // biome-ignore format: a table of letters reads by rows
/** The same resolution: letters written otherwise at the beginning of a word. */
const first: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
/** Latin letters that do not come apart into a letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h', ŋ: 'n', ə: 'a',
}; // biome-ignore format: a table of letters reads by rows

const apostrophes = /['’ʼʹ`´]/g;

/** `Знам’янка` → `Znamianka`, `Згурівка` → `Zghurivka`; letters that are not Ukrainian stay as they are. */
export function romanise(text: string): string {
  let out = '';
  let inWord = false;
  const letters = [...text.normalize('NFC')];
  for (const [index, letter] of letters.entries()) {
    const small = letter.toLowerCase();
    if (apostrophes.test(letter)) {
      apostrophes.lastIndex = 0;
      if (!isCyrillic(letters[index - 1]) || !isCyrillic(letters[index + 1])) out += letter;
      continue;
    }
    const previous = letters[index - 1]?.toLowerCase();
    const afterZ = small === 'г' && previous === 'з';
    const latin = afterZ ? 'gh' : ((inWord ? undefined : first[small]) ?? within[small]);
    if (latin === undefined) out += letter;
    else if (letter === small || afterZ) out += latin;
    else out += latin.charAt(0).toUpperCase() + latin.slice(1);
    inWord = /[\p{L}\p{M}]/u.test(letter);
  }
  return out;
}

const isCyrillic = (letter: string | undefined): boolean =>
  letter !== undefined && /[\u0400-\u04ff]/.test(letter);

/** Small Latin letters without marks, words apart by one space: `Gmünd in Kärnten` → `gmund in karnten`. */
export function toLatinKey(text: string): string {
  const letters = romanise(text).toLowerCase();
  return [...letters]
    .map((letter) => whole[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The part of a permanent identifier made from a name: `Gmünd in Kärnten` → `gmund-in-karnten`; '' when nothing is left. */
export function toSlug(text: string): string {
  return toLatinKey(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
