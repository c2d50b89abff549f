/** Words for tables whose form is right and whose content cannot be. */
import type { CodeTable } from './table.ts';

export const seriesCodes = {
  'series/empty': {
    severity: 'error',
    text: { en: 'the table has a header and no rows', uk: 'у таблиці є заголовок, але немає рядків' },
    why: {
      en: 'A chart of nothing looks like a chart of zero.',
      uk: 'Діаграма без даних виглядає як діаграма з нулями.',
    },
    wrong: 'date,people',
    right: 'date,people\n2023-01-31,1200',
  },
  'series/one-row': {
    severity: 'warning',
    text: {
      en: 'the table has one row; a series needs at least two',
      uk: 'у таблиці один рядок; ряду потрібно щонайменше два',
    },
    help: { en: 'a single number is a figure: data/figures/', uk: 'одне число — це показник: data/figures/' },
    why: {
      en: 'One point makes no line. It is better told as a number with its date.',
      uk: 'З однієї точки лінії не провести. Її краще подати числом із датою.',
    },
    wrong: 'date,people\n2023-01-31,1200',
    right: 'date,people\n2023-01-31,1200\n2024-01-31,1300',
  },
  'series/no-such-day': {
    severity: 'error',
    text: {
      en: 'row {row}, column "{column}" is {found}, a day no calendar has',
      uk: 'рядок {row}, стовпець «{column}»: {found} — такого дня немає в жодному календарі',
    },
    why: {
      en: 'A day that does not exist is a slip, and nobody can tell which day was meant.',
      uk: 'День, якого не існує, — це описка, і не вгадати, який день мали на увазі.',
    },
    wrong: 'date,people\n2023-02-30,1200',
    right: 'date,people\n2023-02-28,1200',
  },
  'series/future': {
    severity: 'error',
    text: {
      en: 'row {row}, column "{column}" is {found}, after the date of this edition, {edition}',
      uk: 'рядок {row}, стовпець «{column}»: {found} — пізніше за дату видання, {edition}',
    },
    why: {
      en: 'A table tells what was counted, and nothing is counted before it happens.',
      uk: 'Таблиця розповідає про пораховане, а нічого не можна порахувати заздалегідь.',
    },
    wrong: 'date,people\n2031-01-31,1200    (edition of 2026)',
    right: 'date,people\n2026-01-31,1200',
  },
  'series/row-twice': {
    severity: 'error',
    text: { en: 'row {row} repeats row {other}', uk: 'рядок {row} повторює рядок {other}' },
    help: { en: 'remove one of them', uk: 'приберіть один із них' },
    why: {
      en: 'A row that stands twice is drawn twice and counted twice.',
      uk: 'Рядок, записаний двічі, двічі малюють і двічі рахують.',
    },
    wrong: 'date,people\n2023-01-31,1200\n2023-01-31,1200',
    right: 'date,people\n2023-01-31,1200',
  },
  'series/column-twice': {
    severity: 'error',
    text: { en: 'two columns are named "{name}"', uk: 'два стовпці мають назву «{name}»' },
    why: { en: 'Columns are told apart by their names alone.', uk: 'Стовпці розрізняють лише за назвами.' },
    wrong: '"columns": [{ "name": "people" }, { "name": "people" }]',
    right: '"columns": [{ "name": "people" }, { "name": "places" }]',
  },
  'series/no-unit': {
    severity: 'error',
    text: {
      en: 'the column "{name}" holds numbers and says no unit',
      uk: 'стовпець «{name}» містить числа без одиниці',
    },
    help: {
      en: 'give the one unit of the whole column; other units are columns of their own',
      uk: 'вкажіть одну одиницю для всього стовпця; для інших одиниць — окремі стовпці',
    },
    why: {
      en: 'A number without a unit cannot be read, and two units in one column cannot be drawn.',
      uk: 'Число без одиниці не прочитати, а дві одиниці в одному стовпці не намалювати.',
    },
    wrong: '{ "name": "people", "type": "number", "unit": null }',
    right: '{ "name": "people", "type": "number", "unit": "people" }',
  },
} as const satisfies CodeTable;
