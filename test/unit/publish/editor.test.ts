import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ORIGIN, type Schema } from '#model/editable';
import { registry } from '#model/registry';
import { type Site, site as siteSchema } from '#model/site';
import { describeModel, makeEditorConfig } from '#publish/editor';
import { type Field, makeField } from '#publish/editorField';
import { repository } from '#source/root';
import { takeRecord } from '../../support/root.ts';

const site: Site = siteSchema.parse(takeRecord('data/site.json'));
const editor = { backend: 'github', repository: 'owner/name', branch: 'main' } as const;

interface Collection {
  name: string;
  folder?: string;
  file?: string;
  fields?: Field[];
  files?: Collection[];
}
interface Config {
  collections: Collection[];
  singletons: Collection[];
  backend: object;
  publish_mode: string;
}
const config = makeEditorConfig(site, editor) as unknown as Config;
const find = (name: string): Collection => {
  const all = [...config.collections, ...config.singletons].flatMap((one) => [one, ...(one.files ?? [])]);
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`The configuration has no ${name}.`);
  return found;
};
const fieldOf = (collection: string, ...path: string[]): Field => {
  let fields = find(collection).fields ?? [];
  let found: Field | undefined;
  for (const name of path) {
    found = fields.find((field) => field.name === name);
    fields = (found?.fields ?? []) as Field[];
  }
  if (!found) throw new Error(`${collection} has no field ${path.join('.')}.`);
  return found;
};

describe('The configuration of the editor', () => {
  test.each(['github', 'gitlab'] as const)('is what its program understands, for %s', (backend) => {
    const file = join(repository, 'node_modules/@sveltia/cms/schema/sveltia-cms.json');
    const validate = new Ajv({ strict: false, logger: false }).compile(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    expect(validate(makeEditorConfig(site, { ...editor, backend })), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  test('has a form for every collection, over the files the registry names', () => {
    for (const [name, { path, format }] of Object.entries(registry)) {
      const { folder, file } = find(name);
      expect(folder ?? file, name).toBe(format === 'mdx' ? `${path}/{{locale}}` : path);
    }
  });

  test('has a field for every field of a schema, in its order', () => {
    for (const [name, { schema, format }] of Object.entries(registry)) {
      if (format === 'list') continue;
      const fields = (find(name).fields ?? []).map((field) => field.name);
      expect(fields.slice(0, Object.keys(schema.shape).length), name).toEqual(Object.keys(schema.shape));
      expect(fields.at(-1), name).toBe(ORIGIN);
    }
  });

  test('proposes changes for review, and asks nobody but the forge for who somebody is', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
    expect(config.backend).toMatchObject({ name: 'github', repo: 'owner/name', auth_methods: ['token'] });
    const own = new URL(site.url).host;
    const hosts = [...JSON.stringify(config).matchAll(/https?:\/\/([\w.-]+\.\w+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => host !== own)).toEqual([]);
  });
});

describe('A field', () => {
  test('offers the choices of its schema', () => {
    expect(fieldOf('communities', 'memberships', 'status')).toMatchObject({
      widget: 'select',
      options: expect.arrayContaining(['candidate', 'recognised']),
    });
  });

  test('that names a record picks from its collection by name, one or several', () => {
    expect(fieldOf('communities', 'memberships', 'programme')).toMatchObject({
      widget: 'relation',
      collection: 'programmes',
      value_field: 'id',
      display_fields: ['names.en', 'id'],
    });
    expect(fieldOf('communities', 'sources')).toMatchObject({ widget: 'relation', multiple: true });
    expect(fieldOf('stories', 'themes')).toMatchObject({ collection: 'lists', file: 'themes' });
  });

  test('for texts has one per language, and needs the default one only', () => {
    const { fields } = fieldOf('communities', 'names') as unknown as { fields: Field[] };
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['en', true],
      ['uk', false],
    ]);
  });

  test('carries the limits and the form its schema sets, and says what it is for', () => {
    expect(fieldOf('communities', 'country')).toMatchObject({
      pattern: ['^[A-Z]{2}$', expect.any(String)],
      hint: expect.stringContaining('two capitals'),
    });
    expect(fieldOf('communities', 'location', 'lat')).toMatchObject({ widget: 'number', min: -90, max: 90 });
    expect(fieldOf('figures', 'observations')).toMatchObject({ widget: 'list', required: true, min: 1 });
  });

  test('of a kind the model has not had so far stops the build', () => {
    const desk = { languages: [{ code: 'en', label: 'English' }], pick: () => null };
    const choice: Schema = { anyOf: [{ type: 'string' }, { type: 'number' }] };
    expect(() => makeField('odd', choice, true, desk)).toThrow('several kinds');
    expect(() => makeField('odd', {}, true, desk)).toThrow('no field of the kind');
  });
});

describe('The palette', () => {
  const { palette } = describeModel();

  test('has every component that stands by itself, with the attributes it needs', () => {
    const texts = Object.fromEntries(palette.map(({ name, text }) => [name, text]));
    expect(texts.Figure).toBe('<Figure id="" />');
    expect(texts['Chart, bar']).toBe('<Chart kind="bar" figures="" title="" summary="" />');
    expect(texts['ScrollyMap, dual']).toContain('<Step show="">');
    expect(texts.Step).toBeUndefined();
    expect(new Set(palette.map(({ name }) => name)).size).toBe(palette.length);
  });
});
