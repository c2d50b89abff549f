import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldWords } from '#check/codes/fieldWords';
import { listFields, valueAt } from '#model/fields';
import { registry } from '#model/registry';
import * as text from '#model/text';
import { componentNames, listAttributes, vocabulary } from '#model/vocabulary';

const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../src/guide/${language}/fields.json`, import.meta.url), 'utf8'));
const spoken = read('en');
const translated = fieldWords;
/** Said of all of a kind, such as every day, and not of the one field. */
const general = new Set(
  Object.values(text).map((schema) => String(z.globalRegistry.get(schema as z.ZodType)?.description ?? '')),
);
const endings = (collection: string, path: string): string[] => {
  const steps = [collection, ...path.replaceAll('[]', '').split('.')];
  return steps.map((_, from) => steps.slice(from).join('.'));
};
const fields = Object.entries(registry).flatMap(([collection, { schema }]) =>
  listFields(schema).map((field) => {
    const own = field.description && !general.has(field.description) ? field.description : null;
    const key = own ? undefined : endings(collection, field.path).find((one) => spoken[one]);
    return { name: `${collection}.${field.path}`, key, words: own ?? spoken[key ?? ''] ?? field.description };
  }),
);
const attributes = componentNames.flatMap((name) =>
  vocabulary[name].flatMap((shape) => listAttributes(shape).map(({ description }) => description)),
);

describe('what the guide says of fields', () => {
  test('leaves none without a word', () => {
    expect(fields.filter(({ words }) => !words).map(({ name }) => name)).toEqual([]);
  });

  test('is said in Ukrainian as well, and nothing is translated that nobody says', () => {
    const said = new Set([...fields.map(({ words }) => words), ...attributes].filter(Boolean));
    expect([...said].filter((words) => !translated[words])).toEqual([]);
    expect(Object.keys(translated).filter((words) => !said.has(words))).toEqual([]);
  });

  test('keeps no words for fields that there are not', () => {
    const used = new Set(fields.map(({ key }) => key));
    expect(Object.keys(spoken).filter((key) => !used.has(key))).toEqual([]);
  });

  test('is written in Ukrainian as Ukrainian is', () => {
    // Quotation marks stand in what is to be typed, within braces.
    const loose = (words: string) => words.replace(/\{.*?\}/g, '');
    expect(Object.values(translated).filter((words) => /['"“”]/.test(loose(words)))).toEqual([]);
  });
});

describe('the fields of a schema', () => {
  const schema = z.strictObject({
    when: text.day,
    parts: z.array(z.strictObject({ how: z.enum(['a', 'b']).nullable() })).optional(),
  });

  test('are listed with those of their groups, and whether they may be left out', () => {
    expect(listFields(schema).map(({ description, ...field }) => field)).toEqual([
      { path: 'when', type: 'day', isList: false, isNeeded: true, mayBeNull: false, choices: [] },
      { path: 'parts', type: 'group', isList: true, isNeeded: false, mayBeNull: false, choices: [] },
      {
        path: 'parts[].how',
        type: 'choice',
        isList: false,
        isNeeded: true,
        mayBeNull: true,
        choices: ['a', 'b'],
      },
    ]);
  });

  test('find the first value that a record has', () => {
    const record = { parts: [{ how: null }, { how: 'b' }], none: [] };
    expect(valueAt(record, 'parts[].how')).toBe('b');
    expect(valueAt(record, 'none')).toBeUndefined();
  });
});
