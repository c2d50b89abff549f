/** Words for a record that does not have the fields, types and forms its kind asks for. */
import type { CodeTable } from './table.ts';

export const schemaCodes = {
  'schema/missing': {
    severity: 'error',
    text: { en: '"{field}" is missing', uk: 'немає поля «{field}»' },
    help: { en: 'expected: {expected}', uk: 'тут має бути: {expected}' },
    why: {
      en: 'Every page that shows this record counts on the field. What is not known is written as null, or left to "unknown", not left out.',
      uk: 'На це поле спирається кожна сторінка, де показано запис. Невідоме записують як null або в «unknown», а не пропускають.',
    },
    wrong: '{ "id": "play" }',
    right: '{ "id": "play", "names": { "en": "Play" } }',
  },
  'schema/unknown-field': {
    severity: 'error',
    text: { en: '"{field}" is not a field here', uk: 'поля «{field}» тут не буває' },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'A field nobody reads is nearly always a mistyped one, and what it says would silently be lost (trust R3).',
      uk: 'Поле, якого ніхто не читає, майже завжди записане з помилкою, і його зміст мовчки зник би (trust R3).',
    },
    wrong: '{ "lable": { "en": "parks" } }',
    right: '{ "label": { "en": "parks" } }',
  },
  'schema/type': {
    severity: 'error',
    text: { en: '"{field}" is {found}; it must be {type}', uk: '«{field}» — це {found}, а має бути {type}' },
    help: { en: 'expected: {expected}', uk: 'тут має бути: {expected}' },
    why: {
      en: 'The page knows how to show one kind of value here. A number in quotes, for instance, can neither be added up nor drawn.',
      uk: 'Сторінка вміє показати тут лише один вид значення. Скажімо, число в лапках не можна ні додати, ні намалювати.',
    },
    wrong: '"value": "400"',
    right: '"value": 400',
  },
  'schema/form': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, which has not the right form',
      uk: '«{field}» — це {found}; форма не та',
    },
    help: { en: 'expected: {expected}', uk: 'тут має бути: {expected}' },
    why: {
      en: 'Dates, codes, identifiers and addresses are written in one form only, so that they can be compared, sorted and linked.',
      uk: 'Дати, коди, ідентифікатори й адреси пишуть лише в одній формі, щоб їх можна було порівнювати, упорядковувати й пов’язувати.',
    },
    wrong: '"verified": "18.11.2021"',
    right: '"verified": "2021-11-18"',
  },
  'schema/choice': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}; it must be one of {choices}',
      uk: '«{field}» — це {found}, а має бути одне з: {choices}',
    },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'These words have an agreed meaning, a translation and a mark on the page. A word outside the list has none of them.',
      uk: 'Ці слова мають узгоджене значення, переклад і позначку на сторінці. Слово поза списком не має нічого з цього.',
    },
    wrong: '"status": "measurd"',
    right: '"status": "measured"',
  },
  'schema/empty': {
    severity: 'error',
    text: { en: '"{field}" is empty', uk: 'поле «{field}» порожнє' },
    help: { en: 'expected: {expected}', uk: 'тут має бути: {expected}' },
    why: {
      en: 'An empty text looks like an answer and is none. What is not known is said to be unknown.',
      uk: 'Порожній текст схожий на відповідь, але не є нею. Про невідоме кажуть, що воно невідоме.',
    },
    wrong: '"publisher": ""',
    right: '"publisher": "Town of Lindenford"',
  },
  'schema/too-few': {
    severity: 'error',
    text: {
      en: '"{field}" has {found} entries; it needs at least {limit}',
      uk: 'елементів у «{field}» — {found}, а треба щонайменше {limit}',
    },
    why: {
      en: 'With fewer entries the record says nothing that could be shown or checked.',
      uk: 'Коли елементів менше, запис не говорить нічого, що можна показати чи перевірити.',
    },
    wrong: '"range": [100]',
    right: '"range": [100, 200]',
  },
  'schema/too-many': {
    severity: 'error',
    text: {
      en: '"{field}" has {found} entries; it takes at most {limit}',
      uk: 'елементів у «{field}» — {found}, а може бути щонайбільше {limit}',
    },
    why: {
      en: 'The page shows only so many; the rest would be hidden without a word.',
      uk: 'Сторінка показує лише стільки; решта зникла б без жодного слова.',
    },
    wrong: '"range": [100, 150, 200]',
    right: '"range": [100, 200]',
  },
  'schema/too-small': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}; it must be {bound} {limit}',
      uk: '«{field}» — це {found}, а має бути {bound} {limit}',
    },
    why: {
      en: 'A number below this limit has no meaning in this field, so it is a slip.',
      uk: 'Число, менше за цю межу, у цьому полі не має змісту, тож це описка.',
    },
    wrong: '"geonames": 0',
    right: '"geonames": 712451',
  },
  'schema/too-large': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}; it must be {bound} {limit}',
      uk: '«{field}» — це {found}, а має бути {bound} {limit}',
    },
    why: {
      en: 'A number above this limit has no meaning in this field, so it is a slip.',
      uk: 'Число, більше за цю межу, у цьому полі не має змісту, тож це описка.',
    },
    wrong: '"lat": 486.1',
    right: '"lat": 48.61',
  },
  'schema/language-tag': {
    severity: 'error',
    text: {
      en: '"{field}" has a text in {found}, which is not a language tag',
      uk: 'у «{field}» є текст мовою {found}, але це не мовний код',
    },
    help: {
      en: 'write a language tag such as "en", "uk" or "sr-Latn"',
      uk: 'напишіть мовний код, наприклад «en», «uk» або «sr-Latn»',
    },
    why: {
      en: 'A browser, a screen reader and a translator find the right text by its language tag.',
      uk: 'Браузер, екранний читач і перекладач знаходять потрібний текст за мовним кодом.',
    },
    wrong: '{ "ukrainian": "Парк" }',
    right: '{ "uk": "Парк" }',
  },
} as const satisfies CodeTable;
