/** Words for charts of a story that could not be drawn, or would say what no source says. */
import type { CodeTable } from './table.ts';

export const chartCodes = {
  'chart/mixed-units': {
    severity: 'error',
    text: { en: 'this chart has several units: {units}', uk: 'у цій діаграмі кілька одиниць: {units}' },
    help: {
      en: 'draw one unit; show the others in a chart or table of their own',
      uk: 'залиште одну одиницю; решту подайте окремою діаграмою чи таблицею',
    },
    why: {
      en: 'On one axis a length means one thing. Two units side by side invite a comparison that is false.',
      uk: 'На одній осі довжина означає щось одне. Дві одиниці поруч спонукають до хибного порівняння.',
    },
    wrong: '<Chart kind="bar" figures="children-taught, buses-bought" … />',
    right: '<Chart kind="bar" figures="children-taught, children-fed" … />',
  },
  'chart/twice': {
    severity: 'error',
    text: { en: '"{id}" stands in this chart twice', uk: '«{id}» стоїть у цій діаграмі двічі' },
    why: { en: 'A value drawn twice looks like two.', uk: 'Значення, намальоване двічі, схоже на два.' },
    wrong: '<Chart kind="bar" figures="children-taught, children-taught" … />',
    right: '<Chart kind="bar" figures="children-taught, children-fed" … />',
  },
  'chart/too-many': {
    severity: 'error',
    text: {
      en: 'this chart would draw {count}; at most {limit} can be told apart',
      uk: 'ця діаграма мала б показати {count}; розрізнити можна щонайбільше {limit}',
    },
    help: {
      en: 'choose those the finding is about, and put the rest in a <Table>',
      uk: 'виберіть те, про що висновок, а решту подайте в <Table>',
    },
    why: {
      en: 'A chart carries one argument; a list of everything is a table.',
      uk: 'Діаграма несе одну думку; перелік усього — це таблиця.',
    },
    wrong: '<Chart kind="bar" figures="a, b, c, d, e, f, g, h, i" … />',
    right: '<Table kind="figures" figures="a, b, c, d, e, f, g, h, i" … />',
  },
  'chart/from-after-to': {
    severity: 'error',
    text: {
      en: '"from" is {from}, which is not before "to", {to}',
      uk: '«from» — {from}, а це не раніше за «to», {to}',
    },
    why: {
      en: 'The left column is the earlier one; turned round, a rise reads as a fall.',
      uk: 'Ліва колонка — раніша; навпаки зростання читалося б як спад.',
    },
    wrong: '<Chart kind="slope" figures="…" from="2024" to="2021" … />',
    right: '<Chart kind="slope" figures="…" from="2021" to="2024" … />',
  },
  'chart/no-statement': {
    severity: 'error',
    text: {
      en: 'figure "{id}" has no statement of {from} or of {to}; it has {known}',
      uk: 'показник «{id}» не має твердження ні на {from}, ні на {to}; є на {known}',
    },
    help: {
      en: 'write the dates exactly as the statements have them',
      uk: 'пишіть дати саме так, як вони стоять у твердженнях',
    },
    why: {
      en: 'Without either end there is nothing to draw, and the figure would vanish unseen.',
      uk: 'Без обох кінців малювати нічого, і показник непомітно зник би.',
    },
    wrong: 'from="2021" to="2022"    (statements of 2021-11 and 2023)',
    right: 'from="2021-11" to="2023"',
  },
  'chart/range': {
    severity: 'error',
    text: {
      en: 'figure "{id}" gives a range for {date}, and a slope needs a point',
      uk: 'показник «{id}» на {date} подає діапазон, а тут потрібна точка',
    },
    help: {
      en: 'show it as kind="dot" or kind="bar", which draw ranges',
      uk: 'покажіть його як kind="dot" або kind="bar": вони малюють діапазони',
    },
    why: {
      en: 'A line to the middle of a range would be a number that nobody published.',
      uk: 'Лінія до середини діапазону була б числом, якого ніхто не публікував.',
    },
    wrong: '"range": [400, 600]    (kind="slope")',
    right: '<Chart kind="dot" figure="children-taught" … />',
  },
  'chart/not-numbers': {
    severity: 'error',
    text: {
      en: 'column "{id}" of table "{series}" holds {type}, not numbers',
      uk: 'стовпець «{id}» таблиці «{series}» має тип {type}, а не number',
    },
    help: { en: 'name columns of type number', uk: 'назвіть стовпці типу number' },
    why: { en: 'Only a number has a place on an axis.', uk: 'На осі є місце лише для чисел.' },
    wrong: '<Chart kind="line" series="places" columns="country" … />',
    right: '<Chart kind="line" series="places" columns="children" … />',
  },
  'chart/no-dates': {
    severity: 'error',
    text: {
      en: 'table "{series}" has no column of dates to draw by',
      uk: 'таблиця «{series}» не має стовпця з датами',
    },
    help: { en: 'show it as <Table kind="series">', uk: 'покажіть її як <Table kind="series">' },
    why: { en: 'A line runs along time.', uk: 'Лінія йде вздовж часу.' },
    wrong: '<Chart kind="line" series="prices" columns="price" … />    (no column of type date)',
    right: '<Table kind="series" series="prices" columns="item, price" … />',
  },
  'chart/no-row': {
    severity: 'error',
    text: {
      en: 'table "{series}" has no row to draw where {where}',
      uk: 'у таблиці «{series}» немає рядка, де {where}',
    },
    help: {
      en: 'write the value exactly as it stands in the table',
      uk: 'пишіть значення саме так, як воно стоїть у таблиці',
    },
    why: {
      en: 'A chart of nothing looks like a chart of zero.',
      uk: 'Діаграма без даних виглядає як діаграма з нулями.',
    },
    wrong: 'where="measure=recorded"    (the table has recorded-europe)',
    right: 'where="measure=recorded-europe"',
  },
  'chart/no-value': {
    severity: 'error',
    text: {
      en: 'column "{column}" of table "{series}" has no dated value in the rows that are drawn',
      uk: 'у стовпці «{column}» таблиці «{series}» серед вибраних рядків немає значення з датою',
    },
    why: {
      en: 'A chart of nothing looks like a chart of zero.',
      uk: 'Діаграма без даних виглядає як діаграма з нулями.',
    },
    wrong: 'date,children\n2023,\n2024,',
    right: 'date,children\n2023,400\n2024,430',
  },
  'chart/one-value': {
    severity: 'error',
    text: {
      en: 'column "{column}" of table "{series}" has one dated value, in row {row}; a line needs two',
      uk: 'у стовпці «{column}» таблиці «{series}» одне значення з датою, у рядку {row}; лінії потрібно два',
    },
    help: { en: 'tell it as a number in the text: <Figure>', uk: 'подайте його числом у тексті: <Figure>' },
    why: {
      en: 'One point makes no line; drawn as one it would suggest that nothing changed.',
      uk: 'З однієї точки лінії не провести; намальована так, вона казала б, що нічого не змінилося.',
    },
    wrong: 'date,children\n2023,400',
    right: 'date,children\n2023,400\n2024,430',
  },
  'chart/undated-event': {
    severity: 'error',
    text: {
      en: 'event "{id}" has no beginning, so it has no place over the plot',
      uk: 'подія «{id}» не має дати початку, тож їй немає місця на діаграмі',
    },
    why: {
      en: 'A remark put anywhere would date what no source dates.',
      uk: 'Позначка навмання датувала б те, чого не датує жодне джерело.',
    },
    wrong: '<Chart kind="line" events="some-time-ago" … />    ("from": null)',
    right: '"from": "2023-06"',
  },
  'chart/nothing-dated': {
    severity: 'error',
    text: { en: 'none of these events has a date to draw', uk: 'жодна з цих подій не має дати' },
    help: { en: 'tell them in the text', uk: 'розкажіть про них у тексті' },
    why: { en: 'A line of time without dates would invent them.', uk: 'Лінія часу без дат вигадала б їх.' },
    wrong: '<Chart kind="timeline" events="some-time-ago" … />    ("from": null, "to": null)',
    right: '"from": "2023-06"',
  },
  'chart/not-drawn': {
    severity: 'error',
    text: {
      en: '"planned" names "{id}", which is not among the events of this chart',
      uk: '«planned» називає «{id}», а такої події в цій діаграмі немає',
    },
    help: { en: 'add it to "events" too', uk: 'додайте її і до «events»' },
    why: {
      en: 'Otherwise the promise would be left out in silence.',
      uk: 'Інакше обіцянка мовчки випала б.',
    },
    wrong: '<Chart kind="timeline" events="study" planned="forum" … />',
    right: '<Chart kind="timeline" events="study, forum" planned="forum" … />',
  },
  'chart/no-flow': {
    severity: 'error',
    text: {
      en: 'programme "{id}" does not say all of who funds, manages and runs it: {missing} is missing',
      uk: 'запис програми «{id}» не каже всього про те, хто її фінансує, хто керує грошима і хто втілює: бракує {missing}',
    },
    help: { en: 'show what is known as a table', uk: 'покажіть відоме таблицею' },
    why: {
      en: 'A flow with a part left out would show money passing where nobody said it did.',
      uk: 'Схема з пропущеною ланкою показала б гроші там, де про них ніхто не казав.',
    },
    wrong: '<Chart kind="flow" programme="towns-together" … />',
    right: '<Chart kind="flow" programme="town-circle" … />',
  },
  'chart/no-entry': {
    severity: 'error',
    text: {
      en: 'edition "{id}" of award "{award}" has no entry on record to count',
      uk: 'випуск «{id}» нагороди «{award}» не має в записах жодної роботи',
    },
    why: {
      en: 'That none is recorded does not mean that there was none.',
      uk: 'Те, що жодної не записано, не означає, що їх не було.',
    },
    wrong: '<Chart kind="count" award="town-awards" edition="2016" by="country" … />',
    right: '<Chart kind="count" award="play-awards" edition="2021" by="country" … />',
  },
} as const satisfies CodeTable;
