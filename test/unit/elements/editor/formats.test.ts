/** Nothing is lost or written anew when a record passes through the editor's form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatOf } from '#elements/editor/formats';
import { BODY, LIST } from '#model/editable';
import { type CollectionName, registry } from '#model/registry';
import { describeModel } from '#publish/editor';
import { repository } from '#source/root';

const { collections } = describeModel();
const of = (name: CollectionName) => formatOf(collections[name]);

/** As a form gives values back: nothing is null, groups that are not there hold empty texts. */
function asForm(value: unknown): unknown {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(asForm);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asForm(part)]));
}

describe.each(Object.keys(registry) as CollectionName[])('Every file of %s', (name) => {
  const { path, format } = registry[name];
  const at = join(repository, path);
  const files =
    format === 'single' || format === 'list'
      ? [at]
      : (existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }) : [])
          .filter((file) => /\.(json|mdx)$/.test(file))
          .map((file) => join(at, file));

  test.skipIf(files.length === 0)('comes out of the editor sign by sign as it went in', () => {
    const { fromFile, toFile } = of(name);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(toFile(fromFile(text)), file).toBe(text);
      expect(toFile(asForm(fromFile(text)) as Record<string, unknown>), file).toBe(text);
    }
  });
});

describe('A record', () => {
  const text = `{
  "id": "xa-lindenford",
  "names": { "en": "Lindenford", "sr-Latn": "Lindenford" },
  "native": null,
  "location": {
    "lon": 38.0,
    "lat": 48.59
  },
  "aliases": [
    {
      "text": "One",
      "lang": null
    },
    {
      "text": "Two",
      "lang": "en"
    }
  ],
  "country": "XA"
}
`;
  const { fromFile, toFile } = of('communities');
  const form = () => fromFile(text) as Record<string, never> & Record<string, unknown>;

  test('changes in the one line that was changed', () => {
    expect(toFile({ ...form(), country: 'XB' })).toBe(text.replace('"XA"', '"XB"'));
  });

  test('keeps languages that the form does not ask for', () => {
    const changed = toFile({ ...form(), names: { en: 'Linden Ford' } });
    expect(JSON.parse(changed).names).toEqual({ en: 'Linden Ford', 'sr-Latn': 'Lindenford' });
    expect(changed).toContain('"lon": 38.0');
  });

  test('says null, and nothing at all, where the schema wants it for what was emptied', () => {
    const changed = JSON.parse(toFile({ ...form(), location: { lon: '', lat: '' }, aliases: [] }));
    expect(changed).toMatchObject({ location: null, aliases: [] });
    expect(changed).not.toHaveProperty('kindred_origin');
  });

  test('keeps the items of a list that stay, when one is taken out or put before them', () => {
    const [one, two] = form().aliases as unknown as [object, object];
    const [, kept] = text.match(/(\{\n {6}"text": "Two"[^}]*\})/) ?? [];
    expect(toFile({ ...form(), aliases: [two] })).toContain(kept);
    const more = JSON.parse(toFile({ ...form(), aliases: [{ text: 'Nought', lang: '' }, one, two] }));
    expect(more.aliases[0]).toEqual({ text: 'Nought', lang: null });
  });

  test('that is new has its fields in the order of the schema, null where nothing was said', () => {
    const made = of('figures').toFile({
      label: { en: 'children', uk: '' },
      id: 'play',
      unit: 'children',
      subject: { kind: 'community', id: 'xa-lindenford' },
      observations: [
        {
          value: '12',
          range: [],
          qualifier: 'exact',
          asOf: '',
          status: 'reported',
          source: 's',
          locator: '',
        },
      ],
      relation: 'single',
      reading: { en: '', uk: '' },
    });
    const figure = JSON.parse(made);
    expect(Object.keys(figure)).toEqual(['id', 'label', 'unit', 'subject', 'observations', 'relation']);
    expect(figure.label).toEqual({ en: 'children' });
    expect(figure.observations[0]).toMatchObject({ value: 12, asOf: null, locator: null });
    expect(figure).not.toHaveProperty('reading');
  });
});

test('a list file keeps the records beside the one that changed', () => {
  const { fromFile, toFile } = of('themes');
  const text = readFileSync(join(repository, 'data/themes.json'), 'utf8');
  const form = fromFile(text);
  const [first, ...others] = form[LIST] as { names: { en: string } }[];
  const changed = toFile({
    ...form,
    [LIST]: [{ ...first, names: { ...first?.names, en: 'Other' } }, ...others],
  });
  expect(changed).toBe(text.replace(`"en": "${first?.names.en}"`, '"en": "Other"'));
});

describe('A story', () => {
  const text = `---
title: A town
# Kept as it is.
published: '2026-01-01'
updated:   null
themes: [play,  care]
sources: []
---

Words <Figure id="play"   /> and *more*.

<Aside>

* an item
</Aside>
`;
  const { fromFile, toFile } = of('stories');

  test('keeps the lines of fields nobody touched, and writes dates in quotes and lists on one line', () => {
    const changed = toFile({ ...fromFile(text), updated: '2026-02-01', themes: ['care'] });
    expect(changed).toBe(
      text.replace('updated:   null', "updated: '2026-02-01'").replace('[play,  care]', '[care]'),
    );
  });

  test('changes in the words that were changed, every component as it stood', () => {
    const form = fromFile(text);
    const changed = toFile({ ...form, [BODY]: String(form[BODY]).replace('Words', 'Other words') });
    expect(changed).toBe(text.replace('Words', 'Other words'));
  });

  test('quotes what a reader of YAML could take for something else', () => {
    const changed = toFile({ ...fromFile(text), title: 'Yes: 12' });
    expect(changed).toContain("title: 'Yes: 12'\n");
    expect(toFile({ title: 'no', published: '2026-01-01', body: 'Words.' })).toBe(
      "---\ntitle: 'no'\nstandfirst: ''\npublished: '2026-01-01'\nthemes: []\ncommunities: []\nsources: []\n---\n\nWords.\n",
    );
  });
});
