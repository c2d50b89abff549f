import { describe, expect, it } from 'vitest';
import { toPlain } from '#i18n/fold';
import { lettersApart, matchNames } from '#i18n/nameMatch';

const named = (...names: string[]) => ({ id: names[0] ?? '', keys: names.map(toPlain) });
const places = [
  named('Bakhmut', 'Бахмут', 'Artemivsk', 'Артемівськ'),
  named('Prishtina', 'Prishtinë', 'Priština', 'Приштина'),
  named('Baku', 'Баку'),
  named('Kraków', 'Краків'),
  named('Play and leisure', 'Гра та дозвілля'),
  named('Graz', 'Грац'),
  named('Novi Pazar'),
];
const best = (query: string) => matchNames(places, query)[0]?.item.id;

describe('names against a query', () => {
  it('find one place by every name, script and inflection', () => {
    for (const query of ['Bachmut', 'бахмут', 'ARTEMIVSK', 'у Бахмуті', 'з Бахмута', 'Bakmut', 'bakh'])
      expect(best(query), query).toBe('Bakhmut');
    for (const query of ['Pryshtina', 'pristina', 'Prishtine']) expect(best(query), query).toBe('Prishtina');
    expect(best('w Krakowie')).toBe('Kraków');
  });

  it('put the same name before one that only begins so, and a whole word before a part of one', () => {
    expect(best('Baku')).toBe('Baku');
    expect(best('гра')).toBe('Play and leisure');
  });

  it('say nothing where nothing is near', () => {
    expect(matchNames(places, 'Reykjavik')).toEqual([]);
    expect(matchNames(places, '🙂')).toEqual([]);
    expect(matchNames(places, 'x'.repeat(10_000))).toEqual([]);
  });

  it('give no more than asked for', () => {
    expect(matchNames(places, 'b', 1).length).toBeLessThanOrEqual(1);
  });
});

describe('letters apart', () => {
  it('counts a swap of neighbours as one', () => {
    expect(lettersApart('bakhmut', 'bakhmtu', 2)).toBe(1);
  });

  it('stops counting where it is more than asked', () => {
    expect(lettersApart('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});
