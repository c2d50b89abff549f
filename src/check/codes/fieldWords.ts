/**
 * What the schemas say of their fields, in Ukrainian, by the English words: a description that is changed loses its
 * translation, and a test says so. Long because it is one table.
 */
export const fieldWords: Readonly<Record<string, string>> = {
  '"ltr" for languages written from left to right, "rtl" for the others.':
    '«ltr» для мов, якими пишуть зліва направо, «rtl» для решти.',
  '"web": the consent covers publication on the web.': '«web»: згода стосується публікації у вебі.',
  'A community of data/communities/.': 'Громада з data/communities/.',
  'A few words above the remark.': 'Кілька слів над приміткою.',
  'A figure of data/figures/.': 'Показник із data/figures/.',
  'A paraphrase of data/voices/.': 'Переказ слів із data/voices/.',
  'A picture or recording of data/media/.': 'Зображення чи запис із data/media/.',
  'A place in one edition of an award.': 'Місце в одному випуску нагороди.',
  'A programme of data/programmes/.': 'Програма з data/programmes/.',
  'A project of data/projects/.': 'Проєкт із data/projects/.',
  'A published scale of evidence by which projects are read. From its second level on a project needs a result; from the third, an evaluation.':
    'Оприлюднена шкала доказовості, за якою читають проєкти. Від другого рівня проєкт мусить мати результат, від третього — оцінювання.',
  'A record of data/differences/, or a figure with several statements.':
    'Запис із data/differences/ або показник із кількома твердженнями.',
  'A source of data/sources/.': 'Джерело з data/sources/.',
  'A street map under the living maps. Roads, water and buildings are drawn; names and borders stay those of this edition.':
    'Мапа вулиць під живими мапами. З неї беруть дороги, воду й будівлі; назви й кордони лишаються свої.',
  'A table of data/series/.': 'Таблиця з data/series/.',
  'A titled, sourced statement.': 'Твердження із заголовком і джерелом.',
  'Address of a saved copy, where one is known.': 'Адреса збереженої копії, якщо вона відома.',
  'Address of the page without its language: "/communities/xa-example-town/".':
    'Адреса сторінки без мови: «/communities/xa-example-town/».',
  'Address of the page; null when it has none.': 'Адреса сторінки; null, якщо її немає.',
  'After how long a statement is due for review.': 'Через який час твердження треба переглянути.',
  'Agreements of data/agreements/, parted by commas.': 'Угоди з data/agreements/ через кому.',
  'An award of data/awards/.': 'Нагорода з data/awards/.',
  'An edition of that award, such as "2021".': 'Випуск цієї нагороди, наприклад «2021».',
  'An organisation and its role.': 'Організація та її роль.',
  'An organisation of data/organisations/.': 'Організація з data/organisations/.',
  'As what it takes part.': 'У якій ролі бере участь.',
  'As what its source names it: a candidate is not a signatory.':
    'У якій ролі її називає джерело: кандидатка — ще не підписантка.',
  'As-of date of the statements at the left.': 'Дата («станом на») тверджень ліворуч.',
  'As-of date of the statements at the right.': 'Дата («станом на») тверджень праворуч.',
  'Bands and links: dark, because light text stands on it. "#1c4f97".':
    'Смуги й посилання: темна, бо на неї лягає світлий текст. «#1c4f97».',
  'Calendar day: "2021-11-18".': 'Календарний день: «2021-11-18».',
  'Categories in which this edition named more than one winner.':
    'Категорії, у яких цей випуск назвав більше ніж одного переможця.',
  'Categories of that edition.': 'Категорії цього випуску.',
  'Code of the Ukrainian hromada.': 'Код української громади за КАТОТТГ.',
  'Columns of the table in the order they are shown, parted by commas.':
    'Стовпці таблиці через кому, у тому порядку, у якому їх показати.',
  'Columns of the table, in the order of the file.': 'Стовпці таблиці в порядку файла.',
  'Communities it concerns: identifiers in data/communities/.':
    'Громади, яких це стосується: ідентифікатори з data/communities/.',
  'Communities named and shelved first on the home page.':
    'Громади, які на головній сторінці названо й поставлено першими.',
  'Communities of data/communities/, parted by commas.': 'Громади з data/communities/ через кому.',
  'Communities of that phase, and as what.': 'Громади цієї частини та їхні ролі.',
  'Communities of the map this step speaks of, or "stop-1", "stop-2" … of a dual map.':
    'Громади на мапі, про які цей крок, або «stop-1», «stop-2» … на подвійній мапі.',
  'Community id or country code the name belongs to, or a key of its own.':
    'Ідентифікатор громади чи код країни, якій належить назва, або власний ключ.',
  'Coordinates of the centre of a place.': 'Координати центра місця.',
  'Country or area code, two capitals, such as "UA"; "XK" for Kosovo.':
    'Код країни чи території, дві великі літери, наприклад «UA»; «XK» для Косова.',
  'Country the agreement belongs to.': 'Країна, якої стосується угода.',
  'Currency code of the printed sum, three capitals: "EUR".':
    'Код валюти надрукованої суми, три великі літери: «EUR».',
  'Date as precisely as it is known: "2021", "2021-11" or "2021-11-18".':
    'Дата так точно, як її знають: «2021», «2021-11» або «2021-11-18».',
  'Date of publication; null when undated.': 'Дата публікації; null, якщо її не вказано.',
  'Date of the newest dated source for this status.':
    'Дата найновішого датованого джерела для цього статусу.',
  'Date of the newest source; null when nothing was found.':
    'Дата найновішого джерела; null, якщо нічого не знайдено.',
  'Dated events written over the plot, parted by commas.':
    'Датовані події, підписані на рисунку, через кому.',
  'Dated steps, each with its source.': 'Датовані кроки, кожен із джерелом.',
  'Day of publication.': 'День публікації.',
  'Day of the last change of its meaning; null while there was none.':
    'День останньої зміни змісту; null, доки її не було.',
  'Described only; counted by those who run it; by others; evaluated.':
    'Лише описано; порахували ті, хто веде; порахували інші; оцінено.',
  'Earlier steps, each with its date and source.': 'Попередні щаблі, кожен із датою і джерелом.',
  'Earliest date stated for this status, or of joining.': 'Найраніша названа дата цього статусу або вступу.',
  'Easy-read summary, short sentences, and the day it was signed off.':
    'Переказ простою мовою, короткими реченнями, і день, коли його схвалили.',
  'End stated by the source; null when none is stated.':
    'Дата завершення, яку подає джерело; null, якщо її немає.',
  'Events in order; records in data/events/.': 'Події за порядком; записи з data/events/.',
  'Events of data/events/, parted by commas.': 'Події з data/events/ через кому.',
  'Every published statement, the chosen one first.': 'Усі оприлюднені твердження; вибране — перше.',
  'Every published sum, never converted, never added up.':
    'Усі оприлюднені суми; їх не переводять і не додають.',
  'Every statement, with who said it and when.': 'Усі твердження: хто й коли це сказав.',
  'Figures about the place or the wider programme.': 'Показники про місце або ширшу програму.',
  'Figures of cost.': 'Показники вартості.',
  'Figures of data/figures/, parted by commas.': 'Показники з data/figures/ через кому.',
  'Figures of results, chosen order.': 'Показники результатів у вибраному порядку.',
  'Figures of results.': 'Показники результатів.',
  'Figures of that edition, such as the number of entries.':
    'Показники цього випуску, наприклад кількість подань.',
  'Figures of this phase, in reading order.': 'Показники цієї частини в порядку читання.',
  'Figures shown there: identifiers in data/figures/.':
    'Показники, які там показано: ідентифікатори з data/figures/.',
  'Form after "in" with its preposition, where the language inflects names.':
    'Форма в місцевому відмінку разом із прийменником, якщо мова відмінює назви.',
  'Forms that must not be used, in any language.': 'Форми, яких не можна вживати, будь-якою мовою.',
  'From the weakest to the strongest, in words of our own.':
    'Від найслабшого до найсильнішого, своїми словами.',
  'Further countries it works in.': 'Інші країни, де вона працює.',
  'GeoNames id of a place that is no community, so that maps can show where it is.':
    'Номер GeoNames місця, яке не є громадою, щоб мапи могли показати, де воно.',
  'GeoNames number of the place.': 'Номер місця в GeoNames.',
  'Hashes of the parts of that text, heading by heading; written by a command.':
    'Відбитки частин того тексту, заголовок за заголовком; їх записує команда.',
  'How far results are supported: described only; counted by those who run it; by others; evaluated.':
    'Наскільки підтверджено результати: лише описано; порахували ті, хто веде; порахували інші; оцінено.',
  'How it was read: excerpt only, second-hand, undated.':
    'Як це прочитано: лише уривок, з других рук, без дати.',
  'How many communities the programme or press states, per date.':
    'Скільки громад називає сама програма чи преса, на кожну дату.',
  'How several statements relate: one only; different dates; different scope; contradiction.':
    'Як пов’язані кілька тверджень: воно одне; різні дати; різне охоплення; суперечність.',
  'How the edition reads it; null when nothing explains it.':
    'Як це читає видання; null, якщо пояснення немає.',
  'How the statements relate: different dates; different scope; rounding; contradiction.':
    'Як пов’язані твердження: різні дати; різне охоплення; заокруглення; суперечність.',
  'How winners were chosen.': 'Як вибирали переможців.',
  'Identifier in data/organisations/.': 'Ідентифікатор із data/organisations/.',
  'Identifier in data/themes.json.': 'Ідентифікатор із data/themes.json.',
  'Identifier of a record in data/organisations/.': 'Ідентифікатор запису з data/organisations/.',
  'Identifier of a record in data/programmes/.': 'Ідентифікатор запису з data/programmes/.',
  'Identifier of a record in data/sources/.': 'Ідентифікатор запису з data/sources/.',
  'Identifier of that record.': 'Ідентифікатор цього запису.',
  'Identifiers of records in data/sources/, best first.':
    'Ідентифікатори записів із data/sources/, найкращий — перший.',
  'Keeps the rows in which a column holds a value: "measure=crossings,country=ALL".':
    'Лишає рядки, у яких стовпець має це значення: «measure=crossings,country=ALL».',
  'Language of the name; null when not established.': 'Мова назви; null, якщо її не встановлено.',
  'Language tag, such as "uk", "sr-Latn".': 'Позначка мови, наприклад «uk», «sr-Latn».',
  'Language tags that place names there are written in; the first is used for lang.':
    'Позначки мов, якими там пишуть назви; перша стає мовою назв на сторінці.',
  'Languages of the edition, in the order of the menu.': 'Мови видання в порядку меню.',
  'Latitude in degrees north, at most two decimals.':
    'Широта в градусах на північ, щонайбільше два знаки після коми.',
  'Level on the published scale that data/site.json names as evidenceScale, as far as the sources carry it; null when they carry none.':
    'Рівень на оприлюдненій шкалі, яку data/site.json називає evidenceScale, наскільки дозволяють джерела; null, якщо не дозволяють.',
  'Licence of texts and data.': 'Ліцензія текстів і даних.',
  'Licence of the engine.': 'Ліцензія рушія.',
  'Licence of the source; null when not stated: facts are used, no wording.':
    'Ліцензія джерела; null, якщо не вказано: тоді беруть факти, але не вислови.',
  'Licence of the typefaces.': 'Ліцензія шрифтів.',
  'Licence under which it may be used.': 'Ліцензія, за якою це можна використати.',
  'Licences of what the edition is made of.': 'Ліцензії того, з чого складено видання.',
  'Longitude in degrees east, at most two decimals.':
    'Довгота в градусах на схід, щонайбільше два знаки після коми.',
  'Lower and upper value, when the source gives a range.':
    'Нижнє й верхнє значення, якщо джерело подає проміжок.',
  'Mailbox for corrections.': 'Поштова скринька для виправлень.',
  'Months after asOf when a status reads "last known".':
    'Через скільки місяців після asOf про статус кажуть «останнє відоме».',
  'Months after reading when a source is due for review.':
    'Через скільки місяців після прочитання треба переглянути джерело.',
  'Name as the person writes it in Latin letters; null when the source names nobody.':
    'Ім’я, як людина пише його латинкою; null, якщо джерело нікого не називає.',
  'Name in each language of the edition, as reviewed.': 'Назва кожною мовою видання, переглянута.',
  'Name in the community’s own language when it differs in form.':
    'Назва мовою самої громади, якщо вона має іншу форму.',
  'Name in the language of the place.': 'Назва мовою цього місця.',
  'Name of the column as its first line has it.': 'Назва стовпця, як у першому рядку файла.',
  'Name of the file beside the record: small letters, digits, hyphens.':
    'Назва файла поруч із записом: малі літери, цифри, дефіси.',
  'Name of the language in itself.': 'Назва мови нею самою.',
  'Name per language of the edition; "en" always; other languages only from the reviewed table.':
    'Назва кожною мовою видання; «en» — завжди; іншими мовами — лише з переглянутої таблиці.',
  'Name per language, where reviewed.': 'Ім’я кожною мовою, якщо його переглянуто.',
  'Number of the consent. The paper itself never comes here.':
    'Номер згоди. Сам документ сюди не потрапляє ніколи.',
  'Numbers by which others know the place.': 'Номери, за якими це місце знають інші.',
  'One edition of the award.': 'Один випуск нагороди.',
  'One line under the name.': 'Один рядок під назвою.',
  'One or two sentences under the title.': 'Одне-два речення під заголовком.',
  'One phase of a programme, with both sides’ commitments.':
    'Одна частина програми із зобов’язаннями обох сторін.',
  'One project told large on the home page; left out, the page has none.':
    'Один проєкт, про який головна сторінка розповідає докладно; якщо поля немає, немає і такого проєкту.',
  'One promise made by the community.': 'Одна обіцянка громади.',
  'One published statement of a number.': 'Одне оприлюднене твердження про число.',
  'One sentence on how children are looked after; on every page.':
    'Одне речення про те, як дбають про дітей; на кожній сторінці.',
  'Only when it differs from the community’s centre.': 'Лише якщо воно не збігається з центром громади.',
  'Origin of the published site, without a path.': 'Адреса опублікованого сайту без шляху.',
  'Other and former names, for finding only.': 'Інші й колишні назви, тільки для пошуку.',
  'Part of the address: the year, such as "2021".': 'Частина адреси: рік, наприклад «2021».',
  'Partners named without a record of their own.': 'Партнери, у яких немає власного запису.',
  'Path of a PMTiles file with vector tiles in public/, such as "/maps/streets.pmtiles". Never the address of another host: readers ask nobody but this site.':
    'Шлях до файла PMTiles з векторними плитками в public/, наприклад «/maps/streets.pmtiles». Ніколи не адреса чужого сервера: браузер читача звертається лише до цього сайту.',
  'Permanent identifier of a community: country code, hyphen, slug, such as "xa-lindenford".':
    'Сталий ідентифікатор громади: код країни, дефіс, назва латинкою, наприклад «xa-lindenford».',
  'Permanent identifier: lower-case letters, digits and single hyphens.':
    'Сталий ідентифікатор: малі латинські літери, цифри й поодинокі дефіси.',
  'Place in the index; smaller first.': 'Місце в переліку; менше число — раніше.',
  'Programmes it belongs to: identifiers in data/programmes/.':
    'Програми, до яких це належить: ідентифікатори з data/programmes/.',
  'Projects it tells of: identifiers in data/projects/.':
    'Проєкти, про які йдеться: ідентифікатори з data/projects/.',
  'Related programmes.': 'Споріднені програми.',
  'Reviewed name per language.': 'Переглянута назва кожною мовою.',
  'Shown first on the programmes index.': 'Стоїть першою в переліку програм.',
  'Situation of a front-line place as of a date.': 'Становище прифронтового місця на певну дату.',
  'Sources used beside those of the bound figures.': 'Джерела, крім тих, що їх мають прив’язані показники.',
  'Stable key, for anchors and translations.': 'Сталий ключ, для посилань і перекладів.',
  'Standing in one programme, with its date.': 'Статус в одній програмі, з датою.',
  'State of the text it was made from; written by npm run translated.':
    'Стан тексту, з якого зроблено переклад; його записує npm run translated.',
  'Step on the status ladder, in the programme’s own standing, as of a date.':
    'Щабель на драбині статусів, у значенні самої програми, на певну дату.',
  'Text per language: { "en": "…", "uk": "…" }. A missing language is shown in the default one, marked.':
    'Текст для кожної мови: { "en": "…", "uk": "…" }. Якщо мовою читача тексту немає, показують основною і позначають це.',
  'The as-of date of another statement of the same figure.':
    'Дата («станом на») іншого твердження того самого показника.',
  'The cover and the buttons: light, because ink stands on it. "#fac83b".':
    'Обкладинка й кнопки: світла, бо на неї лягає темний текст. «#fac83b».',
  'The date every "as of" is judged against. Data, never a clock.':
    'Дата, відносно якої судять про кожне «станом на». Це дані, а не годинник.',
  'The date the number describes; null when the source gives none.':
    'Дата, якої стосується число; null, якщо джерело її не подає.',
  'The day it was read for this edition.': 'День, коли це прочитано для видання.',
  'The day this record was last checked against its sources.':
    'День, коли запис востаннє звірили з джерелами.',
  'The edition in words: "First edition, November 2026".':
    'Видання словами: «Перше видання, листопад 2026 року».',
  'The finding, as a sentence.': 'Висновок, одним реченням.',
  'The hosting community, when it has a page.': 'Громада, яка прийняла, якщо в неї є сторінка.',
  'The language this was translated from and the hash of that text.':
    'Мова, з якої це перекладено, і відбиток того тексту.',
  'The month from which voices and events belong to the response; earlier ones stand apart.':
    'Місяць, від якого голоси й події належать до відповіді на кризу; раніші стоять окремо.',
  'The name as it is or was written.': 'Назва, як її пишуть або писали.',
  'The name in that language.': 'Назва цією мовою.',
  'The number as published; null when the source gives only a range.':
    'Число, як опубліковано; null, якщо джерело подає лише проміжок.',
  'The pages that show it.': 'Сторінки, на яких це показано.',
  'The permission for a picture in which a child can be recognised; null when nobody can.':
    'Дозвіл на зображення, де дитину можна впізнати; null, якщо впізнати нікого.',
  'The plain value of a statement, where dates do not tell two of them apart.':
    'Саме значення твердження, якщо за датою їх не розрізнити.',
  'The project told large on the home page.': 'Проєкт, про який докладно розповідає головна сторінка.',
  'The source’s own qualifier; "exact" when it printed none.':
    'Застереження самого джерела; «exact», якщо його немає.',
  'The summary, a short sentence each.': 'Переказ, по одному короткому реченню.',
  'Themes it covers.': 'Теми, які вона охоплює.',
  'Themes: identifiers in data/themes.json.': 'Теми: ідентифікатори з data/themes.json.',
  'Those announced and not reported as held; drawn dashed.':
    'Ті, про які оголошено, але не повідомлено, що вони відбулися; намальовано пунктиром.',
  'Title as printed, in its own language.': 'Заголовок, як надруковано, мовою джерела.',
  'Title as printed.': 'Заголовок, як надруковано.',
  'Title.': 'Заголовок.',
  'Two colours of the edition, six digits each; left out, those of the engine.':
    'Дві барви видання, по шість знаків; без них — барви рушія.',
  'Two or three sentences in own words; null: the page composes its facts.':
    'Два-три речення власними словами; null — сторінка складе їх із фактів.',
  'Unit key; its words and plural forms are in content/messages under unit.<key>.':
    'Ключ одиниці; її назва та форми множини — у content/messages, під unit.<ключ>.',
  'Unit of its numbers; null for columns without numbers.':
    'Одиниця його чисел; null для стовпців без чисел.',
  'Web address beginning with https:// or http://.': 'Адреса, що починається з https:// або http://.',
  'What a reader must know about it.': 'Що про це має знати читач.',
  'What a reader must know about this one statement.': 'Що читач має знати про саме це твердження.',
  'What a reader who cannot see the drawing should take from it.':
    'Що має винести читач, який не бачить рисунка.',
  'What a source says of a place near the front. Never a line of control.':
    'Що джерело каже про місце поблизу фронту. Лінії контролю не буває ніколи.',
  'What became of the project, as far as sources say.': 'Що сталося з проєктом, наскільки кажуть джерела.',
  'What can be seen, for those who cannot see it.': 'Що тут можна побачити — для тих, хто не бачить.',
  'What did not work; null when no source says.': 'Що не вдалося; null, якщо жодне джерело не каже.',
  'What entries were judged by, each with its source.': 'За чим судили подання, кожне з джерелом.',
  'What happened next: mandatory once a recognition is winner.':
    'Що було далі: обов’язкове, щойно проєкт переміг.',
  'What happened since, each with its date and source.': 'Що сталося відтоді, кожне з датою і джерелом.',
  'What is counted, as words that follow the number: "children with disabilities who …".':
    'Що пораховано — слова, які стоять після числа: «дітей з інвалідністю, які …».',
  'What is said below: what became of it.': 'Що сказано нижче: що з ним стало.',
  'What is said of it; the first of its results follows at the end, number and all.':
    'Що про нього сказано; наприкінці стане перший із його результатів разом із числом.',
  'What it is, in two or three sentences of our own.': 'Що це, двома-трьома власними реченнями.',
  'What it must not be confused with.': 'З чим її не можна плутати.',
  'What it says now.': 'Що вона каже тепер.',
  'What it shows, in single words.': 'Що на ньому, окремими словами.',
  'What it takes to copy; null when no source says.':
    'Що потрібно, щоб повторити; null, якщо жодне джерело не каже.',
  'What it was given: winner, finalist or entered.': 'Що йому присудили: переможець, фіналіст чи подання.',
  'What kind of body it is.': 'Що це за установа.',
  'What kind of record it is about.': 'Якого виду запис, про який ідеться.',
  'What kind of statement was wrong.': 'Якого виду твердження було хибне.',
  'What of this edition is missing here.': 'Чого з цього випуску тут бракує.',
  'What readers of the table must know.': 'Що мають знати читачі таблиці.',
  'What stands below it.': 'Що стоїть під ним.',
  'What the column holds.': 'Що містить стовпець.',
  'What the edition is called.': 'Як зветься видання.',
  'What the edition is, in one or two sentences: shown where a link to it is posted.':
    'Що це за видання, одним-двома реченнями: їх видно там, де на нього поставили посилання.',
  'What the end date is.': 'Що означає кінцева дата.',
  'What the entries of the edition are counted by.': 'За чим рахувати подання цього випуску.',
  'What the figure is about.': 'Про що цей показник.',
  'What the list of this country does and does not show.': 'Що перелік цієї країни показує, а що ні.',
  'What the name belongs to.': 'Чому належить назва.',
  'What the page said.': 'Що сторінка казала.',
  'What the point stands for: the centre of the community, or its seat or a part of it.':
    'Що позначає точка: центр громади чи її адміністративне місто або частину.',
  'What the town would be doing.': 'Що робила б громада.',
  'What was done: services, steps, methods.': 'Що зроблено: послуги, кроки, способи.',
  'What was looked for and not found.': 'Чого шукали й не знайшли.',
  'What was promised, each with its source and what became of it.':
    'Що обіцяно: з джерелом і тим, що з цього вийшло.',
  'What was signed, as its source calls it.': 'Що підписано, як це називає джерело.',
  'When it must be looked at again.': 'Коли на це треба глянути знову.',
  'When the status must be checked; null: the edition’s rule counts from asOf.':
    'Коли статус треба перевірити; null — правило видання рахує від asOf.',
  'When what the step tells took place.': 'Коли відбулося те, про що каже крок.',
  'Where in the source: page, paragraph, table; null when it was read as a whole.':
    'Де саме в джерелі: сторінка, абзац, таблиця; null, якщо прочитано цілком.',
  'Where people and services are now, each with its date and source.':
    'Де тепер люди й послуги, кожне з датою та джерелом.',
  'Where readers can write to.': 'Куди можуть написати читачі.',
  'Where the community’s people and services are now (dual geography).':
    'Де тепер люди й послуги громади (подвійна географія).',
  'Where the coordinates come from; source: from the sources of the record.':
    'Звідки координати; source — із джерел запису.',
  'Which edition this is.': 'Яке це видання.',
  'Which need it answers: a decision, money, people, partners, a place, a method, time.':
    'Якій потребі це відповідає: рішення, гроші, люди, партнери, місце, спосіб, час.',
  'Who can be seen: nobody; adults; children nobody could recognise; children who can be recognised.':
    'Кого видно: нікого; дорослих; дітей, яких не впізнати; дітей, яких можна впізнати.',
  'Who promised it.': 'Хто це обіцяв.',
  'Who published it.': 'Хто це опублікував.',
  'Who reads the levels, and what they do not mean.': 'Хто визначає рівні й чого вони не означають.',
  'Who runs it, in words.': 'Хто її веде, словами.',
  'Who runs the site and who does not; on every page.': 'Хто веде сайт, а хто ні; на кожній сторінці.',
  'Whom it was for, as sources say; null when none does.':
    'Для кого це, за джерелами; null, якщо жодне не каже.',
  'Whom the street map thanks, as its licence asks; printed on the map.':
    'Кому дякує мапа вулиць, як просить її ліцензія; надруковано на мапі.',
  'Whom to name beside it.': 'Кого назвати поруч.',
  'Why it was changed.': 'Чому це змінено.',
  'Why the first statement was chosen and what may explain the others.':
    'Чому вибрано перше твердження і чим можна пояснити інші.',
  'asterisk: every mention carries the Resolution 1244 note.':
    'asterisk: кожна згадка має примітку про Резолюцію 1244.',
  'committed: promised; evidenced: a source shows it was done; unknown: nothing found since.':
    'committed — обіцяно; evidenced — джерело показує, що зроблено; unknown — відтоді нічого не знайдено.',
  'in: the reviewed form after "in", with its preposition.':
    'in — переглянута форма в місцевому відмінку разом із прийменником.',
  'measured: counted by the source itself; reported: stated by it; estimated: said to be an estimate; target or planned: not a result; announced: money promised; received: money said to have arrived; illustrative: invented for testing, never with a real place’s name.':
    'measured — порахувало саме джерело; reported — повідомило; estimated — сказано, що це оцінка; target і planned — не результат; announced — обіцяні гроші; received — гроші, про які сказано, що вони надійшли; illustrative — вигадано для проби, ніколи з назвою справжнього місця.',
  'national: a country’s child-friendly-city programme; the others as their names say.':
    'national — програма «громада, дружня до дітей» однієї країни; решта — як кажуть їхні назви.',
  'needs: what it takes; steps: what to do, in order; cost: the range, with its source; ask: whom to ask.':
    'needs — що потрібно; steps — що робити, за порядком; cost — у яких межах вартість, із джерелом; ask — кого спитати.',
  'null when it concerns a region or a whole country.': 'null, якщо йдеться про регіон чи цілу країну.',
  'phrase: value and unit; value: the value alone, where the sentence brings its noun.':
    'phrase — число з одиницею; value — саме число, якщо іменник є в реченні.',
  'true when the sum is a part of a total in the same list.':
    'true, якщо сума — частина загальної з того самого переліку.',
  'true: every page is watermarked as invented test data.':
    'true: на кожній сторінці сказано, що це вигадані пробні дані.',
  'true: taken back; the medium is shown nowhere any more.':
    'true: згоду відкликано; зображення більше ніде не показують.',
  'true: the child agreed, in its own words or way.':
    'true: погодилася сама дитина, своїми словами чи по-своєму.',
  'true: the guardian agreed.': 'true: опікун погодився.',
  'unknown: what no source says; drawn dashed.':
    'unknown — чого не каже жодне джерело; намальовано пунктиром.',
  'written: bars stand as the figures are named, not largest first.':
    'written — смужки стоять так, як названо показники, а не від найбільшої.',
  'An editor in the browser at /admin/, which proposes changes as pull requests; left out or null, the site has none.':
    'Редактор у браузері за адресою /admin/, який пропонує зміни запитами на злиття; якщо поля немає або воно null, редактора немає.',
  'Where the repository lies.': 'Де лежить сховище.',
  'The repository as its host names it: "owner/name".': 'Сховище, як його називає хостинг: «власник/назва».',
  'The branch the site is built from, such as "main".': 'Гілка, з якої складають сайт, наприклад «main».',
};
