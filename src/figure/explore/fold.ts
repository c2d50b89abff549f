/** Makes names comparable: without case, accents and apostrophes, in any script. Knows no language. */

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ґ: 'г',
};

/** `Łęka` → `leka`, `Кам’янське` → `камянське`; й and и, ї and і become alike. White space is kept. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ‘`´]/gu, '')
    .replace(/[łøđðħıəßæœþґ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** `Łęka Nowa` → `leka-nowa`: what most ids are made of after their country. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
