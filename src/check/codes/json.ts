/** Words for JSON that cannot be read, or could be read in two ways. */
import type { CodeTable } from './table.ts';

export const jsonCodes = {
  'json/syntax': {
    severity: 'error',
    text: { en: 'the JSON breaks here, at {found}', uk: 'тут JSON обривається: {found}' },
    help: {
      en: 'look for a missing or extra comma, quote or bracket just before',
      uk: 'пошукайте трохи вище зайву чи пропущену кому, лапку або дужку',
    },
    why: {
      en: 'A program reads JSON to the letter: one comma too many and nothing of the file is understood.',
      uk: 'Програма читає JSON буквально: через одну зайву кому вона не зрозуміє нічого з файлу.',
    },
    wrong: '{ "unit": "parks", }',
    right: '{ "unit": "parks" }',
  },
  'json/duplicate-key': {
    severity: 'error',
    text: {
      en: '"{name}" is written twice in the same place',
      uk: '«{name}» записано двічі в тому самому місці',
    },
    help: { en: 'keep one of them', uk: 'залиште одне з двох' },
    why: {
      en: 'Of two fields with one name a program keeps only one and says nothing, so a true number could vanish behind a false one (trust R3).',
      uk: 'З двох полів з однаковою назвою програма мовчки бере одне, тож правильне число може зникнути за хибним (trust R3).',
    },
    wrong: '{ "unit": "parks", "unit": "gardens" }',
    right: '{ "unit": "parks" }',
  },
  'json/forbidden-key': {
    severity: 'error',
    text: {
      en: '"{name}" cannot be the name of a field',
      uk: '«{name}» не може бути назвою поля',
    },
    why: {
      en: 'These names mean something to the language the site is written in and are used to attack it (trust R3).',
      uk: 'Ці назви мають особливе значення для мови, якою написано сайт, і ними користуються для атак (trust R3).',
    },
    wrong: '{ "__proto__": {} }',
    right: '{ "id": "parks" }',
  },
  'json/too-deep': {
    severity: 'error',
    text: {
      en: 'the JSON is nested more than {limit} levels deep',
      uk: 'вкладеність JSON глибша за {limit}',
    },
    why: {
      en: 'No record needs so many levels; such files are made to bring a reader to its knees (trust R3).',
      uk: 'Жодному запису не потрібно стільки рівнів; такі файли роблять, щоб покласти програму (trust R3).',
    },
    wrong: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ … ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
    right: '[ … ]',
  },
  'json/not-a-list': {
    severity: 'error',
    text: { en: 'the file must hold a list: [ … ]', uk: 'у файлі має бути список: [ … ]' },
    why: {
      en: 'This collection lives in one file, one record after another.',
      uk: 'Ця добірка живе в одному файлі, запис за записом.',
    },
    wrong: '{ "id": "play" }',
    right: '[{ "id": "play" }]',
  },
  'json/not-messages': {
    severity: 'error',
    text: {
      en: 'the file must hold texts by key: { "key": "text" }',
      uk: 'у файлі мають бути тексти за ключами: { "ключ": "текст" }',
    },
    why: {
      en: 'Words of the interface are looked up by their key, and each is a plain text.',
      uk: 'Слова інтерфейсу шукають за ключем, і кожне з них — звичайний текст.',
    },
    wrong: '["Map", "Stories"]',
    right: '{ "nav.map": "Map", "nav.stories": "Stories" }',
  },
} as const satisfies CodeTable;
