/** Words for how names are written, and for letters that are not what they seem. */
import type { CodeTable } from './table.ts';

export const nameCodes = {
  'name/not-reviewed': {
    severity: 'error',
    text: {
      en: 'the name in "{locale}" is "{found}"; the reviewed table has "{right}"',
      uk: 'назва мовою «{locale}» — «{found}», а в перевіреній таблиці — «{right}»',
    },
    help: {
      en: 'write "{right}", or change data/names.json if the table is mistaken',
      uk: 'напишіть «{right}» або виправте data/names.json, якщо хибна таблиця',
    },
    why: {
      en: 'How a place is called can be a matter of respect. One reviewed table decides, for every page and language (trust M4).',
      uk: 'Те, як названо місце, буває питанням поваги. Для всіх сторінок і мов це вирішує одна перевірена таблиця (trust M4).',
    },
    wrong: '"names": { "en": "Lindenfort" }',
    right: '"names": { "en": "Lindenford" }',
  },
  'text/invisible-character': {
    severity: 'error',
    text: {
      en: '"{field}" holds an invisible character, {found}',
      uk: 'у «{field}» є невидимий символ {found}',
    },
    help: { en: 'type the text anew instead of pasting it', uk: 'наберіть текст наново, а не вставляйте' },
    why: {
      en: 'Characters that cannot be seen can turn a name back to front, or make two names that look the same differ (trust R11).',
      uk: 'Невидимі символи можуть перевернути назву або зробити різними дві однакові на вигляд назви (trust R11).',
    },
    wrong: '"en": "Linden<U+200B>ford"',
    right: '"en": "Lindenford"',
  },
  'text/mixed-script': {
    severity: 'error',
    text: {
      en: '"{found}" in "{field}" mixes letters of two alphabets that look alike',
      uk: '«{found}» у «{field}» змішує схожі літери двох абеток',
    },
    help: {
      en: 'type the word anew with one keyboard layout',
      uk: 'наберіть слово наново в одній розкладці',
    },
    why: {
      en: 'A Latin "a" in a Cyrillic word looks right, but search does not find the word and a screen reader stumbles over it (trust R11).',
      uk: 'Латинська «a» в українському слові виглядає правильно, але пошук такого слова не знайде, а програма читання з екрана на ньому спіткнеться (trust R11).',
    },
    wrong: '"uk": "Лінд<U+0065>нфорд"',
    right: '"uk": "Лінденфорд"',
  },
  'text/not-nfc': {
    severity: 'error',
    text: {
      en: '"{field}" is written with letters and accents apart: "{found}"',
      uk: 'у «{field}» літери й надрядкові знаки записано окремо: «{found}»',
    },
    help: { en: '--fix joins them', uk: '--fix їх з’єднає' },
    why: {
      en: 'One letter can be stored in two ways. The edition keeps the joined one (NFC), so that equal words are equal.',
      uk: 'Одну літеру можна зберегти двома способами. Видання тримається злитого (NFC), щоб однакові слова були однаковими.',
    },
    wrong: '"en": "Cafe<U+0301> Park"',
    right: '"en": "Café Park"',
  },
} as const satisfies CodeTable;
