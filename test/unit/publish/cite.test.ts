import { expect, it } from 'vitest';
import { citeAsBibtex, citeAsCsl, citeAsText } from '#publish/cite';

const citable = {
  id: 'walls',
  author: 'Kindred & Co',
  title: 'Ten walls, 100% {painted}',
  date: '2026-11-21',
  dateWords: '21 November 2026',
  edition: 'First_edition',
  url: 'https://illustrative.example/stories/walls/',
  language: 'uk',
};

it('cites in a line with author, date, title, edition and the permanent address', () => {
  expect(citeAsText(citable)).toBe(
    'Kindred & Co. (21 November 2026). Ten walls, 100% {painted} (First_edition). https://illustrative.example/stories/walls/',
  );
});

it('escapes what TeX would run, and leaves the address as it is', () => {
  expect(citeAsBibtex(citable)).toBe(
    [
      '@online{illustrative-walls-uk,',
      '  author = {{Kindred \\& Co}},',
      '  title = {{Ten walls, 100\\% \\{painted\\}}},',
      '  date = {2026-11-21},',
      '  version = {First\\_edition},',
      '  url = {https://illustrative.example/stories/walls/},',
      '  langid = {ukrainian},',
      '}',
    ].join('\n'),
  );
  expect(citeAsBibtex({ ...citable, title: 'a\\b' })).toContain('a\\textbackslash{}b');
});

it('leaves out the name of a language it does not know', () => {
  expect(citeAsBibtex({ ...citable, language: 'xx' })).not.toContain('langid');
});

it('gives reference managers a list of one item with the date in parts', () => {
  const [item] = JSON.parse(citeAsCsl(citable));
  expect(item).toMatchObject({
    title: citable.title,
    issued: { 'date-parts': [[2026, 11, 21]] },
    URL: citable.url,
  });
});
