/** Words for where a community is and which codes it carries. */
import type { CodeTable } from './table.ts';

export const placeCodes = {
  'location/too-precise': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}; coordinates carry at most two decimals',
      uk: '«{field}» — {found}; у координатах щонайбільше два знаки після коми',
    },
    help: {
      en: 'write {rounded}: a community is shown by its centre and no finer',
      uk: 'напишіть {rounded}: громаду показують за її центром, не точніше',
    },
    why: {
      en: 'Two decimals are about a kilometre. Finer ones can lead to a building with children in it (trust S6).',
      uk: 'Два знаки — це приблизно кілометр. Точніші координати можуть привести до будівлі, де є діти (trust S6).',
    },
    wrong: '"lon": 37.99983',
    right: '"lon": 38.0',
  },
  'community/country': {
    severity: 'error',
    text: {
      en: 'the id begins with "{prefix}" but the country is "{country}"',
      uk: 'id починається з «{prefix}», а країна — «{country}»',
    },
    help: {
      en: 'an id begins with its country code in lower case: "{right}-…"',
      uk: 'id починається з коду країни малими літерами: «{right}-…»',
    },
    why: {
      en: 'The id is the address of the page and names its country; the two must say the same.',
      uk: 'Id — це адреса сторінки, і він називає країну; обидва мають казати те саме.',
    },
    wrong: '"id": "xb-lindenford", "country": "XA"',
    right: '"id": "xa-lindenford", "country": "XA"',
  },
  'community/katotth-form': {
    severity: 'error',
    text: {
      en: '"{field}" is {found}, which is not a KATOTTH code',
      uk: '«{field}» — {found}, а це не код КАТОТТГ',
    },
    help: {
      en: 'a KATOTTH code is "UA" and 17 digits, such as "UA14020010000000000"',
      uk: 'код КАТОТТГ — це «UA» і 17 цифр, наприклад «UA14020010000000000»',
    },
    why: {
      en: 'Several communities share a name; the state register’s code tells them apart.',
      uk: 'Кілька громад можуть мати однакову назву; розрізняє їх код державного класифікатора.',
    },
    wrong: '"katotth": "1402001"',
    right: '"katotth": "UA14020010000000000"',
  },
  'community/katotth-country': {
    severity: 'error',
    text: {
      en: 'the community carries a KATOTTH code but its country is "{country}"',
      uk: 'громада має код КАТОТТГ, а країна — «{country}»',
    },
    help: {
      en: 'only communities of Ukraine have one; set "katotth" to null',
      uk: 'його мають лише громади України; поставте для «katotth» null',
    },
    why: {
      en: 'The code belongs to the register of Ukraine, so either the code or the country is mistaken.',
      uk: 'Це код українського класифікатора, тож або код, або країна хибні.',
    },
    wrong: '"country": "SK", "katotth": "UA14020010000000000"',
    right: '"country": "SK", "katotth": null',
  },
  'location/outside-country': {
    severity: 'error',
    text: {
      en: 'the point {lat}, {lon} does not lie in {country}',
      uk: 'точка {lat}, {lon} лежить не в {country}',
    },
    help: {
      en: 'look the place up again; the country or one of the coordinates is mistaken',
      uk: 'знайдіть місце ще раз: хибна або країна, або одна з координат',
    },
    why: {
      en: 'A dot in the wrong country is a false statement, and a quiet one. Points up to 15 km off the drawn coast are let through, because the drawn coast is coarse (trust M6).',
      uk: 'Крапка не в тій країні — це неправда, до того ж тиха. Точки не далі ніж 15 км від намальованого берега приймаємо, бо його намальовано спрощено (trust M6).',
    },
    wrong: '"country": "UA", "location": { "lon": 17.11, "lat": 48.15 }',
    right: '"country": "SK", "location": { "lon": 17.11, "lat": 48.15 }',
  },
  'location/swapped': {
    severity: 'error',
    text: {
      en: 'longitude {lon} and latitude {lat} are swapped: the other way round the point lies in {country}',
      uk: 'довготу {lon} і широту {lat} переставлено: якщо поміняти їх місцями, точка лежить у {country}',
    },
    help: { en: 'write "lon": {lat}, "lat": {lon}', uk: 'напишіть "lon": {lat}, "lat": {lon}' },
    why: {
      en: 'Some maps name latitude first and some longitude, so this is the commonest slip with coordinates (trust M6).',
      uk: 'Одні мапи першою пишуть широту, інші — довготу, тому це найчастіша описка в координатах (trust M6).',
    },
    wrong: '"lon": 48.59, "lat": 38.0',
    right: '"lon": 38.0, "lat": 48.59',
  },
  'community/no-katotth': {
    severity: 'info',
    text: {
      en: 'the community of Ukraine has no KATOTTH code yet',
      uk: 'громада України ще не має коду КАТОТТГ',
    },
    help: {
      en: 'take it from the state register of administrative units',
      uk: 'візьміть його з Кодифікатора адміністративно-територіальних одиниць',
    },
    why: {
      en: 'Several communities share a name, and the code is what tells them apart for good (trust M).',
      uk: 'Кілька громад можуть мати однакову назву, а надійно розрізняє їх лише код (trust M).',
    },
    wrong: '"katotth": null',
    right: '"katotth": "UA14020010000000000"',
  },
  'community/katotth-twice': {
    severity: 'error',
    text: {
      en: 'the KATOTTH code {found} is already that of "{other}"',
      uk: 'код КАТОТТГ {found} вже має «{other}»',
    },
    why: {
      en: 'One code is one community. Either a code was copied, or one community has two records.',
      uk: 'Один код — одна громада. Або код скопійовано, або громада має два записи.',
    },
    wrong: '"katotth": "UA14020010000000000"    (in two records)',
    right: 'each record with its own code',
  },
  'community/geonames-twice': {
    severity: 'error',
    text: {
      en: 'the GeoNames number {found} is already that of "{other}"',
      uk: 'номер GeoNames {found} вже має «{other}»',
    },
    why: {
      en: 'Places are matched by this number and never by name, so one number in two records mixes up two towns (trust M).',
      uk: 'Місця зіставляють за цим номером, а не за назвою, тож один номер у двох записах сплутує два міста (trust M).',
    },
    wrong: '"geonames": 3060972    (in two records)',
    right: 'each record with its own number, or null',
  },
  'community/same-spot': {
    severity: 'error',
    text: {
      en: '"{other}" has the same name on the same spot',
      uk: '«{other}» має таку саму назву в тому самому місці',
    },
    help: {
      en: 'keep one record; give it the memberships of both',
      uk: 'залиште один запис і перенесіть до нього участь з обох',
    },
    why: {
      en: 'Two records of one community split its story, and count it twice.',
      uk: 'Два записи однієї громади ділять її історію навпіл і рахують її двічі.',
    },
    wrong: 'xa-lindenford.json and xa-lindenford-town.json, both "Lindenford" at 18.09, 48.31',
    right: 'xa-lindenford.json',
  },
} as const satisfies CodeTable;
