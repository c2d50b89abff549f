import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeStarter } from '#author/starter';
import type { StarterLocale } from '#author/starterStory';
import { writeComment } from '#check/report/comment';
import { type Evidence, listFindings } from '#check/report/evidence';
import { formatReport } from '#check/report/text';
import { runCheck } from '#check/run';
import { runImport } from '#intake/run';
import { corrections } from '#model/correction';
import { site } from '#model/site';

/**
 * What the guide shows as an example is sound, and what it shows as an answer is what the code answers. When a message
 * has changed, `npx vitest run --project unit test/unit/guide -u` writes the answers anew.
 */
const day = '2026-11-21';
const folder = (language: string) => join(import.meta.dirname, '../../../src/guide', language, 'samples');
const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

function makeRoot(files: ReadonlyMap<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  made.push(root);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe.each(['en', 'uk'] as const)('the samples of the guide in %s', (language) => {
  const read = (file: string) => readFileSync(join(folder(language), file), 'utf8');
  const start = (...locales: StarterLocale[]) =>
    makeStarter({
      name: 'Example Atlas',
      locales,
      url: 'https://atlas.example',
      email: 'letters@atlas.example',
      colours: null,
      day,
    });
  const story = `content/stories/${language}/two-summers.mdx`;
  const files = new Map([
    ...start(language),
    ['data/sources/example-report.json', read('source.json')],
    ['data/figures/example-children-before.json', read('figure.json')],
    [story, read('story.mdx')],
  ]);
  const root = makeRoot(files);
  const quick = { remember: false, infos: false };
  /** The story with the two mistakes that everybody makes. */
  const broken = read('story.mdx')
    .replace('id="example-children-before"', 'id="example-children-befor"')
    .replace('themes: [play]', 'themes: [playing]');
  const judge = async () => runCheck(root, { ...quick, overlay: new Map([[story, broken]]) });

  test('the story, its figure and its source are sound', async () => {
    const { diagnostics } = await runCheck(root, quick);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('the entries for lists fit their schemas', () => {
    const languages = site.shape.locales.safeParse([JSON.parse(read('locale.json'))]);
    const log = corrections.safeParse([JSON.parse(read('correction.json'))]);
    const switched = site.shape.editor.safeParse(JSON.parse(`{${read('editor.txt')}}`).editor);
    expect([languages.error, log.error, switched.error]).toEqual([undefined, undefined, undefined]);
  });

  test('the check answers a mistake as the guide shows it', async () => {
    const { diagnostics, counts } = await judge();
    const answer = formatReport({ diagnostics, counts, ms: 400 }, { language });
    await expect(`${answer.trimEnd()}\n`).toMatchFileSnapshot(join(folder(language), 'check.txt'));
  });

  test('the comment on a proposed change reads as the guide shows it', async () => {
    const result = await judge();
    const given: Evidence = {
      format: 'kindred-review',
      version: 1,
      counts: result.counts,
      findings: listFindings(result),
      changes: null,
      shots: [],
      media: [],
      seconds: { check: 0.4 },
    };
    const page = (address: string, title: string) => ({ address, title });
    const title = /^title: (.*)$/m.exec(read('story.mdx'))?.[1] ?? '';
    const mended: Evidence = {
      ...given,
      counts: { ...given.counts, errors: 0, warnings: 0 },
      findings: [],
      changes: {
        added: { count: 1, list: [page('/stories/two-summers/', title)] },
        changed: { count: 2, list: [page('/stories/', ''), page('/themes/play/', '')] },
        removed: { count: 0, list: [] },
        others: 4,
      },
      shots: [{ address: '/stories/two-summers/', share: 1 }],
    };
    for (const [file, evidence] of [
      ['comment.md', given],
      ['comment-mended.md', mended],
    ] as const) {
      const comment = writeComment(evidence, {
        links: {
          edit: () => new URL('https://atlas.example/guide/correction/#mend'),
          rule: (code) => new URL(`https://atlas.example/guide/rules/#${code.replace('/', '-')}`),
          preview: evidence.changes && new URL('https://atlas.example/guide/correction/#look'),
          gallery: evidence.changes && new URL('https://atlas.example/guide/correction/#look'),
          run: null,
        },
        commit: '0123456789abcdef0123456789abcdef01234567',
        engineFiles: [],
        days: 14,
        languages: [language],
      });
      // Shown below an address of the guide, where its links lead to the guide's own pages.
      const shown = comment.replaceAll('https://atlas.example/guide/', '../');
      await expect(shown).toMatchFileSnapshot(join(folder(language), file));
    }
  });

  test.each([
    ['communities.csv', 'import.txt', 0],
    ['communities-wrong.csv', 'import-refused.txt', 1],
  ])('the import answers %s as the guide shows it', async (table, file, code) => {
    const printed: string[] = [];
    const twoLanguages = makeRoot(start(...new Set<StarterLocale>([language, 'en'])));
    const end = await runImport(twoLanguages, join(folder(language), table), {
      language,
      map: [],
      set: [],
      choose: [],
      without: [],
      yes: false,
      write: false,
      ask: null,
      today: day,
      print: async (text) => {
        printed.push(text);
      },
      progress: () => {},
    });
    const answer = printed.join('\n').trimEnd();
    const timeless = answer.replace(
      /\(\d+[.,]\d( \S+)\)$/,
      (_, unit) => `(${language === 'uk' ? '0,4' : '0.4'}${unit})`,
    );
    expect(end).toBe(code);
    await expect(`${timeless}\n`).toMatchFileSnapshot(join(folder(language), file));
  });
});
