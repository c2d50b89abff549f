import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRAME_NAME_SIZES, frameNameSize } from '#components/ui/frameNameSize.ts';

describe('the size of a name in a frame', () => {
  it('is the largest for a short name, and steps down as words grow longer or more', () => {
    const steps = ['Bakhmut', 'Hrunamannahreppur', 'Кам’янець-Подільський', 'Слово '.repeat(30)].map(
      frameNameSize,
    );
    expect(steps[0]).toBe('n1');
    expect(steps.toSorted()).toEqual(steps);
    expect(steps.at(-1)).toMatch(/n[56]/);
  });

  it('has a smallest step, whatever stands there', () => {
    expect(frameNameSize('Щ'.repeat(300))).toBe('n6');
  });

  it('is the size that the style sheet gives the step', () => {
    const sheet = readFileSync(new URL('../../../../src/styles/embedCard.css', import.meta.url), 'utf8');
    for (const [index, size] of FRAME_NAME_SIZES.entries())
      expect(sheet).toMatch(new RegExp(`\\.n${index + 1} \\{\\s*--n: ${size}px`));
  });
});
