/** What readers ask and the page that is right for it: names in both scripts, themes, misspellings, inflected forms. */

export interface Query {
  locale: 'en' | 'uk';
  text: string;
  /** Address of the right page without its language. */
  right: string;
}

const ask = (locale: Query['locale'], right: string, ...texts: string[]): Query[] =>
  texts.map((text) => ({ locale, text, right }));

const bakhmut = '/communities/ua-bakhmut/';
const prishtina = '/communities/xk-prishtina/';

export const queries: readonly Query[] = [
  // Names, in any script and spelling on record.
  ...ask('en', bakhmut, 'Bakhmut', 'Bachmut', 'Бахмут', 'Artemivsk', 'Артемівськ'),
  ...ask('en', prishtina, 'Pryshtina', 'Prishtinë', 'Priština', 'pristina'),
  ...ask('en', '/communities/pl-krakow/', 'krakow'),
  ...ask('en', '/communities/pl-lodz/', 'Lodz'),
  ...ask('en', '/communities/md-chisinau/', 'Chisinau', 'Kishinev'),
  ...ask('en', '/countries/tr/', 'Turkey'),
  ...ask('en', '/countries/cz/', 'Czech Republic'),
  ...ask('uk', bakhmut, 'Бахмут', 'Bakhmut'),
  ...ask('uk', prishtina, 'Приштина'),
  // Misspelt and unfinished.
  ...ask('en', bakhmut, 'Bakmut', 'Bahmut', 'bakh'),
  ...ask('en', '/communities/ua-vinnytsia/', 'Vinnitsia', 'Vinnytsya'),
  ...ask('en', '/communities/ua-mariupol/', 'Mariupil'),
  ...ask('en', '/communities/de-regensburg/', 'Regensberg'),
  ...ask('uk', '/communities/ua-kamianets-podilskyi/', 'Камянец-Подільський'),
  // Inflected.
  ...ask('uk', bakhmut, 'у Бахмуті', 'з Бахмута', 'Бахмутом'),
  ...ask('uk', '/communities/ua-lviv/', 'у Львові', 'зі Львова'),
  ...ask('uk', '/communities/ua-vinnytsia/', 'до Вінниці'),
  ...ask('uk', '/communities/ua-cherkasy/', 'в Черкасах'),
  ...ask('uk', '/communities/ua-mariupol/', 'Маріуполем'),
  ...ask('uk', '/countries/pl/', 'у Польщі'),
  ...ask('uk', '/countries/ua/', 'України'),
  ...ask('en', bakhmut, 'у Бахмуті'),
  // Themes and what texts are about.
  ...ask('en', '/themes/inclusion/', 'disability', 'inclusion'),
  ...ask('en', '/themes/mental-health/', 'mental health'),
  ...ask('en', '/refugee-response/', 'refugees'),
  ...ask('en', '/stories/whose-childhood-is-counted/', 'whose childhood'),
  ...ask('en', '/stories/bakhmut-before-and-after/', 'Bakhmut before and after'),
  ...ask('en', '/programmes/ua-spilno/', 'SPILNO programme'),
  ...ask('en', '/awards/unicef-inspire-awards/2021/', 'Inspire Awards 2021'),
  ...ask('en', '/projects/inspire-2021-regensburg/', 'inclusive playground'),
  ...ask('en', '/about/boundaries/', 'names and borders'),
  ...ask('uk', '/themes/inclusion/', 'інвалідності', 'інклюзією'),
  ...ask('uk', '/themes/play/', 'гра'),
  ...ask('uk', '/themes/education/', 'освіти'),
  ...ask('uk', '/stories/counting-communities/', 'рахувати громади'),
];
