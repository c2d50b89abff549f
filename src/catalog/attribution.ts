/** Whom the edition thanks, and on what terms: its sources by licence, and the packages whose work reaches readers. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { paths } from '#i18n/paths';
import type { Context } from './context.ts';

export interface LicensedSources {
  /** Null where the source states none: facts are used, no wording. */
  licence: string | null;
  count: number;
  /** The sources themselves, where a licence is stated. */
  links: { title: string; publisher: string; lang: string | null; href: string }[];
}

/** Stated licences first, the most used first among them. */
export function listSourceLicences({ store, href, locale, format }: Context): LicensedSources[] {
  const groups = Map.groupBy(store.sources.values(), ({ licence }) => licence);
  return [...groups]
    .map(([licence, sources]) => ({
      licence,
      count: sources.length,
      links:
        licence === null
          ? []
          : sources
              .map(({ id, title, publisher, language }) => ({
                title,
                publisher,
                lang: language === locale ? null : language,
                href: href(paths.source(id)),
              }))
              .sort((a, b) => format.compare(a.title, b.title)),
    }))
    .sort(
      (a, b) =>
        Number(a.licence === null) - Number(b.licence === null) ||
        b.count - a.count ||
        format.compare(a.licence ?? '', b.licence ?? ''),
    );
}

/** A package as its loader in `#source/packages` reads it. */
export interface CreditedPackage {
  package: string;
  kind: 'data' | 'typeface' | 'browser';
  /** What is taken out of it, where that has another name or licence. */
  content: { name: string; licence: string; url: string } | null;
  version: string;
  licence: string;
  home: string | null;
  notice: string | null;
}

/** In the order in which they are credited. */
export async function listPackages(): Promise<CreditedPackage[]> {
  const entries = (await getCollection('packages' as 'tables')) as unknown as Pick<
    CollectionEntry<'tables'> & { data: CreditedPackage & { order: number } },
    'data'
  >[];
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}
