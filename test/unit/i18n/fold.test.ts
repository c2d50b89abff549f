import { describe, expect, it } from 'vitest';
import {
  DRAWERS,
  drawerOf,
  meaningOf,
  stemOfName,
  stemsOfWord,
  toPlain,
  toSound,
  trimUkrainian,
} from '#i18n/fold';

describe('the plain form of a name', () => {
  it('is one for both scripts where the transliteration is the official one', () => {
    expect(toPlain('Бахмут')).toBe(toPlain('Bakhmut'));
    expect(toPlain('Вінниця')).toBe(toPlain('Vinnytsia'));
    expect(toPlain('Кам’янець-Подільський')).toBe(toPlain('Камʼянець Подільський'));
  });

  it('drops marks however they are stored, and signs that are no letters', () => {
    expect(toPlain('Priština')).toBe('pristina');
    expect(toPlain('Pris\u030Ctina')).toBe('pristina');
    expect(toPlain('Łódź*')).toBe('lodz');
    expect(toPlain('<script>alert(1)</script> 🙂')).toBe('script alert 1 script');
  });
});

describe('the sound of a name', () => {
  it('is one for the spellings of neighbouring languages', () => {
    const one = (...names: string[]) => new Set(names.map((name) => toSound(toPlain(name)))).size;
    expect(one('Bakhmut', 'Bachmut', 'Bahmut', 'Бахмут')).toBe(1);
    expect(one('Prishtina', 'Pryshtina', 'Приштина')).toBe(1);
    expect(one('Odesa', 'Odessa')).toBe(1);
  });

  it('puts every name into a drawer that exists', () => {
    for (const name of ['Bakhmut', 'Єреван', 'Åland', '大阪', '1 травня', ''])
      expect(DRAWERS).toContain(drawerOf(toPlain(name)));
    expect(drawerOf(toPlain('Khmelnytskyi'))).toBe(drawerOf(toPlain('Хмельницький')));
  });
});

describe('Ukrainian names in other cases', () => {
  it.each([
    ['Бахмут', 'Бахмуті', 'Бахмута', 'Бахмутом', 'Бахмуту'],
    ['Львів', 'Львові', 'Львова', 'Львовом'],
    ['Київ', 'Києві', 'Києва', 'Києвом'],
    ['Вінниця', 'Вінниці', 'Вінницю', 'Вінницею'],
    ['Черкаси', 'Черкасах', 'Черкас', 'Черкасами'],
    ['Кривий Ріг', 'Кривому Розі', 'Кривого Рогу'],
    ['Маріуполь', 'Маріуполі', 'Маріуполя', 'Маріуполем'],
    ['Одеса', 'Одесі', 'Одеси', 'Одесою'],
    ['Кам’янець', 'Кам’янці', 'Кам’янцем'],
    ['Кропивницький', 'Кропивницькому', 'Кропивницького'],
  ])('%s is found', (name, ...forms) => {
    const stem = stemOfName(toPlain(name)).split(' ');
    for (const form of forms) {
      const words = toPlain(form).split(' ').map(stemsOfWord);
      expect(
        stem.every((part, i) => words[i]?.has(part)),
        form,
      ).toBe(true);
    }
  });

  it('does not take one town for another', () => {
    expect(stemsOfWord(toPlain('Харкові')).has(stemOfName(toPlain('Черкаси')))).toBe(false);
  });
});

describe('the words of a query', () => {
  it('lose what only leads up to a place', () => {
    expect(meaningOf(toPlain('у місті Бахмут'))).toEqual(['bakhmut']);
    expect(meaningOf(toPlain('near the city of Lviv'))).toEqual(['lviv']);
  });

  it('stay when there is nothing else', () => {
    expect(meaningOf(toPlain('у'))).toEqual(['u']);
    expect(meaningOf('')).toEqual([]);
  });
});

describe('Ukrainian words without their endings', () => {
  it('begin all their forms', () => {
    for (const forms of [
      ['інклюзія', 'інклюзії', 'інклюзією'],
      ['інвалідність', 'інвалідності', 'інвалідністю'],
      ['громада', 'громади', 'громадах'],
    ]) {
      const stems = new Set(forms.map(trimUkrainian));
      expect(stems.size).toBe(1);
      for (const form of forms) expect(form.startsWith([...stems][0] ?? '-')).toBe(true);
    }
  });

  it('are left alone when short, or of another script', () => {
    expect(trimUkrainian('гра')).toBe('гра');
    expect(trimUkrainian('playgrounds')).toBe('playgrounds');
  });
});
