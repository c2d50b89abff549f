/** Tests what the font files carry and how they are measured. */
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjustment, subsets, unicodeRange } from '#styles/faces.ts';

const fonts = new URL('../../../public/fonts/', import.meta.url);
const bytes = (name: string) => statSync(new URL(name, fonts)).size;
const carried = (script: string) => new Set(subsets.find((subset) => subset.script === script)?.text);

describe('font subsets', () => {
  it('name no character in two files, so that a page never loads both for one letter', () => {
    const seen = new Map<string, string>();
    for (const { script, text } of subsets) {
      for (const character of new Set(text)) {
        expect(seen.get(character), `${character} in ${script}`).toBeUndefined();
        seen.set(character, script);
      }
    }
  });

  it.each([
    ['latin', 'English: “quotes”, ‘single’ – and — 20 °C × 2'],
    ['latin', 'Malmö Århus Besançon A Coruña Ísafjörður'],
    ['latin-ext', 'čďěňřšťůž ąęłńśź ăşţșț ğıİ ģķļņ ėįų őű đćžš'.replace(/[ ı]/g, '')],
    ['cyrillic', 'ЄєІіЇїҐґЎўЁёЪъЂђЋћЏџЃѓЌќ'],
    ['cyrillic-ext', 'ӘәҒғҚқҢңӨөҮүҺһӢӣӮӯҲҳҶҷ'],
  ])('%s carries %s', (script, sample) => {
    const letters = carried(script);
    expect(Array.from(sample).filter((c) => !letters.has(c))).toEqual([]);
  });

  it('weigh at most 90 kB for both scripts together', () => {
    const both = ['piazzolla-latin', 'piazzolla-cyrillic', 'onest-latin', 'onest-cyrillic'];
    expect(both.reduce((sum, name) => sum + bytes(`${name}.woff2`), 0)).toBeLessThanOrEqual(90_000);
  });

  it('are named in the style sheet, each with the range it carries', () => {
    const sheet = readFileSync(new URL('../../../src/styles/fonts.css', import.meta.url), 'utf8').replace(
      /\s/g,
      '',
    );
    for (const family of ['piazzolla', 'onest']) {
      for (const { script, text } of subsets) {
        const face = sheet
          .split('@font-face')
          .find((part) => part.includes(`/fonts/${family}-${script}.woff2`));
        expect(face, `${family} ${script}`).toContain(`unicode-range:${unicodeRange(text)}`);
      }
    }
  });
});

describe('unicodeRange', () => {
  it('joins neighbours and leaves strangers apart', () => {
    expect(unicodeRange('cabz')).toBe('U+61-63,U+7A');
  });
});

describe('adjustment', () => {
  it('stretches a narrower system font to our width and keeps our line height', () => {
    const ours = { unitsPerEm: 1000, ascent: 900, descent: 300, lineGap: 0, averageWidth: 500 };
    expect(adjustment(ours, { unitsPerEm: 2000, averageWidth: 800 })).toBe(
      'size-adjust:125.00%;ascent-override:72.00%;descent-override:24.00%;line-gap-override:0.00%',
    );
  });
});
