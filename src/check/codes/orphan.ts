/** Words for names of files, and for files that belong nowhere. Trust R11. */
import type { CodeTable } from './table.ts';

export const orphanCodes = {
  'path/link': {
    severity: 'error',
    text: { en: 'this is a symbolic link, not a file', uk: 'це символічне посилання, а не файл' },
    help: { en: 'put the file itself here', uk: 'покладіть сюди сам файл' },
    why: {
      en: 'A link can lead out of the folder, to anything on the computer that builds the site (trust R11).',
      uk: 'Посилання може вести з папки куди завгодно на комп’ютері, який збирає сайт (trust R11).',
    },
    wrong: 'data/figures/parks.json -> /etc/passwd',
    right: 'data/figures/parks.json    (a file)',
  },
  'path/not-a-file': {
    severity: 'error',
    text: { en: 'this is neither a file nor a folder', uk: 'це ні файл, ні папка' },
    why: {
      en: 'Pipes and devices can hang the build (trust R11).',
      uk: 'Канали та пристрої можуть зупинити збирання (trust R11).',
    },
    wrong: 'data/figures/parks.json    (a pipe)',
    right: 'data/figures/parks.json    (a file)',
  },
  'path/upper-case': {
    severity: 'error',
    text: { en: 'the name "{name}" has capitals', uk: 'у назві «{name}» є великі літери' },
    help: { en: 'rename it to "{suggestion}"', uk: 'перейменуйте на «{suggestion}»' },
    why: {
      en: 'Some computers take capitals for small letters and some do not, so a link works for one author and not for another (trust R11).',
      uk: 'Одні комп’ютери розрізняють великі й малі літери, інші ні, тож посилання працює не в усіх (trust R11).',
    },
    wrong: 'data/figures/Parks.json',
    right: 'data/figures/parks.json',
  },
  'path/not-ascii': {
    severity: 'error',
    text: { en: 'the name "{name}" has letters beyond a-z', uk: 'у назві «{name}» є літери поза a–z' },
    help: { en: 'rename it to "{suggestion}"', uk: 'перейменуйте на «{suggestion}»' },
    why: {
      en: 'File names become addresses. Letters that look like Latin ones but are not make two addresses that look the same (trust R11).',
      uk: 'Назви файлів стають адресами. Літери, схожі на латинські, утворюють дві однакові на вигляд адреси (trust R11).',
    },
    wrong: 'data/figures/p<U+0430>rks.json',
    right: 'data/figures/parks.json',
  },
  'path/invisible-character': {
    severity: 'error',
    text: {
      en: 'the name "{name}" has characters that cannot be seen',
      uk: 'у назві «{name}» є невидимі символи',
    },
    help: { en: 'rename it to "{suggestion}"', uk: 'перейменуйте на «{suggestion}»' },
    why: {
      en: 'An unseen character can turn a name round, so that "gnp.exe" reads as a picture (trust R11).',
      uk: 'Невидимий символ може перевернути назву так, що програма виглядатиме як зображення (trust R11).',
    },
    wrong: 'data/figures/par<U+202E>ks.json',
    right: 'data/figures/parks.json',
  },
  'path/active': {
    severity: 'error',
    text: {
      en: 'a file such as "{name}" may not be published as it is',
      uk: 'файл на зразок «{name}» не можна публікувати без обробки',
    },
    help: {
      en: 'public/ holds fonts, pictures, sounds, PDF, plain text and street maps; pages and data are made from content/ and data/',
      uk: 'у public/ лежать шрифти, зображення, звук, PDF, простий текст і карти вулиць; сторінки й дані створюються з content/ і data/',
    },
    why: {
      en: 'Files in public/ reach readers unread. A page or a script there would run as the site’s own, and could stand in the place of a page that was checked (trust R1, R4).',
      uk: 'Файли з public/ потрапляють до читачів без перевірки. Сторінка чи скрипт звідти працювали б від імені сайту й могли б підмінити перевірену сторінку (trust R1, R4).',
    },
    wrong: 'public/parks.html',
    right: 'content/stories/en/parks.mdx',
  },
  'path/characters': {
    severity: 'error',
    text: {
      en: 'the name "{name}" has characters a file name here may not have',
      uk: 'у назві «{name}» є символи, яких тут бути не може',
    },
    help: { en: 'rename it to "{suggestion}"', uk: 'перейменуйте на «{suggestion}»' },
    why: {
      en: 'Spaces, quotes, "$" and ";" mean something to the programs that handle files, and can be used to make them do harm (trust R11).',
      uk: 'Пробіли, лапки, «$» і «;» мають особливе значення для програм, що працюють із файлами, і ними можна нашкодити (trust R11).',
    },
    wrong: 'data/figures/parks $(touch x).json',
    right: 'data/figures/parks.json',
  },
  'path/differs-by-case': {
    severity: 'error',
    text: {
      en: 'the name differs from "{other}" only in capitals or accents',
      uk: 'назва відрізняється від «{other}» лише великими літерами чи надрядковими знаками',
    },
    help: { en: 'remove or rename one of them', uk: 'приберіть або перейменуйте один із них' },
    why: {
      en: 'On many computers the two are one file, and one of them is lost (trust R11).',
      uk: 'На багатьох комп’ютерах це один файл, і один із двох зникне (trust R11).',
    },
    wrong: 'parks.json and Parks.json',
    right: 'parks.json',
  },
  'orphan/file': {
    severity: 'warning',
    text: { en: 'nothing reads this file', uk: 'цього файлу ніщо не читає' },
    help: {
      en: 'move it to the folder of its kind, or remove it',
      uk: 'перенесіть його до папки свого виду або приберіть',
    },
    why: {
      en: 'A file in the wrong place is published by nobody and missed by somebody.',
      uk: 'Файл не на своєму місці ніхто не опублікує, а хтось на нього чекатиме.',
    },
    wrong: 'data/parks.json',
    right: 'data/figures/parks.json',
  },
  'orphan/folder': {
    severity: 'warning',
    text: { en: 'nothing reads the folder "{folder}"', uk: 'папки «{folder}» ніщо не читає' },
    help: { en: 'move its files to the folder of their kind', uk: 'перенесіть її файли до папки свого виду' },
    why: {
      en: 'A mistyped folder takes its records out of the edition without a word.',
      uk: 'Папка з опискою в назві мовчки забирає свої записи з видання.',
    },
    wrong: 'data/figurs/parks.json',
    right: 'data/figures/parks.json',
  },
  'orphan/extension': {
    severity: 'warning',
    text: {
      en: '"{name}" is not a kind of file that "{folder}" holds',
      uk: '«{name}» — не той вид файлу, який має бути в «{folder}»',
    },
    help: {
      en: 'records are .json; tables of data/series are .csv',
      uk: 'записи — це .json, таблиці в data/series — .csv',
    },
    why: {
      en: 'A record with the wrong ending is not read, and nobody is told.',
      uk: 'Запис із хибним розширенням не читають, і ніхто про це не дізнається.',
    },
    wrong: 'data/figures/parks.txt',
    right: 'data/figures/parks.json',
  },
  'orphan/table': {
    severity: 'error',
    text: { en: 'no record describes this table', uk: 'жоден запис не описує цієї таблиці' },
    help: {
      en: 'add data/series/{id}.json with its columns and sources',
      uk: 'додайте data/series/{id}.json зі стовпцями й джерелами',
    },
    why: {
      en: 'Without a record nobody knows what the columns mean and where the numbers come from (trust P1).',
      uk: 'Без запису ніхто не знає, що означають стовпці й звідки числа (trust P1).',
    },
    wrong: 'data/series/parks.csv    (alone)',
    right: 'data/series/parks.csv and data/series/parks.json',
  },
  'orphan/theme': {
    severity: 'info',
    text: {
      en: 'no record and no story has the theme "{id}"',
      uk: 'теми «{id}» немає в жодному записі й жодній розповіді',
    },
    why: {
      en: 'A theme without anything in it has an empty page.',
      uk: 'Тема, у якій нічого немає, має порожню сторінку.',
    },
    wrong: '{ "id": "gardens" }    (named nowhere)',
    right: '"themes": ["gardens"]',
  },
} as const satisfies CodeTable;
