/**
 * The configuration of the editor at /admin/: every collection of the registry as a form. Follows from the schemas
 * alone, so a field that the model gains is a field that the editor gains. Writes nothing and asks no forge.
 */
import { z } from 'zod';
import {
  BODY,
  formatName,
  isLocaleText,
  LIST,
  type Model,
  ORIGIN,
  type Schema,
  stripNull,
  TEXT_FIELD,
} from '#model/editable';
import { type CollectionName, registry } from '#model/registry';
import type { Site } from '#model/site';
import { type Desk, type Field, hintOf, labelOf, makeFields } from './editorField.ts';
import { makePalette } from './editorPalette.ts';

export type EditorSettings = NonNullable<Site['editor']>;

/** What an author may write in one record: fields with a default may be left out. */
const schemaOf = (collection: CollectionName): Schema =>
  z.toJSONSchema(registry[collection].schema, { io: 'input', target: 'draft-7' }) as Schema;

/** The model in words that need no program to be read: what tells the editor's page how files are to be kept. */
export const describeModel = (): Model => ({
  collections: Object.fromEntries(
    names.map((name) => [name, { format: registry[name].format, schema: schemaOf(name) }]),
  ) as Model['collections'],
  palette: makePalette(),
});

const names = Object.keys(registry) as CollectionName[];
const byFormat = (format: string) => names.filter((name) => registry[name].format === format);
const listFiles = 'lists';

/** Throws when the model holds a kind of field that has no form. */
export function makeEditorConfig(site: Site, editor: EditorSettings): object {
  const first = site.defaultLocale;
  const languages = site.locales.toSorted((a, b) => Number(b.code === first) - Number(a.code === first));
  const desk: Desk = { languages, pick: (collection) => pickerOf(collection as CollectionName, first) };
  const hidden: Field = { name: ORIGIN, label: 'Origin', widget: 'hidden', i18n: true };

  const folder = (name: CollectionName) => {
    const schema = schemaOf(name);
    return {
      name,
      label: labelOf(name),
      ...hintOf('description', schema.description),
      folder: registry[name].path,
      extension: 'json',
      format: formatName(name, registry[name].format),
      identifier_field: 'id',
      slug: '{{id}}',
      summary: summaryOf(schema, first),
      sortable_fields: ['id'],
      ...safe,
      fields: [...makeFields(schema, desk), hidden],
    };
  };
  const file = (name: CollectionName) => {
    const schema = schemaOf(name);
    const { format, path } = registry[name];
    const fields = makeFields(schema, desk);
    const list = { name: LIST, label: labelOf(name), widget: 'list', required: false, collapsed: true };
    return {
      name,
      label: labelOf(name),
      file: path,
      format: formatName(name, registry[name].format),
      fields: [
        ...(format === 'list' ? [{ ...list, summary: summaryOf(schema, first), fields }] : fields),
        hidden,
      ],
    };
  };
  const texts = (name: CollectionName) => {
    const schema = schemaOf(name);
    const body: Field = {
      name: BODY,
      label: 'Text',
      // The text as it stands in the file: a form that knew better would write every line anew.
      widget: TEXT_FIELD,
      required: true,
      i18n: true,
    };
    const translated = (field: Field) => ({ ...field, i18n: true });
    return {
      name,
      label: labelOf(name),
      ...hintOf('description', schema.description),
      folder: `${registry[name].path}/{{locale}}`,
      extension: 'mdx',
      format: formatName(name, registry[name].format),
      identifier_field: 'title',
      slug: '{{title}}',
      summary: '{{title}}',
      i18n: true,
      ...safe,
      fields: [...makeFields(schema, desk).map(translated), body, hidden],
    };
  };

  return {
    backend: {
      name: editor.backend,
      repo: editor.repository,
      branch: editor.branch,
      // Signing in through a service would ask a host that is neither the site nor the forge.
      auth_methods: ['token'],
      ...(editor.backend === 'github' ? { open_authoring: true, auth_scope: 'public_repo' } : {}),
      commit_messages: {
        create: 'Add {{collection}} {{slug}}',
        update: 'Change {{collection}} {{slug}}',
        delete: 'Remove {{collection}} {{slug}}',
      },
    },
    publish_mode: 'editorial_workflow',
    app_title: site.name[first] ?? '',
    site_url: site.url,
    logo: { src: '/favicon.svg' },
    ...(site.contact.repository ? { issue_reports: { url: `${site.contact.repository}/issues` } } : {}),
    // Pictures pass a gate of their own (S1 to S6) and are not uploaded here; nor fetched from anywhere else (M5).
    media_folder: 'public/media',
    public_folder: '/media',
    media_libraries: { stock_assets: { providers: [] } },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true },
    i18n: {
      structure: 'multiple_folders',
      locales: languages.map(({ code }) => code),
      default_locale: first,
      initial_locales: 'default',
    },
    output: { json: { indent_style: 'space', indent_size: 2 } },
    collections: [
      ...byFormat('mdx').map(texts),
      ...byFormat('folder').map(folder),
      { name: listFiles, label: 'Lists', files: byFormat('list').map(file) },
    ],
    singletons: byFormat('single').map(file),
  };
}

/** An id is an address, so a record is neither copied under another nor taken away by the way. */
const safe = { create: true, delete: false, duplicate: false };

function pickerOf(collection: CollectionName, locale: string): Record<string, unknown> {
  const schema = schemaOf(collection);
  if (registry[collection].format === 'list') {
    const at = (field: string) => `${LIST}.*.${field}`;
    return {
      collection: listFiles,
      file: collection,
      value_field: at('id'),
      display_fields: [at(titleOf(schema, locale))],
      search_fields: [at('id'), at(titleOf(schema, locale))],
    };
  }
  return {
    collection,
    value_field: 'id',
    display_fields: [titleOf(schema, locale), 'id'],
    search_fields: ['id', titleOf(schema, locale)],
  };
}

/** The field by which people know a record. */
function titleOf(schema: Schema, locale: string): string {
  for (const name of ['names', 'name', 'title', 'label', 'id']) {
    const part = schema.properties?.[name];
    if (part) return isLocaleText(stripNull(part).schema) ? `${name}.${locale}` : name;
  }
  return Object.keys(schema.properties ?? {})[0] ?? '';
}

const summaryOf = (schema: Schema, locale: string): string => `{{${titleOf(schema, locale)}}}`;
