/** Every address of the site, once, without its language; and how a language is put in front of it. */
import type { KitKind } from '#model/kit';

/** `/communities/` → `/uk/communities/`; the default language stands at the root. */
export const localisePath = (path: string, locale: string, defaultLocale: string): string =>
  locale === defaultLocale ? path : `/${locale}${path}`;

/** The route parameter of `pages/[...locale]/`: undefined for the default language. */
export const localeParam = (locale: string, defaultLocale: string): string | undefined =>
  locale === defaultLocale ? undefined : locale;

export const paths = {
  home: () => '/',
  map: () => '/map/',
  search: () => '/search/',
  communities: () => '/communities/',
  community: (id: string) => `/communities/${id}/`,
  country: (code: string) => `/countries/${code.toLowerCase()}/`,
  awards: () => '/awards/',
  award: (id: string) => `/awards/${id}/`,
  edition: (award: string, edition: string) => `/awards/${award}/${edition}/`,
  /** One axis of an edition's entries, such as `country/ua`. */
  editionPart: (award: string, edition: string, axis: string, value: string) =>
    `/awards/${award}/${edition}/${axis}/${value.toLowerCase()}/`,
  projects: () => '/projects/',
  compare: () => '/projects/compare/',
  project: (id: string) => `/projects/${id}/`,
  programmes: () => '/programmes/',
  programme: (id: string) => `/programmes/${id}/`,
  refugeeResponse: () => '/refugee-response/',
  refugeeCounts: () => '/refugee-response/counts/',
  refugeeVoices: () => '/refugee-response/voices/',
  stories: () => '/stories/',
  story: (slug: string) => `/stories/${slug}/`,
  themes: () => '/themes/',
  theme: (id: string) => `/themes/${id}/`,
  sources: () => '/sources/',
  source: (id: string) => `/sources/${id}/`,
  figure: (id: string) => `/figures/${id}/`,
  about: () => '/about/',
  attribution: () => '/about/attribution/',
  boundaries: () => '/about/boundaries/',
  safeguarding: () => '/about/safeguarding/',
  accessibility: () => '/about/accessibility/',
  corrections: () => '/corrections/',
  media: (file: string) => `/assets/media/${file}`,
  data: () => '/data/',
  dataset: (id: string) => `/data/${id}/`,
  guide: () => '/guide/',
  guideRules: () => '/guide/rules/',
  guideCharts: () => '/guide/charts/',
  guideTown: () => '/guide/town/',
  guideFields: () => '/guide/fields/',
  guideComponents: () => '/guide/components/',
  /** A page of the guide that is prose, such as `story`. */
  guidePage: (page: string) => `/guide/${page}/`,
  /** Share images, 1200 × 630 px; `siteCard` stands for every page without one of its own. */
  card: (kind: KitKind, id: string) => `/cards/${kind}/${id}.png`,
  siteCard: () => '/cards/site.png',
  poster: (kind: KitKind, id: string) => `/poster/${kind}/${id}/`,
  posterPdf: (kind: KitKind, id: string) => `/poster/${kind}/${id}.pdf`,
  /** For a frame in another site's page; `embedPinned` is one file that never changes again. */
  embed: (kind: KitKind, id: string) => `/embed/${kind}/${id}/`,
  embedPinned: (kind: KitKind, id: string) => `/embed/${kind}/${id}.html`,
  embedMap: () => '/embed/map/',
  oembed: (kind: KitKind, id: string) => `/oembed/${kind}/${id}.json`,
} as const;

/** The places of a page's map as CSV, one file for all languages; `page` as of `paths`. */
export const placesCsv = (page: string): string => `${page}places.csv`;
