/** What a column can hold, and how people head it in English and Ukrainian. Guesses; whoever asks confirms. */
import { editDistance } from '#model/nearest';
import type { Row } from '#source/sheet/table';
import { readText } from './values.ts';

/** Fields with a text per language are followed by a dot and the language: `name.uk`. */
const perLanguage = ['name', 'region', 'note', 'summary'] as const;
const plainFields = [
  'id', 'country', 'geonames', 'katotth', 'lat', 'lon', 'coordinates', 'population', 'population.asOf', 'native',
  'aliases', 'source', 'programme', 'status', 'since', 'until', 'asOf',
] as const; // biome-ignore format: names read by rows
export type Field = (typeof plainFields)[number] | `${(typeof perLanguage)[number]}.${string}`;

/** `to`: null when the column is left out. `sure`: whether the heading is a usual one or only near to it. */
export type Column = { index: number; heading: string; to: Field | null; sure: boolean; told: boolean };
export type Mapping = { header: number; columns: Column[]; sample: Row | null };

type Base = Exclude<(typeof plainFields)[number], never> | (typeof perLanguage)[number];
const headings: Record<Base, string> = {
  id: 'id|identifier|kindred id|record id|community id|ідентифікатор|код запису',
  name: 'name|names|title|town|city|municipality|community|community name|name of community|name of the community|town name|city name|municipality name|settlement|hromada|place|назва|назва громади|громада|місто|муніципалітет|населений пункт|назва міста|назва населеного пункту|територіальна громада|назва територіальної громади|тг|отг|мтг|назва тг|назва отг',
  native:
    'native|native name|local name|name in own language|name in local language|власна назва|місцева назва|назва мовою громади',
  aliases:
    'aliases|alias|other names|former names|former name|also known as|інші назви|колишня назва|колишні назви|стара назва|інша назва',
  country: 'country|country code|country name|state|nation|країна|код країни|держава',
  region:
    'region|oblast|province|county|district|administrative region|область|регіон|край|область регіон|назва області|провінція',
  geonames:
    'geonames|geonames id|geonameid|geoname id|geonames code|geonames number|номер geonames|код geonames',
  katotth:
    'katotth|katottg|koatuu|katotth code|код катоттг|катоттг|код громади|код тг|код за катоттг|катотт г|кодифікатор',
  lat: 'lat|latitude|широта|географічна широта|шир|y|lat n',
  lon: 'lon|lng|long|longitude|довгота|географічна довгота|довг|x|lon e',
  coordinates:
    'coordinates|coords|position|location|lat lon|latlon|gps|координати|географічні координати|розташування|широта довгота',
  population:
    'population|inhabitants|residents|number of residents|people|pop|населення|кількість населення|чисельність населення|мешканців|кількість мешканців|жителів|кількість жителів|осіб',
  'population.asOf':
    'population as of|population date|population year|date of population|year of population|населення станом на|дата населення|рік населення|населення на дату',
  source: 'source|sources|source id|джерело|джерела|код джерела',
  programme: 'programme|program|initiative|network|програма|ініціатива|мережа|назва програми',
  status: 'status|standing|membership|membership status|статус|стан|статус участі|участь|статус громади',
  since:
    'since|from|joined|date joined|joined on|start|start date|member since|з|від|дата приєднання|дата вступу|дата початку|початок|учасниця з|приєдналася',
  until:
    'until|to|expires|valid until|end|end date|expiry|expiry date|до|дійсний до|дата завершення|кінець|дата закінчення',
  asOf: 'as of|asof|status as of|status date|date of status|date|станом на|дата статусу|статус станом на|дата',
  // Plain remarks are often meant for colleagues; only what says that it is public is taken without being told.
  note: 'public note|status note|note on status|публічна примітка|примітка до статусу',
  summary: 'summary|description|about|опис|короткий опис|про громаду|стислий опис',
};
const known: [Base, string[]][] = Object.entries(headings).map(([field, list]) => [
  field as Base,
  list.split('|'),
]);

const tongues: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:en|eng|english|in english|англ|англійська|англійською|латиницею)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:uk|ukr|укр|ukrainian|in ukrainian|українська|українською)(?!\p{L})/iu,
};

/** The fields there are for an edition in these languages, as they are written in `--map`. */
export function listFields(locales: readonly string[]): Field[] {
  return [
    ...perLanguage.flatMap((base) => locales.map((locale): Field => `${base}.${locale}`)),
    ...plainFields,
  ];
}

/** A field as someone wrote it in `--map`; null when there is none of that name. */
export function findField(text: string, locales: readonly string[]): Field | null {
  return listFields(locales).find((field) => field.toLowerCase() === text.trim().toLowerCase()) ?? null;
}

/** What a heading most likely means; `script` is the alphabet of what stands below it. */
export function guessField(
  heading: string,
  script: 'cyrillic' | 'other',
  locales: readonly string[],
): { to: Field; sure: boolean } | null {
  const told = findField(heading, locales);
  if (told) return { to: told, sure: true };
  let text = heading.normalize('NFKC').toLowerCase();
  const locale = locales.find((code) => tongueOf(code).test(text.replace(/_/g, ' ')));
  if (locale) text = text.replace(/_/g, ' ').replace(tongueOf(locale), ' ');
  const forms = [text, text.replace(/\([^)]*\)|,.*$/g, ' ')].map(tidy).filter(Boolean);
  const found = forms.map(nearestOf).find((one) => one !== null);
  if (!found) return null;
  const { base, sure } = found;
  if (!(perLanguage as readonly string[]).includes(base)) return { to: base as Field, sure };
  const fitting = script === 'cyrillic' ? 'uk' : 'en';
  const [first = 'en'] = locales;
  return { to: `${base}.${locale ?? (locales.includes(fitting) ? fitting : first)}` as Field, sure };
}

const tongueOf = (code: string): RegExp => tongues[code] ?? new RegExp(`(?<!\\p{L})${code}(?!\\p{L})`, 'iu');
const tidy = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function nearestOf(text: string): { base: Base; sure: boolean } | null {
  for (const [base, list] of known) if (list.includes(text)) return { base, sure: true };
  if (text.length < 5) return null;
  for (const [base, list] of known) {
    for (const one of list) {
      if (
        one.length >= 5 &&
        Math.abs(one.length - text.length) < 3 &&
        editDistance(one, text, 3) <= (one.length > 7 ? 2 : 1)
      )
        return { base, sure: false };
    }
  }
  return null;
}

/**
 * The heading row among the first fifteen, and what each column is guessed to hold. `told`: heading, or `@C` for
 * column C, to field; null leaves a column out. Null when no row looks like headings.
 */
export function guessMapping(
  rows: readonly Row[],
  told: ReadonlyMap<string, Field | null>,
  locales: readonly string[],
): Mapping | null {
  const toldOf = (heading: string, index: number) => {
    const letter = `@${letterFor(index)}`;
    if (told.has(letter)) return { found: true, to: told.get(letter) ?? null };
    const key = [...told.keys()].find(
      (one) => tidy(one.toLowerCase()) === tidy(heading.toLowerCase()) && tidy(one) !== '',
    );
    return key === undefined ? { found: false, to: null } : { found: true, to: told.get(key) ?? null };
  };
  const head = rows.slice(0, 15);
  let best: { row: Row; score: number } | null = null;
  for (const row of head) {
    const texts = row.cells.map((cell) => (typeof cell === 'string' ? readText(cell) : null));
    const score = texts.filter((text, index) => {
      if (!text) return false;
      return text.length < 60 && (toldOf(text, index).found || guessField(text, 'other', locales) !== null);
    }).length;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (!best) return null;
  // A single known word may stand in any row; a single known heading says at least what the rows are about.
  const isNaming = best.row.cells.some((cell) => {
    const guess = typeof cell === 'string' ? guessField(cell, 'other', locales) : null;
    return guess?.sure && /^(name\.|id$|geonames$|katotth$)/.test(guess.to);
  });
  if (best.score < 2 && !isNaming && told.size === 0) return null;
  const header = rows.indexOf(best.row);
  const below = rows.slice(header + 1, header + 40);
  const columns = best.row.cells.map((cell, index): Column => {
    const heading = readText(cell) ?? '';
    const chosen = toldOf(heading, index);
    if (chosen.found) return { index, heading, to: chosen.to, sure: true, told: true };
    const guess = heading ? guessField(heading, scriptOf(below, index), locales) : null;
    return { index, heading, to: guess?.to ?? null, sure: guess?.sure ?? true, told: false };
  });
  // Latin and Cyrillic columns without a language in the heading: two "name" columns are told apart by their letters.
  return { header, columns, sample: below.find(({ cells }) => cells.some((cell) => cell !== null)) ?? null };
}

function scriptOf(rows: readonly Row[], index: number): 'cyrillic' | 'other' {
  const text = rows.map(({ cells }) => cells[index]).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/[\u0400-\u04ff]/g)?.length ?? 0) > letters / 2 ? 'cyrillic' : 'other';
}

const letterFor = (index: number): string =>
  (index >= 26 ? letterFor(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
