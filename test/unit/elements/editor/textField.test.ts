import { expect, test } from 'vitest';
import { insertPiece } from '#elements/editor/textField';

test('a component in a sentence is put where the cursor stands, and the cursor into its first attribute', () => {
  const { text, at } = insertPiece('About  children.', [6, 6], '<Figure id="" />');
  expect(text).toBe('About <Figure id="" /> children.');
  expect(text.slice(0, at)).toBe('About <Figure id="');
});

test('a component that stands by itself is parted by empty lines', () => {
  const { text } = insertPiece('One.\n\nTwo.', [4, 4], '<Chart kind="dot" figure="" />');
  expect(text).toBe('One.\n\n<Chart kind="dot" figure="" />\n\nTwo.');
  expect(insertPiece('', [0, 0], '<EasyRead />').text).toBe('<EasyRead />');
});
