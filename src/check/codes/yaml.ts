/** Words for the front matter of stories and pages. */
import type { CodeTable } from './table.ts';

export const yamlCodes = {
  'yaml/missing': {
    severity: 'error',
    text: {
      en: 'the file has no front matter between two lines of ---',
      uk: 'на початку файлу немає полів між двома рядками ---',
    },
    why: {
      en: 'A story says its title, date, places and sources in the lines between the two ---.',
      uk: 'Назву, дату, місця й джерела розповідь подає в рядках між двома ---.',
    },
    wrong: '# Murals',
    right: '---\ntitle: Murals\n---',
  },
  'yaml/syntax': {
    severity: 'error',
    text: {
      en: 'the front matter breaks here, at {found}',
      uk: 'тут поля на початку файлу обриваються: {found}',
    },
    help: {
      en: 'put quotes around a text with a colon, and indent with spaces only',
      uk: 'візьміть у лапки текст із двокрапкою; для відступів уживайте лише пробіли',
    },
    why: {
      en: 'In front matter a colon or an indent has a meaning. One in the wrong place, and nothing of it is understood.',
      uk: 'На початку файлу двокрапка й відступ мають значення. Якщо вони не на місці, нічого не прочитати.',
    },
    wrong: 'title: Lindenford: before and after',
    right: 'title: "Lindenford: before and after"',
  },
  'yaml/duplicate-key': {
    severity: 'error',
    text: {
      en: '"{name}" is written twice in the same place',
      uk: '«{name}» записано двічі в тому самому місці',
    },
    help: { en: 'keep one of them', uk: 'залиште одне з двох' },
    why: {
      en: 'Of two fields with one name only one would be read, and nobody could tell which (trust R3).',
      uk: 'З двох полів з однаковою назвою прочиталося б лише одне, і не зрозуміло яке (trust R3).',
    },
    wrong: 'title: Murals\ntitle: Walls',
    right: 'title: Murals',
  },
  'yaml/forbidden-key': {
    severity: 'error',
    text: { en: '"{name}" cannot be the name of a field', uk: '«{name}» не може бути назвою поля' },
    why: {
      en: 'These names mean something to the language the site is written in and are used to attack it (trust R3).',
      uk: 'Ці назви мають особливе значення для мови, якою написано сайт, і ними користуються для атак (trust R3).',
    },
    wrong: '__proto__: { admin: true }',
    right: 'title: Murals',
  },
  'yaml/too-deep': {
    severity: 'error',
    text: {
      en: 'the front matter is nested more than {limit} levels deep',
      uk: 'вкладеність полів на початку файлу глибша за {limit}',
    },
    why: {
      en: 'No story needs so many levels; such files are made to bring a reader to its knees (trust R3).',
      uk: 'Жодній розповіді не потрібно стільки рівнів; такі файли роблять, щоб покласти програму (trust R3).',
    },
    wrong: 'themes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[play]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
    right: 'themes: [play]',
  },
  'yaml/alias': {
    severity: 'error',
    text: {
      en: '"{found}" points at another part of the front matter; write the value itself',
      uk: '«{found}» посилається на іншу частину полів; запишіть саме значення',
    },
    why: {
      en: 'A few lines of references to references can unfold into gigabytes. No story needs one (trust R3).',
      uk: 'Кілька рядків посилань на посилання можуть розгорнутися в гігабайти. Жодній розповіді вони не потрібні (trust R3).',
    },
    wrong: 'themes: &all [play, care]\nprojects: *all',
    right: 'themes: [play, care]\nprojects: [play, care]',
  },
  'yaml/tag': {
    severity: 'error',
    text: {
      en: '"{found}" is a YAML tag; write the value itself',
      uk: '«{found}» — тег YAML; запишіть саме значення',
    },
    why: {
      en: 'Tags make a reader build something other than text, numbers and lists. The site takes only those (trust R3).',
      uk: 'Теги змушують програму створювати щось інше за текст, числа та списки. Сайт приймає лише їх (trust R3).',
    },
    wrong: 'title: !!binary TXVyYWxz',
    right: 'title: Murals',
  },
  'yaml/unquoted-date': {
    severity: 'error',
    text: {
      en: '"{field}" is the date {found} without quotes',
      uk: '«{field}» — дата {found} без лапок',
    },
    help: { en: "write '{found}'; --fix does it", uk: "напишіть '{found}'; --fix зробить це" },
    why: {
      en: 'Without quotes YAML reads a date as a moment in one time zone, which elsewhere is the day before.',
      uk: 'Дату без лапок YAML читає як момент в одному часовому поясі, а в іншому це вже попередній день.',
    },
    wrong: 'published: 2026-11-21',
    right: "published: '2026-11-21'",
  },
  'yaml/disputed': {
    severity: 'error',
    text: {
      en: '"{field}" is {found} without quotes, which readers of YAML understand differently',
      uk: '«{field}» — {found} без лапок, а це різні програми читають по-різному',
    },
    help: { en: "write '{found}'", uk: "напишіть '{found}'" },
    why: {
      en: 'To one program 1_000 is a number, to another a text. What the check reads must be what the site reads.',
      uk: 'Для однієї програми 1_000 — число, для іншої — текст. Перевірка має прочитати те саме, що й сайт.',
    },
    wrong: 'title: 1_000',
    right: "title: '1_000'",
  },
} as const satisfies CodeTable;
