/** Words for what share images and posters cannot write, or only small. */
import type { CodeTable } from './table.ts';

export const kitCodes = {
  'kit/no-glyph': {
    severity: 'warning',
    text: {
      en: 'the site’s typefaces have no letter "{found}", so "{field}" is left out of share images and posters',
      uk: 'у шрифтах сайту немає літери «{found}», тож «{field}» не потрапить на картинки для поширення та плакати',
    },
    help: {
      en: 'write it in Latin, Greek or Cyrillic letters; an image then shows the other form of the name, or the address',
      uk: 'запишіть латинкою, грецькими літерами чи кирилицею; доти на картинці стоятиме інша форма назви або адреса',
    },
    why: {
      en: 'An image carries no fonts of the reader’s. A letter that is missing would be drawn as an empty box, and a word without it would be another word.',
      uk: 'На картинці немає шрифтів читача. Замість літери, якої бракує, стояв би порожній квадрат, а слово без неї було б іншим словом.',
    },
    wrong: '"names": { "en": "<U+10D7>bilisi" }',
    right: '"names": { "en": "Tbilisi" }',
  },
  'kit/no-sign': {
    severity: 'warning',
    text: {
      en: 'the site’s typefaces have no sign "{found}"; share images and posters show "{field}" without it',
      uk: 'у шрифтах сайту немає знака «{found}»; на картинках для поширення й плакатах «{field}» буде без нього',
    },
    help: { en: 'remove it', uk: 'приберіть його' },
    why: {
      en: 'Emoji and rare signs look different on every device, and on an image they would be empty boxes.',
      uk: 'Емодзі та рідкісні знаки всюди виглядають по-різному, а на картинці були б порожніми квадратами.',
    },
    wrong: '"title": { "en": "A park for all <U+1F333>" }',
    right: '"title": { "en": "A park for all" }',
  },
  'kit/native-left-out': {
    severity: 'info',
    text: {
      en: 'the site’s typefaces cannot write "{name}"; its page shows it, share images and posters do not',
      uk: 'шрифти сайту не мають літер для «{name}»; назва є на сторінці, але не на картинках для поширення й плакатах',
    },
    why: {
      en: 'A page can borrow the reader’s fonts, an image cannot.',
      uk: 'Сторінка може скористатися шрифтами читача, картинка — ні.',
    },
    wrong: '"native": { "text": "<U+10D7><U+10D1>", "lang": "ka" }    (said once, for your information)',
    right: '"native": { "text": "Bełaź", "lang": "pl" }',
  },
  'kit/long-title': {
    severity: 'warning',
    text: {
      en: '"{field}" has {count} characters; above {most} it is set small on share images and posters',
      uk: 'у «{field}» {count} символів; понад {most} — і на картинках для поширення й плакатах буде дрібний шрифт',
    },
    help: { en: 'shorten it, and say the rest below it', uk: 'скоротіть, а решту скажіть нижче' },
    why: {
      en: 'Readers meet a share image at half its size or less, between other posts.',
      uk: 'Картинку для поширення бачать удвічі меншою або й ще дрібнішою, серед інших дописів.',
    },
    wrong: '"title": { "en": "A park … (two hundred characters)" }',
    right: '"title": { "en": "A park for all" }',
  },
} as const satisfies CodeTable;
