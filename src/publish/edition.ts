/** What is published: the records of one edition as plain values, and small readings of them. Writes nothing. */
import type { DataCollection, RecordOf } from '#model/registry';
import type { Site } from '#model/site';
import type { Story } from '#model/story';
import type { LocaleText } from '#model/text';

export type Records = { readonly [Name in Exclude<DataCollection, 'site'>]: readonly RecordOf<Name>[] };

/** Rows of text by column name, as data/series keeps them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface Edition {
  readonly site: Site;
  /** Records of each collection in the order of their ids. */
  readonly records: Records;
  /** Table of each series by its id. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Note that Kosovo carries wherever it is named, by language (trust M2). */
  readonly kosovoNote: LocaleText;
  readonly stories: readonly { locale: string; slug: string; data: Story }[];
}

/** Languages of the edition, the default one first. */
export function localesOf({ site }: Edition): readonly string[] {
  const codes = site.locales.map(({ code }) => code);
  return [site.defaultLocale, ...codes.filter((code) => code !== site.defaultLocale)];
}
