/** Tests how place names step down to stay on their labels. */
import { describe, expect, it } from 'vitest';
import { nameSize } from '../../../../src/components/ui/nameSize.ts';

describe('nameSize', () => {
  it.each([
    ['Bakhmut', ''],
    ['Новоайдар', ''],
    ['Kropyvnytskyi', 'xl'],
    ['Краматорськ', 'lg'],
    ['Novi Sad', ''],
    ['Кам’янець-Подільський', 'lg'],
  ])('%s', (name, size) => {
    expect(nameSize(name)).toBe(size);
  });
});
