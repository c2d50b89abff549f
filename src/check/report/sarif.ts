/** Diagnostics as SARIF 2.1.0, for code scanning and editors that read it. */
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { CodeEntry, Language } from '../codes/table.ts';
import type { Code } from '../codes.ts';
import { codes, describe } from '../codes.ts';
import type { Reported } from './text.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A SARIF log of one run as plain data. Columns count UTF-16 units, as the diagnostics do. */
export function makeSarif({ diagnostics }: Reported, language: Language = 'en'): object {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'kindred-validate',
    toolDriverVersion: '1.0.0',
  });
  for (const code of [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort()) {
    run.addRule(makeRule(code, language));
  }
  for (const diagnostic of diagnostics) {
    const { code, severity, file, place } = diagnostic;
    const { text, help } = describe(diagnostic, language);
    const messageText = help ? `${text}\n${help}` : text;
    const result = new SarifResultBuilder().initSimple({
      level: levels[severity],
      messageText,
      ruleId: code,
      fileUri: file.split('/').map(encodeURIComponent).join('/'),
      ...(place
        ? {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.line,
            endColumn: place.column + place.length,
          }
        : {}),
    });
    run.addResult(result);
  }
  Object.assign(run.run, { columnKind: 'utf16CodeUnits', language: language === 'en' ? 'en-GB' : 'uk' });
  const log = new SarifBuilder();
  log.addRun(run);
  // Its own way to text refuses any log that mentions a certain word, which an author could write.
  const made = log.buildSarifOutput();
  for (const artifact of made.runs[0]?.artifacts ?? []) delete artifact.sourceLanguage;
  return made;
}

function makeRule(code: Code, language: Language): SarifRuleBuilder {
  const { severity, why, wrong, right }: CodeEntry = codes[code];
  const rule = new SarifRuleBuilder().initSimple({ ruleId: code, shortDescriptionText: why[language] });
  const level = levels[severity];
  const text = `${wrong}\n→\n${right}`;
  Object.assign(rule.rule, { defaultConfiguration: { level }, help: { text } });
  return rule;
}
