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
  'observation/qualifier-range': {
    severity: 'error',
    text: { en: '"{field}" is "{found}" beside a range', uk: '«{field}» — «{found}» поруч із проміжком' },
    help: {
      en: 'a range already says how far the number reaches: write "exact", or "about" when the source does',
      uk: 'проміжок уже каже, у яких межах число: напишіть «exact» або «about», якщо так у джерелі',
    },
    why: {
      en: '"More than 300 to 500" can be read in two ways, and no source means both.',
      uk: '«Понад 300–500» можна прочитати по-різному, а джерело мало на увазі щось одне.',
    },
    wrong: '"range": [300, 500], "qualifier": "more-than"',
    right: '"range": [300, 500], "qualifier": "exact"',
  },
  'observation/from-the-future': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, after the edition of {edition}, yet the number is "{status}"',
      uk: '«{field}» — {found}, пізніше за видання від {edition}, а число має статус «{status}»',
    },
    help: {
      en: 'a number for a day to come is "target", "planned" or "estimated"',
      uk: 'число для майбутнього дня має статус «target», «planned» або «estimated»',
    },
    why: {
      en: 'Nothing is counted before it happens. A target is not a result (trust P5).',
      uk: 'Нічого не можна порахувати до того, як воно сталося. Мета — це не результат (trust P5).',
    },
    wrong: '"asOf": "2030", "status": "reported"',
    right: '"asOf": "2030", "status": "target"',
  },
  'observation/illustrative': {
    severity: 'error',
    text: {
      en: '"{field}" is "illustrative", but the edition is about real places',
      uk: '«{field}» — «illustrative», але видання розповідає про справжні місця',
    },
    help: {
      en: 'invented numbers belong in a content root whose data/site.json says "illustrative": true',
      uk: 'вигаданим числам місце лише в папці, де data/site.json має "illustrative": true',
    },
    why: {
      en: 'An invented number beside a real name is a false statement about it (trust P5).',
      uk: 'Вигадане число поруч зі справжньою назвою — це неправда про неї (trust P5).',
    },
    wrong: '"status": "illustrative"',
    right: '"status": "reported"',
  },
  'observation/twice': {
    severity: 'error',
    text: {
      en: 'the same statement of "{source}" is written twice',
      uk: 'те саме твердження з «{source}» записано двічі',
    },
    why: {
      en: 'A reader would take two lines for two sources that agree.',
      uk: 'Читач сприйме два рядки за два джерела, які згодні між собою.',
    },
    wrong: '"observations": [{ "value": 400, "source": "a" }, { "value": 400, "source": "a" }]',
    right: '"observations": [{ "value": 400, "source": "a" }]',
  },
  'figure/negative': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}; there is no such number of {unit}',
      uk: '«{field}» — {found}; такої кількості ({unit}) не буває',
    },
    why: {
      en: 'Counts and sums of this kind begin at zero.',
      uk: 'Такі кількості й суми починаються з нуля.',
    },
    wrong: '"unit": "children", "value": -400',
    right: '"unit": "children", "value": 400',
  },
  'figure/over-hundred': {
    severity: 'error',
    text: {
      en: '"{field}" is {found} percent, more than the whole',
      uk: '«{field}» — {found} відсотків, більше за ціле',
    },
    help: {
      en: 'growth is told as a count, or in a unit of its own',
      uk: 'приріст передають кількістю або окремою одиницею',
    },
    why: {
      en: 'A share of something ends at a hundred. A comma for a point makes 60.5 into 605.',
      uk: 'Частка чогось не перевищує ста. Кома замість крапки робить із 60,5 число 605.',
    },
    wrong: '"unit": "percent", "value": 605',
    right: '"unit": "percent", "value": 60.5',
  },
  'figure/part-of-a-person': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, and {unit} are counted whole',
      uk: '«{field}» — {found}, а {unit} рахують цілими',
    },
    help: { en: 'write the whole number the source prints', uk: 'напишіть ціле число з джерела' },
    why: {
      en: 'People come in whole numbers. A point that was meant to part thousands makes 1,400 into 1.4.',
      uk: 'Людей рахують цілими числами. Крапка, що мала відділяти тисячі, робить із 1 400 число 1,4.',
    },
    wrong: '"unit": "children", "value": 1.4',
    right: '"unit": "children", "value": 1400',
  },
  'figure/single-of-many': {
    severity: 'error',
    text: {
      en: 'the figure has {count} statements but says "single"',
      uk: 'тверджень у показника — {count}, а сказано «single»',
    },
    help: {
      en: 'say how they relate: "dates", "scope" or "contradict"',
      uk: 'вкажіть, як вони співвідносяться: «dates», «scope» або «contradict»',
    },
    why: {
      en: 'Where sources differ, the page says whether they speak of different days, of different things, or contradict each other (blueprint 3).',
      uk: 'Коли джерела розходяться, сторінка каже, чи вони про різні дні, про різне, чи суперечать одне одному (blueprint 3).',
    },
    wrong: '"relation": "single"    (two observations)',
    right: '"relation": "dates"',
  },
  'figure/one-alone': {
    severity: 'error',
    text: {
      en: 'the figure has one statement but says "{relation}"',
      uk: 'у показника одне твердження, а сказано «{relation}»',
    },
    help: {
      en: 'write "single", or add the statement it differs from',
      uk: 'напишіть «single» або додайте твердження, від якого воно відрізняється',
    },
    why: {
      en: 'The page would announce that sources differ and then show one.',
      uk: 'Сторінка сказала б, що джерела розходяться, а показала б одне.',
    },
    wrong: '"relation": "contradict"    (one observation)',
    right: '"relation": "single"',
  },
  'figure/no-contradiction': {
    severity: 'error',
    text: {
      en: 'the figure says "contradict", but every statement gives the same number',
      uk: 'сказано «contradict», але всі твердження дають те саме число',
    },
    why: {
      en: 'Sources that say the same do not contradict each other.',
      uk: 'Джерела, які кажуть те саме, не суперечать одне одному.',
    },
    wrong: '"relation": "contradict"    (400 and 400)',
    right: '"relation": "dates"',
  },
  'figure/unit-without-words': {
    severity: 'error',
    text: {
      en: 'the unit "{unit}" has no words in "{locale}"',
      uk: 'одиниця «{unit}» не має слів мовою «{locale}»',
    },
    help: {
      en: 'add "unit.{unit}.one" and "unit.{unit}.other" to content/messages/{locale}.json',
      uk: 'додайте «unit.{unit}.one», «unit.{unit}.few», «unit.{unit}.many» і «unit.{unit}.other» до content/messages/{locale}.json',
    },
    why: {
      en: 'A number is read with its unit, in the plural form its language asks for.',
      uk: 'Число читають разом з одиницею, у тій формі, якої вимагає мова.',
    },
    wrong: '"unit": "gardens"    (no unit.gardens in the messages)',
    right: '"unit.gardens.one": "garden", "unit.gardens.other": "gardens"',
  },
  'figure/orphan': {
    severity: 'warning',
    text: { en: 'the figure "{id}" is shown nowhere', uk: 'показника «{id}» ніде не показано' },
    help: {
      en: 'name it in a record or a story, or remove it',
      uk: 'назвіть його в записі чи розповіді або приберіть',
    },
    why: {
      en: 'A number nobody sees is checked by nobody.',
      uk: 'Число, якого ніхто не бачить, ніхто й не перевіряє.',
    },
    wrong: 'data/figures/gardens-2024.json    (named nowhere)',
    right: '"figures": ["gardens-2024"]',
  },
  'figure/aim-told-as-done': {
    severity: 'error',
    text: {
      en: 'the label says "{found}", but the number is "{status}"',
      uk: 'у підписі «{found}», а число має статус «{status}»',
    },
    help: {
      en: 'write "to be …", or give the status the source supports',
      uk: 'напишіть «має бути …» або дайте статус, який підтверджує джерело',
    },
    why: {
      en: 'A target is not a result, and money announced has not arrived (trust P5).',
      uk: 'Мета — це не результат, а оголошені гроші ще не надійшли (trust P5).',
    },
    wrong: '"label": { "en": "received by the city" }, "status": "announced"',
    right: '"label": { "en": "announced for the city" }, "status": "announced"',
  },
  'figure/aim-among-results': {
    severity: 'error',
    text: {
      en: '"{id}" is "{status}" and stands among the results of the project',
      uk: '«{id}» має статус «{status}», а стоїть серед результатів проєкту',
    },
    help: {
      en: 'move it to "context" or "cost", or find the number that came of it',
      uk: 'перенесіть його до «context» чи «cost» або знайдіть, що з того вийшло',
    },
    why: {
      en: 'Results are what came about. An aim among them reads as achieved (trust P5).',
      uk: 'Результати — це те, що сталося. Мета серед них читається як досягнута (trust P5).',
    },
    wrong: '"results": ["children-to-be-reached"]',
    right: '"context": ["children-to-be-reached"]',
  },
  'figure/part-without-total': {
    severity: 'error',
    text: {
      en: 'the sum is a part of a total, but there is no total in {currency}',
      uk: 'сума — частина загальної, але загальної в {currency} немає',
    },
    help: {
      en: 'add the total, or set "part" to false',
      uk: 'додайте загальну суму або поставте для «part» false',
    },
    why: {
      en: 'Sums in different currencies are never added up, so a part needs a total of its own.',
      uk: 'Суми в різних валютах не додають, тож частині потрібна загальна сума в тій самій валюті.',
    },
    wrong: '[{ "currency": "EUR", "part": true }, { "currency": "PLN", "part": false }]',
    right: '[{ "currency": "PLN", "part": true }, { "currency": "PLN", "part": false }]',
  },
  'disclosure/small-difference': {
    severity: 'error',
    text: {
      en: '{more} less {less} of "{other}" leaves {found} children; counts from 1 to 9 are not published, nor what gives them away',
      uk: '{more} мінус {less} («{other}») — це {found}; кількість дітей від 1 до 9 не публікуємо, і того, що її видає, також',
    },
    help: {
      en: 'leave one of the two out, or give both rounded as another source does',
      uk: 'приберіть одне з двох або візьміть заокруглені числа з іншого джерела',
    },
    why: {
      en: 'Two totals of one source and day give away the small group between them (trust S8).',
      uk: 'Два загальні числа з одного джерела за один день видають малу групу між ними (trust S8).',
    },
    wrong: '"value": 403 and "value": 400, same source and day',
    right: '"value": 400',
  },
} as const satisfies CodeTable;
