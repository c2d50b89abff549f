import { expect, test } from 'vitest';
import { SourceFault } from '#source/fault';
import { locateJson, parseJson } from '#source/json';

function faultOf(text: string): string {
  try {
    parseJson(text, 'data/x.json');
  } catch (error) {
    if (error instanceof SourceFault) return `${error.message} ${Object.values(error.args).join(' ')}`.trim();
  }
  return 'none';
}

test.each([
  ['{"a": 1,}', 'json/syntax in data/x.json:1:9 "}"'],
  ['{\n  "a": tru\n}', 'json/syntax in data/x.json:2:11 @end-of-line'],
  ['{"a": [1, 2', 'json/syntax in data/x.json:1:12 @end-of-file'],
  ['', 'json/syntax in data/x.json:1:1 @end-of-file'],
  ['{"a": NaN}', 'json/syntax in data/x.json:1:7 "N"'],
  ['{"a": "x" "b": 1}', 'json/syntax in data/x.json:1:11 @quotation-mark'],
])('a syntax error is placed at the character that breaks: %j', (text, expected) => {
  expect(faultOf(text)).toBe(expected);
});

test('a key written twice is refused, also when an escape hides it', () => {
  expect(faultOf('{"a": 1, "a": 2}')).toBe('json/duplicate-key in data/x.json:1:10 a');
  expect(faultOf('{"a": 1, "\\u0061": 2}')).toBe('json/duplicate-key in data/x.json:1:10 a');
});

test('the same key in sibling groups is no duplicate', () => {
  expect(parseJson('[{"a": 1}, {"a": {"a": "a"}}]', 'x')).toEqual([{ a: 1 }, { a: { a: 'a' } }]);
});

test('keys that reach into the language are refused', () => {
  expect(faultOf('{"a": {"__proto__": {"x": 1}}}')).toBe('json/forbidden-key in data/x.json:1:8 __proto__');
});

test('deep nesting is refused', () => {
  expect(faultOf('['.repeat(33) + ']'.repeat(33))).toBe('json/too-deep in data/x.json:1:33 32');
});

test('the place of a value is found by its path, past strings that look like syntax', () => {
  const text = '{\n  "note": "a, {\\"b\\": [",\n  "list": [1, {"b": "here"}]\n}';
  const find = locateJson(text);
  const span = find(['list', 1, 'b']);
  expect(span && text.slice(...span.value)).toBe('"here"');
  expect(find(['list', 2])).toBeNull();
});
