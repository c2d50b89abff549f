/** Words for a standing in a programme: whether it holds together, and how old it is. */
import type { CodeTable } from './table.ts';

export const statusCodes = {
  'status/twice': {
    severity: 'error',
    text: {
      en: 'the community stands in "{programme}" twice; the other is {other}',
      uk: 'громада двічі записана в «{programme}»; друге місце — {other}',
    },
    help: {
      en: 'keep the newer standing and move the older into its "history"',
      uk: 'залиште новіший стан, а старіший перенесіть до «history»',
    },
    why: {
      en: 'One community has one standing in a programme at a time. The way there belongs in the history.',
      uk: 'Громада має в програмі один стан одночасно. Шлях до нього — це «history».',
    },
    wrong: '"memberships": [{ "programme": "xa-play", … }, { "programme": "xa-play", … }]',
    right: '"memberships": [{ "programme": "xa-play", …, "history": [ … ] }]',
  },
  'status/programme-country': {
    severity: 'error',
    text: {
      en: '"{programme}" is a national programme of {other}, and the community is in {country}',
      uk: '«{programme}» — національна програма ({other}), а громада — у {country}',
    },
    why: {
      en: 'A national programme recognises communities of its own country, so one of the two is mistaken.',
      uk: 'Національна програма визнає громади своєї країни, тож щось із двох хибне.',
    },
    wrong: '"country": "SK", "memberships": [{ "programme": "xa-play" }]',
    right: '"country": "AT", "memberships": [{ "programme": "xa-play" }]',
  },
  'status/expired-early': {
    severity: 'error',
    text: {
      en: 'the status is "expired" but "until" is {until}, after the date of the edition, {edition}',
      uk: 'стан — «expired», але «until» — {until}, пізніше за дату видання, {edition}',
    },
    why: { en: 'What still runs has not expired.', uk: 'Те, що ще триває, не завершилося.' },
    wrong: '"status": "expired", "until": "2031"',
    right: '"status": "recognised", "until": "2031"',
  },
  'status/history-differs': {
    severity: 'warning',
    text: {
      en: 'the status is "{status}" but {history} tells of a recognition',
      uk: 'стан — «{status}», але {history} розповідає про визнання',
    },
    help: {
      en: 'if the recognition is newer, the status is "recognised"; if it lapsed, say when',
      uk: 'якщо визнання новіше, стан — «recognised»; якщо воно втратило чинність, напишіть коли',
    },
    why: {
      en: 'A candidate is never drawn as recognised, nor the other way round (blueprint 4).',
      uk: 'Кандидата ніколи не показують як визнану громаду, і навпаки (blueprint 4).',
    },
    wrong: '"status": "candidate", "history": [{ "date": "2021", "text": { "en": "Recognised" } }]',
    right: '"status": "recognised", "history": [{ "date": "2019", "text": { "en": "Candidate" } }]',
  },
  'status/review-before': {
    severity: 'error',
    text: {
      en: '"{field}" is {reviewDue}, before the date of the status itself, {asOf}',
      uk: '«{field}» — {reviewDue}, раніше за дату самого стану, {asOf}',
    },
    why: {
      en: 'A status is looked at again after it was established, not before.',
      uk: 'Стан переглядають після того, як його встановили, а не раніше.',
    },
    wrong: '"asOf": "2024-05", "reviewDue": "2023-01-01"',
    right: '"asOf": "2024-05", "reviewDue": "2026-05-01"',
  },
  'status/review-due': {
    severity: 'warning',
    text: {
      en: 'the status should have been checked by {reviewDue}; the edition is of {edition}',
      uk: 'стан треба було перевірити до {reviewDue}; видання — від {edition}',
    },
    help: {
      en: 'look for a newer source; when there is none, set a later "reviewDue"',
      uk: 'пошукайте новіше джерело; якщо його немає, поставте пізніше «reviewDue»',
    },
    why: {
      en: 'Somebody set this day because the status was about to change. Until it is checked the page is marked as due for review (trust P3).',
      uk: 'Цей день поставили, бо стан мав змінитися. Доки його не перевірено, на сторінці стоїть позначка «час перевірити» (trust P3).',
    },
    wrong: '"reviewDue": "2025-01-01"    (edition of 2026)',
    right: '"asOf": "2026-02", "reviewDue": "2028-01-01"',
  },
  'status/no-date': {
    severity: 'info',
    text: {
      en: 'nobody knows as of when the status "{status}" holds',
      uk: 'невідомо, на яку дату чинний стан «{status}»',
    },
    help: {
      en: 'give the date of the newest source that says so, when it has one',
      uk: 'вкажіть дату найновішого джерела, якщо вона є',
    },
    why: {
      en: 'A status without a date is shown as last known, date unknown (trust P3).',
      uk: 'Стан без дати показуємо як останній відомий, дата невідома (trust P3).',
    },
    wrong: '"asOf": null',
    right: '"asOf": "2024-05"',
  },
  'status/stale': {
    severity: 'info',
    text: {
      en: 'the status is of {asOf}, older than {months} months',
      uk: 'стан відомий на {asOf}, понад {months} міс. тому',
    },
    help: { en: 'look for a newer source', uk: 'пошукайте новіше джерело' },
    why: {
      en: 'Pages show such a status as last known. Many are old by nature, so this only keeps count of them (trust P3).',
      uk: 'На сторінках такий стан показано як останній відомий. Багато з них давні за своєю природою, тож тут ми їх лише рахуємо (trust P3).',
    },
    wrong: '"asOf": "2016"',
    right: '"asOf": "2026-02"',
  },
  'status/past-until': {
    severity: 'info',
    text: {
      en: 'the status "{status}" ended in {until} by its own source',
      uk: 'за даними самого джерела, стан «{status}» тривав до {until}',
    },
    help: {
      en: 'look whether it was renewed; if it was not, the status is "expired"',
      uk: 'перевірте, чи його продовжено; якщо ні, стан — «expired»',
    },
    why: {
      en: 'The page says when the standing ended; only a source can say that it was not renewed (trust P3).',
      uk: 'Сторінка каже, коли стан завершився; що його не продовжено, може сказати лише джерело (trust P3).',
    },
    wrong: '"status": "recognised", "until": "2020"',
    right: '"status": "expired", "until": "2020"',
  },
} as const satisfies CodeTable;
