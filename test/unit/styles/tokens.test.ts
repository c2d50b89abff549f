/** Reads the role colours from the style sheet and measures them; knows the pairs that carry text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = ['dyes', 'roles', 'tokens']
  .map((name) => readFileSync(new URL(`../../../src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const declared = new Map<string, string>();
for (const [, name, value] of sheet.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
  // The first declaration of a role is the light-dark() one; the later block repeats its light half.
  if (name && value && !declared.has(name)) declared.set(name, value.replace(/\s+/g, ' ').trim());
}

/** Splits the two arguments of light-dark(), whose own arguments may hold commas in brackets. */
function halves(value: string): [string, string] {
  const inner = /^light-dark\((.*)\)$/.exec(value)?.[1];
  if (!inner) return [value, value];
  let depth = 0;
  for (const [i, c] of Array.from(inner).entries()) {
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === ',' && depth === 0) return [inner.slice(0, i).trim(), inner.slice(i + 1).trim()];
  }
  throw new Error(`light-dark() with one argument: ${value}`);
}

type Theme = 'light' | 'dark';

function resolve(role: string, theme: Theme): [number, number, number] {
  let value = `var(--${role})`;
  for (let hops = 0; hops < 6; hops++) {
    const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    if (!name) break;
    const [light, dark] = halves(declared.get(name) ?? '');
    value = theme === 'light' ? light : dark;
  }
  const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value)?.slice(1).map(Number);
  if (!numbers) throw new Error(`--${role} does not end in an oklch() colour: ${value}`);
  return numbers as [number, number, number];
}

/** Relative luminance of an OKLCH colour (CSS Color 4, WCAG 2). */
function luminance([lightness, chroma, hue]: [number, number, number]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (n: number) => Math.min(1, Math.max(0, n));
  return (
    0.2126 * clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(resolve(one, theme)), luminance(resolve(other, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const surfaces = ['bg', 'bg-2', 'bg-3'];
const text = [
  ...['fg', 'fg-2', 'link'].flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)),
  ['fg', 'mark'],
  ['bg', 'fg'],
  ['accent-fg', 'accent'],
  ['label-ink', 'label'],
  ['label-ink-2', 'label'],
  ['label-link', 'label'],
  ['cover-fg', 'cover'],
  ['cover-hover-fg', 'cover-hover'],
  ['deep-fg', 'deep'],
  ['foot-fg', 'foot'],
  ['foot-fg-2', 'foot'],
  ['foot-head', 'foot'],
  ['m-txt', 'm-land'],
  ['m-txt2', 'm-away'],
  ['m-water', 'm-sea'],
] as const;
const shapes = [
  ...['s-winner', 's-finalist', 's-part', 's-cand'].map((mark) => [mark, 'm-land'] as const),
  ['rule-ui', 'bg'],
  ['focus', 'bg'],
] as const;

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  it.each(text)('%s can be read on %s', (ink, surface) => {
    expect(contrast(ink, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s can be told from %s', (shape, ground) => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe('browsers without light-dark()', () => {
  it('read a light value for every role that has two', () => {
    const fallback = [...sheet.matchAll(/@supports not [^{]*\{\s*:root \{([^}]*)\}/g)]
      .map(([, block]) => block)
      .join('\n');
    for (const [name, value] of declared) {
      if (!value.startsWith('light-dark(')) continue;
      const plain = new RegExp(`--${name}:\\s*([^;]+);`).exec(fallback)?.[1]?.replace(/\s+/g, ' ').trim();
      expect(plain, name).toBe(halves(value)[0]);
    }
  });
});
