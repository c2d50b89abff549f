/** Words for tables: their rows, their columns, and what their cells hold. */
import type { CodeTable } from './table.ts';

export const csvCodes = {
  'csv/ragged-row': {
    severity: 'error',
    text: {
      en: 'row {row} has {found} cells where the header has {expected}',
      uk: 'клітинок у рядку {row} — {found}, а в заголовку — {expected}',
    },
    help: {
      en: 'a text with a comma needs quotes around it',
      uk: 'текст із комою треба взяти в лапки',
    },
    why: {
      en: 'One comma too many shifts every later cell into the wrong column, and the chart shows it without blinking.',
      uk: 'Через одну зайву кому всі наступні клітинки потрапляють не у свої стовпці, і діаграма показує це не моргнувши.',
    },
    wrong: 'date,country,people\n2023-01-31,Poland, north,1200',
    right: 'date,country,people\n2023-01-31,"Poland, north",1200',
  },
  'csv/formula': {
    severity: 'error',
    text: {
      en: 'row {row}, column "{column}" begins with "{found}", which a spreadsheet may run as a formula',
      uk: 'рядок {row}, стовпець «{column}» починається з «{found}»: електронна таблиця може виконати це як формулу',
    },
    help: { en: 'begin the text with a letter or a digit', uk: 'почніть текст із літери або цифри' },
    why: {
      en: 'Readers open downloaded tables in a spreadsheet. A cell that begins with =, +, -, @ or a tab can run there as a program; a plain negative number cannot (trust R6).',
      uk: 'Завантажені таблиці відкривають в електронних таблицях. Клітинка, що починається з =, +, -, @ або табуляції, може виконатися там як програма; звичайне від’ємне число — ні (trust R6).',
    },
    wrong: 'note\n=HYPERLINK("https://example.org")',
    right: 'note\nsee example.org',
  },
  'series/columns': {
    severity: 'error',
    text: {
      en: 'the table has the columns {found}; the record describes {expected}',
      uk: 'у таблиці стовпці {found}, а в записі описано {expected}',
    },
    help: {
      en: 'name the same columns in the same order in both files',
      uk: 'назвіть ті самі стовпці в тому самому порядку в обох файлах',
    },
    why: {
      en: 'The record is what tells a reader the meaning and unit of each column.',
      uk: 'Саме запис пояснює читачеві зміст і одиницю кожного стовпця.',
    },
    wrong: '"columns": [{ "name": "date" }, { "name": "people" }]\n\ndate,country,people',
    right:
      '"columns": [{ "name": "date" }, { "name": "country" }, { "name": "people" }]\n\ndate,country,people',
  },
  'series/cell': {
    severity: 'error',
    text: {
      en: 'row {row}, column "{column}" is "{found}", which is not {type}',
      uk: 'рядок {row}, стовпець «{column}»: «{found}» — це не {type}',
    },
    why: {
      en: 'A chart draws what it can read and leaves out the rest. Decimals are written with a point, thousands without a space.',
      uk: 'Діаграма малює те, що змогла прочитати, решту пропускає. Дробову частину відділяють крапкою, тисячі не відбивають пробілом.',
    },
    wrong: 'date,people\n31.01.2023,"1,5"',
    right: 'date,people\n2023-01-31,1.5',
  },
} as const satisfies CodeTable;
