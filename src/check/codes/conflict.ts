/** Words for places near the front. Trust M7 and S9. */
import type { CodeTable } from './table.ts';

export const conflictCodes = {
  'conflict/no-situation': {
    severity: 'error',
    text: {
      en: 'the community is in {region}, and nothing says how it is there now',
      uk: 'регіон громади — {region}, але не сказано, що з нею зараз',
    },
    help: {
      en: 'fill "situation" from a dated source; "status": "unknown" when none was found',
      uk: 'заповніть «situation» за датованим джерелом; якщо його немає, "status": "unknown"',
    },
    why: {
      en: 'A page that passes over the war in such a place is not true today (trust M7).',
      uk: 'Сторінка, яка обминає війну в такому місці, сьогодні неправдива (trust M7).',
    },
    wrong: '"region": { "en": "Donetsk Oblast" }, "situation": null',
    right: '"situation": { "status": "front-line", "asOf": "2026-03-05", … }',
  },
  'conflict/no-date': {
    severity: 'error',
    text: { en: 'the situation "{status}" has no date', uk: 'ситуація «{status}» не має дати' },
    help: { en: 'give the date of the source', uk: 'вкажіть дату джерела' },
    why: {
      en: 'Near the front a statement grows old within weeks, so it always says of when it is (trust M7).',
      uk: 'Біля фронту твердження старіє за тижні, тож воно завжди має дату (trust M7).',
    },
    wrong: '"status": "front-line", "asOf": null',
    right: '"status": "front-line", "asOf": "2026-03-05"',
  },
  'conflict/no-source': {
    severity: 'error',
    text: { en: 'the situation "{status}" has no source', uk: 'ситуація «{status}» не має джерела' },
    why: {
      en: 'What is said of a place at war is said by someone (trust M7, P8).',
      uk: 'Те, що кажуть про місце, де війна, хтось мав сказати (trust M7, P8).',
    },
    wrong: '"sources": []',
    right: '"sources": ["lyman-2026-01"]',
  },
  'conflict/gathering': {
    severity: 'error',
    text: {
      en: '"{community}" is near the front, and the event on {found} is still to come',
      uk: '«{community}» розташована поблизу фронту, а подія {found} ще попереду',
    },
    help: { en: 'publish it when it is over', uk: 'опублікуйте її, коли вона мине' },
    why: {
      en: 'A date and a place where people will gather is a target (trust S9).',
      uk: 'Дата й місце, де зберуться люди, — це ціль (trust S9).',
    },
    wrong: '"from": "2031-06-01", "communities": ["ua-front-town"]',
    right: '"from": "2025-06-01", "communities": ["ua-front-town"]',
  },
  'conflict/shelter': {
    severity: 'error',
    text: {
      en: '"{field}" tells where a shelter is, at "{found}"',
      uk: 'у «{field}» сказано, де розташоване укриття: «{found}»',
    },
    help: { en: 'say that there is one, not where', uk: 'скажіть, що воно є, але не де' },
    why: {
      en: 'The way to a shelter is also the way to those inside it (trust S9).',
      uk: 'Дорога до укриття — це й дорога до тих, хто в ньому (trust S9).',
    },
    wrong: '"en": "The shelter in School No. 5 holds lessons."',
    right: '"en": "Lessons go on in a shelter."',
  },
} as const satisfies CodeTable;
