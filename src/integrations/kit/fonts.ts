/**
 * Cuts the site's typefaces to single weights for what is drawn outside a browser: resvg and PDF know no variable
 * fonts. Made once and kept under `.cache/kit/fonts`; each file is found as "<Family> <script> <weight>" (see figure/glyphs).
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type FontFamily, familyOf, fontName, fontScripts } from '#figure/glyphs';
import { writeWhole } from '#source/atomic';
import { digestModule } from './digest.ts';
import { renameFont } from './sfnt.ts';

const require = createRequire(import.meta.url);

/** Weights that are drawn. The optical size is that of the web fonts, which measureText measures. */
const faces: readonly { family: FontFamily; weight: number; axes: Record<string, number> }[] = [
  { family: 'Piazzolla', weight: 820, axes: { opsz: 22 } },
  { family: 'Piazzolla', weight: 500, axes: { opsz: 22 } },
  { family: 'Onest', weight: 500, axes: {} },
  { family: 'Onest', weight: 600, axes: {} },
];

export interface FontFile {
  family: FontFamily;
  weight: number;
  script: string;
  /** As a drawing names it. */
  name: string;
  path: string;
}

/** The Fontsource file of a family and script. */
const sourceOf = (family: FontFamily, script: string): string =>
  require.resolve(
    `@fontsource-variable/${family.toLowerCase()}/files/${family.toLowerCase()}-${script}-${family === 'Onest' ? 'wght' : 'opsz'}-normal.woff2`,
  );

/** Every letter a file might hold; what it does not have is passed over. */
const letters = Array.from({ length: 0x3000 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');

/** Cuts one file; `weight` as of the faces above. */
export async function cutFont(
  family: FontFamily,
  script: string,
  weight: number,
  axes: Record<string, number>,
) {
  const { default: subsetFont } = await import('subset-font');
  const font = await subsetFont(readFileSync(sourceOf(family, script)), letters, {
    targetFormat: 'truetype',
    noHinting: true,
    variationAxes: { ...axes, wght: weight },
  });
  return renameFont(font, fontName(familyOf(family, script), weight));
}

/** The files, cut if they are not there yet, and a digest that changes with any of them. */
export async function readyFonts(cache: string): Promise<{ files: FontFile[]; digest: string }> {
  const hash = createHash('sha256').update(JSON.stringify(faces) + digestModule(import.meta.filename));
  const wanted = faces.flatMap((face) => fontScripts[face.family].map((script) => ({ ...face, script })));
  for (const { family, script } of wanted) hash.update(readFileSync(sourceOf(family, script)));
  const digest = hash.digest('hex').slice(0, 16);
  const files = [];
  for (const { family, weight, axes, script } of wanted) {
    const path = join(cache, 'fonts', digest, `${family.toLowerCase()}-${weight}-${script}.ttf`);
    if (!existsSync(path)) writeWhole(path, await cutFont(family, script, weight, axes), false);
    files.push({ family, weight, script, name: fontName(familyOf(family, script), weight), path });
  }
  return { files, digest };
}
