/** Words for stories and pages: the closed set of MDX, and what their components and files need. Long: one entry a code. */
import type { CodeTable } from './table.ts';

const closed = {
  en: 'MDX runs as a program when the site is built. Only named components with plain attributes are let in, so a text can never run anything (trust R1).',
  uk: 'Під час складання сайту MDX виконується як програма. Допускаються лише названі компоненти з простими атрибутами, тож текст нічого не може виконати (trust R1).',
};

export const storyCodes = {
  'yaml/disputed': {
    severity: 'error',
    text: {
      en: '"{field}" is {found} without quotes, which programs read in different ways',
      uk: '«{field}» — {found} без лапок; різні програми читають це по-різному',
    },
    help: {
      en: "write '{found}' for a text; --fix does it",
      uk: "щоб це був текст, напишіть '{found}'; --fix зробить це",
    },
    why: {
      en: 'YAML has several dialects. What one reads as a text is a number or a time in another, and the build would trip over it.',
      uk: 'YAML має кілька різновидів. Те, що один читає як текст, для іншого — число або час, і складання сайту на цьому спіткнеться.',
    },
    wrong: 'title: 1_000',
    right: "title: '1_000'",
  },
  'mdx/syntax': {
    severity: 'error',
    text: { en: 'the text breaks here, at {found}', uk: 'тут текст обривається: {found}' },
    help: {
      en: 'a component is written <Figure id="…" />; a bare < is written \\<',
      uk: 'компонент записують так: <Figure id="…" />; звичайний знак < — так: \\<',
    },
    why: {
      en: 'In MDX the sign < begins a component. When it cannot be read, nothing after it can.',
      uk: 'У MDX знак < починає компонент. Якщо його не прочитати, не прочитати й усього далі.',
    },
    wrong: 'more than <400 children, <Figure id=x />',
    right: 'more than \\<400 children, <Figure id="x" />',
  },
  'mdx/unclosed': {
    severity: 'error',
    text: {
      en: '<{name}> is opened or closed without its other half',
      uk: '<{name}> відкрито або закрито без другої половини',
    },
    help: {
      en: 'end a component that stands alone with />; put the tags around a passage on lines of their own',
      uk: 'окремий компонент завершуйте />; теги навколо уривка ставте на окремих рядках',
    },
    why: {
      en: 'A component without an end swallows the text after it.',
      uk: 'Компонент без кінця поглинає текст після себе.',
    },
    wrong: '<Cite id="report-2021">',
    right: '<Cite id="report-2021" />',
  },
  'mdx/brace': {
    severity: 'error',
    text: {
      en: 'a "{" here begins something that cannot be read',
      uk: 'знак «{» тут починає щось, чого не прочитати',
    },
    help: { en: 'write \\{ for the sign itself', uk: 'щоб написати сам знак, поставте \\{' },
    why: closed,
    wrong: 'a set {1, 2',
    right: 'a set \\{1, 2',
  },
  'mdx/comment': {
    severity: 'error',
    text: {
      en: 'a comment <!-- … --> cannot stand in a story',
      uk: 'коментар <!-- … --> не може стояти в розповіді',
    },
    help: {
      en: 'take it out; say it in the pull request',
      uk: 'приберіть його; скажіть це в запиті на зміни',
    },
    why: {
      en: 'Everything in a published file can be read by anybody, comments too, and MDX cannot read them at all.',
      uk: 'Усе в опублікованому файлі може прочитати будь-хто, коментарі теж, а MDX їх узагалі не розуміє.',
    },
    wrong: '<!-- check this -->',
    right: 'Not known to us yet.',
  },
  'mdx/autolink': {
    severity: 'error',
    text: {
      en: 'an address in angle brackets is not a link here',
      uk: 'адреса в кутових дужках тут не є посиланням',
    },
    help: { en: 'write [what it is](https://…)', uk: 'напишіть [що це](https://…)' },
    why: {
      en: 'In MDX the sign < begins a component. And a link should say where it leads.',
      uk: 'У MDX знак < починає компонент. До того ж посилання має казати, куди веде.',
    },
    wrong: '<https://example.org>',
    right: '[the report](https://example.org)',
  },
  'mdx/too-deep': {
    severity: 'error',
    text: {
      en: 'lists and quotations are nested more than {limit} levels deep',
      uk: 'вкладеність списків і цитат глибша за {limit}',
    },
    why: {
      en: 'No reader follows so many levels; such texts are made to bring a program to its knees (trust R3).',
      uk: 'Жоден читач не стежить за стількома рівнями; такі тексти роблять, щоб програма зависла (trust R3).',
    },
    wrong: '> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > why',
    right: '> why',
  },
  'mdx/too-many-marks': {
    severity: 'error',
    text: {
      en: 'the text holds {found} quotation marks, dashes and dots; at most {limit} are read',
      uk: 'лапок, тире й крапок у тексті — {found}; читаємо щонайбільше {limit}',
    },
    why: {
      en: 'No story has so many; such texts are made to break the program that sets them (trust R3).',
      uk: 'Жодна розповідь не має стількох; такі тексти роблять, щоб зламати програму, яка їх верстає (trust R3).',
    },
    wrong: '"""""""""""""""""""""""" …',
    right: '“why”',
  },
  'mdx/module': {
    severity: 'error',
    text: {
      en: 'a paragraph that begins with "{word}" is read as program code',
      uk: 'абзац, що починається з «{word}», читається як програмний код',
    },
    help: {
      en: 'components need no import; a sentence can begin with another word',
      uk: 'компонентам import не потрібен; речення можна почати іншим словом',
    },
    why: closed,
    wrong: "import Chart from 'charts'",
    right: 'The import of goods stopped.',
  },
  'mdx/expression': {
    severity: 'error',
    text: {
      en: '{found} is program code; stories hold words and components only',
      uk: '{found} — програмний код; у розповідях можуть бути лише слова й компоненти',
    },
    help: { en: 'for the sign itself write \\{', uk: 'щоб написати сам знак, поставте \\{' },
    why: closed,
    wrong: '{process.env.SECRET}',
    right: '\\{in braces\\}',
  },
  'mdx/html': {
    severity: 'error',
    text: {
      en: '{name} is HTML, which stories do not take',
      uk: '{name} — це HTML, у розповідях його не буває',
    },
    help: { en: 'use Markdown or a story component', uk: 'скористайтеся Markdown або компонентом розповіді' },
    why: closed,
    wrong: '<iframe src="https://example.org"></iframe>',
    right: '[a film about it](https://example.org)',
  },
  'mdx/unknown-component': {
    severity: 'error',
    text: { en: 'stories have no component <{name}>', uk: 'компонента <{name}> у розповідях немає' },
    help: { en: 'did you mean <{suggestion}>?', uk: 'може, <{suggestion}>?' },
    why: closed,
    wrong: '<Figures id="park" />',
    right: '<Figure id="park" />',
  },
  'mdx/component-in-page': {
    severity: 'error',
    text: {
      en: '<{name}> works in stories only; this is a standing page',
      uk: '<{name}> працює лише в розповідях, а це стала сторінка',
    },
    help: { en: 'say it in words, or tell it in a story', uk: 'скажіть це словами або винесіть у розповідь' },
    why: {
      en: 'Standing pages say how the atlas works. What they would show from the data has a page of its own.',
      uk: 'Сталі сторінки пояснюють, як працює атлас. Те, що показують із даних, має власні сторінки.',
    },
    wrong: 'content/pages/en/about.mdx: <Map kind="places" communities="xa-lindenford" />',
    right: 'content/stories/en/places.mdx: <Map kind="places" communities="xa-lindenford" />',
  },
  'mdx/spread': {
    severity: 'error',
    text: {
      en: '<{name}> takes its attributes from program code',
      uk: '<{name}> бере атрибути з програмного коду',
    },
    help: { en: 'write each attribute out: id="…"', uk: 'запишіть кожен атрибут: id="…"' },
    why: closed,
    wrong: '<Figure {...props} />',
    right: '<Figure id="park" />',
  },
  'mdx/attribute-expression': {
    severity: 'error',
    text: { en: '"{name}" holds program code', uk: 'у «{name}» — програмний код' },
    help: { en: 'write the value in quotes: {name}="…"', uk: 'запишіть значення в лапках: {name}="…"' },
    why: closed,
    wrong: '<Figure id={park} />',
    right: '<Figure id="park" />',
  },
  'mdx/duplicate-attribute': {
    severity: 'error',
    text: { en: '"{name}" is written twice', uk: '«{name}» записано двічі' },
    help: { en: 'keep one of them', uk: 'залиште один із двох' },
    why: {
      en: 'Of two attributes with one name only one is read, and nobody can tell which.',
      uk: 'З двох атрибутів з однаковою назвою читається лише один, і не зрозуміло який.',
    },
    wrong: '<Cite id="a" id="b" />',
    right: '<Cite id="a" /><Cite id="b" />',
  },
  'mdx/children': {
    severity: 'error',
    text: { en: '<{name}> takes no text inside', uk: 'усередині <{name}> тексту не буває' },
    help: {
      en: 'its words come from the record; close it at once: <{name} … />',
      uk: 'слова бере із запису; закрийте його одразу: <{name} … />',
    },
    why: {
      en: 'What a component says comes from the data. Text inside it would be dropped without a word.',
      uk: 'Те, що каже компонент, береться з даних. Текст усередині мовчки зник би.',
    },
    wrong: '<Figure id="park">12 parks</Figure>',
    right: '<Figure id="park" />',
  },
  'mdx/misplaced': {
    severity: 'error',
    text: {
      en: '<{name}> stands only inside <{parent}>',
      uk: '<{name}> буває лише всередині <{parent}>',
    },
    help: {
      en: 'put it directly between <{parent}> and </{parent}>',
      uk: 'поставте його безпосередньо між <{parent}> і </{parent}>',
    },
    why: {
      en: 'A step belongs to its map and a part to its instruction; alone it has nothing to belong to.',
      uk: 'Крок належить до своєї мапи, а частина — до своєї поради; окремо їм нема до чого належати.',
    },
    wrong: '<Step show="xa-lindenford">The council left.</Step>',
    right:
      '<ScrollyMap kind="dual" community="xa-lindenford" title="…">\n<Step show="stop-1">\n\nThe council left.\n\n</Step>\n</ScrollyMap>',
  },
  'mdx/only-inside': {
    severity: 'error',
    text: {
      en: '<{name}> holds only <{child}>; found {found}',
      uk: 'усередині <{name}> буває лише <{child}>, а тут {found}',
    },
    help: {
      en: 'move it into a <{child}> or out of <{name}>',
      uk: 'перенесіть це в <{child}> або поза <{name}>',
    },
    why: {
      en: 'What stands between the pieces would have no place on the page.',
      uk: 'Для того, що стоїть між частинами, на сторінці немає місця.',
    },
    wrong: '<HowTo title="…">\n\nFirst of all:\n\n<Part kind="needs">…</Part>\n</HowTo>',
    right: '<HowTo title="…">\n<Part kind="needs">\n\nFirst of all: …\n\n</Part>\n</HowTo>',
  },
  'mdx/no-kind': {
    severity: 'error',
    text: { en: '<{name}> does not say its "kind"', uk: '<{name}> не має «kind»' },
    help: { en: 'one of: {choices}', uk: 'один із: {choices}' },
    why: {
      en: 'The kind decides what is drawn and what else is needed.',
      uk: 'Від «kind» залежить, що намальовано і що ще потрібно.',
    },
    wrong: '<Map community="xa-lindenford" />',
    right: '<Map kind="dual" community="xa-lindenford" />',
  },
  'mdx/unknown-kind': {
    severity: 'error',
    text: {
      en: '<{name}> has no kind "{found}"; there are {choices}',
      uk: '<{name}> не має виду «{found}»; є {choices}',
    },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'The kind decides what is drawn and what else is needed.',
      uk: 'Від «kind» залежить, що намальовано і що ще потрібно.',
    },
    wrong: '<Map kind="duel" community="xa-lindenford" />',
    right: '<Map kind="dual" community="xa-lindenford" />',
  },
  'mdx/image': {
    severity: 'error',
    text: {
      en: 'a picture cannot be put into the text directly',
      uk: 'зображення не можна вставити просто в текст',
    },
    help: {
      en: 'pictures need a record in data/media with their rights and consents',
      uk: 'зображенню потрібен запис у data/media з правами та згодами',
    },
    why: {
      en: 'A picture of a child needs papers before it is shown; only a record can carry them (trust S1-S5).',
      uk: 'Щоб показати зображення дитини, потрібні документи; нести їх може лише запис (trust S1-S5).',
    },
    wrong: '![a class](class.jpg)',
    right: 'Nineteen pupils sit in one room.',
  },
  'mdx/not-allowed': {
    severity: 'error',
    text: { en: '"{found}" has no place in a story', uk: '«{found}» у розповіді не ставлять' },
    help: {
      en: 'take paragraphs, headings, lists, quotations, tables and links; sources are named with <Cite>',
      uk: 'беріть абзаци, заголовки, списки, цитати, таблиці й посилання; джерела називає <Cite>',
    },
    why: {
      en: 'Footnotes, tick boxes and blocks of code have no words in the reader’s language here and no look of their own.',
      uk: 'Для приміток, прапорців і блоків коду тут немає слів мовою читача й немає вигляду.',
    },
    wrong: 'It opened in 2021.[^1]',
    right: 'It opened in 2021.<Cite id="report-2021" />',
  },
  'mdx/aligned-table': {
    severity: 'error',
    text: {
      en: 'the columns of a table are not aligned here',
      uk: 'стовпці таблиці тут не вирівнюють',
    },
    help: { en: 'write --- without colons; --fix does it', uk: 'пишіть --- без двокрапок; --fix зробить це' },
    why: {
      en: 'Alignment becomes a style inside the page, which the site’s security policy forbids; tables get theirs from the stylesheet (trust R4).',
      uk: 'Вирівнювання стає стилем усередині сторінки, а це забороняє політика безпеки сайту; таблиці оформлює таблиця стилів (trust R4).',
    },
    wrong: '| town | walls |\n|:---|---:|',
    right: '| town | walls |\n|---|---|',
  },
  'mdx/heading': {
    severity: 'error',
    text: { en: 'a heading inside the text begins with ##', uk: 'заголовок у тексті починається з ##' },
    help: { en: 'the title of the page comes from "title"', uk: 'назва сторінки береться з «title»' },
    why: {
      en: 'A page has one first heading, its title; people who listen to it find their way by that.',
      uk: 'На сторінці один заголовок першого рівня — її назва; за ним орієнтуються ті, хто слухає.',
    },
    wrong: '# What was found',
    right: '## What was found',
  },
  'story/no-statement': {
    severity: 'error',
    text: {
      en: 'figure "{id}" has no statement of {wanted}',
      uk: 'показник «{id}» не має твердження {wanted}',
    },
    help: { en: 'it has {known}', uk: 'є такі: {known}' },
    why: {
      en: 'Every number in a story is one that a source printed, with its date (trust P1).',
      uk: 'Кожне число в розповіді — таке, яке надрукувало джерело, зі своєю датою (trust P1).',
    },
    wrong: '<Figure id="residents" at="2022-10" />',
    right: '<Figure id="residents" at="2022-09" />',
  },
  'story/nothing-differs': {
    severity: 'error',
    text: {
      en: 'figure "{id}" has one statement only; nothing differs',
      uk: 'показник «{id}» має лише одне твердження; нічого не різниться',
    },
    help: {
      en: 'bind it in the sentence: <Figure id="{id}" />',
      uk: 'прив’яжіть його в реченні: <Figure id="{id}" />',
    },
    why: {
      en: 'The panel sets statements side by side; with one there is nothing to set.',
      uk: 'Панель ставить твердження поруч; коли воно одне, ставити нічого.',
    },
    wrong: '<SourcesDiffer id="residents-before" />',
    right: '<Figure id="residents-before" />',
  },
  'story/no-locative': {
    severity: 'error',
    text: {
      en: 'data/names.json has no form after "in" for "{id}" in "{locale}"',
      uk: 'у data/names.json немає форми «в …» для «{id}» мовою «{locale}»',
    },
    help: {
      en: 'add "locative" to the name, or write <Place id="{id}" />',
      uk: 'додайте до назви «locative» або напишіть <Place id="{id}" />',
    },
    why: {
      en: 'Languages that inflect need a reviewed form; none is made by machine (trust M4).',
      uk: 'Для мов із відмінками потрібна перевірена форма; машинно її не утворюють (trust M4).',
    },
    wrong: '<Place id="xa-lindenford" form="in" />',
    right: '"locative": { "uk": "у Лінденфорді" }',
  },
  'story/not-relocated': {
    severity: 'error',
    text: {
      en: 'community "{id}" has not been relocated, so it has no second place to show',
      uk: 'громаду «{id}» не переміщено, тож другого місця показати немає',
    },
    help: { en: 'use kind="places"', uk: 'візьміть kind="places"' },
    why: {
      en: 'The double map shows where a town is and where its services are now.',
      uk: 'Подвійна мапа показує, де місто і де тепер його служби.',
    },
    wrong: '<Map kind="dual" community="xb-quarryhill" />',
    right: '<Map kind="places" communities="xb-quarryhill" />',
  },
  'story/no-phases': {
    severity: 'error',
    text: {
      en: 'programme "{id}" names no communities by phase',
      uk: 'програма «{id}» не називає громад за етапами',
    },
    help: {
      en: 'use kind="places" and name the communities',
      uk: 'візьміть kind="places" і назвіть громади',
    },
    why: {
      en: 'The programme map draws one panel for each phase.',
      uk: 'Мапа програми малює окрему панель для кожного етапу.',
    },
    wrong: '<Map kind="programme" programme="towns-together" />',
    right: '<Map kind="places" communities="xa-lindenford,xb-quarryhill" />',
  },
  'story/no-country': {
    severity: 'error',
    text: {
      en: 'programme "{id}" works in no single country',
      uk: 'програма «{id}» не працює в одній країні',
    },
    help: { en: 'use kind="places"', uk: 'візьміть kind="places"' },
    why: {
      en: 'The programme map is a close view of one country.',
      uk: 'Мапа програми — це близький план однієї країни.',
    },
    wrong: '<Map kind="programme" programme="towns-together" />',
    right: '<Map kind="places" communities="xa-lindenford,xb-quarryhill" />',
  },
  'story/range-in-squares': {
    severity: 'error',
    text: {
      en: 'figure "{id}" has a range, which squares cannot count',
      uk: 'показник «{id}» має проміжок, а квадратами його не порахувати',
    },
    why: {
      en: 'One square is one thing counted; "between 10 and 15" has no number of squares.',
      uk: 'Один квадрат — одна порахована річ; для «від 10 до 15» кількості квадратів немає.',
    },
    wrong: '<Chart kind="squares" figure="parks-range" title="…" summary="…" />',
    right: '<Figure id="parks-range" />',
  },
  'story/not-its-event': {
    severity: 'error',
    text: {
      en: 'programme "{programme}" has no event "{id}"',
      uk: 'програма «{programme}» не має події «{id}»',
    },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'The chart tells the course of one programme, by the events its record lists.',
      uk: 'Діаграма показує перебіг однієї програми за подіями з її запису.',
    },
    wrong: '<Chart kind="gantt" programme="town-circle" events="meeting-2022" … />',
    right: '<Chart kind="gantt" programme="towns-together" events="meeting-2022" … />',
  },
  'story/no-dated-event': {
    severity: 'error',
    text: {
      en: 'programme "{id}" has no dated event to draw',
      uk: 'програма «{id}» не має події з датою, яку можна намалювати',
    },
    why: { en: 'A course of time needs dates.', uk: 'Для перебігу в часі потрібні дати.' },
    wrong: '<Chart kind="gantt" programme="xa-national" title="…" summary="…" />',
    right: '"events": ["town-meeting-2023"] with "from": "2023-06"',
  },
  'story/no-next': {
    severity: 'error',
    text: {
      en: 'project "{id}" does not say what happened next',
      uk: 'у проєкті «{id}» не сказано, що було далі',
    },
    help: { en: 'fill "next" in data/projects/{id}.json', uk: 'заповніть «next» у data/projects/{id}.json' },
    why: {
      en: 'The panel shows what the record knows, and what it does not.',
      uk: 'Панель показує те, що запис знає, і те, чого не знає.',
    },
    wrong: '<WhatHappenedNext project="play-2021-new" />',
    right: '"next": { "state": "unknown", … }',
  },
  'story/no-step': {
    severity: 'error',
    text: { en: 'the map has no step', uk: 'у мапи немає жодного кроку' },
    help: {
      en: 'write at least one <Step show="…">, or use <Map>',
      uk: 'напишіть хоча б один <Step show="…"> або візьміть <Map>',
    },
    why: {
      en: 'The map moves from step to step; without one nothing would be told beside it.',
      uk: 'Мапа йде крок за кроком; без них поруч із нею нічого не сказано.',
    },
    wrong: '<ScrollyMap kind="dual" community="xa-lindenford" title="…" />',
    right: '<Map kind="dual" community="xa-lindenford" />',
  },
  'story/not-on-map': {
    severity: 'error',
    text: {
      en: '"{id}" is not on this map; it shows {known}',
      uk: '«{id}» немає на цій мапі; на ній {known}',
    },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'A step can only point at what the map shows.',
      uk: 'Крок може вказати лише на те, що є на мапі.',
    },
    wrong: '<Step show="stop-9">…</Step>',
    right: '<Step show="stop-1">…</Step>',
  },
  'story/how-to-parts': {
    severity: 'error',
    text: {
      en: '<HowTo> has {count} × <Part kind="{kind}">; each part stands there once',
      uk: 'у <HowTo> частина <Part kind="{kind}"> стоїть {count} ×; кожна має бути один раз',
    },
    help: {
      en: 'write {all}; where nothing is known, say so',
      uk: 'напишіть {all}; де нічого не відомо, так і скажіть',
    },
    why: {
      en: 'A town that wants to do the same needs all four, and is owed the word where one of them is unknown (trust P8).',
      uk: 'Громаді, яка хоче зробити те саме, потрібні всі чотири, і вона має право знати, де про щось нічого не відомо (trust P8).',
    },
    wrong: '<HowTo title="…">\n<Part kind="needs">…</Part>\n</HowTo>',
    right: '<Part kind="cost">\n\nNo source says what it cost.\n\n</Part>',
  },
  'story/no-edition': {
    severity: 'error',
    text: { en: 'award "{award}" has no edition "{id}"', uk: 'нагорода «{award}» не має випуску «{id}»' },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'Entries are counted within one edition of an award.',
      uk: 'Роботи рахують у межах одного випуску нагороди.',
    },
    wrong: '<Table kind="projects" award="town-awards" edition="2201" title="…" />',
    right: '<Table kind="projects" award="town-awards" edition="2021" title="…" />',
  },
  'story/no-column': {
    severity: 'error',
    text: { en: 'table "{series}" has no column "{id}"', uk: 'таблиця «{series}» не має стовпця «{id}»' },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'A column that is not there would leave an empty line that looks like zero.',
      uk: 'Стовпець, якого немає, лишив би порожню лінію, схожу на нуль.',
    },
    wrong: '<Table kind="series" series="displacement" columns="dates" title="…" />',
    right: '<Table kind="series" series="displacement" columns="date" title="…" />',
  },
  'story/no-pledge': {
    severity: 'error',
    text: { en: '"{id}" has no pledge on record', uk: 'у записі «{id}» немає жодної обіцянки' },
    why: {
      en: 'The list shows what both sides promised; an empty one would say that nothing was promised, which nobody knows.',
      uk: 'Перелік показує, що пообіцяли обидві сторони; порожній означав би, що не обіцяли нічого, а цього ніхто не знає.',
    },
    wrong: '<Pledges community="xb-quarryhill" />',
    right: '"commitments": [{ "by": "community", … }] in data/communities/xb-quarryhill.json',
  },
  'story/no-event': {
    severity: 'error',
    text: { en: '"{id}" has no event on record', uk: 'у записі «{id}» немає жодної події' },
    why: { en: 'A line of time needs something on it.', uk: 'На лінії часу щось має бути.' },
    wrong: '<Timeline community="xb-quarryhill" />',
    right: '"communities": ["xb-quarryhill"] in data/events/…',
  },
  'story/no-easy-read': {
    severity: 'error',
    text: {
      en: '<EasyRead> stands here, and the front matter has no "easyRead"',
      uk: '<EasyRead> стоїть тут, а в полях на початку немає «easyRead»',
    },
    help: {
      en: 'add easyRead with text and the day it was reviewed, or take the component out',
      uk: 'додайте easyRead з текстом і днем перевірки або приберіть компонент',
    },
    why: {
      en: 'The summary is a text of its own that somebody signed off; it cannot be made from the story.',
      uk: 'Легкий виклад — окремий текст, який хтось затвердив; з розповіді його не зробити.',
    },
    wrong: '<EasyRead />    (no easyRead above)',
    right: "easyRead:\n  text:\n    - The town has a new park.\n  reviewed: '2026-11-21'",
  },
  'story/twice': {
    severity: 'error',
    text: { en: '<{name}> stands in this story twice', uk: '<{name}> стоїть у цій розповіді двічі' },
    help: { en: 'keep one', uk: 'залиште один' },
    why: {
      en: 'The same summary twice makes a reader look for the difference.',
      uk: 'Той самий виклад двічі змушує читача шукати відмінність.',
    },
    wrong: '<EasyRead />\n\n<EasyRead />',
    right: '<EasyRead />',
  },
  'story/stray': {
    severity: 'warning',
    text: { en: 'nothing reads this file', uk: 'цього файлу ніхто не читає' },
    help: {
      en: 'stories lie in content/stories/<language>/<slug>.mdx, pages in content/pages, interface texts in content/messages',
      uk: 'розповіді лежать у content/stories/<мова>/<назва>.mdx, сторінки — в content/pages, тексти інтерфейсу — в content/messages',
    },
    why: {
      en: 'A text in the wrong place looks published to its author and is not.',
      uk: 'Текст не на своєму місці авторові здається опублікованим, а насправді ні.',
    },
    wrong: 'content/stories/murals.md',
    right: 'content/stories/en/murals.mdx',
  },
  'story/unknown-language': {
    severity: 'error',
    text: {
      en: '"{locale}" is not a language of this edition; it has {locales}',
      uk: '«{locale}» не є мовою цього видання; його мови: {locales}',
    },
    help: {
      en: 'rename the folder, or add the language to data/site.json',
      uk: 'перейменуйте теку або додайте мову в data/site.json',
    },
    why: {
      en: 'The folder decides under which language a text is published.',
      uk: 'Тека визначає, якою мовою опубліковано текст.',
    },
    wrong: 'content/stories/ua/murals.mdx',
    right: 'content/stories/uk/murals.mdx',
  },
  'story/file-name': {
    severity: 'error',
    text: { en: '"{name}" cannot be part of an address', uk: '«{name}» не може бути частиною адреси' },
    help: { en: 'name it "{suggestion}"', uk: 'назвіть його «{suggestion}»' },
    why: {
      en: 'The file name becomes the permanent address: lower-case letters, digits and single hyphens can be typed anywhere.',
      uk: 'Назва файлу стає сталою адресою: малі латинські літери, цифри й поодинокі дефіси можна набрати будь-де.',
    },
    wrong: 'content/stories/en/our_murals.mdx',
    right: 'content/stories/en/our-murals.mdx',
  },
  'story/unknown-page': {
    severity: 'warning',
    text: {
      en: 'no address shows a page called "{slug}"',
      uk: 'сторінки з назвою «{slug}» немає за жодною адресою',
    },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    why: {
      en: 'Standing pages have fixed addresses; a text under another name is never shown.',
      uk: 'Сталі сторінки мають визначені адреси; текст з іншою назвою ніде не показують.',
    },
    wrong: 'content/pages/en/abuot.mdx',
    right: 'content/pages/en/about.mdx',
  },
} as const satisfies CodeTable;
