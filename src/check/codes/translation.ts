/** Words for texts in several languages: what is missing, what has fallen behind, what says something else. */
import type { CodeTable } from './table.ts';

export const translationCodes = {
  'translation/missing': {
    severity: 'warning',
    text: {
      en: 'this text has no translation in "{locale}"',
      uk: 'у цього тексту немає перекладу мовою «{locale}»',
    },
    help: { en: 'it goes in {file}', uk: 'його місце — {file}' },
    why: {
      en: 'Until it is translated, readers of that language get the text in another one, marked as such.',
      uk: 'Поки перекладу немає, читачі отримують текст іншою мовою з відповідною позначкою.',
    },
    wrong: 'content/stories/en/murals.mdx',
    right: 'content/stories/en/murals.mdx\ncontent/stories/uk/murals.mdx',
  },
  'translation/unmarked': {
    severity: 'warning',
    text: {
      en: 'the text does not say that it translates {file}',
      uk: 'не сказано, що це переклад файлу {file}',
    },
    help: {
      en: 'add "translation" to the front matter; --fix does it',
      uk: 'додайте «translation» у поля на початку; --fix зробить це',
    },
    why: {
      en: 'Only a text that names its original can be told when the original changes.',
      uk: 'Лише текст, який називає оригінал, дізнається, що оригінал змінився.',
    },
    wrong: 'title: Мурали',
    right: "title: Мурали\ntranslation:\n  of: en\n  hash: '0a1b2c3d4e5f60'",
  },
  'translation/no-hash': {
    severity: 'warning',
    text: {
      en: 'the translation does not record which state of {file} it was made from',
      uk: 'не записано, з якого стану файлу {file} зроблено переклад',
    },
    help: {
      en: 'compare the two texts, then let --fix record it',
      uk: 'звірте обидва тексти, тоді --fix запише це',
    },
    why: {
      en: 'The recorded digest is how the check notices that the original has changed since.',
      uk: 'За записаним дайджестом перевірка помічає, що оригінал відтоді змінився.',
    },
    wrong: 'translation:\n  of: en\n  hash: null',
    right: "translation:\n  of: en\n  hash: '0a1b2c3d4e5f60'",
  },
  'translation/stale': {
    severity: 'warning',
    text: {
      en: '{file} has changed since this translation was made',
      uk: '{file} змінився відтоді, як зроблено цей переклад',
    },
    help: {
      en: "bring the text up to date, then write hash: '{hash}'",
      uk: "оновіть текст, а тоді запишіть hash: '{hash}'",
    },
    why: {
      en: 'A correction in one language must reach the others. This is not mended by --fix: somebody has to read both texts.',
      uk: 'Виправлення однією мовою має дійти до інших. --fix цього не робить: хтось має прочитати обидва тексти.',
    },
    wrong: "hash: 'ffffffffffffff'",
    right: "hash: '0a1b2c3d4e5f60'",
  },
  'translation/part-changed': {
    severity: 'warning',
    text: {
      en: 'the part "{part}" of {file} has changed since it was translated',
      uk: 'частина «{part}» у {file} змінилася відтоді, як її перекладено',
    },
    help: {
      en: 'bring this part up to date, then record it: node scripts/translated.ts <this file>',
      uk: 'оновіть цю частину, тоді запишіть це: node scripts/translated.ts <цей файл>',
    },
    why: {
      en: 'A correction in one language must reach the others; until then readers see a note at this part.',
      uk: 'Виправлення однією мовою має дійти до інших; доти читачі бачать у цій частині примітку.',
    },
    wrong: '## Хто підписав    (the English part was corrected since)',
    right: '## Хто підписав    (corrected too, and recorded)',
  },
  'translation/part-added': {
    severity: 'warning',
    text: {
      en: 'the part "{part}" of {file} has been added since the translation was made',
      uk: 'частину «{part}» у {file} додано після перекладу',
    },
    help: {
      en: 'translate it, then record it: node scripts/translated.ts <this file>',
      uk: 'перекладіть її, тоді запишіть це: node scripts/translated.ts <цей файл>',
    },
    why: {
      en: 'Readers of every language are owed the whole story.',
      uk: 'Читачі кожної мови мають право на цілу розповідь.',
    },
    wrong: 'en: ## What is not known    (nothing of it in uk)',
    right: 'uk: ## Чого не відомо',
  },
  'translation/part-removed': {
    severity: 'warning',
    text: {
      en: '{file} no longer has what the part "{part}" was translated from',
      uk: 'у {file} вже немає того, з чого перекладено частину «{part}»',
    },
    help: {
      en: 'take it out here too, then record it: node scripts/translated.ts <this file>',
      uk: 'приберіть її й тут, тоді запишіть це: node scripts/translated.ts <цей файл>',
    },
    why: {
      en: 'What was withdrawn in one language must not stay in another.',
      uk: 'Те, що прибрали однією мовою, не може лишатися іншою.',
    },
    wrong: 'uk: ## Перелік    (its original was withdrawn)',
    right: '(withdrawn in both)',
  },
  'translation/of-itself': {
    severity: 'error',
    text: {
      en: 'the text calls itself a translation from its own language, "{locale}"',
      uk: 'текст називає себе перекладом зі своєї ж мови, «{locale}»',
    },
    help: { en: 'take "translation" out of the original', uk: 'приберіть «translation» з оригіналу' },
    why: {
      en: 'One text is the original; the others name it.',
      uk: 'Один текст — оригінал, інші його називають.',
    },
    wrong: 'content/stories/en/murals.mdx: translation: { of: en }',
    right: 'content/stories/uk/murals.mdx: translation: { of: en }',
  },
  'translation/no-original': {
    severity: 'error',
    text: {
      en: 'there is no story "{slug}" in "{locale}" to be translated from',
      uk: 'розповіді «{slug}» мовою «{locale}», з якої перекладено, немає',
    },
    help: {
      en: 'both files carry the same name; or set "translation" to null',
      uk: 'обидва файли мають однакову назву; інакше запишіть «translation: null»',
    },
    why: { en: 'The two are matched by file name.', uk: 'Відповідник шукають за назвою файлу.' },
    wrong: 'content/stories/en/murals.mdx\ncontent/stories/uk/muraly.mdx',
    right: 'content/stories/en/murals.mdx\ncontent/stories/uk/murals.mdx',
  },
  'translation/figures-differ': {
    severity: 'error',
    text: {
      en: 'figure "{id}"{statement}: bound {here} × here, {there} × in "{locale}"',
      uk: 'показник «{id}»{statement}: прив’язано тут {here} ×, мовою «{locale}» — {there} ×',
    },
    help: {
      en: 'bind the same statements in both languages',
      uk: 'прив’яжіть ті самі твердження в обох мовах',
    },
    why: {
      en: 'Two languages of one story must not give different numbers (trust P2).',
      uk: 'Дві мовні версії однієї розповіді не мають подавати різних чисел (trust P2).',
    },
    wrong: 'en: <Figure id="park" />\nuk: <Figure id="parks" />',
    right: 'en: <Figure id="park" />\nuk: <Figure id="park" />',
  },
  'translation/components-differ': {
    severity: 'warning',
    text: {
      en: '{component}: {here} × here, {there} × in "{locale}"',
      uk: '{component}: тут {here} ×, мовою «{locale}» — {there} ×',
    },
    help: {
      en: 'give both languages the same sources, maps and charts',
      uk: 'подайте в обох мовах ті самі джерела, мапи й діаграми',
    },
    why: {
      en: 'Readers of every language are owed the same evidence.',
      uk: 'Читачі кожної мови мають право на ті самі докази.',
    },
    wrong: 'en: It opened.<Cite id="report-2021" />\nuk: Його відкрито.',
    right: 'en: It opened.<Cite id="report-2021" />\nuk: Його відкрито.<Cite id="report-2021" />',
  },
  'translation/script': {
    severity: 'warning',
    text: {
      en: '"{found}" is not written in the script of "{locale}"',
      uk: '«{found}» написано не тим письмом, що його вживає «{locale}»',
    },
    help: { en: 'translate it, or leave only the name', uk: 'перекладіть або лишіть тільки назву' },
    why: {
      en: 'A passage left in another language cannot be read aloud properly and is usually a forgotten one (trust A6).',
      uk: 'Уривок іншою мовою програма не прочитає вголос як слід, і зазвичай його просто забули перекласти (trust A6).',
    },
    wrong: 'Місто отримало the status of a child-friendly community.',
    right: 'Місто отримало статус громади, дружньої до дітей.',
  },
} as const satisfies CodeTable;
