/**
 * One address of every kind of page, without language: what the checks that cannot visit every page visit. A new kind
 * of page is added here and nowhere else.
 */

export interface Template {
  /** What kind of page it stands for. */
  name: string;
  /** Address in the default language. */
  path: string;
}

const page = (name: string, path: string): Template => ({ name, path });

export const templates: readonly Template[] = [
  page('home', '/'),
  page('map', '/map/'),
  page('communities', '/communities/'),
  page('communities, second page', '/communities/page-2/'),
  page('communities of one status', '/communities/status/candidate/'),
  page('communities of one year', '/communities/year/2021/'),
  page('communities in another order', '/communities/by-country/'),
  page('community, relocated and rich', '/communities/ua-bakhmut/'),
  page('community, little known', '/communities/ad-canillo/'),
  page('community without coordinates', '/communities/is-hrunamannahreppur/'),
  page('community in Kosovo', '/communities/xk-prishtina/'),
  page('community with an agreement', '/communities/pl-krakow/'),
  page('country', '/countries/ua/'),
  page('country with many communities', '/countries/es/'),
  page('country beyond the sheet', '/countries/br/'),
  page('awards', '/awards/'),
  page('award', '/awards/unicef-inspire-awards/'),
  page('edition', '/awards/unicef-inspire-awards/2021/'),
  page('part of an edition', '/awards/unicef-inspire-awards/2021/status/finalist/'),
  page('projects', '/projects/'),
  page('projects compared', '/projects/compare/'),
  page('project that won', '/projects/inspire-2021-bakhmut/'),
  page('project hardly known', '/projects/inspire-2021-ruggell/'),
  page('programmes', '/programmes/'),
  page('programme S1', '/programmes/local-authorities-eca/'),
  page('programme S2', '/programmes/eurocities-unicef/'),
  page('programme S3', '/programmes/ua-spilno/'),
  page('programme S4', '/programmes/kosovo-2016-2020/'),
  page('national programme', '/programmes/es-cai/'),
  page('refugee response', '/refugee-response/'),
  page('counts of people', '/refugee-response/counts/'),
  page('voices', '/refugee-response/voices/'),
  page('stories', '/stories/'),
  page('story', '/stories/bakhmut-before-and-after/'),
  page('themes', '/themes/'),
  page('theme', '/themes/inclusion/'),
  page('sources', '/sources/'),
  page('sources of one letter', '/sources/by-a/'),
  page('source', '/sources/geonames/'),
  page('figure', '/figures/bakhmut-children-served-2021/'),
  page('figure of many statements', '/figures/ukraine-refugees-stated/'),
  page('figure that is a target', '/figures/warsaw-unicef-children-target-2022/'),
  page('data', '/data/'),
  page('dataset', '/data/communities/'),
  page('table of a series', '/data/displacement/'),
  page('search', '/search/'),
  page('about', '/about/'),
  page('names and borders', '/about/boundaries/'),
  page('safeguarding', '/about/safeguarding/'),
  page('accessibility', '/about/accessibility/'),
  page('credits and licences', '/about/attribution/'),
  page('corrections', '/corrections/'),
  page('guide', '/guide/'),
  page('first correction', '/guide/correction/'),
  page('components', '/guide/components/'),
  page('fields', '/guide/fields/'),
  page('rules', '/guide/rules/'),
  page('charts', '/guide/charts/'),
  page('poster of a community', '/poster/community/ua-bakhmut/'),
  page('poster of a project', '/poster/project/inspire-2021-bakhmut/'),
  page('poster of a story', '/poster/story/bakhmut-before-and-after/'),
  page('checklist for a town', '/guide/town/'),
];

/** Served for an address that leads nowhere; it has one language. */
export const errorPage = page('lost address', '/404.html');
