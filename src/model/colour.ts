/** Colours an edition may call its own, and how well two of them are told apart (WCAG 2.2). Knows no page and no sheet. */
import { z } from 'zod';

const hex = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'colour' });

export const colours = z
  .strictObject({
    cover: hex.meta({
      description: 'The cover and the buttons: light, because ink stands on it. "#fac83b".',
    }),
    deep: hex.meta({ description: 'Bands and links: dark, because light text stands on it. "#1c4f97".' }),
  })
  .meta({ description: 'Two colours of the edition, six digits each; left out, those of the engine.' });

export type Colours = z.infer<typeof colours>;

/** What each is met with: ink on the cover; the darkest paper a link stands on, which is below light text on a band. */
export const grounds = { cover: '#19253d', deep: '#ebe7df' } as const satisfies Record<keyof Colours, string>;
/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Relative luminance, 0 to 1, of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21, to two decimals, rounded down. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 100) / 100;
}
