/** Kits for tests and measurements: a whole one to change, and hand-overs of as many places as wanted, all invented. */
import type { KitHandover, KitRecord } from '#model/kit';

/** A kit with everything a share image can carry. */
export const fullKit: KitRecord = {
  kind: 'community',
  id: 'xa-lindenford',
  locale: 'en',
  dir: 'ltr',
  name: 'Lindenford',
  nameLang: null,
  also: { text: 'Лінденфорд', lang: 'uk' },
  kicker: 'Illustrative Region, Illustria',
  status: {
    mark: 'winner',
    word: 'Winner, 2021',
    text: 'Winner, 2021. Child-friendly social services',
    lastKnown: false,
  },
  situation: {
    line: 'Situation: destroyed. As of: 31 May 2023',
    text: { text: 'The town is destroyed.', lang: null },
  },
  now: {
    text: 'Since 2022 the town’s authorities have served residents through support centres in other towns.',
    lang: null,
  },
  relocated: true,
  figure: {
    id: 'lindenford-children',
    value: 'more than 400',
    label: 'children with disabilities who, with their families, could use the new services free of charge',
    labelLang: null,
    kind: 'reported',
    settled: true,
    asOf: '18 November 2021',
    note: 'As of: 18 November 2021, reported',
  },
  source: 'Source: Town Council of Lindenford, 2021',
  sourceDrawn: 'Source: Town Council of Lindenford, 2021',
  sourceLang: null,
  independence:
    'Illustrative Cities is independent. No government, agency or city network runs it or speaks through it.',
  kosovoNote:
    '* References to Kosovo are to be understood in the context of United Nations Security Council resolution 1244 (1999).',
  boundaries: 'Borders are an editorial choice.',
  asOf: '21 November 2026',
  checked: 'Sources last checked on 21 November 2026',
  edition: 'First edition',
  url: 'https://cities.example/communities/xa-lindenford/',
  address: 'cities.example/communities/xa-lindenford/',
  site: 'Illustrative Cities',
  illustrative: 'Illustrative: invented for testing',
  paper: 'xa-lindenford',
};

/** The same without what most places do not have. */
export const plainKit: KitRecord = {
  ...fullKit,
  situation: null,
  now: null,
  relocated: false,
  figure: null,
  kosovoNote: null,
  illustrative: null,
};

/** `count` places in two languages, every fifth with a number, no two alike. */
export function makeHandovers(count: number): KitHandover[] {
  return ['en', 'uk'].map((locale, language) => ({
    locale,
    prefix: language === 0 ? '' : `/${locale}`,
    site: {
      locale,
      dir: 'ltr',
      name: fullKit.site,
      tagline: 'Invented towns that put children first.',
      independence: fullKit.independence,
      edition: fullKit.edition,
      address: 'cities.example',
      count: `${count} communities`,
      illustrative: fullKit.illustrative,
      papers: Array.from({ length: Math.min(28, count) }, (_, i) => `xa-town-${i}`),
    },
    kits: Array.from({ length: count }, (_, i): KitRecord => {
      const name = language === 0 ? `Lindenford ${i}` : `Лінденфорд ${i}`;
      const id = `xa-town-${i}`;
      const kit = i % 5 === 0 ? { ...fullKit, situation: null, now: null, relocated: false } : plainKit;
      return { ...kit, id, locale, name, paper: id };
    }),
    posters: { words: { scan: 'Scan: the page', map: 'Shapes: illustrative.' }, places: {}, grounds: {} },
  }));
}
