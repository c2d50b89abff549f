/** Every collection and field of the registry as the guide shows them, with an example from a record of the edition. */
import { z } from 'zod';
import { fieldWords } from '#check/codes/fieldWords';
import { type FieldNote, listFields, valueAt } from '#model/fields';
import { refusalOf } from '#model/media';
import { type CollectionName, registry } from '#model/registry';
import {
  communityId,
  countryCode,
  day,
  languageTag,
  localeText,
  partialDate,
  slug,
  sourceId,
  sourceIds,
  webAddress,
} from '#model/text';
import type { Context } from './context.ts';
import { guideLanguage } from './guide.ts';
import { namesKosovo } from './sourceMarks.ts';

const [fieldsInEnglish = {}] = Object.values(
  import.meta.glob<Record<string, string>>('/src/guide/en/fields.json', { eager: true, import: 'default' }),
);

export interface FieldView extends Omit<FieldNote, 'description'> {
  /** Anchor on the page. */
  anchor: string;
  /** "text in each language", "list of dates" */
  takes: string;
  description: string;
  /** As it stands in the file; null when no record of the edition has it. */
  example: string | null;
}

export interface CollectionView {
  name: CollectionName;
  /** Where its files are: `data/figures/<id>.json`. */
  file: string;
  description: string;
  count: number | null;
  fields: FieldView[];
}

const spoken: Readonly<Record<string, string>> = fieldsInEnglish;

/** What a schema says of every day, identifier or text alike, and not of the one field. */
const general = new Set(
  [
    communityId,
    countryCode,
    day,
    languageTag,
    localeText,
    partialDate,
    slug,
    sourceId,
    sourceIds,
    webAddress,
  ].map((schema) => String(z.globalRegistry.get(schema)?.description ?? '')),
);

/**
 * What the guide says of a field in English: the words of its schema about it, else those of the guide's own table, by the
 * whole path, by its end, by its name; else what is said of all of its kind.
 */
function describeField(collection: string, { path, description }: FieldNote): string {
  if (description && !general.has(description)) return description;
  const steps = [collection, ...path.replaceAll('[]', '').split('.')];
  for (let from = 0; from < steps.length; from++) {
    const words = spoken[steps.slice(from).join('.')];
    if (words) return words;
  }
  return description;
}

/** English words of a schema in the language of the guide; the same words where nobody has translated them. */
export function translateField(language: string, words: string): string {
  return language === 'uk' ? (fieldWords[words] ?? words) : words;
}

/** Every collection, in the order of the registry. */
export function describeCollections(context: Context): CollectionView[] {
  const { t, locale, store } = context;
  const language = guideLanguage(locale);
  return (Object.keys(registry) as CollectionName[]).map((name) => {
    const { format, path, schema } = registry[name];
    const records = listRecords(context, name);
    return {
      name,
      file: {
        folder: `${path}/<id>.json`,
        list: path,
        single: path,
        mdx: `${path}/<${t('guide.fields.language')}>/<id>.mdx`,
      }[format],
      description: t(`guide.collection.${name}`),
      count:
        name === 'site' || name === 'pages'
          ? null
          : name === 'stories'
            ? store.stories.length
            : records.length,
      fields: listFields(schema).map((field) => {
        const type = t(`guide.type.${field.type}`);
        return {
          ...field,
          anchor: `${name}-${field.path.replaceAll('[]', '').replaceAll('.', '-')}`,
          takes: field.isList ? t('guide.type.list', { type }) : type,
          description: markKosovo(translateField(language, describeField(name, field))),
          example: field.type === 'group' || isOutdated(field.path) ? null : exampleOf(records, field.path),
        };
      }),
    };
  });
}

/** Records of a collection, those the edition puts first before others. */
function listRecords({ store, site }: Context, name: CollectionName): readonly unknown[] {
  if (name === 'site') return [site];
  if (name === 'pages') return [];
  if (name === 'stories') return store.stories.map(({ data }) => data);
  // Of a medium that may not be shown nothing is told, its fields neither (trust S10).
  if (name === 'media')
    return [...store.media.values()].filter((medium) => !refusalOf(medium, site.edition.date));
  const all = [...(store[name] as ReadonlyMap<string, unknown>).values()];
  if (name !== 'communities') return all;
  const lead = site.lead.flatMap((id) => store.communities.get(id) ?? []);
  return [...lead, ...all];
}

/** Former names and forms that are wrong are for the check alone. */
const isOutdated = (path: string): boolean => path === 'avoid' || path.startsWith('aliases');

/** With its asterisk wherever a page names it (trust M2). */
const markKosovo = (words: string): string => words.replace(/(Kosovo|Косов[оауі])(?!\*)/g, '$1*');

const MOST = 110;

/** The shortest way to show a value of the first record that has one. */
function exampleOf(records: readonly unknown[], path: string): string | null {
  for (const record of records) {
    const value = valueAt(record, path);
    if (value === undefined || namesKosovo(JSON.stringify(value))) continue;
    const first = Array.isArray(value) && value.length > 2 ? value.slice(0, 2) : value;
    const text = JSON.stringify(first);
    return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
  }
  return null;
}
