import { describe, expect, it } from 'vitest';
import { fold, slugOf } from '#figure/explore/fold';

describe('folded names', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Şanlıurfa', 'sanliurfa'],
    ['Þorlákshöfn', 'thorlakshofn'],
    ['Straße', 'strasse'],
    ['Кам’янське', 'камянське'],
    ["Кам'янське", 'камянське'],
    ['Ґоща', 'гоща'],
    ['İzmir', 'izmir'],
  ])('%s is found as %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('keep their lines and spaces', () => {
    expect(fold('Á b\nÇ\t')).toBe('a b\nc\t');
  });

  it('become the slug that most ids carry', () => {
    expect(slugOf('  Łódź (Widzew), 2 ')).toBe('lodz-widzew-2');
    expect(slugOf('Львів')).toBe('');
  });
});
