/**
 * Lays a poster out: the paper of a community on ten by fourteen tiles, and on its label everything the kit's record
 * says, sized by measuring so that nothing overflows or meets. Millimetres; it knows no colour values and no fonts.
 */
import type { KitPlace, KitRecord, KitText } from '#model/kit';
import { keepWritable } from '../glyphs.ts';
import { design } from '../pattern/design.ts';
import { layoutPaper, listUsed } from '../pattern/layoutPaper.ts';
import { layoutSigil } from '../pattern/layoutSigil.ts';
import { layoutQr, type QrScene } from '../qr.ts';
import { type Part, type PosterWords, ROOM, SIGIL, stack, textPart } from './parts.ts';
import type { PosterBlock, PosterMap, PosterScene, PosterShape } from './scene.ts';
import { type SetText, setText } from './setText.ts';
import { box, outline } from './shapes.ts';

export interface PosterOptions {
  readonly kit: KitRecord;
  /** Where it is, for the map; null where that is not known, or is no one place. */
  readonly place: KitPlace | null;
  readonly words: PosterWords;
}

export const SHEET = { width: 210, height: 297 } as const;
const TILE = 21;
/** On tile lines: one column of paper at each side, two rows above, what is left below. */
const LABEL = { x: TILE, y: 2 * TILE, width: 8 * TILE, height: 10 * TILE };
const KEYLINE = 4;
/** The pattern of what belongs to no one community. */
const OWN_PAPER = 'kindred-cities';

/**
 * What is tried, the most generous first: the least size of the name, mm, with scales of the text below it. For a large
 * name the map gives way first, then a little of the text; a long one steps down before the text becomes small.
 */
const STEPS: readonly (readonly [least: number, scales: readonly number[]])[] = [
  [25, [1, 0.94]],
  [20, [1, 0.94]],
  [16, [1, 0.94, 0.88]],
  [12, [1, 0.92, 0.84]],
  [9, [0.84, 0.76, 0.68, 0.6]],
  [5, [0.6, 0.54, 0.48]],
];
const MAP_WIDTHS = [96, 90, 84, 78, 70, 62, 54];
const CODE_SIZES = [58, 54, 50, 46, 42, 38, 34];
/** Largest size of the name, and the room above it. mm */
const NAME_MOST = 32;
const NAME_GAP = 4;

/** The poster of one record. Throws only where its address is longer than any code. */
export function layoutPoster({ kit: record, place, words }: PosterOptions): PosterScene {
  const kit = writable(record);
  const paperId = kit.paper ?? OWN_PAPER;
  const parts = findFit(kit, place, words, layoutQr(kit.url));
  const blocks: PosterBlock[] = [];
  const shapes: PosterShape[] = [box(LABEL, 'label'), frame()];
  let map: PosterMap | null = null;
  let code: PosterScene['code'] | undefined;
  let sigil: { x: number; y: number } | undefined;
  const spare = Math.max(0, ROOM.height - heightOf(parts));
  const share = spare / Math.max(1, parts.filter(({ loose }) => loose).length);
  let y = ROOM.y;
  for (const [index, part] of parts.entries()) {
    if (index > 0) y += part.gap;
    if (part.loose) y += share;
    const drawn = part.draw(y);
    blocks.push(...(drawn.blocks ?? []));
    shapes.push(...(drawn.shapes ?? []));
    map = drawn.map ?? map;
    code = drawn.code ?? code;
    sigil = drawn.sigil ?? sigil;
    y += part.height;
  }
  if (!code) throw new Error('A poster without its code');
  const paper = layoutSheet(paperId, kit.relocated);
  const signature = layoutSigil(paperId);
  return {
    ...SHEET,
    paper,
    sigil: {
      recipe: signature.recipe,
      tiles: signature.tiles,
      x: sigil?.x ?? 0,
      y: sigil?.y ?? 0,
      size: SIGIL,
    },
    shapes,
    code,
    map,
    blocks,
    motifs: listUsed([...paper.tiles, paper.odd, ...signature.tiles]),
  };
}

/**
 * The record as the typefaces can write it. A text of which letters would be missing is left out, and a name gives way
 * to its other form or to its address: never an empty box, never a word without its letters.
 */
function writable(kit: KitRecord): KitRecord {
  const named = (text: KitText | null) => {
    const kept = text && keepWritable(text.text);
    return kept ? { text: kept, lang: text.lang } : null;
  };
  const also = named(kit.also);
  const own = named({ text: kit.name, lang: kit.nameLang });
  const name = own ?? also ?? { text: kit.id, lang: null };
  return {
    ...kit,
    name: name.text,
    nameLang: name.lang,
    also: own ? also : null,
    kicker: keepWritable(kit.kicker) ?? '',
    // Drawn with the publisher's address the line has no other language.
    sourceLang: kit.sourceDrawn === kit.source ? kit.sourceLang : null,
    source: kit.sourceDrawn,
    now: named(kit.now),
  };
}

/** From which column the paper of a relocated community is stitched. */
const STITCHED_FROM = 7;

function layoutSheet(id: string, relocated: boolean): PosterScene['paper'] {
  const { odd } = design(id);
  // Never under the label: in the stitched corner, where it is already sewn, or in the rows below.
  const at = relocated ? { x: 8, y: 1 } : { x: odd.x, y: odd.y + 11 };
  const {
    recipe,
    tiles,
    odd: own,
  } = layoutPaper({
    id,
    columns: 10,
    rows: 15,
    tile: TILE,
    relocatedFrom: relocated ? STITCHED_FROM : null,
    odd: at,
  });
  const isFree = ({ x, y }: { x: number; y: number }) => x < 1 || x > 8 || y < 2 || y > 11;
  return { recipe, tile: TILE, tiles: tiles.filter(isFree), odd: own as PosterScene['paper']['odd'] };
}

function findFit(kit: KitRecord, place: KitPlace | null, words: PosterWords, code: QrScene): Part[] {
  const widths = place ? MAP_WIDTHS : CODE_SIZES;
  let last: Part[] = [];
  for (const [least, scales] of STEPS) {
    for (const scale of scales) {
      for (const width of widths) {
        const [head, body] = stack(kit, place, words, code, scale, width);
        const room = ROOM.height - heightOf([...head, ...body]) - NAME_GAP * scale;
        const name = fitName(kit, room, least);
        last = [...head, { ...name.part, gap: NAME_GAP * scale }, ...body];
        if (name.fits && heightOf(last) <= ROOM.height) return last;
      }
    }
  }
  return last;
}

const heightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { height, gap }, index) => sum + height + (index > 0 ? gap : 0), 0);

/** The largest size at which the name keeps its words whole, within `room` mm of height. */
function fitName({ name, nameLang }: KitRecord, room: number, least: number): { part: Part; fits: boolean } {
  const set = (size: number): SetText =>
    setText(name, { size, width: ROOM.width, cut: 'serif-820', leading: 1.06, role: 'h1', lang: nameLang });
  const isOneWord = !/\s/.test(name);
  let text = set(least);
  let fits = false;
  for (let size: number = NAME_MOST; size >= least; size -= 0.5) {
    const tried = set(size);
    // A short double name is one word to the eye: it steps down a little before it is parted.
    const most = size > 18 ? (isOneWord ? 1 : 2) : 4;
    if (tried.count > most || tried.height > room || tried.isCut) continue;
    text = tried;
    fits = true;
    break;
  }
  // A word wider than the sheet is cut at any size; at the least one that has to do.
  if (!fits && least === STEPS.at(-1)?.[0]) fits = text.height <= room;
  return { part: { ...textPart(text, NAME_GAP), loose: true }, fits };
}

function frame(): PosterShape {
  const { x, y, width, height } = LABEL;
  return outline(x + KEYLINE, y + KEYLINE, width - 2 * KEYLINE, height - 2 * KEYLINE, 'ink', 0.7);
}
