/** Words for what leads to one person. Trust S7, and S4 in words. */
import type { CodeTable } from './table.ts';

export const personCodes = {
  'person/email': {
    severity: 'error',
    text: {
      en: '"{field}" holds an e-mail address: {found}',
      uk: 'у «{field}» є електронна адреса: {found}',
    },
    help: {
      en: 'name the office instead; the edition’s own address is in data/site.json',
      uk: 'назвіть установу; адреса видання — у data/site.json',
    },
    why: {
      en: 'An address of a person in a public file is copied within days and cannot be called back (trust S7).',
      uk: 'Адресу людини у відкритому файлі скопіюють за кілька днів, і повернути її вже не можна (trust S7).',
    },
    wrong: '"en": "Write to olena@example.org."',
    right: '"en": "Write to the social services department."',
  },
  'person/phone': {
    severity: 'error',
    text: { en: '"{field}" holds a telephone number: {found}', uk: 'у «{field}» є номер телефону: {found}' },
    help: {
      en: 'leave it out; the source has it for those who need it',
      uk: 'приберіть його; хто потребує, знайде його в джерелі',
    },
    why: {
      en: 'Numbers of people change hands, and an old one leads to a stranger (trust S7).',
      uk: 'Номери переходять до інших людей, і старий номер приведе до незнайомця (trust S7).',
    },
    wrong: '"en": "Call +380 44 000 00 00."',
    right: '"en": "The service has a telephone line."',
  },
  'person/birth-date': {
    severity: 'error',
    text: { en: '"{field}" holds a date of birth: {found}', uk: 'у «{field}» є дата народження: {found}' },
    help: { en: 'an age in years, or a group, is enough', uk: 'досить віку в роках або вікової групи' },
    why: {
      en: 'With a name or a town, a birth day leads to one person and to their papers (trust S7).',
      uk: 'Разом з ім’ям чи містом день народження веде до однієї людини та її документів (trust S7).',
    },
    wrong: '"en": "Born on 4 May 2015."',
    right: '"en": "A child of primary-school age."',
  },
  'person/document': {
    severity: 'error',
    text: {
      en: '"{field}" holds what looks like the number of a personal document: {found}',
      uk: 'у «{field}» є щось схоже на номер особистого документа: {found}',
    },
    help: { en: 'leave it out', uk: 'приберіть його' },
    why: {
      en: 'Such a number opens doors to whoever reads it (trust S7).',
      uk: 'Такий номер відчиняє двері кожному, хто його прочитає (trust S7).',
    },
    wrong: '"en": "Passport 000000000"',
    right: '"en": "Her papers were renewed."',
  },
  'person/street-address': {
    severity: 'warning',
    text: {
      en: '"{field}" holds a street address: {found}',
      uk: 'у «{field}» є адреса з вулицею й будинком: {found}',
    },
    help: { en: 'name the town or the district', uk: 'назвіть місто або район' },
    why: {
      en: 'Services for children move and some must not be found by everybody. The town is enough (trust S7).',
      uk: 'Служби для дітей переїжджають, і деякі не має знаходити кожен. Досить назви міста (trust S7).',
    },
    wrong: '"en": "The centre at 12 Central Street"',
    right: '"en": "The centre in the middle of the town"',
  },
  'person/child': {
    severity: 'error',
    text: {
      en: '"{field}" gives one child’s age beside a school: {found}',
      uk: 'у «{field}» поруч зі школою стоїть вік однієї дитини: {found}',
    },
    help: { en: 'leave out the school or the age', uk: 'приберіть школу або вік' },
    why: {
      en: 'A school and an exact age point at a handful of children, and at one of them in a small town (trust S4).',
      uk: 'Школа й точний вік вказують на кількох дітей, а в маленькому місті — на одну (trust S4).',
    },
    wrong: '"en": "A 9-year-old from School No. 5"',
    right: '"en": "A pupil of a local school"',
  },
} as const satisfies CodeTable;
