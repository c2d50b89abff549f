/** Kits of invented places for tests of what is drawn from them; nothing of them is in any edition. */
import type { KitPlace, KitRecord } from '#model/kit';

/** A record that fills every line a card or poster can have. */
export const fullKit: KitRecord = {
  kind: 'community',
  id: 'ua-zrazkove',
  locale: 'uk',
  dir: 'ltr',
  name: 'Зразкове',
  nameLang: null,
  also: { text: 'Zrazkove', lang: 'en' },
  kicker: 'Зразкова область, Україна',
  status: {
    mark: 'winner',
    word: 'Переможець, 2021',
    text: 'Переможець, 2021. Соціальні послуги, дружні до дітей',
    lastKnown: false,
  },
  situation: {
    line: 'Становище: зруйновано. Станом на: 31 травня 2023 року',
    text: { text: 'Місто зруйноване.', lang: null },
  },
  now: {
    text: 'Від 2022 року влада міста обслуговує мешканців через центри підтримки в інших містах України.',
    lang: null,
  },
  relocated: true,
  figure: {
    id: 'zrazkove-children-2021',
    value: 'понад 400',
    label: 'дітей, які разом із родинами могли безоплатно користуватися новими послугами',
    labelLang: null,
    kind: 'за повідомленням',
    settled: true,
    asOf: '18 листопада 2021 року',
    note: 'Станом на: 18 листопада 2021 року, за повідомленням',
  },
  source: 'Джерело: Зразковий вісник, 2021',
  sourceDrawn: 'Джерело: Зразковий вісник, 2021',
  sourceLang: null,
  independence:
    'Це незалежне видання. Жоден уряд, агентство ООН чи мережа міст не керує ним і не говорить через нього.',
  kosovoNote:
    '* Будь-яку згадку про Косово слід розуміти в контексті резолюції Ради Безпеки ООН 1244 (1999).',
  boundaries:
    'Кордони тут проведено за редакційним рішенням видання; вони не є висловленням думки щодо правового статусу будь-якої території.',
  asOf: '21 листопада 2026 року',
  checked: 'Джерела востаннє перевірено 21 листопада 2026 року',
  edition: 'Перше видання, листопад 2026 року',
  url: 'https://atlas.example/uk/communities/ua-zrazkove/',
  address: 'atlas.example/uk/communities/ua-zrazkove/',
  site: 'Зразковий атлас',
  illustrative: 'Ілюстрація: вигадано для перевірки',
  paper: 'ua-zrazkove',
};

/** One of which hardly anything is known. */
export const bareKit: KitRecord = {
  ...fullKit,
  id: 'ad-exemple',
  locale: 'en',
  name: 'Exemple',
  also: null,
  kicker: 'Andorra',
  status: { mark: 'place', word: 'Listed', text: 'Listed', lastKnown: false },
  situation: null,
  now: null,
  relocated: false,
  figure: null,
  source: 'Source: An example, undated',
  sourceDrawn: 'Source: An example, undated',
  kosovoNote: null,
  illustrative: null,
  paper: 'ad-exemple',
};

export const kitPlace: KitPlace = {
  frame: 'ua',
  width: 640,
  height: 480,
  x: 520,
  y: 230,
  mark: { name: 'winner', lastKnown: false, relocated: true },
  name: 'Зразкове',
};

/** As long as the check lets a name or title be, and longer. */
export const longTexts = {
  ukrainian: 'Новоолександрівсько-Великокостянтинівсько-Червонопрапорненськ',
  oneWord: 'Ж'.repeat(60),
  title:
    'Як одне місто разом із сусідніми громадами, батьками, вчителями й соціальними працівниками за п’ять років побудувало послуги для дітей з інвалідністю, втратило їх і тепер відкриває знову в інших містах',
};
