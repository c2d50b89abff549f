/**
 * Lays a poster out: the paper of a community on ten by fourteen tiles, and on its label everything the kit's record
 * says, sized by measuring so that nothing overflows or meets. Millimetres; it knows no colour values and no fonts.
 */
import type { KitPlace, KitRecord, KitText } from '#model/kit';
import { getReach, MARKS, type Mark, type MarkName } from '../geo/marks.ts';
import { keepWritable } from '../glyphs.ts';
import { measureText } from '../measureText.ts';
import { design } from '../pattern/design.ts';
import { layoutPaper, listUsed } from '../pattern/layoutPaper.ts';
import { layoutSigil } from '../pattern/layoutSigil.ts';
import { layoutQr, type QrScene } from '../qr.ts';
import { shapeMark } from './marks.ts';
import type { PosterBlock, PosterLine, PosterMap, PosterScene, PosterShape } from './scene.ts';
import { placeText, round, type SetText, setText } from './setText.ts';

export interface PosterOptions {
  readonly kit: KitRecord;
  /** Where it is, for the map; null where that is not known, or is no one place. */
  readonly place: KitPlace | null;
  readonly words: PosterWords;
}

/** What a poster says besides its record. */
export interface PosterWords {
  /** What the code is for. */
  readonly scan: string;
  /** Whose the shapes of the map are, and under which licence (M3). */
  readonly map: string;
}

export const SHEET = { width: 210, height: 297 } as const;
const TILE = 21;
/** On tile lines: one column of paper at each side, two rows above, what is left below. */
const LABEL = { x: TILE, y: 2 * TILE, width: 8 * TILE, height: 10 * TILE };
const KEYLINE = 4;
/** Room for text inside the keyline. */
const ROOM = { x: 33, y: 51.5, width: 144, height: 191.5 };
const MIDDLE = SHEET.width / 2;
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

/** A part of the stack: how high it is, how much room it wants above, and what it draws once its top is known. */
interface Part {
  readonly height: number;
  readonly gap: number;
  /** Whether spare room may be put above it. */
  readonly loose: boolean;
  readonly draw: (y: number) => {
    blocks?: PosterBlock[];
    shapes?: PosterShape[];
    map?: PosterMap;
    code?: PosterScene['code'];
    sigil?: { x: number; y: number };
  };
}

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

/** Everything but the name, as what stands above it and what stands below. */
function stack(
  kit: KitRecord,
  place: KitPlace | null,
  words: PosterWords,
  code: QrScene,
  scale: number,
  width: number,
): [Part[], Part[]] {
  const say = (
    text: string,
    size: number,
    cut: SetText['setting']['cut'],
    more: Partial<SetText['setting']> = {},
  ) => setText(text, { size: sizeOf(size, scale), width: ROOM.width, cut, ...more });
  const head: Part[] = [];
  if (kit.illustrative)
    head.push(banner(say(kit.illustrative, 5, 'sans-600', { ink: 'madder', width: ROOM.width - 12 })));
  if (kit.kicker) head.push(textPart(say(kit.kicker, 4.1, 'sans-500'), 4 * scale));
  const body: Part[] = [];
  if (kit.also)
    body.push(
      textPart(say(kit.also.text, 8.6, 'serif-500', { lang: kit.also.lang, leading: 1.1 }), 2 * scale),
    );
  if (kit.status)
    body.push(
      loose(statusPart(kit, say(kit.status.text, 4.3, 'sans-600', { width: ROOM.width - 12 }), scale)),
    );
  if (kit.situation || kit.now) body.push(loose(situationPart(kit, scale)));
  body.push(...figureParts(kit, scale));
  body.push(
    loose(
      rowPart(
        code,
        place,
        say(words.scan, 3.5, 'sans-600', { width: place ? ROOM.width - width - PAIR_GAP : 90 }),
        width,
        scale,
      ),
    ),
  );
  body.push(textPart(fitLine(kit.address, 4.1 * Math.max(scale, 0.7), ROOM.width), 3.5 * scale));
  body.push(loose(footPart(kit, scale)));
  body.push(...finePrint(kit, place && words.map, scale));
  return [head, body];
}

/** Nothing is set smaller, whatever must fit: seven points. mm */
const LEAST_TEXT = 2.4;
const sizeOf = (size: number, scale: number): number => Math.max(LEAST_TEXT, size * scale);

const loose = (part: Part): Part => ({ ...part, loose: true });

function textPart(text: SetText, gap: number): Part {
  return { height: text.height, gap, loose: false, draw: (y) => ({ blocks: [placeText(text, MIDDLE, y)] }) };
}

/** Invented data says so in a box of its own (trust P5). */
function banner(text: SetText): Part {
  const height = text.height + 4;
  return {
    height,
    gap: 0,
    loose: false,
    draw: (y) => ({
      shapes: [outline(MIDDLE - text.width / 2 - 5, y, text.width + 10, height, 'madder', 0.6)],
      blocks: [placeText(text, MIDDLE, y + 2)],
    }),
  };
}

/** A record names its mark as text; one that no map knows is a place. */
const toMark = ({ name, ...more }: KitPlace['mark']): Mark => ({
  ...more,
  name: name in MARKS ? (name as MarkName) : 'place',
});

/** Mark and words, centred together. */
function statusPart({ status, relocated }: KitRecord, text: SetText, scale: number): Part {
  const mark = toMark({ name: status?.mark ?? 'place', lastKnown: status?.lastKnown ?? false, relocated });
  const k = 0.29 * scale;
  const reach = getReach(mark) * k;
  const height = Math.max(text.height, 2 * reach);
  return {
    height,
    gap: 5 * scale,
    loose: false,
    draw: (y) => {
      const left = MIDDLE - (2 * reach + 2.4 * scale + text.width) / 2;
      return {
        shapes: shapeMark(mark, round(left + reach), round(y + height / 2), round(k), null),
        blocks: [
          placeText(text, left + 2 * reach + 2.4 * scale + text.width / 2, y + (height - text.height) / 2),
        ],
      };
    },
  };
}

/** What became of the place, in a dashed box: nothing about it is settled. */
function situationPart({ situation, now }: KitRecord, scale: number): Part {
  const set = (text: string, cut: 'sans-600' | 'sans-500', lang: string | null) =>
    setText(text, { size: sizeOf(3.5, scale), width: ROOM.width - 14, cut, lang });
  const texts = [
    ...(situation ? [set(situation.line, 'sans-600', null)] : []),
    ...(now ? [set(now.text, 'sans-500', now.lang)] : []),
  ];
  const pad = 3 * scale;
  const height = texts.reduce((sum, text) => sum + text.height, 2 * pad);
  return {
    height,
    gap: 5 * scale,
    loose: false,
    draw: (y) => {
      const width = Math.max(...texts.map((text) => text.width)) + 12;
      let top = y + pad;
      return {
        shapes: [{ ...outline(MIDDLE - width / 2, y, width, height, 'ink', 0.5), dash: [1.8, 1.3] }],
        blocks: texts.map((text) => {
          const block = placeText(text, MIDDLE, top);
          top += text.height;
          return block;
        }),
      };
    },
  };
}

/** One bound figure with what it counts, its date, kind and source; dashed where it is no result. */
function figureParts({ figure, source, sourceLang }: KitRecord, scale: number): Part[] {
  const small = (text: string, lang: string | null = null) =>
    setText(text, {
      lang,
      size: sizeOf(3.1, scale),
      width: ROOM.width,
      cut: 'sans-500',
      ink: 'ink-2',
    });
  if (!figure) return [textPart(small(source, sourceLang), 3 * scale)];
  const value = fitLine(figure.value, 11.5 * scale, ROOM.width - 8, 'serif-820', 5 * scale);
  const size = value.setting.size;
  const stroke = size * 0.2;
  const part: Part = {
    height: value.height,
    gap: 5 * scale,
    loose: true,
    draw: (y) => {
      const block = placeText(value, MIDDLE, y);
      const under = (block.lines.at(-1)?.y ?? y) + size * 0.06;
      const [x, width] = [MIDDLE - value.width / 2 - 2, value.width + 4];
      return {
        // A result stands on a stroke of weld; what is only meant, hoped or estimated on a dashed line.
        shapes: [
          figure.settled
            ? box({ x, y: under - stroke, width, height: stroke }, 'weld')
            : {
                ...at0,
                d: `M${round(x)} ${round(under + 1)}h${round(width)}`,
                stroke: 'ink',
                width: 0.5,
                dash: [1.8, 1.3],
              },
        ],
        blocks: [block],
      };
    },
  };
  const label = setText(figure.label, {
    size: 5.2 * scale,
    width: ROOM.width - 12,
    cut: 'serif-500',
    leading: 1.22,
    lang: figure.labelLang,
  });
  const notes =
    sourceLang === null
      ? [small(`${figure.note}. ${source}`)]
      : [small(figure.note), small(source, sourceLang)];
  return [
    part,
    textPart(label, 1.6 * scale),
    ...notes.map((text, index) => textPart(text, index ? 0.4 : 1.6 * scale)),
  ];
}

/** Locator and code side by side; without a place the code alone. */
function rowPart(own: QrScene, place: KitPlace | null, scan: SetText, width: number, scale: number): Part {
  const caption = 1 * scale + scan.height;
  // Beside a map as high as the map, so that a smaller map makes room.
  const code = place
    ? Math.max(34, Math.min(46, ROOM.width - width - PAIR_GAP, mapHeightOf(place, width) - caption))
    : width;
  const mapHeight = place ? mapHeightOf(place, width) : 0;
  const height = Math.max(mapHeight, code + caption);
  return {
    height,
    gap: 6 * scale,
    loose: false,
    draw: (y) => {
      // The pair is centred as it is drawn, so that neither hangs at an edge.
      const column = Math.max(code, scan.width);
      const pair = place ? width + PAIR_GAP + column : column;
      const left = MIDDLE - pair / 2;
      const x = MIDDLE + pair / 2 - column / 2 - code / 2;
      const top = y + (height - code - caption) / 2;
      const map = place && drawMap(place, left, y + (height - mapHeight) / 2, width);
      return {
        shapes: map ? map.neat : [],
        blocks: [placeText(scan, x + code / 2, top + code + 1 * scale)],
        code: {
          x: round(x),
          y: round(top),
          size: code,
          shape: { d: own.d, x: round(x), y: round(top), k: code / own.size, fill: 'ink' },
        },
        ...(map ? { map: map.map } : {}),
      };
    },
  };
}

/** Between map and code. mm */
const PAIR_GAP = 10;
const NEAT = 1.6;
/** Millimetres to a unit of a mark. */
const MARK_ON_MAP = 0.24;
const mapHeightOf = (place: KitPlace, width: number): number =>
  ((width - 2 * NEAT) * place.height) / place.width + 2 * NEAT;

function drawMap(
  place: KitPlace,
  x: number,
  y: number,
  width: number,
): { map: PosterMap; neat: PosterShape[] } {
  const inner = {
    x: x + NEAT,
    y: y + NEAT,
    width: width - 2 * NEAT,
    height: mapHeightOf(place, width) - 2 * NEAT,
  };
  const k = inner.width / place.width;
  const [px, py] = [inner.x + place.x * k, inner.y + place.y * k];
  const mark = toMark(place.mark);
  const reach = getReach(mark) * MARK_ON_MAP + 1.2;
  const name = nameAtMark(place.name, px, py, reach, inner);
  return {
    map: {
      frame: place.frame,
      x: round(inner.x),
      y: round(inner.y),
      width: round(inner.width),
      height: round(inner.height),
      k,
      shapes: shapeMark(mark, round(px), round(py), MARK_ON_MAP, 'land'),
      name,
    },
    neat: neatline(x, y, width, mapHeightOf(place, width)),
  };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The name beside its mark, towards the wider side, or below or above it; made smaller until it lies on the map; null for one too long for any map. */
function nameAtMark(name: string, px: number, py: number, reach: number, area: Area): PosterLine | null {
  const east = area.x + area.width - px - reach - 1.5;
  const west = px - area.x - reach - 1.5;
  const line = (x: number, y: number, size: number, width: number): PosterLine => ({
    text: name,
    x: round(x),
    y: round(y),
    size: round(size),
    width: round(width),
    cut: 'serif-820',
    ink: 'ink',
  });
  for (let size = 4.6; size >= 3; size -= 0.2) {
    const width = measureText(name, size, 'serif');
    if (width <= east) return line(px + reach + width / 2, py + size * 0.33, size, width);
    if (width <= west) return line(px - reach - width / 2, py + size * 0.33, size, width);
  }
  // Too long for either side: under the mark or over it, kept inside the frame.
  const room = area.width - 3;
  const size = Math.min(3.6, (3.6 * room) / measureText(name, 3.6, 'serif'));
  if (size < LEAST_TEXT) return null;
  const width = measureText(name, size, 'serif');
  const x = Math.min(Math.max(px, area.x + width / 2 + 1.5), area.x + area.width - width / 2 - 1.5);
  const below = py + reach + size;
  return line(x, below < area.y + area.height - 2 ? below : py - reach - size * 0.3, size, width);
}

/** Ink and paper by turns, twenty blocks across and twelve down. */
function neatline(x: number, y: number, width: number, height: number): PosterShape[] {
  const [across, down] = [20, 12];
  const [w, h] = [width / across, height / down];
  const inner = 0.25;
  let paper = '';
  const piece = (px: number, py: number, pw: number, ph: number) => {
    paper += `M${round(px)} ${round(py)}h${round(pw)}v${round(ph)}h${round(-pw)}z`;
  };
  for (let i = 1; i < across; i += 2) {
    piece(x + i * w, y + inner, w, NEAT - 2 * inner);
    piece(x + (across - i - 1) * w, y + height - NEAT + inner, w, NEAT - 2 * inner);
  }
  for (let i = 1; i < down; i += 2) {
    piece(x + inner, y + (down - i - 1) * h, NEAT - 2 * inner, h);
    piece(x + width - NEAT + inner, y + i * h, NEAT - 2 * inner, h);
  }
  return [box({ x, y, width, height }, 'ink'), { ...at0, d: paper, fill: 'label' }];
}

/** Side of the signature, mm. */
const SIGIL = 8.4;

/** Signature and name of the site, and under them the day it was as printed here. */
function footPart({ site, edition, checked }: KitRecord, scale: number): Part {
  const name = setText(site, {
    size: 5.8 * scale,
    width: ROOM.width - SIGIL - 3,
    cut: 'serif-820',
    leading: 1.1,
  });
  const day = setText(`${edition}. ${checked}`, {
    size: sizeOf(3, scale),
    width: ROOM.width,
    cut: 'sans-500',
  });
  const first = Math.max(SIGIL, name.height);
  return {
    height: first + 1 + day.height,
    gap: 5 * scale,
    loose: false,
    draw: (y) => {
      const left = MIDDLE - (SIGIL + 3 + name.width) / 2;
      return {
        sigil: { x: round(left), y: round(y + (first - SIGIL) / 2) },
        blocks: [
          placeText(name, left + SIGIL + 3 + name.width / 2, y + (first - name.height) / 2),
          placeText(day, MIDDLE, y + first + 1),
        ],
      };
    },
  };
}

/** What every copy has to say wherever it hangs: independence, names (M2), borders (M3). */
function finePrint(
  { independence, kosovoNote, boundaries }: KitRecord,
  map: string | null,
  scale: number,
): Part[] {
  return [independence, kosovoNote, map && `${boundaries} ${map}`].flatMap((text, index) =>
    text
      ? [
          textPart(
            setText(text, {
              size: sizeOf(2.55, scale),
              width: ROOM.width,
              cut: 'sans-500',
              ink: 'ink-2',
            }),
            index === 0 ? 2.6 : 0.8,
          ),
        ]
      : [],
  );
}

/** One line made smaller until it fits, down to `least`; then it is broken. */
function fitLine(
  text: string,
  size: number,
  width: number,
  cut: SetText['setting']['cut'] = 'sans-600',
  least = 2.6,
): SetText {
  const face = cut.startsWith('serif') ? 'serif' : 'sans';
  const natural = measureText(text, size, face);
  const fitted = natural > width ? Math.max(least, (size * width) / natural) : size;
  // A hair less than fits, so that rounding never breaks the line.
  return setText(text, {
    size: natural > width ? fitted * 0.999 : fitted,
    width,
    cut,
    leading: face === 'serif' ? 1.05 : 1.3,
  });
}

const at0 = { x: 0, y: 0, k: 1 } as const;

function box({ x, y, width, height }: Area, fill: 'label' | 'ink' | 'weld'): PosterShape {
  return { ...at0, d: `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`, fill };
}

function outline(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: 'ink' | 'madder',
  line: number,
): PosterShape {
  return {
    ...at0,
    d: `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`,
    stroke,
    width: line,
  };
}

function frame(): PosterShape {
  const { x, y, width, height } = LABEL;
  return outline(x + KEYLINE, y + KEYLINE, width - 2 * KEYLINE, height - 2 * KEYLINE, 'ink', 0.7);
}
