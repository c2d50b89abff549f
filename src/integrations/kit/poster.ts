/**
 * Draws a laid out poster as a PDF of one A4 page: shapes as shapes, text as text in the site's own typefaces, cut to
 * the letters used. Tagged, titled, and without any trace of when or with what it was made, so that two builds give
 * the same bytes (R8, S5). Knows nothing of where things stand: the layout does, and the poster's page shares it.
 */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { type FontFamily, familyOf, splitRuns } from '#figure/glyphs';
import type { Tile } from '#figure/pattern/design';
import { MOTIFS, type Motif } from '#figure/pattern/motifs';
import { type Inks, inksOf } from '#figure/pattern/palette';
import { GROUND, readBase } from '#figure/poster/ground';
import { inkHex } from '#figure/poster/inks';
import { layoutPoster, type PosterOptions } from '#figure/poster/layoutPoster';
import type { Cut, PosterLine, PosterMap, PosterScene, PosterShape } from '#figure/poster/scene';
import type { Draw, DrawTools } from './kinds.ts';

export interface PosterInput extends PosterOptions {
  /** The base file of the map, as SVG; null without a map. */
  readonly ground: string | null;
}

type Doc = PDFKit.PDFDocument;

/** PDF points to a millimetre. */
const POINTS = 72 / 25.4;

export const draw: Draw<PosterInput> = async (input, tools) => {
  const { kit } = input;
  const scene = layoutPoster(input);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.5',
    tagged: true,
    displayTitle: true,
    lang: kit.locale,
    // No font of its own accord: one would be written into the file.
    font: null as unknown as string,
    info: { Title: kit.name, CreationDate: new Date(0) },
  });
  strip(doc);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => doc.on('end', resolve).on('error', reject));
  drawScene(doc, scene, input, tools);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};

/** Who made the file and when is nobody's concern, and the description packet repeats it. */
function strip(doc: Doc): void {
  const info = doc.info as unknown as Record<string, unknown>;
  for (const key of ['Producer', 'Creator', 'CreationDate']) delete info[key];
  (doc as unknown as { endMetadata: () => void }).endMetadata = () => {};
}

function drawScene(doc: Doc, scene: PosterScene, input: PosterInput, tools: DrawTools): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.markContent('Artifact', { type: 'Layout' });
  doc.scale(POINTS);
  drawTiles(doc, scene.paper.recipe, [...scene.paper.tiles, scene.paper.odd], 0, 0, scene.paper.tile);
  for (const shape of scene.shapes) drawShape(doc, shape);
  drawTiles(doc, scene.sigil.recipe, scene.sigil.tiles, scene.sigil.x, scene.sigil.y, scene.sigil.size / 2);
  doc.endMarkedContent();
  const say = textWriter(doc, tools);
  for (const { role, lang, lines } of scene.blocks) {
    root.add(
      doc.struct(role === 'h1' ? 'H1' : 'P', { ...(lang ? { lang } : {}) }, () => {
        for (const line of lines) say(line);
      }),
    );
  }
  const { map } = scene;
  if (map && input.ground) {
    const ground = input.ground;
    root.add(
      doc.struct('Figure', { alt: `${input.place?.name}. ${input.kit.kicker}` }, () => {
        drawMap(doc, map, ground);
        if (map.name) say(map.name);
      }),
    );
  }
  root.add(doc.struct('Figure', { alt: input.kit.url }, () => drawShape(doc, scene.code.shape)));
  root.end();
}

/** Marks of a drawing that is made again and again are kept as the operators they became. */
const recorded = new Map<string, string>();

/** `paint` as page operators; the same `key` must stand for the same drawing. */
function replay(doc: Doc, key: string, paint: () => void): void {
  let marks = recorded.get(key);
  if (marks === undefined) {
    const parts: string[] = [];
    doc.addContent = (part: string) => {
      parts.push(part);
      return doc;
    };
    try {
      paint();
    } finally {
      // The method of the class shows again.
      Reflect.deleteProperty(doc, 'addContent');
    }
    marks = parts.join('\n');
    recorded.set(key, marks);
  }
  doc.addContent(marks);
}

function drawTiles(
  doc: Doc,
  recipe: number,
  tiles: readonly (Tile & { stitched?: boolean })[],
  left: number,
  top: number,
  size: number,
): void {
  for (const tile of tiles) {
    doc.save();
    doc.transform(size / 48, 0, 0, size / 48, left + tile.x * size, top + tile.y * size);
    if (tile.turn) doc.rotate(tile.turn, { origin: [24, 24] });
    if (tile.mirrored) doc.transform(-1, 0, 0, 1, 48, 0);
    const stitched = tile.stitched === true;
    const key = `${tile.motif} ${stitched ? 'stitched' : `${recipe} ${tile.key}`}`;
    const inks = stitched ? bareInks() : inksOf(recipe, tile.key);
    replay(doc, key, () => paintMotif(doc, MOTIFS[tile.motif], inks, stitched));
    doc.restore();
  }
}

/** Stitched motifs have the ground of bare paper all over. */
const bareInks = (): Inks => {
  const bare = inkHex('label');
  return { G: bare, A: bare, B: bare, C: bare };
};

function paintMotif(doc: Doc, motif: Motif, inks: Inks, stitched: boolean): void {
  const thread = inkHex('madder');
  // A hair over the edge, so that no light shows between tiles.
  doc.rect(-0.1, -0.1, 48.2, 48.2).fill(inks.G);
  for (const { ink, d, line, turns } of motif.shapes) {
    for (const turn of turns ?? [0]) {
      doc.save();
      if (turn) doc.rotate(turn, { origin: [24, 24] });
      doc.path(d);
      const own = inks[ink];
      if (line && ink === 'G') doc.lineWidth(line).stroke(own);
      else if (line) {
        doc.lineWidth(stitched ? 1.15 : line);
        if (stitched) doc.dash(3, { space: 2.2 });
        doc.stroke(stitched ? thread : own);
      } else if (ink === 'G') doc.fill(own);
      else {
        doc.lineWidth(stitched ? 1.15 : 0.35);
        if (stitched) doc.dash(3, { space: 2.2 });
        doc.fillAndStroke(own, stitched ? thread : own);
      }
      doc.restore();
    }
  }
}

function drawShape(doc: Doc, { d, x, y, k, fill, stroke, width = 1, dash, offset = 0 }: PosterShape): void {
  doc.save();
  doc.transform(k, 0, 0, k, x, y);
  doc.path(d);
  if (stroke) {
    doc.lineWidth(width).lineJoin('round');
    if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1, phase: offset });
    if (fill) doc.fillAndStroke(inkHex(fill), inkHex(stroke));
    else doc.stroke(inkHex(stroke));
  } else if (fill) doc.fill(inkHex(fill));
  doc.restore();
}

function drawMap(doc: Doc, { frame, x, y, width, height, k, shapes }: PosterMap, ground: string): void {
  doc.save();
  doc.rect(x, y, width, height).clip();
  doc.save();
  doc.transform(k, 0, 0, k, x, y);
  // The same frame has the same ground in every poster of a build.
  replay(doc, `ground ${frame} ${ground.length}`, () => {
    doc.rect(0, 0, width / k + 1, height / k + 1).fill(inkHex('sea'));
    const base = readBase(ground);
    for (const { id, ...paint } of GROUND) {
      const d = base.get(id);
      if (d) drawShape(doc, { d, x: 0, y: 0, k: 1, ...paint });
    }
  });
  doc.restore();
  for (const shape of shapes) drawShape(doc, shape);
  doc.restore();
}

const CUTS: Readonly<Record<Cut, { family: FontFamily; weight: number }>> = {
  'serif-820': { family: 'Piazzolla', weight: 820 },
  'serif-500': { family: 'Piazzolla', weight: 500 },
  'sans-600': { family: 'Onest', weight: 600 },
  'sans-500': { family: 'Onest', weight: 500 },
};

/** Between words of a heading, besides the space: Piazzolla's close up when tight. In text sizes. */
const WORD_SPACING = 0.07;

/** Fonts are parsed once for all posters that a worker draws. */
const parsed = new Map<string, unknown>();

function textWriter(doc: Doc, { fonts }: DrawTools): (line: PosterLine) => void {
  const known = new Set<string>();
  const use = (font: string, weight: number): void => {
    const file = findFile(fonts, font, weight);
    if (!known.has(file.name)) {
      known.add(file.name);
      let font = parsed.get(file.path);
      if (font === undefined) {
        font = openFont(readFileSync(file.path));
        parsed.set(file.path, font);
      }
      doc.registerFont(file.name, font as Buffer);
    }
    doc.font(file.name);
  };
  return ({ text, x, y, size, cut, ink }) => {
    const { family, weight } = CUTS[cut];
    const isHeading = cut === 'serif-820';
    const pieces = splitRuns(text, family).flatMap((run) =>
      isHeading ? splitWords(run.text).map((word) => ({ ...run, text: word })) : [run],
    );
    doc.fontSize(size).fillColor(inkHex(ink));
    const widths = pieces.map(({ text: piece, font }) => {
      use(font, weight);
      return doc.widthOfString(piece) + (isHeading && /[ \u00a0]$/.test(piece) ? WORD_SPACING * size : 0);
    });
    let left = x - widths.reduce((sum, width) => sum + width, 0) / 2;
    for (const [index, { text: piece, font }] of pieces.entries()) {
      use(font, weight);
      doc.text(piece, left, y, { lineBreak: false, baseline: 'alphabetic' });
      left += widths[index] ?? 0;
    }
  };
}

/** Letters borrowed from the other family come in the weight of theirs that is nearest. */
function findFile(fonts: DrawTools['fonts'], font: string, weight: number): DrawTools['fonts'][number] {
  const own = fonts.filter(({ family, script }) => familyOf(family, script) === font);
  const [file] = own.sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
  if (!file) throw new Error(`No font file "${font}"`);
  return file;
}

/** Words with the space that follows each. */
const splitWords = (text: string): string[] => text.match(/[^ \u00a0]*[ \u00a0]|[^ \u00a0]+$/g) ?? [];

/** The parsed font, which pdfkit takes in place of a file. */
function openFont(file: Buffer): unknown {
  const scratch = new PDFDocument({ font: null as unknown as string, autoFirstPage: false });
  scratch.font(file);
  return (scratch as unknown as { _font: { font: unknown } })._font.font;
}
