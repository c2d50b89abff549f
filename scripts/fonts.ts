/**
 * Cuts the web fonts: reads the Fontsource packages, writes public/fonts/*.woff2, src/styles/fonts.css, for pages in the
 * frames of others src/styles/smallFonts.css, and the table of letters that share images and posters can write,
 * src/figure/glyphTable.ts.
 * Run it (`npm run fonts`) after a font package or src/styles/faces.ts changes, and commit what it writes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { type FontFamily, familyOf, fontScripts } from '#figure/glyphs';
import { cutFont } from '#integrations/kit/fonts';
import { listCharacters } from '#integrations/kit/sfnt';
import {
  adjustment,
  featuresOf,
  readMetrics,
  smallSubsets,
  subsets,
  unicodeRange,
} from '../src/styles/faces.ts';
import { formatFiles, readOptions } from './command.ts';

readOptions({
  name: 'fonts',
  help: 'npm run fonts\n\n  Cuts public/fonts anew, with the sheets that name them, after a typeface or src/styles/faces.ts changed.',
  options: {},
});

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The optical size is fixed: with both axes Piazzolla costs 24 kB more, and between 16 and 30 the eye finds it
 * hard to tell. 22 is drawn for a standfirst; text and headings meet there.
 */
const families = [
  {
    name: 'Piazzolla',
    weight: [400, 900] as const,
    smallWeight: 850,
    // Names in large letters keep their kerning; forms of other languages cost a quarter of the Cyrillic file.
    smallFeatures: ['kern'],
    file: (script: string) => `@fontsource-variable/piazzolla/files/piazzolla-${script}-opsz-normal.woff2`,
    axes: { opsz: 22 } as Record<string, number>,
    systems: ['Georgia', 'DejaVu Serif'],
  },
  {
    name: 'Onest',
    weight: [400, 800] as const,
    smallWeight: 500,
    // Small lines can do without kerning, a fifth of the file.
    smallFeatures: [] as string[],
    file: (script: string) => `@fontsource-variable/onest/files/onest-${script}-wght-normal.woff2`,
    axes: {} as Record<string, number>,
    systems: ['Arial', 'DejaVu Sans'],
  },
];

/** Mean widths in thousandths of an em over the samples below; `names` are fonts cut to (nearly) the same widths. */
const systems: Record<string, { names: string[]; latin: number; cyrillic: number }> = {
  Georgia: { names: ['Georgia', 'Gelasio'], latin: 441, cyrillic: 530 },
  Arial: {
    names: ['Arial', 'Helvetica Neue', 'Liberation Sans', 'Arimo', 'Roboto'],
    latin: 445,
    cyrillic: 519,
  },
  'DejaVu Serif': { names: ['DejaVu Serif'], latin: 516, cyrillic: 602 },
  'DejaVu Sans': { names: ['DejaVu Sans'], latin: 511, cyrillic: 601 },
};

/** Running text of each language; the Cyrillic files hold no spaces, so only letters are measured there. */
const samples = {
  latin:
    'By the time of the award the services were open to families in every community that had joined, and the town council paid for them together with its partners. The atlas keeps each page, says what is known today, and shows where it was read.',
  cyrillic:
    'На час відзнаки послуги були відкриті для родин у кожній громаді, що приєдналася, і міська рада оплачувала їх разом із партнерами. Атлас зберігає кожну сторінку, каже, що відомо сьогодні, і показує, де це прочитано.',
};

const faces: string[] = [];
const smallFaces: string[] = [];
mkdirSync(`${root}public/fonts`, { recursive: true });

for (const family of families) {
  const [min, max] = family.weight;
  for (const { script, text } of subsets) {
    const source = readFileSync(require.resolve(family.file(script)));
    const cut = { keepFeatures: featuresOf(script), noHinting: true };
    const axes = { ...family.axes, wght: { min, max } };
    const font = await subsetFont(source, text, { ...cut, targetFormat: 'woff2', variationAxes: axes });
    const name = `${family.name.toLowerCase()}-${script}.woff2`;
    writeFileSync(`${root}public/fonts/${name}`, font);
    console.log(`${name.padEnd(28)}${font.byteLength} bytes`);
    faces.push(
      `@font-face{font-family:"${family.name}";src:url("/fonts/${name}") format("woff2");font-weight:${min} ${max};font-display:swap;unicode-range:${unicodeRange(text)}}`,
    );

    if (script !== 'latin' && script !== 'cyrillic') continue;
    const regular = await subsetFont(source, text, {
      ...cut,
      targetFormat: 'truetype',
      variationAxes: { ...family.axes, wght: min },
    });
    const ours = readMetrics(regular, samples[script]);
    for (const system of family.systems) {
      const { names, [script]: width } = systems[system] as (typeof systems)[string];
      const local = names.map((n) => `local("${n}")`).join(',');
      const range = script === 'cyrillic' ? ';unicode-range:U+400-52F' : '';
      const stretch = adjustment(ours, { unitsPerEm: 1000, averageWidth: width });
      faces.push(`@font-face{font-family:"${family.name} ${system}";src:${local};${stretch}${range}}`);
    }
  }
}

for (const family of families) {
  for (const { name, from, text } of smallSubsets) {
    const source = readFileSync(require.resolve(family.file(from)));
    const font = await subsetFont(source, text, {
      keepFeatures: family.smallFeatures,
      noHinting: true,
      targetFormat: 'woff2',
      variationAxes: { ...family.axes, wght: family.smallWeight },
    });
    const file = `${family.name.toLowerCase()}-small-${name}.woff2`;
    writeFileSync(`${root}public/fonts/${file}`, font);
    console.log(`${file.padEnd(28)}${font.byteLength} bytes`);
    smallFaces.push(
      `@font-face{font-family:"${family.name}";src:url("/fonts/${file}") format("woff2");font-display:swap;unicode-range:${unicodeRange(text)}}`,
    );
  }
}

const header = '/* Written by scripts/fonts.ts; the letters of each file are in src/styles/faces.ts. */';
writeFileSync(`${root}src/styles/fonts.css`, `${header}\n${faces.join('\n')}\n`);
writeFileSync(`${root}src/styles/smallFonts.css`, `${header}\n${smallFaces.join('\n')}\n`);
formatFiles('src/styles/fonts.css', 'src/styles/smallFonts.css');

const writers = Object.entries(fontScripts) as [FontFamily, readonly string[]][];
const tables: string[] = [];
for (const [family, scripts] of writers) {
  for (const script of scripts) {
    const points = listCharacters(
      await cutFont(family, script, 600, family === 'Piazzolla' ? { opsz: 22 } : {}),
    );
    const ranges = listRanges(points).map(
      ([first, last]) => `[0x${first.toString(16)}, 0x${last.toString(16)}]`,
    );
    tables.push(`  '${familyOf(family, script)}': [${ranges.join(', ')}],`);
  }
}
writeFileSync(
  `${root}src/figure/glyphTable.ts`,
  `/** Written by scripts/fonts.ts from the font files: runs of code points, first and last, by the file that has them. */
// biome-ignore format: a table by rows
export const GLYPHS: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
${tables.join('\n')}
};
`,
);

/** Runs of points that follow each other, by first and last. */
function listRanges(points: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  return runs;
}
