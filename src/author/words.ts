/** The words of `npm run new`, in the languages the check speaks: questions with a sentence of help, and what is said around them. */
import { fill, type Language } from '#check/codes/table';
import type { Ask } from './question.ts';

type Row = readonly [en: string, enHelp: string, uk: string, ukHelp: string];

/** By kind and question; `*` where no kind has words of its own. */
const rows: Record<string, Row> = {
  '*.id': ['Identifier', 'Part of the address, so it never changes: small Latin letters, digits, hyphens.', 'Ідентифікатор', 'Частина адреси, тому не зміниться ніколи: малі латинські літери, цифри, дефіси.'],
  'community.id': ['Identifier', 'Country code, hyphen, name. It is part of the address, so it never changes.', 'Ідентифікатор', 'Код країни, дефіс, назва. Це частина адреси, тому не зміниться ніколи.'],
  '*.sources': ['Sources', 'Records in data/sources, best first. Not there yet? npm run new -- source', 'Джерела', 'Записи в data/sources, найкраще — перше. Ще немає? npm run new -- source'],
  '*.source': ['Source', 'The record of the page the number was read in.', 'Джерело', 'Запис сторінки, на якій прочитано число.'],
  '*.verified': ['Checked on', 'The day you last compared this with its sources: 2026-11-21.', 'Перевірено', 'День, коли ви востаннє звірили це з джерелами: 2026-11-21.'],
  '*.themes': ['Themes', 'What it is about; readers find it by these.', 'Теми', 'Про що це; за темами читачі це знайдуть.'],
  '*.programme': ['Programme', 'The programme it belongs to; leave empty when there is none.', 'Програма', 'Програма, до якої це належить; якщо такої немає, лишіть порожнім.'],
  '*.summary': ['Summary', 'Two or three sentences in your own words, without numbers.', 'Коротко', 'Два-три речення своїми словами, без чисел.'],
  '*.status': ['Standing of the number', 'Measured, reported, a target, announced …: a target is not a result.', 'Що це за число', 'Виміряне, повідомлене, ціль, оголошене …: ціль — ще не результат.'],
  '*.as-of': ['As of', 'The date it describes, as precisely as it is known: 2021, 2021-11 or 2021-11-18.', 'Станом на', 'Дата, якої це стосується, з відомою точністю: 2021, 2021-11 або 2021-11-18.'],
  'source.title': ['Title', 'As printed, in its own language.', 'Назва', 'Як надруковано, мовою джерела.'],
  'source.publisher': ['Publisher', 'Who published it.', 'Видавець', 'Хто це оприлюднив.'],
  'source.url': ['Web address', 'Begins with https://; leave empty when it has none.', 'Адреса', 'Починається з https://; якщо її немає, лишіть порожнім.'],
  'source.published': ['Published', 'Date of publication: 2021, 2021-11 or 2021-11-18; empty when undated.', 'Оприлюднено', 'Дата: 2021, 2021-11 або 2021-11-18; порожньо, якщо дати немає.'],
  'source.retrieved': ['Read on', 'The day you read it.', 'Прочитано', 'День, коли ви це прочитали.'],
  'source.language': ['Language', 'Language tag of the source, such as en, uk, pl.', 'Мова', 'Код мови джерела, наприклад en, uk, pl.'],
  'source.licence': ['Licence', 'As the source states it, such as CC BY 4.0; empty when it states none.', 'Ліцензія', 'Як указано в джерелі, наприклад CC BY 4.0; порожньо, якщо не вказано.'],
  'figure.label': ['What is counted', 'Words that follow the number: “who came to play”.', 'Що пораховано', 'Слова після числа: «прийшли гратися».'],
  'figure.unit': ['Unit', 'What one of it is called; the words are in content/messages under unit.', 'Одиниця', 'Як називається одне з цього; слова — у content/messages під unit.'],
  'figure.subject-kind': ['About what kind of thing', 'Whether the number is about a place, a project, a programme …', 'Про що', 'Чи число про місце, проєкт, програму …'],
  'figure.subject': ['About which one', 'The record the number belongs to.', 'Про котре', 'Запис, якому належить число.'],
  'figure.value': ['Value', 'The number as printed, without unit: 1200 or 0.5.', 'Значення', 'Число, як надруковано, без одиниці: 1200 або 0,5.'],
  'figure.qualifier': ['Qualifier', 'The source’s own “about”, “more than”; exact when it printed none.', 'Уточнення', '«Близько», «понад» самого джерела; точно — якщо його немає.'],
  'figure.locator': ['Where in the source', 'Page, paragraph or table; empty when it was read as a whole.', 'Де в джерелі', 'Сторінка, абзац чи таблиця; порожньо, якщо прочитано цілком.'],
  'community.country': ['Country', 'The countries this edition has a record of in data/countries.', 'Країна', 'Країни, записи яких є у виданні в data/countries.'],
  'community.name': ['Name', 'As reviewed for this language; a name in another language than English enters data/names.json.', 'Назва', 'Перевірена форма цією мовою; назва не англійською потрапить до data/names.json.'],
  'community.geonames': ['Place in GeoNames', 'Its number; the coordinates come from there, rounded to the centre. “none” when it is not listed.', 'Місце в GeoNames', 'Його номер; звідти беруться координати, округлені до центру. «none», якщо його там немає.'],
  'community.region': ['Region', 'Oblast, voivodeship, county; empty when not needed.', 'Регіон', 'Область, воєводство, округ; порожньо, якщо не треба.'],
  'community.katotth': ['KATOTTH code', 'UA and seventeen digits, of the hromada; empty when you have not found it.', 'Код КАТОТТГ', 'UA й сімнадцять цифр, код громади; порожньо, якщо не знайшли.'],
  'community.status': ['Status in the programme', 'As its source says; a candidate is never recorded as recognised.', 'Статус у програмі', 'Як каже джерело; кандидата ніколи не записують визнаним.'],
  'community.since': ['Since', 'Earliest date stated for this status; empty when none is.', 'Відколи', 'Найраніша названа дата цього статусу; порожньо, якщо її немає.'],
  'project.title': ['Title', 'As the award or the town calls it.', 'Назва', 'Як його називає нагорода чи місто.'],
  'project.community': ['Community', 'The town, city or hromada behind it.', 'Громада', 'Місто чи громада, що за ним стоїть.'],
  'project.award': ['Award', 'A record in data/awards.', 'Нагорода', 'Запис у data/awards.'],
  'project.edition': ['Edition', 'The year or round of that award.', 'Випуск', 'Рік або випуск цієї нагороди.'],
  'project.category': ['Category', 'The category it was entered in.', 'Категорія', 'Категорія, у якій його подано.'],
  'project.recognition': ['How far it came', 'Winner, finalist or entry, as the organiser published it.', 'Наскільки далеко дійшов', 'Переможець, фіналіст чи заявка — як оприлюднив організатор.'],
  'project.next': ['What happened next', 'What sources say became of it; empty says that it is not known.', 'Що було далі', 'Що з ним сталося за джерелами; порожнє означає, що не відомо.'],
  'agreement.kind': ['Kind', 'Agreement, memorandum, cooperation, hub …', 'Вид', 'Угода, меморандум, співпраця, хаб …'],
  'agreement.community': ['Community', 'The city that signed; empty for a region or a country.', 'Громада', 'Місто, яке підписало; порожньо для регіону чи країни.'],
  'agreement.country': ['Country', 'Where it is in force.', 'Країна', 'Де вона діє.'],
  'agreement.partner': ['Partner', 'A record in data/organisations.', 'Партнер', 'Запис у data/organisations.'],
  'agreement.title': ['Title', 'What it is called, or what it is about.', 'Назва', 'Як її названо або про що вона.'],
  'agreement.signed': ['Signed', 'Date of signing; empty when not known.', 'Підписано', 'Дата підписання; порожньо, якщо не відомо.'],
  'agreement.amount': ['Sum', 'The total as published; empty when none was found.', 'Сума', 'Загальна сума, як оприлюднено; порожньо, якщо не знайдено.'],
  'agreement.currency': ['Currency', 'Three capitals: EUR, UAH, PLN. Sums are never converted.', 'Валюта', 'Три великі літери: EUR, UAH, PLN. Сум не перераховують.'],
  'agreement.what': ['What the sum is for', 'A few words.', 'На що ця сума', 'Кілька слів.'],
  'agreement.status': ['Announced or received', 'Announced is not received.', 'Оголошено чи отримано', 'Оголошене — ще не отримане.'],
  'agreement.areas': ['Areas', 'The themes it covers.', 'Напрями', 'Теми, яких вона стосується.'],
  'story.locale': ['Language of the story', 'It is written in one language first; the translation follows.', 'Мова розповіді', 'Спершу пишуть однією мовою, переклад — потім.'],
  'story.title': ['Title', 'A few words that say what the story found.', 'Назва', 'Кілька слів про те, що з’ясовано.'],
  'story.standfirst': ['Standfirst', 'One or two sentences under the title.', 'Вступ', 'Одне-два речення під назвою.'],
  'story.communities': ['Communities', 'The places it is about.', 'Громади', 'Місця, про які вона.'],
  'story.projects': ['Projects', 'The projects it is about.', 'Проєкти', 'Проєкти, про які вона.'],
  'story.published': ['Published', 'The day readers may see it.', 'Дата публікації', 'День, коли її побачать читачі.'],
  'edition.name': ['Name', 'What the network’s edition is called, on every page.', 'Назва', 'Як зветься видання мережі на кожній сторінці.'],
  'edition.locale': ['Languages', 'The default one first: en, uk, or both. For another, see the guide: it needs content/messages of its own.', 'Мови', 'Основна — перша: en, uk або обидві. Інша мова потребує власного content/messages.'],
  'edition.url': ['Web address', 'Where it will be published: https:// and a host, without a path.', 'Адреса', 'Де її буде оприлюднено: https:// і хост, без шляху.'],
  'edition.email': ['E-mail', 'Where readers send corrections.', 'Пошта', 'Куди читачі надсилають виправлення.'],
  'edition.cover': ['Colour of the cover', 'Light, six digits: #fac83b. Dark words stand on it.', 'Колір обкладинки', 'Світлий, шість цифр: #fac83b. На ньому стоять темні слова.'],
  'edition.deep': ['Deep colour', 'Dark, six digits: #1c4f97. Light words stand on it, and links have it.', 'Глибокий колір', 'Темний, шість цифр: #1c4f97. На ньому стоять світлі слова, і таким кольором пишуть посилання.'],
}; // biome-ignore format: a table of words reads by rows

/** The question and its sentence of help. */
export function wordsOf(
  kind: string,
  { key, said }: Ask,
  language: Language,
): { question: string; help: string } {
  const row = rows[`${kind}.${key}`] ?? rows[`*.${key}`];
  if (!row) {
    if (said) return said;
    throw new Error(`src/author/words.ts has no words for ${kind}.${key}.`);
  }
  return language === 'uk' ? { question: row[2], help: row[3] } : { question: row[0], help: row[1] };
}

const around = {
  kinds: { en: 'What shall be made?', uk: 'Що створюємо?' },
  unknownKind: { en: 'There is no kind "{kind}". There are: {kinds}.', uk: 'Немає виду «{kind}». Є: {kinds}.' },
  missing: { en: 'Missing: {count}. Give these flags, or run this in a terminal to be asked:', uk: 'Бракує: {count}. Додайте ці прапорці або запустіть у терміналі, щоб відповісти на запитання:' },
  strange: { en: 'There is no --{flag}. There are:', uk: 'Прапорця --{flag} немає. Є:' },
  unknown: { en: '--{flag}: there is no "{said}".', uk: '--{flag}: «{said}» немає.' },
  near: { en: 'Did you mean one of these?', uk: 'Можливо, це одне з цих?' },
  all: { en: 'There are: {list}', uk: 'Є: {list}' },
  none: { en: 'There are none yet.', uk: 'Поки немає жодного.' },
  form: { en: '--{flag}: "{said}" has not the right form. {help}', uk: '--{flag}: «{said}» має не ту форму. {help}' },
  formShort: { en: 'That has not the right form.', uk: 'Це має не ту форму.' },
  needed: { en: 'This one is needed.', uk: 'Без цього не обійтися.' },
  several: { en: '--geonames: several places are called "{said}" in {country}. Name one by its number:', uk: '--geonames: у {country} кілька місць мають назву «{said}». Назвіть одне за номером:' },
  noPlace: { en: '--geonames: GeoNames lists no "{said}" in {country}. Give its number, or "none".', uk: '--geonames: у GeoNames немає «{said}» у {country}. Дайте номер або «none».' },
  otherCountry: { en: '--geonames: {id} is {name} in {found}, not in {country}.', uk: '--geonames: {id} — це {name}, {found}, а не {country}.' },
  noneListed: { en: 'Not listed: leave the place off the map', uk: 'Немає в переліку: не показувати на мапі' },
  people: { en: '{count} people', uk: 'людей: {count}' },
  taken: { en: '{path} is there already; nothing was changed. Choose another --id.', uk: '{path} уже є; нічого не змінено. Виберіть інший --id.' },
  refused: { en: 'Not written, because the check would refuse it:', uk: 'Не записано, бо перевірка цього не пропустила б:' },
  warned: { en: 'Written, with something to look at:', uk: 'Записано; зверніть увагу:' },
  made: { en: 'Made {path}', uk: 'Створено {path}' },
  changed: { en: 'Added the name to {path}; somebody has to review it', uk: 'Назву додано до {path}; її ще має хтось перевірити' },
  dry: { en: 'This would be {path}:', uk: 'Це був би {path}:' },
  cancelled: { en: 'Stopped. Nothing was written.', uk: 'Зупинено. Нічого не записано.' },
  optional: { en: 'optional', uk: 'необов’язково' },
  typeToFind: { en: 'type to find', uk: 'пишіть, щоб знайти' },
  broken: { en: '{path} was refused for what other files hold; mend those first: npm run validate', uk: '{path} не прийнято через інші файли; спершу виправте їх: npm run validate' },
  'next.story': { en: 'Next: write it, and look at it with npm run dev. To translate it, copy it to the other language and run npm run translated on the copy.', uk: 'Далі: напишіть її й подивіться через npm run dev. Щоб перекласти, скопіюйте до іншої мови й запустіть npm run translated для копії.' },
  'next.community': { en: 'Next: npm run dev, and look at /communities/{id}/.', uk: 'Далі: npm run dev і погляньте на /communities/{id}/.' },
  'next.project': { en: 'Next: add what was done and its results in the file, then look at /projects/{id}/.', uk: 'Далі: допишіть у файлі, що зроблено, з результатами, і погляньте на /projects/{id}/.' },
  'next.figure': { en: 'Next: bind it in a story with <Figure id="{id}" />.', uk: 'Далі: прив’яжіть його в розповіді: <Figure id="{id}" />.' },
  'next.source': { en: 'Next: name it as "{id}" where a statement comes from it; in a story <Cite id="{id}" />.', uk: 'Далі: називайте його «{id}» там, звідки взято твердження; у розповіді <Cite id="{id}" />.' },
  'next.agreement': { en: 'Next: npm run dev, and look at the page of the community.', uk: 'Далі: npm run dev і погляньте на сторінку громади.' },
  'next.edition': { en: 'Next: npm start -- --root {out} builds and shows it. Everything in it is invented and says so; when your own records are in, set "illustrative" to false in data/site.json.', uk: 'Далі: npm start -- --root {out} складе й покаже його. Усе в ньому вигадано, і так і сказано; коли внесете свої записи, поставте "illustrative": false у data/site.json.' },
  outNeeded: { en: 'the folder it is made in; it must not be there yet, or be empty', uk: 'тека, де його створити; її ще не має бути, або вона порожня' },
  outTaken: { en: '{out} is not empty; nothing was written.', uk: '{out} не порожня; нічого не записано.' },
  localeUnknown: { en: '--locale: the engine speaks en and uk. For "{said}" make the edition in one of them, translate content/messages/en.json of the engine to content/messages/{said}.json of your root, and add the language to "locales" in data/site.json.', uk: '--locale: рушій знає en і uk. Для «{said}» створіть видання однією з них, перекладіть content/messages/en.json рушія в content/messages/{said}.json своєї теки й додайте мову до "locales" у data/site.json.' },
  bothColours: { en: '--cover and --deep go together.', uk: '--cover і --deep задають разом.' },
}; // biome-ignore format: a table of words reads by rows
export type WordKey = keyof typeof around;

/** Says something in a language; `{name}` stands for a value. */
export function say(
  language: Language,
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(around[key][language], values);
}
