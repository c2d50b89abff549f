import { expect, test } from 'vitest';
import { readStoryBody, spanIn } from '#check/rules/storyBody';
import { componentNames, kindsOf, pickShape, referenceOf, vocabulary } from '#model/vocabulary';
import { parseStory } from '#source/story';

const take = (body: string) => {
  const text = `---\ntitle: Їжак\n---\n\n${body}`;
  return { text, ...readStoryBody(text, parseStory(text), true) };
};

test('front matter ends where the site says it ends, or the file is refused', () => {
  const refused = [
    '--- \na: b\n---\n',
    '---\na: b\n--- c\n',
    '---\na: |\n+++\n---\n',
    '+++\na = 1\n+++\n',
    'text',
  ];
  for (const text of refused) {
    expect(parseStory(text).frontMatter.faults.map(({ code }) => code)).toEqual(['yaml/missing']);
  }
  expect(parseStory('---\r\na: b\r\n---\r\n\r\ntext').frontMatter.value).toEqual({ a: 'b' });
});

test('what other readers of YAML take for a date or a number has to be quoted', () => {
  for (const plain of ['2021-11-18', '1_000', '0x1F', '1:30', '1e3', '+5']) {
    const { value, faults } = parseStory(`---\na: ${plain}\n---\n`).frontMatter;
    expect([plain, value, faults.length]).toEqual([plain, null, 1]);
    const [fix] = faults[0]?.fix ?? [];
    expect(fix?.text).toBe(`'${plain}'`);
  }
  expect(parseStory("---\na: '2021-11-18'\nb: 5\nc: -1.5\n---\n").frontMatter.faults).toEqual([]);
});

test('positions count UTF-16 units of the whole file', () => {
  const { text, uses } = take('Їжак 😀 <Figure id="walls" at="2024" />.\n');
  expect(uses.map(({ span }) => text.slice(...span))).toEqual(['<Figure id="walls" at="2024" />']);
  expect(uses.map(({ spans }) => spans.at && text.slice(...spans.at))).toEqual(['2024']);
});

test('words of a passage lead back to the file, across components and emphasis', () => {
  const { text, passages } = take('One *two* <Cite id="a" /> three.\n');
  const [passage] = passages;
  const at = passage?.text.indexOf('three') ?? -1;
  expect(passage && text.slice(...spanIn(passage, at, 5))).toBe('three');
});

test('headings get the ids the site gives them', () => {
  const { anchors } = take('## What’s left?\n\n## What’s left?\n\n## Хто платив і хто робив\n');
  expect([...anchors]).toEqual(['whats-left', 'whats-left-1', 'хто-платив-і-хто-робив']);
});

test('a text that holds only named components and Markdown has no faults', () => {
  const body = `## Walls\n\n- *one*, **two**, \`three\`, [four](https://example.org)\n\n> five\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<Aside kind="unknown" title="Not known">\n\n- six\n\n</Aside>\n`;
  expect(take(body).faults).toEqual([]);
});

test('every component has a shape for each of its kinds, and names records that there are', () => {
  // Their words are the author's, or the front matter's; a step's ids are those of the map around it.
  const ownWords = ['Aside', 'Step', 'HowTo', 'Part', 'EasyRead'];
  for (const name of componentNames) {
    for (const kind of kindsOf(name)) expect(pickShape(name, { kind })).not.toBeNull();
    for (const shape of vocabulary[name]) {
      const references = Object.keys(shape.shape).map((key) => referenceOf(shape, key));
      expect([name, ownWords.includes(name) || references.some(Boolean)]).toEqual([name, true]);
    }
  }
});
