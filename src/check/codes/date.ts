/** Words for dates that cannot be, or cannot be known. */
import type { CodeTable } from './table.ts';

export const dateCodes = {
  'date/not-in-calendar': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, a day no calendar has',
      uk: '«{field}» — {found}: такого дня немає в жодному календарі',
    },
    why: {
      en: 'A day that does not exist is a slip, and nobody can tell which day was meant.',
      uk: 'День, якого не існує, — це описка, і не вгадати, який день мали на увазі.',
    },
    wrong: '"verified": "2025-02-30"',
    right: '"verified": "2025-02-28"',
  },
  'date/ends-before-begin': {
    severity: 'error',
    text: {
      en: '"{field}" is {to}, before "{begin}", which is {from}',
      uk: '«{field}» — {to}, а це раніше за «{begin}» — {from}',
    },
    why: {
      en: 'Nothing ends before it begins: one of the two dates is mistaken.',
      uk: 'Ніщо не завершується раніше, ніж почалося: одна з двох дат хибна.',
    },
    wrong: '"since": "2021", "until": "2019"',
    right: '"since": "2019", "until": "2021"',
  },
  'date/after-edition': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, after the date of this edition, {edition}',
      uk: '«{field}» — {found}, а це пізніше за дату цього видання, {edition}',
    },
    help: {
      en: 'the edition cannot know a status from its future; the date of the edition is in data/site.json',
      uk: 'видання не може знати стану зі свого майбутнього; дата видання — у data/site.json',
    },
    why: {
      en: 'A status is what was true on a day. The edition is dated, so it can only tell of days before that.',
      uk: 'Стан — це те, що було правдою певного дня. Видання має дату й може розповідати лише про дні до неї.',
    },
    wrong: '"asOf": "2031-05"    (edition of 2026)',
    right: '"asOf": "2025-05"',
  },
  'date/future': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, after the date of this edition, {edition}',
      uk: '«{field}» — {found}, а це пізніше за дату видання, {edition}',
    },
    help: {
      en: 'what is only planned is told as planned, in words',
      uk: 'про заплановане так і пишіть словами: заплановано',
    },
    why: {
      en: 'This field tells of something that has happened. A date to come is a slip, or an announcement shown as a fact.',
      uk: 'Це поле розповідає про те, що вже сталося. Майбутня дата — описка або оголошення, видане за факт.',
    },
    wrong: '"signed": "2031-04"    (edition of 2026)',
    right: '"signed": null, "signedNote": { "en": "To be signed in April 2031." }',
  },
} as const satisfies CodeTable;
