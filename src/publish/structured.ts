/**
 * What pages say to machines in the words of schema.org: who publishes, what a number states, where a place is. Plain
 * values; the layout escapes them (trust R4). Modest on purpose: nothing is claimed that the page does not show.
 */
import type { Observation } from '#model/figure';
import type { Site } from '#model/site';

type Texts = Readonly<Record<string, string>>;
const textOf = (texts: Texts, locale: string, { defaultLocale }: Site): string =>
  texts[locale] ?? texts[defaultLocale] ?? '';

/** The publisher says of itself that it is independent (trust S12). */
export const describePublisher = (site: Site, locale: string): object => ({
  '@type': 'Organization',
  '@id': `${site.url}/#publisher`,
  name: textOf(site.name, locale, site),
  description: textOf(site.independence, locale, site),
  url: `${site.url}/`,
});

/** The site, and how it is searched: `search` is the path of the search page in this language. */
export const describeWebsite = (site: Site, locale: string, home: string, search: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  '@id': `${site.url}${home}`,
  name: textOf(site.name, locale, site),
  url: site.url + home,
  inLanguage: locale,
  description: textOf(site.description, locale, site),
  publisher: describePublisher(site, locale),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.url}${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

export interface PlaceFacts {
  path: string;
  name: string;
  alternateName: string | null;
  /** Degrees; rounded to two decimals, no finer than the middle of the community (trust S6). */
  position: { lat: number; lon: number } | null;
  country: { name: string; path: string };
  region: string | null;
  geonames: number | null;
}

export function describePlace(site: Site, locale: string, place: PlaceFacts): object {
  const country = {
    '@type': 'Place',
    name: place.country.name,
    url: site.url + place.country.path,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    '@id': site.url + place.path,
    name: place.name,
    ...(place.alternateName ? { alternateName: place.alternateName } : {}),
    url: site.url + place.path,
    ...(place.position
      ? {
          geo: {
            '@type': 'GeoCoordinates',
            latitude: Math.round(place.position.lat * 100) / 100,
            longitude: Math.round(place.position.lon * 100) / 100,
          },
        }
      : {}),
    containedInPlace: place.region
      ? { '@type': 'Place', name: place.region, containedInPlace: country }
      : country,
    ...(place.geonames ? { sameAs: `https://sws.geonames.org/${place.geonames}/` } : {}),
    subjectOf: {
      '@type': 'WebPage',
      url: site.url + place.path,
      inLanguage: locale,
      publisher: describePublisher(site, locale),
    },
  };
}

export interface FigureFacts {
  path: string;
  /** The number with what it counts, as the page says it. */
  name: string;
  /** Date, kind of statement and note in words. */
  description: string;
  variable: string;
  unit: string;
  about: { name: string; path: string | null } | null;
  observation: Observation;
  sources: readonly { title: string; publisher: string; path: string; url: string | null }[];
  record: string;
}

/** A bound figure is an Observation only when somebody observed it; a target, plan or promise is a bare quantity. */
const observed: readonly Observation['status'][] = ['measured', 'reported', 'estimated', 'received'];

/** "More than 400" is a lower bound and "up to 400" an upper one; neither is the value 400. */
export function boundsOf({ value, range, qualifier }: Observation): object {
  if (range) return { minValue: range[0], maxValue: range[1] };
  if (value === null) return {};
  if (qualifier === 'more-than' || qualifier === 'at-least') return { minValue: value };
  return qualifier === 'up-to' || qualifier === 'less-than' ? { maxValue: value } : { value };
}

export function describeFigureData(site: Site, locale: string, figure: FigureFacts): object {
  const { observation } = figure;
  const isObserved = observed.includes(observation.status);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': site.url + figure.path,
    url: site.url + figure.path,
    name: figure.name,
    inLanguage: locale,
    publisher: describePublisher(site, locale),
    dateModified: site.edition.date,
    isBasedOn: figure.sources.map(({ title, publisher, path, url }) => ({
      '@type': 'CreativeWork',
      '@id': site.url + path,
      name: title,
      publisher: { '@type': 'Organization', name: publisher },
      ...(url ? { url } : {}),
    })),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: site.url + figure.record,
    },
    mainEntity: {
      '@type': isObserved ? 'Observation' : 'QuantitativeValue',
      '@id': `${site.url}${figure.path}#number`,
      name: figure.name,
      description: figure.description,
      ...boundsOf(observation),
      unitText: figure.unit,
      ...(isObserved
        ? {
            variableMeasured: { '@type': 'StatisticalVariable', name: figure.variable },
            ...(observation.asOf ? { observationDate: observation.asOf } : {}),
            ...(figure.about
              ? {
                  observationAbout: {
                    '@type': 'Thing',
                    name: figure.about.name,
                    ...(figure.about.path ? { url: site.url + figure.about.path } : {}),
                  },
                }
              : {}),
          }
        : {}),
    },
  };
}
