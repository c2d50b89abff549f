/** Words for the public log of corrections. Trust P4. */
import type { CodeTable } from './table.ts';

export const correctionCodes = {
  'correction/missing': {
    severity: 'error',
    text: {
      en: 'the published figure "{id}" changed from "{before}" to "{after}", and no correction says so',
      uk: 'опублікований показник «{id}» змінився: було «{before}», стало «{after}», а у виправленнях про це ні слова',
    },
    help: {
      en: 'add an entry to data/corrections.json with "figure": "{id}"',
      uk: 'додайте запис до data/corrections.json з "figure": "{id}"',
    },
    why: {
      en: 'Someone may have quoted the old number. The log tells them what was wrong and why (trust P4).',
      uk: 'Хтось міг послатися на старе число. У журналі він прочитає, що було не так і чому (trust P4).',
    },
    wrong: '"value": 410    (was 400; no entry in data/corrections.json)',
    right: '{ "kind": "figure", "figure": "parks-2024", "before": …, "after": …, "reason": … }',
  },
  'correction/figure-removed': {
    severity: 'error',
    text: {
      en: 'the published figure "{id}" is gone, and no correction says so',
      uk: 'опублікованого показника «{id}» більше немає, а у виправленнях про це ні слова',
    },
    help: {
      en: 'add an entry with "kind": "removal" and "figure": "{id}"',
      uk: 'додайте запис із "kind": "removal" і "figure": "{id}"',
    },
    why: {
      en: 'A number that disappears leaves those who quoted it without an answer (trust P4).',
      uk: 'Коли число зникає, ті, хто на нього послався, лишаються без відповіді (trust P4).',
    },
    wrong: 'data/figures/parks-2024.json    (deleted)',
    right: '{ "kind": "removal", "figure": "parks-2024", "reason": … }',
  },
  'correction/no-figure': {
    severity: 'error',
    text: {
      en: 'the correction is of a figure and does not say which',
      uk: 'це виправлення показника, але не сказано якого',
    },
    help: { en: 'name it in "figure"', uk: 'назвіть його в «figure»' },
    why: {
      en: 'The page of the figure links to its corrections by this name (trust P4).',
      uk: 'За цією назвою сторінка показника веде до його виправлень (trust P4).',
    },
    wrong: '"kind": "figure", "figure": null',
    right: '"kind": "figure", "figure": "parks-2024"',
  },
  'correction/no-change': {
    severity: 'error',
    text: {
      en: 'before and after are the same in "{locale}"',
      uk: '«before» і «after» однакові мовою «{locale}»',
    },
    why: {
      en: 'A correction that changes nothing tells a reader nothing.',
      uk: 'Виправлення, яке нічого не змінює, нічого не каже читачеві.',
    },
    wrong: '"before": { "en": "400" }, "after": { "en": "400" }',
    right: '"before": { "en": "400" }, "after": { "en": "410" }',
  },
  'correction/far-ahead': {
    severity: 'error',
    text: {
      en: 'the correction is of {found}, years after the edition of {edition}',
      uk: 'виправлення датовано {found}, а видання — {edition}',
    },
    why: {
      en: 'A correction is dated on the day it is made.',
      uk: 'Виправлення датують днем, коли його зроблено.',
    },
    wrong: '"date": "2062-01-10"',
    right: '"date": "2026-12-10"',
  },
} as const satisfies CodeTable;
