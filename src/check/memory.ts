/**
 * What one run keeps for the next: of every file its stamp and hash, what was found in it, and the questions that
 * hung on other files. Knows how to tell what is still true; reads and writes no disk.
 */
import type { Path } from '#source/json';
import type { Finding, LocatedFinding } from './diagnostic.ts';
import type { UnitKind } from './read.ts';

/** What the rules made of one file. `asked`: indexes into the questions. `facts`: for rules that compare records. */
export type Judged = {
  asked: number[];
  findings: LocatedFinding[];
  facts: [rule: string, id: string, at: Path, fact: unknown][];
};
/** `kind`: null for a file that is no part of a collection. `count`: records in it, faulty ones too. */
export type Held = {
  stamp: string;
  hash: string;
  kind: UnitKind | null;
  names: string[];
  fits: string[];
  readable: boolean;
  count: number;
  read: Finding[];
  judged: Judged | null;
};
/**
 * `made`: milliseconds since 1970. `questions`: with the version of the answer they had; numbers of questions stay the
 * same from run to run. `base`: how many there were when the memory was begun.
 */
export type Memory = {
  made: number;
  base: number;
  files: Map<string, Held>;
  questions: [question: string, version: string][];
  derived: Map<string, number[]>;
};

/** A file written within this time of the run may have been written again under the same stamp (milliseconds). */
const settling = 2000;

/** Whether a file is the one that was remembered, without opening it. */
export function isUntouched(
  held: Held,
  { stamp, changed }: { stamp: string; changed: number },
  made: number,
): boolean {
  return held.stamp === stamp && changed < made - settling;
}

/** Whether a memory has gathered more questions that nobody asks any longer than it is worth. */
export function isWorn({ base, questions }: Memory): boolean {
  return questions.length > 1.5 * base + 1000;
}

/** Tells which remembered questions would be answered otherwise today. */
export function createDoubt(
  { questions, derived }: Pick<Memory, 'questions' | 'derived'>,
  versionOf: (question: string) => string,
): (index: number) => boolean {
  // 0: not looked at yet, 1: the same, 2: changed. Two hundred thousand look-ups a run are worth a plain array.
  const known = new Uint8Array(questions.length);
  const isChanged = (index: number): boolean => {
    const held = known[index];
    if (held) return held === 2;
    const [question = '', version] = questions[index] ?? [];
    const parts = question.startsWith('derived ') ? (derived.get(question.slice(8)) ?? null) : [];
    // A table is as good as what it was made from; one whose making is not known is not good.
    const changed =
      parts === null || (parts.length ? parts.some(isChanged) : versionOf(question) !== version);
    known[index] = changed ? 2 : 1;
    return changed;
  };
  return isChanged;
}

/** Numbers for questions, so that each is kept once; those of an earlier run keep theirs. */
export function createRegister(known: readonly [string, string][]): {
  indexOf: (question: string) => number;
  added: string[];
} {
  const added: string[] = [];
  let indexes: Map<string, number> | null = null;
  const indexOf = (question: string) => {
    indexes ??= new Map(known.map(([asked], index) => [asked, index]));
    let index = indexes.get(question);
    if (index === undefined) {
      index = known.length + added.push(question) - 1;
      indexes.set(question, index);
    }
    return index;
  };
  return { indexOf, added };
}

const format = 'kindred-check-3';

/** The memory as text that shows when a single character of it was changed. `engine` names the rules it was made by. */
export function writeMemory(memory: Memory, engine: string, hash: (text: string) => string): string {
  const { made, base, files, questions, derived } = memory;
  const rules: string[] = [];
  const numberOf = (rule: string) => {
    const known = rules.indexOf(rule);
    return known < 0 ? rules.push(rule) - 1 : known;
  };
  const rows = [...files].map(([path, held]) => {
    const { stamp, hash, kind, names, fits, readable, count, read, judged } = held;
    // Nearly always a file has one record, named like it, which fits, and in which nothing was found.
    const [name = ''] = names;
    const length = names.length === 1 && nameIn(path, name.length) === name ? name.length : names;
    const fit = names.length === fits.length && names.every((name, index) => name === fits[index]) ? 0 : fits;
    const facts = judged?.facts.map(([rule, id, at, fact]) =>
      names.length === 1 && id === name && at.length === 0
        ? [numberOf(rule), fact]
        : [numberOf(rule), fact, id, at],
    );
    const row = [path, stamp, hash, kind, length, fit, readable, count, judged?.asked ?? 0, facts ?? 0];
    const findings = judged?.findings ?? [];
    return read.length || findings.length ? [...row, read, findings] : row;
  });
  const body = JSON.stringify({ made, base, rules, rows, questions, derived: [...derived] });
  return `${format} ${engine} ${hash(body)}\n${body}`;
}

/** The memory in a text; null when other rules made it, or when it is not whole. */
export function readMemory(text: string, engine: string, hash: (text: string) => string): Memory | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== `${format} ${engine} ${hash(body)}`) return null;
  try {
    const { made, base, rules, rows, questions, derived } = JSON.parse(body);
    const files = new Map<string, Held>();
    for (const row of rows) {
      const [path, stamp, hash, kind, length, fit, readable, count, asked, known, read = [], findings = []] =
        row;
      const names = typeof length === 'number' ? [nameIn(path, length)] : length;
      const facts = (known || []).map(
        ([rule, fact, id = names[0], at = []]: [number, unknown, string?, Path?]) => [
          rules[rule],
          id,
          at,
          fact,
        ],
      );
      const judged = asked ? { asked, findings, facts } : null;
      files.set(path, { stamp, hash, kind, names, fits: fit || names, readable, count, read, judged });
    }
    return { made, base, files, questions, derived: new Map(derived) };
  } catch {
    return null;
  }
}

/** As many letters as a name has, before the ending of a file's own name. */
function nameIn(path: string, length: number): string {
  const end = path.lastIndexOf('.');
  return path.slice(end - length, end);
}
