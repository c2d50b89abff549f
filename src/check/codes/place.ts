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
    wrong: '"id": "ua-bratislava", "country": "SK"',
    right: '"id": "sk-bratislava", "country": "SK"',
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
} as const satisfies CodeTable;
