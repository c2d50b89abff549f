/** `npm run import -- communities FILE`: a spreadsheet to one JSON per record. Exit 0 sound, 1 refused, 2 could not run. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '#check/codes/table';
import { getRoot, repository } from '#source/root';
import { runCommand } from './command.ts';

const options = {
  root: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  map: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  choose: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  source: { type: 'string' },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  separator: { type: 'string' },
  report: { type: 'string' },
  yes: { type: 'boolean', short: 'y', default: false },
  write: { type: 'boolean', default: false },
  template: { type: 'boolean', default: false },
  resume: { type: 'boolean', default: false },
  undo: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const usage: Record<Language, string> = {
  en: `npm run import -- communities FILE [options]       FILE: .csv, .tsv or .xlsx

Reads the table, says what it would create, change and refuse, and writes nothing.

  --write              write it, when every row is sound: all of it or nothing
  --yes                take the columns as they are guessed
  --map "HEADING=F"    column HEADING (or @C for column C) holds field F; F is - to leave it out
  --set F=VALUE        what holds for every row that says nothing itself: --set country=UA
  --source ID          the same for the source: an id in data/sources/
  --choose ROW=ID      which GeoNames place a row means; ROW=none: not in GeoNames
  --without 7,9        leave rows out
  --sheet NAME         which sheet of a workbook
  --encoding NAME      utf-8, utf-16le, utf-16be, windows-1251, koi8-u, windows-1252, windows-1250
  --separator S        what separates cells, when it is found wrong
  --report FILE        the whole report as .csv or .json
  --template           print the headings a table can have
  --resume, --undo     finish, or take back, an import that was cut off
  --root DIR           another content root     --lang L  en or uk`,
  uk: `npm run import -- communities ФАЙЛ [параметри]       ФАЙЛ: .csv, .tsv або .xlsx

Читає таблицю, каже, що створить, змінить і відхилить, і нічого не записує.

  --write              записати, коли всі рядки справні: усе або нічого
  --yes                взяти стовпці так, як їх розпізнано
  --map "ЗАГОЛОВОК=П"  стовпець ЗАГОЛОВОК (або @C для стовпця C) містить поле П; - щоб не брати
  --set П=ЗНАЧЕННЯ     що чинне для рядків, які самі цього не кажуть: --set country=UA
  --source ID          те саме для джерела: ідентифікатор у data/sources/
  --choose РЯДОК=ID    яке місце GeoNames означає рядок; РЯДОК=none: його там немає
  --without 7,9        обійти рядки
  --sheet НАЗВА        який аркуш книги
  --encoding НАЗВА     utf-8, utf-16le, utf-16be, windows-1251, koi8-u, windows-1252, windows-1250
  --separator S        що розділяє комірки, коли розпізнано хибно
  --report ФАЙЛ        увесь звіт як .csv або .json
  --template           надрукувати заголовки, які може мати таблиця
  --resume, --undo     завершити або скасувати перерваний імпорт
  --root ТЕКА          інший корінь даних     --lang L  en або uk`,
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const language = (['en', 'uk'] as const).find((known) => known === values.lang);
  if (!language) throw new Error(`The import does not speak "${values.lang}". It speaks en and uk.`);
  if (values.help) {
    await print(usage[language]);
    return 0;
  }
  const root = getRoot(values.root);
  const [collection, file, ...rest] = positionals;
  if (values.resume || values.undo) {
    const { finishBatch, undoBatch } = await import('#source/batch');
    const files = values.undo ? undoBatch(root) : finishBatch(root);
    await print(language === 'uk' ? `Файлів: ${files}.` : `Files: ${files}.`);
    return 0;
  }
  if (collection !== 'communities')
    throw new Error(
      collection
        ? `Only communities can be imported, not "${collection}": npm run import -- communities FILE`
        : 'Say what to import: npm run import -- communities FILE (--help lists the options)',
    );
  const { runImport, printTemplate } = await import('#intake/run');
  if (values.template) {
    await print(printTemplate(language));
    return 0;
  }
  if (!file || rest.length > 0) throw new Error('Name one file: npm run import -- communities FILE');
  const ask =
    process.stdin.isTTY && process.stdout.isTTY && !values.yes && !values.write
      ? (await import('./import/ask.ts')).createQuestions(language)
      : null;
  return runImport(root, file, {
    ...values,
    map: values.map ?? [],
    set: values.set ?? [],
    choose: values.choose ?? [],
    without: values.without ?? [],
    language,
    ask,
    today: new Date().toISOString().slice(0, 10),
    print,
    progress: showProgress(),
  });
}

/** On a terminal, or where lines are kept, once it takes a while: how far it has come. */
function showProgress() {
  let said = performance.now() + 1500;
  return (what: string, done: number, all: number) => {
    const now = performance.now();
    if (done === 0 || now - said < 1500) return;
    said = now;
    console.error(`${what}: ${Math.round((100 * done) / Math.max(1, all))} %`);
  };
}

function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(`${text}\n`, () => done()));
}

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
enableCompileCache(join(repository, '.cache', 'node'));
await runCommand('import', main);
