import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { site as siteSchema } from '#model/site';
import { makeCitationFile } from '#publish/citationFile';
import { repository } from '#source/root';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const site = siteSchema.parse(JSON.parse(read('data/site.json')));

/** The parts of the Citation File Format 1.2.0 that this file uses, as strict as the standard is on them. */
const text = { type: 'string', minLength: 1 };
const day = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };
const address = { type: 'string', pattern: '^(https|http|ftp|sftp)://.+' };
const licence = { enum: ['MIT', 'Apache-2.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'ODbL-1.0'] };
const entity = {
  type: 'object',
  properties: { name: text, website: address },
  required: ['name'],
  additionalProperties: false,
};
const shared = {
  title: text,
  authors: { type: 'array', minItems: 1, uniqueItems: true, items: entity },
  version: text,
  'date-released': day,
  url: address,
  license: licence,
};
const format = {
  type: 'object',
  properties: {
    'cff-version': { const: '1.2.0' },
    message: text,
    type: { enum: ['software', 'dataset'] },
    ...shared,
    abstract: text,
    'repository-code': address,
    'preferred-citation': {
      type: 'object',
      properties: { type: { enum: ['data', 'database', 'website', 'software'] }, ...shared, edition: text },
      required: ['type', 'title', 'authors'],
      additionalProperties: false,
    },
  },
  required: ['cff-version', 'message', 'title', 'authors'],
  additionalProperties: false,
};

test('the citation file is what the edition says today: npm run schemas', () => {
  expect(read('CITATION.cff')).toBe(makeCitationFile(site));
});

test('the citation file keeps to the Citation File Format 1.2.0', () => {
  const check = new Ajv({ allErrors: true }).compile(format);
  expect(check(parse(read('CITATION.cff'))) || check.errors).toBe(true);
});

test('the citation file names edition, day, licence and address, and no person', () => {
  const file = parse(read('CITATION.cff'));
  expect(file).toMatchObject({
    version: site.edition.id,
    'date-released': site.edition.date,
    license: JSON.parse(read('package.json')).license,
    url: `${site.url}/`,
  });
  expect(read('CITATION.cff')).not.toMatch(/given-names|family-names|orcid|email/);
});

test('a name that YAML would misread is kept as written', () => {
  const odd = 'Yes: "no" # [1]\nnot a key: here';
  const file = parse(makeCitationFile({ ...site, name: { [site.defaultLocale]: odd } }));
  expect(file.title).toBe(odd);
  expect(file.authors[0].name).toBe(odd);
});
