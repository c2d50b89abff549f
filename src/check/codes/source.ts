/** Words for sources and licences: found again, read on a real day, passed on by right. Trust P1, P3, P6. */
import type { CodeTable } from './table.ts';

export const sourceCodes = {
  'source/same-page': {
    severity: 'error',
    text: { en: '"{other}" is a record of the same page', uk: '«{other}» — запис про ту саму сторінку' },
    help: {
      en: 'keep one record and give each statement its locator',
      uk: 'залиште один запис, а кожному твердженню дайте «locator»',
    },
    why: {
      en: 'Two records of one page make one source look like two that agree (trust P1).',
      uk: 'Два записи про одну сторінку видають одне джерело за два згодні (trust P1).',
    },
    wrong: '"url": "https://example.org/report/"    (and "http://www.example.org/report")',
    right: '"url": "https://example.org/report"    (once)',
  },
  'source/retrieved-late': {
    severity: 'error',
    text: {
      en: '"retrieved" is {found}, long after the edition of {edition}',
      uk: '«retrieved» — {found}, значно пізніше за видання від {edition}',
    },
    why: {
      en: 'The day of reading is what a reader checks a changed page against, so it must be real. A month after the date of the edition is let through.',
      uk: 'За днем читання перевіряють, чи змінилася сторінка, тож він має бути справжній. Місяць після дати видання приймаємо.',
    },
    wrong: '"retrieved": "2062-11-21"',
    right: '"retrieved": "2026-11-21"',
  },
  'source/read-before-published': {
    severity: 'error',
    text: {
      en: 'the source was read on {retrieved}, before it was published on {published}',
      uk: 'джерело прочитано {retrieved}, раніше, ніж опубліковано, {published}',
    },
    why: {
      en: 'Nobody reads a page before it exists: one of the two dates is mistaken.',
      uk: 'Ніхто не читає сторінку до її появи: одна з дат хибна.',
    },
    wrong: '"published": "2026-12", "retrieved": "2026-11-21"',
    right: '"published": "2025-12", "retrieved": "2026-11-21"',
  },
  'source/review-due': {
    severity: 'warning',
    text: {
      en: 'the source should have been looked at again by {reviewDue}; the edition is of {edition}',
      uk: 'джерело треба було переглянути до {reviewDue}; видання — від {edition}',
    },
    help: {
      en: 'read it again and set "retrieved" and "reviewDue"',
      uk: 'прочитайте його знову й поставте «retrieved» і «reviewDue»',
    },
    why: {
      en: 'A page that is expected to change is marked as due for review until somebody has looked (trust P3).',
      uk: 'Сторінку, яка мала змінитися, позначено «час перевірити», доки на неї не глянуть (trust P3).',
    },
    wrong: '"reviewDue": "2025-01-01"    (edition of 2026)',
    right: '"retrieved": "2026-10-01", "reviewDue": "2028-01-01"',
  },
  'source/unused': {
    severity: 'info',
    text: {
      en: 'no record and no story names the source "{id}"',
      uk: 'джерела «{id}» не називає жоден запис і жодна розповідь',
    },
    help: {
      en: 'that is allowed: it is listed as consulted',
      uk: 'так можна: його буде перелічено серед переглянутих',
    },
    why: {
      en: 'A source that was read and gave nothing is worth keeping; one that was forgotten is worth naming.',
      uk: 'Прочитане джерело, яке нічого не дало, варто зберегти; забуте — варто назвати.',
    },
    wrong: 'data/sources/report-2019.json    (named nowhere)',
    right: '"sources": ["report-2019"]',
  },
  'licence/unknown': {
    severity: 'warning',
    text: { en: '"{found}" is not a licence the edition knows', uk: 'видання не знає ліцензії «{found}»' },
    help: {
      en: 'write it as its authors do, such as "CC BY 4.0"; null when the source states none',
      uk: 'пишіть її так, як автори, наприклад «CC BY 4.0»; якщо джерело її не вказує — null',
    },
    why: {
      en: 'What may be passed on is decided by name, and the page of attributions is made from it (trust P6).',
      uk: 'Що можна передавати далі, вирішує назва ліцензії, і з неї складають сторінку подяк (trust P6).',
    },
    wrong: '"licence": "Creative Commons"',
    right: '"licence": "CC BY 4.0"',
  },
  'licence/not-open': {
    severity: 'error',
    text: {
      en: '"{found}" does not let readers pass this on',
      uk: '«{found}» не дозволяє читачам передавати це далі',
    },
    help: {
      en: 'use something open, or point to it instead of copying it',
      uk: 'візьміть щось відкрите або дайте посилання замість копії',
    },
    why: {
      en: 'Everything here may be taken and changed by anyone. What may not cannot be part of it (trust P6).',
      uk: 'Усе тут кожен може взяти й змінити. Те, з чим так не можна, не може бути його частиною (trust P6).',
    },
    wrong: '"licence": "CC BY-NC 4.0"',
    right: '"licence": "CC BY 4.0"',
  },
  'source/quotation': {
    severity: 'warning',
    text: { en: '"{field}" quotes at length: "{found}"', uk: 'у «{field}» наведено довгу цитату: «{found}»' },
    help: {
      en: 'say it in your own words, or put down the permission for the quotation',
      uk: 'перекажіть своїми словами або запишіть дозвіл на цитату',
    },
    why: {
      en: 'Voices here are paraphrased with their source. Somebody’s very words need a licence or a permission, and are easily put into a wrong mouth (trust P7).',
      uk: 'Голоси тут переказано з посиланням на джерело. Дослівна цитата потребує ліцензії чи дозволу, і її легко приписати не тому (trust P7).',
    },
    wrong: '"paraphrase": { "en": "She said: “We opened our doors to everyone who came.”" }',
    right: '"paraphrase": { "en": "She said that the town had taken in all who came." }',
  },
} as const satisfies CodeTable;
