/**
 * One DCAT 3 catalogue in JSON-LD with the part of PROV it needs: each dataset with its files, terms, and the records of
 * the ledger it was derived from. Plain JSON: whoever writes it into a page escapes it.
 */
import { licenceOf, titleOf, type Words } from './api.ts';
import type { Dataset } from './dataset.ts';
import { type Edition, localesOf } from './edition.ts';
import { licenceLinks } from './licences.ts';

export interface CataloguedFile {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

const media: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
};

export function makeCatalogue(
  edition: Edition,
  listed: readonly { dataset: Dataset; files: readonly CataloguedFile[] }[],
  words: Words,
): object {
  const { site } = edition;
  const locales = localesOf(edition);
  const inAll = (read: (locale: string) => string | undefined) =>
    locales.flatMap((locale) => {
      const value = read(locale);
      return value ? [{ '@value': value, '@language': locale }] : [];
    });
  const publisher = `${site.url}/#publisher`;
  const licence = (name: string) => ({
    '@id': licenceLinks[name] ?? `${site.url}/data/#${encodeURIComponent(name)}`,
  });
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      prov: 'http://www.w3.org/ns/prov#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      {
        '@id': publisher,
        '@type': ['foaf:Organization', 'prov:Agent'],
        'foaf:name': inAll((locale) => site.name[locale]),
        'dct:description': inAll((locale) => site.independence[locale]),
      },
      {
        '@id': `${site.url}/api/v1/catalogue.jsonld`,
        '@type': 'dcat:Catalog',
        'dct:title': inAll((locale) => site.name[locale]),
        'dct:description': inAll((locale) => site.description[locale]),
        'dct:publisher': { '@id': publisher },
        'dct:license': licence(site.licences.content),
        'dct:issued': day(site.edition.date),
        'dct:language': locales,
        'foaf:homepage': { '@id': `${site.url}/data/` },
        'dcat:dataset': listed.map(({ dataset }) => ({ '@id': idOf(edition, dataset) })),
      },
      ...listed.map(({ dataset, files }) => ({
        '@id': idOf(edition, dataset),
        '@type': ['dcat:Dataset', 'prov:Entity'],
        'dct:identifier': dataset.id,
        'dct:title': inAll((locale) => titleOf(dataset, edition, words, locale)),
        'dct:description': inAll((locale) => {
          const series = edition.records.series.find(({ id }) => id === dataset.series);
          return series ? series.summary[locale] : words(locale, `dataset.${dataset.id}.text`);
        }),
        'dct:publisher': { '@id': publisher },
        'dct:license': licence(licenceOf(dataset, edition)),
        'dct:modified': day(site.edition.date),
        'dcat:version': site.edition.id,
        'dcat:landingPage': { '@id': idOf(edition, dataset) },
        'prov:wasAttributedTo': { '@id': publisher },
        'prov:wasDerivedFrom': sourcesOf(dataset).map((id) => ({ '@id': `${site.url}/sources/${id}/` })),
        'dcat:distribution': files.map(({ path, format, bytes, sha256 }) => ({
          '@id': `${site.url}${path}`,
          '@type': 'dcat:Distribution',
          'dcat:downloadURL': { '@id': `${site.url}${path}` },
          'dcat:mediaType': {
            '@id': `https://www.iana.org/assignments/media-types/${media[format] ?? format}`,
          },
          'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': sha256,
          },
        })),
      })),
    ],
  };
}

const idOf = ({ site }: Edition, { id }: Dataset): string => `${site.url}/data/${id}/`;
const day = (date: string) => ({ '@value': date, '@type': 'xsd:date' });

/** Every source a row of the dataset names, once, in the order of their ids. */
function sourcesOf({ id, rows }: Dataset): string[] {
  if (id === 'sources') return [];
  const found = new Set<string>();
  for (const { source, sources, population_source: population } of rows) {
    if (typeof source === 'string') found.add(source);
    if (typeof population === 'string') found.add(population);
    if (Array.isArray(sources)) for (const one of sources) found.add(one);
  }
  return [...found].sort();
}
