import { expect, test } from 'vitest';
import { digestOfText } from '#model/translation';

const story = { title: 'Walls', standfirst: 'Painted.', easyRead: null };

test('the digest follows words, not line breaks', () => {
  const one = digestOfText(story, 'A wall\nwas painted.\n\nAnother.\n');
  expect(digestOfText(story, '\n\nA wall was\npainted.\n\n\nAnother.')).toBe(one);
  expect(digestOfText(story, 'A wall was painted. Another.')).not.toBe(one);
  expect(digestOfText({ ...story, title: 'Wall' }, 'A wall\nwas painted.\n\nAnother.\n')).not.toBe(one);
});

test('a source, a figure or a caption that changes is a change of the text', () => {
  const one = digestOfText(story, 'A wall.<Cite id="a" />');
  expect(digestOfText(story, 'A wall.<Cite id="b" />')).not.toBe(one);
});

test('what --fix sets is no change of the text', () => {
  const one = digestOfText(story, 'The "Kinder Club" is the children\'s.');
  expect(digestOfText(story, 'The “Kinder Club” is the children’s.')).toBe(one);
});
