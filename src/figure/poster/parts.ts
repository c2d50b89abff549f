/**
 * What stands on a poster's label, from the top down: every line of the kit's record as a part that knows how high it is
 * before it is drawn. Which sizes are tried, and where a part comes to stand, is for the layout. Long because it is a list.
 */
import type { KitPlace, KitRecord } from '#model/kit';
import { getReach } from '../geo/marks.ts';
import { measureText } from '../measureText.ts';
import type { QrScene } from '../qr.ts';
import { drawMap, mapHeightOf, toMark } from './locator.ts';
import { shapeMark } from './marks.ts';
import type { PosterBlock, PosterMap, PosterScene, PosterShape } from './scene.ts';
import { LEAST_TEXT, placeText, round, type SetText, setText } from './setText.ts';
import { at0, box, outline } from './shapes.ts';

/** What a poster says besides its record. */
export interface PosterWords {
  /** What the code is for. */
  readonly scan: string;
  /** Whose the shapes of the map are, and under which licence (M3). */
  readonly map: string;
}

/** Room for text inside the keyline. */
export const ROOM = { x: 33, y: 51.5, width: 144, height: 191.5 };
/** Of the sheet. */
const MIDDLE = 105;

/** A part of the stack: how high it is, how much room it wants above, and what it draws once its top is known. */
export interface Part {
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

/** Everything but the name, as what stands above it and what stands below. */
export function stack(
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

const sizeOf = (size: number, scale: number): number => Math.max(LEAST_TEXT, size * scale);

const loose = (part: Part): Part => ({ ...part, loose: true });

export function textPart(text: SetText, gap: number): Part {
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

/** Between map and code. mm */
const PAIR_GAP = 10;

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

/** Side of the signature, mm. */
export const SIGIL = 8.4;

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
