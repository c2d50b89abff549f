/** Every sentence that the report of an import can hold, in both languages; long because it is a table. Knows no row and decides nothing. */
import { fill, type Language, type Words } from '#check/codes/table';
import type { SheetNoteCode } from '#source/sheet/table';
import type { IntakeCode } from './fault.ts';
import type { PlanNote } from './plan.ts';

type Entry = { text: Words; help?: Words };

/** `text`: one sentence of fact; `help`: what to do about it. `{name}` stands for an argument. */
export const faultWords: Record<IntakeCode, Entry> = {
  'not-a-table': {
    text: {
      en: 'this file is a page or a picture, not a table',
      uk: 'цей файл — сторінка або зображення, а не таблиця',
    },
    help: {
      en: 'open it in a spreadsheet program and save it as .xlsx or .csv',
      uk: 'відкрийте його в табличній програмі та збережіть як .xlsx або .csv',
    },
  },
  'old-excel': {
    text: {
      en: 'this is an old Excel file (.xls), or one locked with a password',
      uk: 'це файл старого Excel (.xls) або захищений паролем',
    },
    help: {
      en: 'in Excel: Save as, “Excel workbook (.xlsx)”, without a password',
      uk: 'в Excel: «Зберегти як», «Книга Excel (.xlsx)», без пароля',
    },
  },
  'open-document': {
    text: { en: 'this is an OpenDocument table (.ods)', uk: 'це таблиця OpenDocument (.ods)' },
    help: {
      en: 'in LibreOffice: Save as, .xlsx or “Text CSV”',
      uk: 'у LibreOffice: «Зберегти як», .xlsx або «Текст CSV»',
    },
  },
  'too-large': {
    text: {
      en: 'the file has {bytes} bytes; at most {limit} are read',
      uk: 'у файлі {bytes} байтів, а читається щонайбільше {limit}',
    },
    help: {
      en: 'keep only the columns you need, or cut it into parts',
      uk: 'залиште тільки потрібні стовпці або поділіть файл',
    },
  },
  'unpacks-too-large': {
    text: {
      en: 'the workbook unpacks to {bytes} bytes; at most {limit} are read',
      uk: 'книга розпаковується до {bytes} байтів, а читається щонайбільше {limit}',
    },
    help: { en: 'copy the table alone into a new workbook', uk: 'скопіюйте саму таблицю до нової книги' },
  },
  'broken-workbook': {
    text: {
      en: 'the workbook cannot be read: it is damaged, or no .xlsx',
      uk: 'книгу не вдається прочитати: її пошкоджено або це не .xlsx',
    },
    help: {
      en: 'open it in Excel or LibreOffice and save it anew as .xlsx or .csv',
      uk: 'відкрийте її в Excel або LibreOffice та збережіть наново як .xlsx чи .csv',
    },
  },
  'no-sheet': {
    text: {
      en: 'there is no sheet “{found}”; there are: {sheets}',
      uk: 'аркуша «{found}» немає; є такі: {sheets}',
    },
    help: { en: 'add --sheet with one of these names', uk: 'додайте --sheet з однією з цих назв' },
  },
  'several-sheets': {
    text: { en: 'several sheets hold something: {sheets}', uk: 'заповнено кілька аркушів: {sheets}' },
    help: { en: 'say which: --sheet "NAME"', uk: 'скажіть, який: --sheet "НАЗВА"' },
  },
  empty: {
    text: { en: 'the table holds no rows below its headings', uk: 'у таблиці немає рядків під заголовками' },
  },
  merged: {
    text: {
      en: 'the cells {range} of sheet “{sheet}” are merged, so it is not known which rows their text belongs to',
      uk: 'комірки {range} аркуша «{sheet}» об’єднано, тож невідомо, до яких рядків належить їхній текст',
    },
    help: {
      en: 'select them, choose “Unmerge cells”, and write the text in every row it belongs to',
      uk: 'виділіть їх, виберіть «Скасувати об’єднання комірок» і впишіть текст у кожен рядок, якого він стосується',
    },
  },
  formula: {
    text: {
      en: 'the cell holds a formula whose result cannot be relied on: {found}',
      uk: 'у комірці формула, на чий результат не можна покластися: {found}',
    },
    help: {
      en: 'copy the column and paste it back as values only',
      uk: 'скопіюйте стовпець і вставте його назад лише як значення',
    },
  },
  'formula-text': {
    text: { en: '“{found}” begins like a formula', uk: '«{found}» починається як формула' },
    help: {
      en: 'write the text itself, without =, +, - or @ in front',
      uk: 'напишіть сам текст, без =, +, - чи @ на початку',
    },
  },
  'error-cell': {
    text: { en: 'the cell shows an error, {found}', uk: 'у комірці помилка {found}' },
    help: { en: 'write the value, or empty the cell', uk: 'впишіть значення або очистьте комірку' },
  },
  undecodable: {
    text: {
      en: '“{found}” holds bytes that are no letters in {encoding}',
      uk: '«{found}» містить байти, які не є літерами в {encoding}',
    },
    help: {
      en: 'save the table anew as “CSV UTF-8”, or name its encoding: --encoding windows-1251',
      uk: 'збережіть таблицю наново як «CSV UTF-8» або назвіть кодування: --encoding windows-1251',
    },
  },
  'unknown-encoding': {
    text: { en: 'the encoding “{found}” is not read', uk: 'кодування «{found}» не читається' },
  },
  quote: {
    text: {
      en: 'a quotation mark here opens or closes where it may not',
      uk: 'лапки тут відкриваються або закриваються там, де не можуть',
    },
    help: {
      en: 'put the whole cell in quotation marks and double those inside ("Community ""North"""), or use «»',
      uk: 'візьміть усю комірку в лапки, а внутрішні подвойте ("Громада ""Північ""") або вживайте «»',
    },
  },
  'too-many-rows': {
    text: { en: 'the table has more than {limit} rows', uk: 'у таблиці понад {limit} рядків' },
    help: {
      en: 'cut it into parts; a stray mark far below the table counts too',
      uk: 'поділіть її; випадкова позначка далеко під таблицею теж рахується',
    },
  },
  'too-many-columns': {
    text: { en: 'the table has more than {limit} columns', uk: 'у таблиці понад {limit} стовпців' },
    help: {
      en: 'delete those that are not needed; a wrong separator makes many too',
      uk: 'видаліть зайві; багато стовпців буває і через хибний роздільник',
    },
  },
  'long-cell': {
    text: { en: 'the cell holds more than {limit} characters', uk: 'у комірці понад {limit} знаків' },
    help: {
      en: 'shorten it; an unclosed quotation mark can swallow the rows below too',
      uk: 'скоротіть її; незакриті лапки теж можуть поглинути рядки нижче',
    },
  },
  'no-header': {
    text: {
      en: 'no row of headings was found in the first 15 rows',
      uk: 'у перших 15 рядках не знайдено рядка заголовків',
    },
    help: {
      en: 'put headings above the columns, such as “Name”, “Country”, “Source”; npm run import -- communities --template prints them all',
      uk: 'додайте над стовпцями заголовки, як-от «Назва», «Країна», «Джерело»; усі друкує npm run import -- communities --template --lang uk',
    },
  },
  'no-name-column': {
    text: {
      en: 'no column says which community a row is about',
      uk: 'жоден стовпець не каже, про яку громаду рядок',
    },
    help: {
      en: 'one column must hold a name, an id, a GeoNames number or a KATOTTH code: --map "HEADING=name.en"',
      uk: 'потрібен стовпець з назвою, ідентифікатором, номером GeoNames або кодом КАТОТТГ: --map "ЗАГОЛОВОК=name.uk"',
    },
  },
  'duplicate-column': {
    text: {
      en: 'columns {columns} would both be “{field}”',
      uk: 'стовпці {columns} обидва були б «{field}»',
    },
    help: {
      en: 'say which, and leave the other out: --map "@{second}=-"',
      uk: 'скажіть, котрий, а інший не беріть: --map "@{second}=-"',
    },
  },
  'map-heading': {
    text: {
      en: '--map names “{found}”, and no column has that heading',
      uk: '--map називає «{found}», а стовпця з таким заголовком немає',
    },
    help: { en: 'there are: {headings}', uk: 'є такі: {headings}' },
  },
  'wide-row': {
    text: {
      en: 'the row has {found} cells under {expected} headings',
      uk: 'у рядку {found} комірок під {expected} заголовками',
    },
    help: {
      en: 'a decimal comma may have cut a number in two: put it in quotation marks, or separate columns with semicolons',
      uk: 'десяткова кома могла розрізати число: візьміть його в лапки або розділяйте стовпці крапкою з комою',
    },
  },
  invisible: {
    text: {
      en: '“{found}” holds an invisible character, {sign}',
      uk: '«{found}» містить невидимий символ {sign}',
    },
    help: { en: 'type the text anew instead of pasting it', uk: 'наберіть текст наново, а не вставляйте' },
  },
  control: {
    text: {
      en: '“{found}” holds a control character, {sign}',
      uk: '«{found}» містить керівний символ {sign}',
    },
    help: {
      en: 'type the text anew; if every cell has one, the encoding is another: --encoding utf-16le',
      uk: 'наберіть текст наново; якщо так у кожній комірці, кодування інше: --encoding utf-16le',
    },
  },
  'mixed-script': {
    text: {
      en: '“{found}” mixes letters of two alphabets that look alike',
      uk: '«{found}» змішує схожі літери двох абеток',
    },
    help: {
      en: 'type the word anew with one keyboard layout',
      uk: 'наберіть слово наново в одній розкладці',
    },
  },
  'no-name': {
    text: { en: 'the row names no community', uk: 'рядок не називає громади' },
    help: {
      en: 'give a name, an id or a GeoNames number',
      uk: 'впишіть назву, ідентифікатор або номер GeoNames',
    },
  },
  'no-country': {
    text: {
      en: 'the row says no country, and a name alone is never matched',
      uk: 'рядок не називає країни, а за самою назвою місце не шукають',
    },
    help: {
      en: 'add a column “Country” (UA), or say it for all rows: --set country=UA',
      uk: 'додайте стовпець «Країна» (UA) або скажіть для всіх рядків: --set country=UA',
    },
  },
  'unknown-country': {
    text: { en: 'the edition has no country “{found}”', uk: 'у виданні немає країни «{found}»' },
    help: {
      en: 'use the code of two letters (UA, GB, XK for Kosovo*); a new country first needs a record in data/countries/',
      uk: 'пишіть код із двох літер (UA, GB, XK для Косова*); новій країні спершу потрібен запис у data/countries/',
    },
  },
  'not-a-number': {
    text: { en: '“{found}” is not a number', uk: '«{found}» — не число' },
    help: { en: 'write digits only: 80500', uk: 'пишіть лише цифри: 80500' },
  },
  'not-whole': {
    text: { en: '“{found}” is not a whole number', uk: '«{found}» — не ціле число' },
    help: { en: 'write it out in full: 80500, not 80.5', uk: 'пишіть повністю: 80500, а не 80,5' },
  },
  'date-for-number': {
    text: { en: 'a date stands where a number should: {found}', uk: 'на місці числа дата: {found}' },
    help: {
      en: 'the spreadsheet took the number for a date: format the column as text and type it anew',
      uk: 'таблиця сприйняла число як дату: задайте стовпцю формат «Текст» і впишіть число наново',
    },
  },
  'not-degrees': {
    text: { en: '“{found}” is not a position in degrees', uk: '«{found}» — не координата в градусах' },
    help: {
      en: 'write 48.59 or 48,59 or 48°35′N; both in one cell as 48.59; 38.00',
      uk: 'пишіть 48,59 або 48.59 чи 48°35′ пн. ш.; обидві в одній комірці — 48,59; 38,00',
    },
  },
  'not-a-date': {
    text: { en: '“{found}” is not a date', uk: '«{found}» — не дата' },
    help: {
      en: 'write 2021-11-18, 18.11.2021, 2021-11 or 2021',
      uk: 'пишіть 2021-11-18, 18.11.2021, 2021-11 або 2021',
    },
  },
  'ambiguous-date': {
    text: {
      en: '“{found}” may be read with the day or the month first',
      uk: 'у «{found}» першим може бути і день, і місяць',
    },
    help: { en: 'write it as 2021-11-08', uk: 'пишіть так: 2021-11-08' },
  },
  'serial-date': {
    text: { en: '“{found}” is a number, not a date', uk: '«{found}» — число, а не дата' },
    help: {
      en: 'format the column as a date in the spreadsheet, or write 2021-11-18',
      uk: 'задайте стовпцю формат дати або пишіть 2021-11-18',
    },
  },
  'latitude-range': {
    text: { en: 'the latitude {found} is beyond 90°', uk: 'широта {found} перевищує 90°' },
  },
  'longitude-range': {
    text: { en: 'the longitude {found} is beyond 180°', uk: 'довгота {found} перевищує 180°' },
  },
  'half-coordinates': {
    text: { en: 'only one of latitude and longitude is given', uk: 'подано лише широту або лише довготу' },
    help: { en: 'give both or neither', uk: 'подайте обидві або жодної' },
  },
  swapped: {
    text: { en: 'latitude and longitude look swapped', uk: 'схоже, широту й довготу переставлено' },
    help: {
      en: 'latitude is how far north, longitude how far east: Kyiv is at 50.45, 30.52',
      uk: 'широта — скільки на північ, довгота — скільки на схід: Київ — 50,45, 30,52',
    },
  },
  'population-range': {
    text: { en: 'a community cannot have {found} people', uk: 'у громаді не може бути {found} людей' },
    help: {
      en: 'leave the cell empty where the number is not known',
      uk: 'залиште комірку порожньою, якщо число невідоме',
    },
  },
  'bad-geonames': { text: { en: '“{found}” is not a GeoNames number', uk: '«{found}» — не номер GeoNames' } },
  'unknown-geonames': {
    text: {
      en: 'the GeoNames number {found} is not among the places of 1,000 people and more',
      uk: 'номера GeoNames {found} немає серед місць із 1000 мешканців і більше',
    },
    help: {
      en: 'check it at geonames.org; a smaller place can be given without number, with its coordinates',
      uk: 'перевірте його на geonames.org; менше місце можна подати без номера, з координатами',
    },
  },
  'geonames-country': {
    text: {
      en: 'the GeoNames number {found} is {name} in {there}, and the row says {country}',
      uk: 'номер GeoNames {found} — це {name}, {there}, а в рядку {country}',
    },
    help: { en: 'check the number, or the country', uk: 'перевірте номер або країну' },
  },
  'bad-katotth': {
    text: {
      en: '“{found}” is not a KATOTTH code: it has UA in Latin letters and 17 digits',
      uk: '«{found}» — не код КАТОТТГ: у ньому UA латинськими літерами і 17 цифр',
    },
    help: {
      en: 'copy it as text from the Codifier; as a number a spreadsheet loses its last digits',
      uk: 'скопіюйте його з Кодифікатора як текст: числом таблиця губить його останні цифри',
    },
  },
  'katotth-country': {
    text: {
      en: 'the KATOTTH code {found} is Ukrainian, and the row says {country}',
      uk: 'код КАТОТТГ {found} — український, а в рядку {country}',
    },
  },
  'several-places': {
    text: {
      en: '“{name}” is the name of {count} places in {country}:',
      uk: 'назву «{name}» у країні {country} мають кілька місць ({count}):',
    },
    help: {
      en: 'choose by number: --choose {row}=NUMBER (or {row}=none), or add a GeoNames column, a region or coordinates',
      uk: 'виберіть за номером: --choose {row}=НОМЕР (або {row}=none) чи додайте стовпець GeoNames, область або координати',
    },
  },
  'no-place': {
    text: {
      en: 'GeoNames lists no place “{name}” in {country}, and the row gives no coordinates',
      uk: 'у GeoNames немає місця «{name}» у країні {country}, а координат рядок не подає',
    },
    help: {
      en: 'check the spelling, or write the GeoNames number of a place listed here, or give coordinates with the source they are from',
      uk: 'перевірте написання, впишіть номер GeoNames місця з цього переліку або координати з джерелом',
    },
  },
  far: {
    text: {
      en: 'the coordinates are {far} km from {name} in GeoNames ({id}: {lat}, {lon})',
      uk: 'координати за {far} км від місця {name} у GeoNames ({id}: {lat}, {lon})',
    },
    help: {
      en: 'mend the coordinates, or say that it is another place: an id column, and --choose ROW=none',
      uk: 'виправте координати або скажіть, що це інше місце: стовпець id і --choose РЯДОК=none',
    },
  },
  'bad-choice': {
    text: {
      en: 'the number chosen, {found}, is no place in {country}',
      uk: 'вибраний номер {found} — не місце в країні {country}',
    },
  },
  'no-source': {
    text: { en: 'the row says no source', uk: 'рядок не називає джерела' },
    help: {
      en: 'no fact goes in without one: --source ID for all rows, or a column “Source”; npm run new -- source makes the record',
      uk: 'без нього не приймається жоден факт: --source ID для всіх рядків або стовпець «Джерело»; запис робить npm run new -- source',
    },
  },
  'unknown-source': {
    text: {
      en: 'there is no source record “{found}” in data/sources/',
      uk: 'у data/sources/ немає запису джерела «{found}»',
    },
    help: { en: 'make it first: npm run new -- source', uk: 'спершу створіть його: npm run new -- source' },
  },
  'unknown-programme': {
    text: {
      en: 'there is no programme “{found}” in data/programmes/',
      uk: 'у data/programmes/ немає програми «{found}»',
    },
    help: {
      en: 'use its id or its full name: {known}',
      uk: 'пишіть її ідентифікатор або повну назву: {known}',
    },
  },
  'unknown-status': {
    text: { en: '“{found}” is not a status', uk: '«{found}» — не статус' },
    help: {
      en: 'one of: applicant, shortlisted, candidate, participating, awarded, recognised, expired, suspended',
      uk: 'один із: applicant (подала заявку), shortlisted (у короткому списку), candidate (кандидатка), participating (учасниця), awarded (отримала відзнаку), recognised (визнана), expired (термін минув), suspended (призупинено)',
    },
  },
  'status-alone': {
    text: { en: 'a status is given, and no programme it is of', uk: 'подано статус, але не програму' },
    help: {
      en: 'add a column “Programme”, or --set programme=ID',
      uk: 'додайте стовпець «Програма» або --set programme=ID',
    },
  },
  'programme-alone': {
    text: { en: 'a programme is given, and no status in it', uk: 'подано програму, але не статус у ній' },
    help: {
      en: 'add a column “Status”, or --set status=participating',
      uk: 'додайте стовпець «Статус» або --set status=participating',
    },
  },
  'bad-id': {
    text: {
      en: '“{found}” cannot be an id: it has a country code, a hyphen, and small Latin letters or digits',
      uk: '«{found}» не може бути ідентифікатором: у ньому код країни, дефіс і малі латинські літери чи цифри',
    },
    help: {
      en: 'such as ua-bakhmut; without the column it is made from the name',
      uk: 'як-от ua-bakhmut; без цього стовпця його зроблено з назви',
    },
  },
  'id-country': {
    text: {
      en: 'the id “{found}” does not begin with the country, {country}',
      uk: 'ідентифікатор «{found}» не починається з країни {country}',
    },
  },
  'id-taken': {
    text: {
      en: 'there already is a record “{found}”, and it is not certain that it is the same place',
      uk: 'запис «{found}» уже є, і не певно, що це те саме місце',
    },
    help: {
      en: 'if it is, put “{found}” in a column id; if not, another id, such as “{better}”',
      uk: 'якщо те саме, впишіть «{found}» у стовпець id; якщо ні — інший ідентифікатор, як-от «{better}»',
    },
  },
  'other-record': {
    text: {
      en: 'the code {found} is already that of “{other}”, not “{id}”',
      uk: 'код {found} уже має «{other}», а не «{id}»',
    },
  },
  'duplicate-row': {
    text: { en: 'row {other} is about “{found}” too', uk: 'про «{found}» говорить і рядок {other}' },
    help: {
      en: 'keep one row; several programmes of one community may have a row each',
      uk: 'залиште один рядок; кілька програм однієї громади можуть мати по рядку',
    },
  },
  'older-status': {
    text: {
      en: 'the record says {programme} “{held}” as of {asOf}, and the row says “{status}” as of {found}',
      uk: 'запис каже: {programme}, «{held}» станом на {asOf}, а рядок — «{status}» станом на {found}',
    },
    help: {
      en: 'a standing is replaced only by a later one: give a later date, or empty the status in this row',
      uk: 'статус змінює лише пізніший: подайте пізнішу дату або очистьте статус у цьому рядку',
    },
  },
  'same-name': {
    text: {
      en: 'row {other} is another place that would also be “{found}”',
      uk: 'рядок {other} — інше місце, яке теж було б «{found}»',
    },
    help: {
      en: 'tell them apart in a column id, such as “{better}”',
      uk: 'розрізніть їх у стовпці id, наприклад «{better}»',
    },
  },
};

export const sheetNoteWords: Record<SheetNoteCode, Words> = {
  'encoding-marked': {
    en: 'Letters: {encoding}, as the file itself says',
    uk: 'Літери: {encoding}, як каже сам файл',
  },
  'encoding-valid': { en: 'Letters: UTF-8', uk: 'Літери: UTF-8' },
  'encoding-guessed': {
    en: 'Letters: taken for {encoding}, because the file does not say; it reads “{sample}”. If that is wrong: --encoding NAME',
    uk: 'Літери: прочитано як {encoding}, бо файл цього не каже; виходить «{sample}». Якщо це не так: --encoding НАЗВА',
  },
  'encoding-told': { en: 'Letters: {encoding}, as told', uk: 'Літери: {encoding}, як сказано' },
  delimiter: { en: 'Cells are separated by: {separator}', uk: 'Комірки розділяє: {separator}' },
  sheet: { en: 'Sheet: “{sheet}” (of {all})', uk: 'Аркуш: «{sheet}» (з {all})' },
  'formulae-read': {
    en: '{count} cells are formulae; what was last calculated was read: {cells}',
    uk: 'Комірок із формулами: {count}; прочитано останній результат: {cells}',
  },
  'hidden-rows': {
    en: 'Hidden rows, which were read too: {count}',
    uk: 'Приховані рядки, які теж прочитано: {count}',
  },
};

export const planNoteWords: Record<PlanNote, Words> = {
  'rows-above': { en: 'Left out: {count} above the headings', uk: 'Не взято: {count} над заголовками' },
  'rows-left-out': { en: 'Left out on request: row {rows}', uk: 'Не взято на прохання: рядок {rows}' },
  'empty-rows': {
    en: 'Left out: {count} empty between the others',
    uk: 'Не взято: {count} порожніх серед інших',
  },
  'total-rows': { en: 'Left out as totals: row {rows}', uk: 'Не взято як підсумки: рядок {rows}' },
  'header-again': {
    en: 'Left out as headings repeated: row {rows}',
    uk: 'Не взято як повторені заголовки: рядок {rows}',
  },
  'new-source': {
    en: 'A record for GeoNames is made too: data/sources/geonames.json',
    uk: 'Створюється і запис для GeoNames: data/sources/geonames.json',
  },
  'near-front': {
    en: 'Places near the front also need “situation” with a date and a source; write it by hand',
    uk: 'Місцям біля фронту потрібна ще «situation» з датою і джерелом; впишіть її вручну',
  },
};

const lines = {
  columns: { en: 'Columns', uk: 'Стовпці' },
  leftOut: { en: 'left out', uk: 'не взято' },
  likely: { en: 'likely', uk: 'імовірно' },
  told: { en: 'as told', uk: 'як сказано' },
  created: { en: 'New', uk: 'Нові' },
  changed: { en: 'Changed', uk: 'Змінені' },
  refused: { en: 'Refused', uk: 'Відхилено' },
  tree: { en: 'With these rows the check finds', uk: 'З цими рядками перевірка знаходить' },
  before: {
    en: 'The edition itself has mistakes already, which no row made. Mend them first: npm run validate',
    uk: 'У самому виданні вже є помилки, яких не спричинив жоден рядок. Спершу виправте їх: npm run validate',
  },
  table: { en: 'table', uk: 'таблиця' },
  row: { en: 'row', uk: 'рядок' },
  column: { en: 'column', uk: 'стовпець' },
  nothing: { en: 'nothing', uk: 'нічого' },
  more: {
    en: '… and {count} more; all of them: --report FILE.csv',
    uk: '… і ще {count}; усі: --report ФАЙЛ.csv',
  },
  dry: { en: 'Nothing has been written: this was a trial.', uk: 'Нічого не записано: це була проба.' },
  yet: { en: 'Nothing has been written yet.', uk: 'Поки що нічого не записано.' },
  none: {
    en: 'Nothing has been written: all rows go in, or none.',
    uk: 'Нічого не записано: або всі рядки, або жоден.',
  },
  written: { en: 'Written.', uk: 'Записано.' },
  same: {
    en: 'Every row is in the edition already; there is nothing to write.',
    uk: 'Усі рядки вже є у виданні, записувати нічого.',
  },
  nextWrite: {
    en: 'Next: look through the list above, then run the same command with --write.',
    uk: 'Далі: перегляньте список вище й повторіть цю саму команду з --write.',
  },
  nextConfirm: {
    en: 'Next: look through the columns above, then run the same command with --yes --write (or name columns with --map).',
    uk: 'Далі: перегляньте стовпці вище й повторіть цю саму команду з --yes --write (або назвіть стовпці через --map).',
  },
  nextMend: {
    en: 'Next: mend the rows above in the table and run the command again; --without 7,9 leaves rows out for now.',
    uk: 'Далі: виправте ці рядки в таблиці й повторіть команду; --without 7,9 тимчасово обійде рядки.',
  },
  nextRead: {
    en: 'Next: look at the new records with npm start, then propose them in a pull request.',
    uk: 'Далі: перегляньте нові записи через npm start і запропонуйте їх запитом на злиття.',
  },
} satisfies Record<string, Words>;
export type Line = keyof typeof lines;

export const say = (line: Line, language: Language, args: Record<string, string | number> = {}): string =>
  fill(lines[line][language], args);

const nouns: Record<
  Language,
  Record<
    'created' | 'changed' | 'same' | 'refused' | 'row',
    Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  >
> = {
  en: {
    created: { other: 'new' },
    changed: { other: 'changed' },
    same: { other: 'as before' },
    refused: { other: 'refused' },
    row: { one: 'row', other: 'rows' },
  },
  uk: {
    created: { one: 'новий', other: 'нових' },
    changed: { one: 'змінений', other: 'змінених' },
    same: { other: 'без змін' },
    refused: { one: 'відхилення', few: 'відхилення', other: 'відхилень' },
    row: { one: 'рядок', few: 'рядки', other: 'рядків' },
  },
};

export function count(language: Language, value: number, noun: keyof (typeof nouns)['en']): string {
  const forms = nouns[language][noun];
  return `${value.toLocaleString(language)} ${forms[new Intl.PluralRules(language).select(value)] ?? forms.other}`;
}
