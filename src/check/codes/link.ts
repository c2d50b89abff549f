/** Words for links: where they lead, and whether that is safe. */
import type { CodeTable } from './table.ts';

export const linkCodes = {
  'link/scheme': {
    severity: 'error',
    text: { en: 'a link cannot lead to "{found}"', uk: 'посилання не може вести на «{found}»' },
    help: {
      en: 'links begin with https://, mailto:, / or #',
      uk: 'посилання починаються з https://, mailto:, / або #',
    },
    why: {
      en: 'Other beginnings can run a program in the reader’s browser or hide where they lead (trust R1).',
      uk: 'Інші початки можуть виконати програму в браузері читача або приховати, куди ведуть (trust R1).',
    },
    wrong: '[the report](javascript:alert%281%29)',
    right: '[the report](https://example.org/report)',
  },
  'link/hidden-character': {
    severity: 'error',
    text: {
      en: 'the address "{found}" holds a character that does not belong in one ({sign})',
      uk: 'в адресі «{found}» є знак, якому там не місце ({sign})',
    },
    help: { en: 'type the address again', uk: 'наберіть адресу заново' },
    why: {
      en: 'Browsers drop or swap such characters, so the address is not what it seems (trust R1).',
      uk: 'Браузери відкидають або замінюють такі знаки, тож адреса — не те, чим здається (trust R1).',
    },
    wrong: '[the report](<java\\tscript:alert(1)>)',
    right: '[the report](https://example.org/report)',
  },
  'link/not-https': {
    severity: 'error',
    text: {
      en: '"{found}" begins with http://; links lead to https://',
      uk: '«{found}» починається з http://; посилання ведуть на https://',
    },
    help: { en: 'try the same address with https://', uk: 'спробуйте ту саму адресу з https://' },
    why: {
      en: 'On the way to an http page anybody in between can change what a reader sees (trust R1).',
      uk: 'Дорогою до сторінки http будь-хто посередині може змінити те, що побачить читач (trust R1).',
    },
    wrong: '[the report](http://example.org/report)',
    right: '[the report](https://example.org/report)',
  },
  'link/unknown-address': {
    severity: 'error',
    text: { en: 'the edition has no page at "{found}"', uk: 'сторінки за адресою «{found}» у виданні немає' },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'A link inside the edition must arrive (trust R10).',
      uk: 'Посилання в межах видання має кудись приводити (trust R10).',
    },
    wrong: '[Lindenford](/communities/xa-lindenfrod/)',
    right: '[Lindenford](/communities/xa-lindenford/)',
  },
  'link/unknown-anchor': {
    severity: 'error',
    text: { en: 'no heading answers to "{found}"', uk: 'заголовка для «{found}» немає' },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'A link to a place in a text must find it (trust R10).',
      uk: 'Посилання на місце в тексті має його знайти (trust R10).',
    },
    wrong: '[below](#what-was-fund)',
    right: '[below](#what-was-found)',
  },
  'link/other-language': {
    severity: 'warning',
    text: {
      en: '"{found}" leads to the page in "{language}"',
      uk: '«{found}» веде на сторінку мовою «{language}»',
    },
    help: { en: 'write "{right}"; --fix does it', uk: 'напишіть «{right}»; --fix зробить це' },
    why: {
      en: 'A reader who follows a link should stay in the language they read.',
      uk: 'Читач, який іде за посиланням, має лишитися у своїй мові.',
    },
    wrong: 'uk: [про атлас](/about/)',
    right: 'uk: [про атлас](/uk/about/)',
  },
} as const satisfies CodeTable;
