/** Tests how place names step down to stay on their labels. */
import { describe, expect, it } from 'vitest';
import { isTallName, nameSize } from '../../../../src/components/ui/nameSize.ts';

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

describe('isTallName', () => {
  it('knows capitals that carry a mark, in either script', () => {
    expect(['Oed-Öhling', 'Écully', 'Їжакове', 'Йосипівка', 'Žilina'].every(isTallName)).toBe(true);
    expect(['Kraków', 'Київ', 'Bakhmut', 'Çankaya'].some(isTallName)).toBe(false);
  });
});
