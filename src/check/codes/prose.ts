/** Words for running text: numbers, claims, names, and how it is set. */
import type { CodeTable } from './table.ts';

export const proseCodes = {
  'prose/bare-number': {
    severity: 'error',
    text: { en: '{found} stands in the text without a source', uk: '{found} стоїть у тексті без джерела' },
    help: {
      en: 'bind it to a record of data/figures: {suggestion}',
      uk: 'прив’яжіть його до запису в data/figures: {suggestion}',
    },
    why: {
      en: 'A number retyped by hand goes stale in one language and not in the other. Bound with <Figure id="…" /> it carries its qualifier, its date and its source, and stays the same everywhere (trust P1, P2). Years, dates, times and numbers of articles are left alone.',
      uk: 'Число, набране вручну, застаріває в одній мові, а в іншій — ні. Прив’язане через <Figure id="…" />, воно має застереження, дату й джерело і всюди однакове (trust P1, P2). Років, дат, годин і номерів статей це не стосується.',
    },
    wrong: 'The town had 70,000 residents.',
    right: 'The town had <Figure id="residents-before" />.',
  },
  'prose/loose-number': {
    severity: 'warning',
    text: {
      en: '{found} stands where no figure can be bound',
      uk: '{found} стоїть там, де показник не прив’язати',
    },
    help: {
      en: 'say it in words here, and bind the number in the text',
      uk: 'скажіть тут словами, а число прив’яжіть у тексті',
    },
    why: {
      en: 'Titles, standfirsts and the words of a chart are plain text. A number there has no source and does not follow when the record is corrected (trust P1).',
      uk: 'Назви, підводки й слова діаграм — звичайний текст. Число в них не має джерела й не зміниться, коли виправлять запис (trust P1).',
    },
    wrong: 'title: How 12 towns began',
    right: 'title: How the first towns began',
  },
  'prose/unbound-superlative': {
    severity: 'warning',
    text: {
      en: '"{found}" claims a place among others without a source',
      uk: '«{found}» — твердження про першість без джерела',
    },
    help: {
      en: 'add <Cite id="…" /> to the sentence, or say what is known',
      uk: 'додайте до речення <Cite id="…" /> або скажіть те, що відомо',
    },
    why: {
      en: 'First, largest and only are facts about everybody else too. They need a source that looked (blueprint, claim ledger).',
      uk: '«Перший», «найбільший», «єдиний» — це факти й про всіх інших. Їм потрібне джерело, яке перевірило (реєстр тверджень).',
    },
    wrong: 'It was the first town in Ukraine to open one.',
    right: 'It was the first town in Ukraine to open one.<Cite id="report-2021" />',
  },
  'prose/avoided-name': {
    severity: 'error',
    text: {
      en: '"{found}" is not how this place is written here',
      uk: '«{found}» — не та форма назви, яку тут уживають',
    },
    help: { en: 'write "{right}"', uk: 'пишіть «{right}»' },
    why: {
      en: 'One reviewed table, data/names.json, decides how places are written. Former and imposed forms are kept for search only (trust M4).',
      uk: 'Як писати назви, вирішує одна перевірена таблиця — data/names.json. Колишні й нав’язані форми лишаються тільки для пошуку (trust M4).',
    },
    wrong: 'a meeting in the Czech Republic',
    right: 'a meeting in Czechia',
  },
  'prose/claims-endorsement': {
    severity: 'warning',
    text: {
      en: '"{found}" sounds as if another body stood behind it',
      uk: '«{found}» звучить так, ніби за цим стоїть інша установа',
    },
    help: { en: 'say who did what, with its source', uk: 'скажіть, хто що зробив, і назвіть джерело' },
    why: {
      en: 'The atlas is independent. It must not seem to be the voice of an agency, a government or a network (trust S12).',
      uk: 'Атлас незалежний. Він не має видаватися голосом агентства, уряду чи мережі (trust S12).',
    },
    wrong: 'the official atlas, endorsed by a ministry',
    right: 'an independent atlas; no ministry has approved it',
  },
  'prose/hidden-character': {
    severity: 'error',
    text: { en: 'an invisible character stands here ({found})', uk: 'тут невидимий знак ({found})' },
    help: { en: 'take it out; --fix does it', uk: 'приберіть його; --fix зробить це' },
    why: {
      en: 'Characters that turn the direction of writing or have no width can make a text read other than it is (trust R11).',
      uk: 'Знаки, що змінюють напрямок письма або не мають ширини, можуть змусити текст читатися не так, як він написаний (trust R11).',
    },
    wrong: 'Linden\\u200Bford',
    right: 'Lindenford',
  },
  'prose/spelled-character': {
    severity: 'error',
    text: {
      en: '{found} stands for a sign that the file does not show',
      uk: 'за {found} стоїть знак, якого у файлі не видно',
    },
    help: { en: 'type the sign itself', uk: 'наберіть сам знак' },
    why: {
      en: 'The check reads the file, and readers read the page. A letter, a digit or an invisible sign written by its number or its name would be one thing to the check and another to them (trust R1, R11). Signs of punctuation may be written so, such as &lt; and &nbsp;.',
      uk: 'Перевірка читає файл, а читачі — сторінку. Літера, цифра чи невидимий знак, записані номером або назвою, були б для перевірки одним, а для читачів — іншим (trust R1, R11). Розділові знаки так писати можна, наприклад &lt; і &nbsp;.',
    },
    wrong: 'a &#x202e;llaw',
    right: 'a wall',
  },
  'prose/mixed-script': {
    severity: 'error',
    text: {
      en: '"{found}" mixes letters of two alphabets: {letters}',
      uk: '«{found}» змішує літери двох абеток: {letters}',
    },
    help: { en: 'type the word again in one alphabet', uk: 'наберіть слово заново однією абеткою' },
    why: {
      en: 'A Latin letter that looks like a Cyrillic one hides the word from search and from people who listen, and can pass one name off as another (trust R11).',
      uk: 'Латинська літера, схожа на кириличну, ховає слово від пошуку й від тих, хто слухає, і може видати одну назву за іншу (trust R11).',
    },
    wrong: 'Ліндeнфорд',
    right: 'Лінденфорд',
  },
  'prose/straight-quote': {
    severity: 'warning',
    text: {
      en: 'straight quotation marks; here they are {opening}…{closing}',
      uk: 'прямі лапки; тут пишуть {opening}…{closing}',
    },
    help: { en: '--fix sets them in running text', uk: '--fix поставить їх у тексті' },
    why: {
      en: 'Each language has its own marks, and readers notice when they are missing.',
      uk: 'У кожної мови свої лапки, і читачі помічають, коли їх немає.',
    },
    wrong: 'the "Kinder Club"',
    right: 'the “Kinder Club”',
  },
  'prose/quote-style': {
    severity: 'warning',
    text: {
      en: 'quotation marks of another language; here they are {opening}…{closing}',
      uk: 'лапки іншої мови; тут пишуть {opening}…{closing}',
    },
    help: { en: '--fix sets them in running text', uk: '--fix поставить їх у тексті' },
    why: {
      en: 'Each language has its own marks, and readers notice when they are missing.',
      uk: 'У кожної мови свої лапки, і читачі помічають, коли їх немає.',
    },
    wrong: 'клуб “Кіндер”',
    right: 'клуб «Кіндер»',
  },
  'prose/apostrophe': {
    severity: 'warning',
    text: { en: 'the apostrophe here is ’, not {found}', uk: 'апостроф тут — ’, а не {found}' },
    help: { en: '--fix sets it in running text', uk: '--fix поставить його в тексті' },
    why: {
      en: 'One sign for one thing: search finds a word only in the form it was written.',
      uk: 'Один знак для однієї речі: пошук знаходить слово лише в тій формі, у якій його написано.',
    },
    wrong: "сім'я",
    right: 'сім’я',
  },
} as const satisfies CodeTable;
