/** Words for pictures and sounds: who is shown, with whose leave, and what travels along unseen. Trust S1-S6, R5, R11. */
import type { CodeTable } from './table.ts';

export const mediaCodes = {
  'media/no-consent': {
    severity: 'error',
    text: {
      en: 'the picture shows a child who can be recognised and carries no consent',
      uk: 'на зображенні дитина, яку можна впізнати, а згоди немає',
    },
    help: {
      en: 'leave it out; a drawing or a place says as much',
      uk: 'приберіть його; малюнок або краєвид скаже не менше',
    },
    why: {
      en: 'A face on the web stays there. It takes the guardian’s consent and the child’s own, for the web, with an end (trust S2).',
      uk: 'Обличчя в мережі лишається там назавжди. Потрібна згода опікуна й самої дитини, для мережі, з кінцевою датою (trust S2).',
    },
    wrong: '"people": "children-identifiable", "consent": null',
    right: '"people": "none", "consent": null',
  },
  'media/forbidden-tag': {
    severity: 'error',
    text: {
      en: 'a child who can be recognised stands beside the tag "{tag}"',
      uk: 'дитина, яку можна впізнати, стоїть поруч із позначкою «{tag}»',
    },
    help: { en: 'this has no override: leave the picture out', uk: 'винятків немає: приберіть зображення' },
    why: {
      en: 'A recognisable child is never shown as displaced, in conflict, before a court, ill or abused. What is shown follows them for life (trust S3).',
      uk: 'Дитину, яку можна впізнати, не показують переміщеною, серед війни, перед судом, хворою чи скривдженою. Це йтиме за нею все життя (trust S3).',
    },
    wrong: '"people": "children-identifiable", "tags": ["displacement"]',
    right: '"people": "none", "tags": ["displacement"]',
  },
  'media/child-told': {
    severity: 'error',
    text: {
      en: '"{field}" leads from a face to a child: {found}',
      uk: '«{field}» веде від обличчя до дитини: {found}',
    },
    help: { en: 'leave out surnames, schools and exact ages', uk: 'приберіть прізвище, школу й точний вік' },
    why: {
      en: 'A face with a surname, a school or an exact age is a child anybody can find (trust S4).',
      uk: 'Обличчя з прізвищем, школою чи точним віком — це дитина, яку знайде кожен (trust S4).',
    },
    wrong: '"caption": { "en": "Olena, 9 years old, at her school" }',
    right: '"caption": { "en": "A child at a workshop" }',
  },
  'media/name-not-changed': {
    severity: 'error',
    text: {
      en: '"{field}" names a child and does not say that the name was changed: {found}',
      uk: 'у «{field}» названо дитину й не сказано, що ім’я змінено: {found}',
    },
    help: {
      en: 'use another name and say "name changed"',
      uk: 'візьміть інше ім’я й допишіть «ім’я змінено»',
    },
    why: {
      en: 'A reader must know that the name is not the child’s own, and so must a stranger who looks for it (trust S4).',
      uk: 'Читач має знати, що це не справжнє ім’я, і незнайомець, який шукатиме дитину, теж (trust S4).',
    },
    wrong: '"caption": { "en": "A girl named Olena" }',
    right: '"caption": { "en": "A girl called Olena (name changed)" }',
  },
  'media/consent-expired': {
    severity: 'error',
    text: {
      en: 'the consent ended on {expires}, before the edition of {edition}',
      uk: 'згода діяла до {expires}, а видання — від {edition}',
    },
    help: { en: 'remove the picture, or ask again', uk: 'приберіть зображення або запитайте знову' },
    why: {
      en: 'Consent is given for a time. Afterwards the picture goes (trust S2).',
      uk: 'Згоду дають на певний час. Потім зображення прибирають (trust S2).',
    },
    wrong: '"expires": "2025-06-01"    (edition of 2026)',
    right: '"expires": "2028-06-01"',
  },
  'media/consent-ahead': {
    severity: 'error',
    text: {
      en: 'the consent is of {given}, after the edition of {edition}',
      uk: 'згоду датовано {given}, пізніше за видання від {edition}',
    },
    why: {
      en: 'Nothing is shown before those concerned have agreed (trust S2).',
      uk: 'Нічого не показують, доки ті, кого це стосується, не погодилися (trust S2).',
    },
    wrong: '"given": "2031-06-01"',
    right: '"given": "2026-06-01"',
  },
  'media/withdrawn': {
    severity: 'warning',
    text: {
      en: 'the consent was withdrawn, and the file is still here: {file}',
      uk: 'згоду відкликано, а файл досі тут: {file}',
    },
    help: {
      en: 'no page shows it any more; now remove the file and this record',
      uk: 'жодна сторінка його вже не показує; тепер приберіть файл і цей запис',
    },
    why: {
      en: 'Withdrawal takes effect at once on every page; the file itself must leave the repository too (trust S10).',
      uk: 'Відкликання одразу діє на всіх сторінках; сам файл також має зникнути зі сховища (trust S10).',
    },
    wrong: '"withdrawn": true    (and the file in data/media/)',
    right: '(neither record nor file)',
  },
  'media/alt-says-nothing': {
    severity: 'error',
    text: {
      en: '"{field}" does not say what is shown: "{found}"',
      uk: '«{field}» не каже, що зображено: «{found}»',
    },
    help: {
      en: 'say what a reader would miss without the picture',
      uk: 'скажіть, чого читачеві бракуватиме без зображення',
    },
    why: {
      en: 'For those who listen to the page, these words are the picture (trust A1).',
      uk: 'Для тих, хто слухає сторінку, ці слова і є зображенням (trust A1).',
    },
    wrong: '"alt": { "en": "photo" }',
    right: '"alt": { "en": "A playground with a ramp" }',
  },
  'media/no-file': {
    severity: 'error',
    text: { en: 'the file {file} is not there', uk: 'файлу {file} немає' },
    why: {
      en: 'A record without its picture leaves a hole in the page.',
      uk: 'Запис без зображення лишає на сторінці порожнє місце.',
    },
    wrong: '"file": "park.png"    (no data/media/park.png)',
    right: 'data/media/park.json and data/media/park.png',
  },
  'media/no-record': {
    severity: 'error',
    text: {
      en: 'no record says what this file is, and with whose leave it is here',
      uk: 'жоден запис не каже, що це за файл і з чийого дозволу він тут',
    },
    help: {
      en: 'add data/media/{stem}.json, or remove the file',
      uk: 'додайте data/media/{stem}.json або приберіть файл',
    },
    why: {
      en: 'Without a record nobody knows who is shown, who made it and whether they agreed (trust S1).',
      uk: 'Без запису ніхто не знає, хто на зображенні, хто автор і чи є згода (trust S1).',
    },
    wrong: 'data/media/park.png    (alone)',
    right: 'data/media/park.png and data/media/park.json',
  },
  'media/file-twice': {
    severity: 'error',
    text: { en: '{found} is already the file of "{other}"', uk: '{found} — вже файл запису «{other}»' },
    why: {
      en: 'One picture with two records could carry two consents, and withdrawing one would not remove it (trust S10).',
      uk: 'Одне зображення з двома записами мало б дві згоди, і відкликання однієї його не прибрало б (trust S10).',
    },
    wrong: '"file": "park.png"    (in two records)',
    right: 'one record for each file',
  },
  'media/other-format': {
    severity: 'error',
    text: {
      en: 'the file is named .{named} but is {format} inside',
      uk: 'файл має розширення .{named}, а всередині це {format}',
    },
    help: {
      en: 'save it again in the format you want; renaming does not change it',
      uk: 'збережіть його наново в потрібному форматі; перейменування нічого не змінює',
    },
    why: {
      en: 'What is something else than its name says is handled wrongly, and sometimes means to be (trust R11).',
      uk: 'Файл, який не є тим, чим названий, обробляють неправильно, і часом саме на це розраховано (trust R11).',
    },
    wrong: 'park.png    (an SVG inside)',
    right: 'park.svg',
  },
  'media/unknown-format': {
    severity: 'error',
    text: {
      en: 'the file is named .{named} but is no picture or sound the edition knows',
      uk: 'файл має розширення .{named}, але це не зображення і не звук, які знає видання',
    },
    help: {
      en: 'save it again as PNG, JPEG, WebP, AVIF, SVG or MP3',
      uk: 'збережіть його наново як PNG, JPEG, WebP, AVIF, SVG або MP3',
    },
    why: {
      en: 'A file is judged by its first bytes, and these are of no kind that may be published (trust R11).',
      uk: 'Про файл судять за першими байтами, а ці не належать жодному дозволеному формату (trust R11).',
    },
    wrong: 'park.jpg    (a text inside)',
    right: 'park.jpg    (a JPEG)',
  },
  'media/hidden-data': {
    severity: 'error',
    text: { en: 'the file carries hidden data: {kind}', uk: 'у файлі є приховані дані: {kind}' },
    help: {
      en: 'save it without them; --fix removes them where it can',
      uk: 'збережіть його без них; --fix прибере їх, де може',
    },
    why: {
      en: 'Pictures remember the place, the day, the camera and a small copy of what was cut away. All of that leads to people (trust S5).',
      uk: 'Зображення пам’ятають місце, день, камеру й маленьку копію того, що вирізали. Усе це веде до людей (trust S5).',
    },
    wrong: 'park.jpg    (Exif, GPS)',
    right: 'park.jpg    (picture only)',
  },
  'media/cut-short': {
    severity: 'error',
    text: { en: 'the file ends before its picture does', uk: 'файл закінчується раніше, ніж зображення' },
    help: { en: 'copy it again from where it came', uk: 'скопіюйте його ще раз звідти, звідки взяли' },
    why: {
      en: 'Half a picture is drawn differently by every browser, or not at all (trust R11).',
      uk: 'Половину зображення кожен браузер малює по-своєму або не малює зовсім (trust R11).',
    },
    wrong: 'park.jpg    (12 of 40 kB arrived)',
    right: 'park.jpg    (whole)',
  },
  'media/bytes-after-end': {
    severity: 'error',
    text: { en: '{count} bytes follow the end of the picture', uk: 'після кінця зображення є ще {count} Б' },
    help: {
      en: 'save it again; nothing may follow the picture',
      uk: 'збережіть його наново; після зображення не має бути нічого',
    },
    why: {
      en: 'What follows a picture can be a second file that another program runs (trust R11).',
      uk: 'Після зображення може ховатися другий файл, який виконає інша програма (trust R11).',
    },
    wrong: 'park.png    (with an archive appended)',
    right: 'park.png',
  },
  'media/foreign-svg': {
    severity: 'error',
    text: {
      en: 'the SVG holds something that is not on the list of plain shapes: {found}',
      uk: 'в SVG є те, чого немає в переліку простих фігур: {found}',
    },
    help: {
      en: 'save it as plain SVG, with shapes, gradients and text only',
      uk: 'збережіть його як простий SVG: лише фігури, градієнти й текст',
    },
    why: {
      en: 'An SVG is a document that can run scripts and fetch from elsewhere. Only what is on the list is let through (trust R5).',
      uk: 'SVG — це документ, що може запускати скрипти й завантажувати щось ззовні. Пропускаємо лише те, що є в переліку (trust R5).',
    },
    wrong: '<svg onload="…">',
    right: '<svg viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
  },
  'media/too-wide': {
    severity: 'error',
    text: {
      en: 'the picture is {width} × {height} pixels; the longer side may have {limit}',
      uk: 'зображення {width} × {height} пікселів; довша сторона — щонайбільше {limit}',
    },
    help: { en: 'make it smaller before adding it', uk: 'зменште його перед додаванням' },
    why: {
      en: 'A large picture shows more of a face than a page needs, and does not reach an old phone (trust S6).',
      uk: 'Велике зображення показує більше обличчя, ніж треба сторінці, і не дійде до старого телефона (trust S6).',
    },
    wrong: 'park.png    (4000 × 3000)',
    right: 'park.png    (1600 × 1200)',
  },
  'media/too-heavy': {
    severity: 'error',
    text: {
      en: 'the file weighs {kb} kB; at most {limit} kB are published',
      uk: 'файл важить {kb} кБ; публікуємо щонайбільше {limit} кБ',
    },
    help: {
      en: 'save it with more compression, or as WebP or AVIF',
      uk: 'стисніть його сильніше або збережіть як WebP чи AVIF',
    },
    why: {
      en: 'Readers on a slow network pay for every kilobyte.',
      uk: 'Читачі з повільною мережею платять за кожен кілобайт.',
    },
    wrong: 'park.png    (2,400 kB)',
    right: 'park.webp    (180 kB)',
  },
} as const satisfies CodeTable;
