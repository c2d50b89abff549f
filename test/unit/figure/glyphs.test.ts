import { describe, expect, it } from 'vitest';
import { keepWritable, listUnwritable, splitRuns } from '#figure/glyphs';

describe('letters of the typefaces', () => {
  it('cover the languages of Europe and of Central Asia that are written in Latin and Cyrillic', () => {
    for (const text of [
      'Łódź',
      'Ţăndărei',
      'Hafnarfjörður',
      'Şəki',
      'Ґалаґан',
      'Қарағанды',
      'Љубљана',
      'Ďakovský',
      'Ñuñoa',
    ])
      expect(listUnwritable(text), text).toEqual([]);
  });

  it('lack those of other alphabets, and emoji', () => {
    expect(listUnwritable('თბ Łódź')).toEqual(['თ', 'ბ']);
    expect(listUnwritable('🌳')).toEqual(['🌳']);
  });

  it('keep a text without its emoji, and none without its letters', () => {
    expect(keepWritable('A park 👩‍👧 for all, 🌳.')).toBe('A park for all,.'.replace(',.', ',.'));
    expect(keepWritable('Tbilisi თ')).toBeNull();
    expect(keepWritable('🌳')).toBeNull();
  });

  it('do not change what is written already, and strip what has no shape', () => {
    expect(keepWritable('80\u00a0мільйонів')).toBe('80\u00a0мільйонів');
    expect(keepWritable('Linden\u00adford')).toBe('Lindenford');
  });

  it('are taken from the file that has them, a space from that of the word before', () => {
    expect(splitRuns('Місто Łódź', 'Onest')).toEqual(
      [
        { text: 'Місто ', font: 'Onest cyrillic' },
        { text: 'Ł', font: 'Onest latin-ext' },
        { text: 'ó', font: 'Onest latin' },
        { text: 'd', font: 'Onest latin' },
        { text: 'ź', font: 'Onest latin-ext' },
      ].reduce<{ text: string; font: string }[]>((runs, run) => {
        const last = runs.at(-1);
        if (last?.font === run.font) last.text += run.text;
        else runs.push({ ...run });
        return runs;
      }, []),
    );
  });

  it('come from the other typeface where one has none', () => {
    expect(splitRuns('Αθήνα', 'Onest')).toEqual([{ text: 'Αθήνα', font: 'Piazzolla greek' }]);
  });
});
