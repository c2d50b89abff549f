import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { makeEditorFiles, makeEditorSchemas } from '#publish/schemas';
import { repository } from '#source/root';
import { makeCorpus } from '../../../scripts/corpus.ts';

const ajv = addFormats.default(new Ajv({ strict: false }));

test('what editors are given is what the model says today: node scripts/schemas.ts', () => {
  for (const [path, text] of makeEditorFiles()) {
    const kept = JSON.parse(readFileSync(join(repository, path), 'utf8'));
    expect(kept, path).toEqual(JSON.parse(text));
  }
});

test('every collection has a schema, and each fits the files it is tied to', () => {
  const files = new Map(makeCorpus({ communities: 2, stories: 1 }));
  for (const { file, match, schema } of makeEditorSchemas()) {
    const validate = ajv.compile(schema);
    for (const [path, text] of files) {
      const folder = `/${path.slice(0, path.lastIndexOf('/'))}/*.json`;
      if (!path.endsWith('.json') || !match.some((glob) => glob === `/${path}` || glob === folder)) continue;
      expect(validate(JSON.parse(text)), `${file} on ${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
    expect(validate('not a record'), file).toBe(false);
  }
});

test('most fields tell an author what they are for', () => {
  const named: boolean[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as { properties?: Record<string, { description?: string }> };
    for (const field of Object.values(properties ?? {})) named.push(Boolean(field.description));
    Object.values(value).forEach(visit);
  };
  for (const { schema } of makeEditorSchemas()) visit(schema);
  expect(named.filter(Boolean).length / named.length).toBeGreaterThan(0.5);
});
