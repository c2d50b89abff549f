import { describe, expect, it } from 'vitest';
import { findDrift, partsOfText } from '#model/translation';

const story = { title: 'Walls', standfirst: 'Painted.', easyRead: null };
const body = 'A street.\n\n## Paint\n\nBlue.\n\n## Ladders\n\nTwo.\n';
const hashes = (text: string, of = story) => partsOfText(of, text).map(({ hash }) => hash);
const drift = (text: string, of = story) => findDrift(hashes(body), partsOfText(of, text));
const none = { changed: [], added: [], removed: [] };

describe('the parts of a text', () => {
  it('are what stands before it, its opening, and one a heading', () => {
    expect(partsOfText(story, body).map(({ heading }) => heading)).toEqual([null, null, 'Paint', 'Ladders']);
    expect(partsOfText(story, body).map(({ at }) => body.slice(at, at + 8).trim())).toEqual([
      'A street',
      'A street',
      '## Paint',
      '## Ladde',
    ]);
  });

  it('are the same when lines wrap in another place', () => {
    expect(hashes(body.replace('A street', 'A\nstreet'))).toEqual(hashes(body));
  });
});

describe('a translation', () => {
  it('is told nothing when nothing has changed, or parts have only moved', () => {
    expect(drift(body)).toEqual(none);
    expect(drift('A street.\n\n## Ladders\n\nTwo.\n\n## Paint\n\nBlue.\n')).toEqual(none);
  });

  it('is told which part has changed, and where it stands in the original', () => {
    expect(drift(body.replace('Blue', 'Green'))).toEqual({ ...none, changed: [{ here: 2, there: 2 }] });
    expect(drift(body, { ...story, title: 'Wall' })).toEqual({ ...none, changed: [{ here: 0, there: 0 }] });
  });

  it('is told of parts that came and parts that went', () => {
    expect(drift(`${body}\n## Rain\n\nMuch.\n`)).toEqual({ ...none, added: [4] });
    expect(drift('A street.\n\n## Paint\n\nBlue.\n')).toEqual({ ...none, removed: [3] });
  });

  it('pairs a part that changed with the one in its place when others moved', () => {
    expect(drift('A street.\n\n## Ladders\n\nTwo.\n\n## Paint\n\nGreen.\n')).toEqual({
      ...none,
      changed: [{ here: 2, there: 3 }],
    });
  });
});
