/** Words for published numbers: their value, their unit, their age, and whom they could expose. */
import type { CodeTable } from './table.ts';

export const figureCodes = {
  'observation/no-value': {
    severity: 'error',
    text: { en: '"{field}" has neither "value" nor "range"', uk: 'у «{field}» немає ні «value», ні «range»' },
    help: {
      en: 'write the number the source gives, or drop the observation',
      uk: 'запишіть число з джерела або приберіть це спостереження',
    },
    why: {
      en: 'An observation without a number shows a reader a source and nothing it says.',
      uk: 'Спостереження без числа показує читачеві джерело, але не те, що в ньому сказано.',
    },
    wrong: '"value": null, "range": null',
    right: '"value": 400, "range": null',
  },
  'observation/two-values': {
    severity: 'error',
    text: { en: '"{field}" has both "value" and "range"', uk: 'у «{field}» є і «value», і «range»' },
    help: {
      en: 'keep the one the source prints; set the other to null',
      uk: 'залиште те, що надруковано в джерелі, а для іншого напишіть null',
    },
    why: {
      en: 'A page shows one statement of a number. With two it would have to choose for the source.',
      uk: 'Сторінка показує одне твердження про число. З двох їй довелося б обирати замість джерела.',
    },
    wrong: '"value": 400, "range": [300, 500]',
    right: '"value": null, "range": [300, 500]',
  },
  'observation/range-order': {
    severity: 'error',
    text: { en: '"{field}" runs from {from} down to {to}', uk: '«{field}» іде від {from} донизу до {to}' },
    help: { en: 'write the lower number first', uk: 'напишіть менше число першим' },
    why: {
      en: 'Text and charts read a range from its lower end.',
      uk: 'І текст, і діаграма читають проміжок від меншого числа.',
    },
    wrong: '"range": [500, 300]',
    right: '"range": [300, 500]',
  },
  'disclosure/small-count': {
    severity: 'error',
    text: {
      en: '"{field}" counts {found} children; counts of children from 1 to 9 are not published',
      uk: '«{field}» налічує дітей: {found}; кількість дітей від 1 до 9 не публікуємо',
    },
    help: {
      en: 'so small a number can point at a child: leave it out, or give a larger group',
      uk: 'таке мале число може вказати на дитину: приберіть його або візьміть більшу групу',
    },
    why: {
      en: 'In a small town "three children with a disability" are three children everybody can name (trust S8).',
      uk: 'У невеликому місті «троє дітей з інвалідністю» — це троє дітей, яких усі знають на ім’я (trust S8).',
    },
    wrong: '"unit": "children", "value": 3',
    right: '"unit": "children", "value": 30',
  },
} as const satisfies CodeTable;
