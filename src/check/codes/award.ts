/** Words for awards and what became of those who won them. */
import type { CodeTable } from './table.ts';

export const awardCodes = {
  'project/no-next': {
    severity: 'error',
    text: {
      en: 'the project won "{award}" of {edition} but "next" does not say what happened since',
      uk: 'проєкт здобув «{award}» ({edition}), але «next» не каже, що було далі',
    },
    help: {
      en: 'fill "next"; if nothing was found, say so: "state": "unknown"',
      uk: 'заповніть «next»; якщо нічого не знайшли, так і скажіть: "state": "unknown"',
    },
    why: {
      en: 'An award is one evening. A reader must learn whether what was praised still exists.',
      uk: 'Нагорода — це один вечір. Читач має дізнатися, чи існує ще те, за що її дали.',
    },
    wrong: '"next": null',
    right: '"next": { "state": "unknown", … }',
  },
} as const satisfies CodeTable;
