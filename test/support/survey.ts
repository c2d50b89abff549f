/** Runs rules over every page of the built site in one pass and reports each rule as one test. */
import { beforeAll, describe, it } from 'vitest';
import { listPaths, type Page, readPage } from './site.ts';

/** What is wrong on one page, each as a short sentence; nothing when all is well. */
export type Rule = (page: Page) => Iterable<string>;

/** Fails with the number of problems and the first of them. */
export function expectNone(problems: readonly string[], shown = 30): void {
  if (problems.length === 0) return;
  const more = problems.length > shown ? `\n  … and ${problems.length - shown} more` : '';
  const text = problems.slice(0, shown).map((problem) => `  ${problem}`);
  throw new Error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${text.join('\n')}${more}`,
  );
}

interface Options {
  /** Judged once all pages were seen, by what the rules have gathered. */
  after?: Record<string, () => Iterable<string>>;
}

/** One test per rule, named by it. A page that cannot be read fails a test of its own and is not judged further. */
export function survey(title: string, rules: Record<string, Rule>, { after = {} }: Options = {}): void {
  const broken: string[] = [];
  const found = new Map<string, string[]>(Object.keys(rules).map((name) => [name, []]));
  describe(title, () => {
    beforeAll(() => {
      for (const path of listPaths()) {
        let page: Page;
        try {
          page = readPage(path);
        } catch (error) {
          broken.push(error instanceof Error ? error.message : String(error));
          continue;
        }
        for (const [name, rule] of Object.entries(rules)) {
          for (const problem of rule(page)) found.get(name)?.push(`${path}  ${problem}`);
        }
      }
    });
    it('reads every page as well-formed', () => expectNone(broken));
    for (const name of Object.keys(rules)) it(name, () => expectNone(found.get(name) ?? []));
    for (const [name, judge] of Object.entries(after)) it(name, () => expectNone([...judge()]));
  });
}
