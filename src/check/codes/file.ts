/** Words for what is wrong with a file before anyone reads what it says. */
import type { CodeTable } from './table.ts';

export const fileCodes = {
  'file/missing': {
    severity: 'error',
    text: { en: 'the file is missing', uk: 'файлу немає' },
    why: {
      en: 'The edition cannot be put together without this file: other files rely on what it says.',
      uk: 'Без цього файлу видання не складеться: на нього спираються інші файли.',
    },
    wrong: 'data/            (no site.json)',
    right: 'data/site.json',
  },
  'file/too-large': {
    severity: 'error',
    text: {
      en: 'the file is {bytes} bytes; at most {limit} are read',
      uk: 'розмір файлу — {bytes} Б; читаємо щонайбільше {limit} Б',
    },
    help: {
      en: 'split it, or move what is not data elsewhere',
      uk: 'поділіть його або винесіть звідси те, що не є даними',
    },
    why: {
      en: 'A record or a story is a few pages of text. A file over 1 MB is a mistake or an attempt to exhaust the build (trust R3).',
      uk: 'Запис чи розповідь — це кілька сторінок тексту. Файл понад 1 МБ — помилка або спроба перевантажити збирання (trust R3).',
    },
    wrong: 'data/figures/everything.json    (4 MB)',
    right: 'data/figures/parks-2024.json    (2 kB)',
  },
  'file/byte-order-mark': {
    severity: 'error',
    text: {
      en: 'the file begins with an invisible byte-order mark',
      uk: 'файл починається з невидимої позначки порядку байтів (BOM)',
    },
    help: {
      en: 'save it as "UTF-8", not "UTF-8 with BOM"; --fix removes it',
      uk: 'збережіть його як «UTF-8», а не «UTF-8 з BOM»; --fix її прибере',
    },
    why: {
      en: 'The mark is a leftover of some editors. Programs that read the published data stumble over it (trust R3).',
      uk: 'Її лишають деякі редактори. Програми, що читають опубліковані дані, об неї спотикаються (trust R3).',
    },
    wrong: '<U+FEFF>{ "id": "parks" }',
    right: '{ "id": "parks" }',
  },
  'file/not-utf8': {
    severity: 'error',
    text: { en: 'the file is not UTF-8 text', uk: 'файл не є текстом у кодуванні UTF-8' },
    help: { en: 'save it with the encoding UTF-8', uk: 'збережіть його в кодуванні UTF-8' },
    why: {
      en: 'In another encoding Ukrainian, Albanian or Slovak letters turn into different ones without anybody noticing (trust R3).',
      uk: 'В іншому кодуванні українські, албанські чи словацькі літери непомітно перетворюються на інші (trust R3).',
    },
    wrong: 'Ïðàöþº äèòñàäîê    (Windows-1251)',
    right: 'Працює дитсадок    (UTF-8)',
  },
} as const satisfies CodeTable;
