import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Diagnostic } from '#check/diagnostic';
import { formatGithub } from '#check/report/github';
import { makeJsonReport } from '#check/report/json';
import { makeSarif } from '#check/report/sarif';
import { formatReport } from '#check/report/text';
import { runCheck } from '#check/run';
import { makeValidRoot, takeRecord } from '../../support/root.ts';
import { sarifSchema } from '../../support/sarif.ts';

const figure = 'data/figures/illustrative-00000.json';

/** A root whose one figure has as many mistakes as asked for. */
async function checkFaulty(mistakes: number) {
  const record: Record<string, unknown> = takeRecord(figure);
  const [observation] = record.observations as Record<string, unknown>[];
  const observations = Array.from({ length: mistakes }, () => ({ ...observation, status: 'measurd' }));
  return runCheck(makeValidRoot({ [figure]: { ...record, observations } }));
}

function made(file: string, args: Diagnostic['args']) {
  const place = { line: 1, column: 1, length: 3, excerpt: 'a\u001b[31m\u202eb' };
  const diagnostic: Diagnostic = {
    code: 'reference/unknown',
    severity: 'error',
    file,
    path: [],
    args,
    place,
    fix: [],
  };
  const counts = { records: 1, texts: 0, errors: 1, warnings: 0, infos: 0 };
  return { diagnostics: [diagnostic], counts, ms: 0 };
}

test('five hundred mistakes in one file: in order, cut with a count in text, whole in JSON, within two seconds', async () => {
  const result = await checkFaulty(500);
  expect(result.ms).toBeLessThan(2000);
  const text = formatReport(result);
  expect(text.match(/^error\[/gm)).toHaveLength(50);
  expect(text).toContain(`… and 450 more in ${figure}; all of them: --format json`);
  const lines = makeJsonReport(result).diagnostics.map(({ line }) => line ?? 0);
  expect(lines).toHaveLength(500);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('colour is added only when asked for, and says nothing the words do not', async () => {
  const result = await checkFaulty(1);
  const plain = formatReport(result);
  const coloured = formatReport(result, { colour: true });
  expect(plain).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(coloured.replace(/\u001b\[\d*m/g, '')).toBe(plain);
});

test('Ukrainian is spoken throughout, with its plurals', async () => {
  const text = formatReport(await checkFaulty(2), { language: 'uk' });
  expect(text).toMatch(/^помилка\[schema\/choice\]: «observations\[0\]\.status» — це "measurd"/);
  expect(text).toContain('= може, «measured»?');
  expect(text).toMatch(/2 помилки, 0 попереджень у \d+ записах і \d+ текстах \(\d+,\d с\)$/);
});

test('a terminal obeys nothing an author wrote', () => {
  const text = formatReport(
    made('data/a\u001b]8;;x.json', { kind: 'award', id: '\u001b[2J\u202e', suggestion: '' }),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  expect(text).toContain('<U+001B>[2J<U+202E>');
});

test('a workflow command is ended by nothing an author wrote', () => {
  const text = formatGithub(
    made('data/a,b:c%.json', { kind: 'award', id: 'x\n::set-env name=A::b', suggestion: '' }),
  );
  const [command, last] = text.split('\n');
  expect(command).toMatch(/^::error file=data\/a%2Cb%3Ac%25\.json,line=1,col=1,endLine=1,endColumn=4,title=/);
  expect(command).toContain('x%0A::set-env');
  expect(last).toBe('1 error, 0 warnings in 1 record and 0 texts (0.0 s)');
});

test('SARIF fits its standard, also when nothing is wrong or an author tries to spoil it', async () => {
  const validate = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(sarifSchema);
  const reports = [
    await checkFaulty(3),
    await runCheck(makeValidRoot()),
    made('data/ü #?.json', { kind: 'award', id: 'SARIF_BUILDER_INVALID', suggestion: '' }),
  ];
  for (const report of reports) {
    for (const language of ['en', 'uk'] as const) {
      const log = JSON.parse(JSON.stringify(makeSarif(report, language)));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      expect(log.runs[0].results).toHaveLength(report.diagnostics.length);
    }
  }
});

test('the JSON says what it is, and every finding where it stands', async () => {
  const report = makeJsonReport(await checkFaulty(1));
  expect(report).toMatchObject({ format: 'kindred-validate', version: 1, language: 'en' });
  expect(report.diagnostics[0]).toMatchObject({
    code: 'schema/choice',
    severity: 'error',
    file: figure,
    path: ['observations', 0, 'status'],
    message: expect.stringContaining('"measurd"'),
    help: 'did you mean "measured"?',
    fixable: false,
  });
  expect(report.diagnostics[0]?.line).toBeGreaterThan(1);
});
