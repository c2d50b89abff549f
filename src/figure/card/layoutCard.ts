/**
 * Lays a share image out, 1200 × 630 px: a paper of whole tiles, a label on it with everything that must be said, and a
 * smaller one with the wordmark, the statement of independence and the day. Knows sizes and places, not colours.
 *
 * Type steps down until the words fit; if they never do, what readers lose least by goes first, and a figure goes whole.
 */

import { type Face, measureText } from '../measureText.ts';
import { layoutPaper, type PaperScene } from '../pattern/layoutPaper.ts';
import { breakEvenly, cutLines, fitWords } from './fit.ts';
import type { CardText } from './text.ts';

export const CARD = { width: 1200, height: 630, tile: 90 } as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Weight = 'display' | 'book' | 'strong' | 'plain';

/** One line of lettering; `x` is its middle or its start, `y` its baseline. */
export interface CardLine {
  text: string;
  x: number;
  y: number;
  size: number;
  anchor: 'middle' | 'start';
  weight: Weight;
  role: Role;
  tone: 'ink' | 'soft' | 'alert';
  /** As measured, px. */
  width: number;
}

type Role =
  | 'watermark'
  | 'kicker'
  | 'name'
  | 'also'
  | 'status'
  | 'situation'
  | 'now'
  | 'value'
  | 'label'
  | 'dated'
  | 'source'
  | 'checked'
  | 'note'
  | 'brand'
  | 'independence';

export interface CardScene {
  paper: PaperScene | null;
  /** Communities of a quilt, two tiles square each, by columns and rows of 180 px. */
  quilt: readonly string[];
  label: Box;
  side: Box;
  lines: CardLine[];
  /** The status mark: its middle and scale. */
  mark: { x: number; y: number; scale: number } | null;
  /** The stroke behind a number; dashed under it where the number is no result. */
  stroke: (Box & { settled: boolean }) | null;
  /** Dashed box round the words that say the data are invented. */
  frame: Box | null;
  sigil: Box;
  /** What had to be left out for want of room. */
  left: Role[];
}

const LABEL: Box = { x: 90, y: 90, width: 720, height: 450 };
/** Inside the keyline. */
const INNER = { x: 118, y: 114, width: 664, height: 402 } as const;
const SIDE_X = 900;
const MIDDLE = INNER.x + INNER.width / 2;

/** Sizes of one attempt, px. */
interface Step {
  name: number;
  text: number;
  small: number;
  value: number;
  drop: readonly Role[];
}

const full = (name: number, text: number, fine: number, value: number): Step => ({
  name,
  text,
  small: fine,
  value,
  drop: [],
});
const steps: readonly Step[] = [
  ...[132, 120, 110].map((name) => full(name, 26, 22, 54)),
  ...[102, 94, 88].map((name) => full(name, 26, 21, 50)),
  ...[84, 78].map((name) => full(name, 25, 21, 46)),
  ...[74, 70].map((name) => full(name, 24, 20, 42)),
  ...[66, 60, 54].map((name) => full(name, 23, 20, 38)),
  ...[60, 54, 48, 44, 40, 36].map((name) => ({ ...full(name, 23, 20, 36), drop: ['also' as const] })),
  ...[34, 32, 30].map((name) => ({ ...full(name, 22, 20, 30), drop: ['also' as const] })),
  { ...full(28, 21, 20, 27), drop: ['also'] },
  { ...full(28, 21, 20, 27), drop: ['also', 'now'] },
  { ...full(28, 21, 20, 27), drop: ['also', 'now', 'value', 'label', 'dated'] },
];

export function layoutCard(card: CardText): CardScene {
  const side = layoutSide(card);
  for (const step of steps) {
    const stack = stackLabel(card, step);
    if (stack.height <= INNER.height) return compose(card, stack, side, step.drop);
  }
  const last = steps.at(-1) as Step;
  let lines = 6;
  let stack = stackLabel(card, last, lines);
  while (stack.height > INNER.height && lines > 1) stack = stackLabel(card, last, --lines);
  return compose(card, stack, side, last.drop);
}

interface Block {
  role: Role;
  lines: string[];
  size: number;
  /** Baseline to baseline, in sizes. */
  leading: number;
  /** Room above, px. */
  above: number;
  weight: Weight;
  tone: CardLine['tone'];
}

interface Stack {
  blocks: Block[];
  height: number;
}

const faceOf = (weight: Weight): Face => (weight === 'display' || weight === 'book' ? 'serif' : 'sans');

/** Room a line takes above and below its baseline, in sizes. */
const ASCENT = { display: 0.74, book: 0.78, strong: 0.8, plain: 0.8 } as const;
const DESCENT = 0.24;

const FREE = Number.POSITIVE_INFINITY;

/** Size of a line with the day and the source of a number, px. */
const LEAST_JOINED = 20;

/** `mostLines`: of the name, once nothing else helps; other texts then get two at most. */
function stackLabel(card: CardText, step: Step, mostLines = FREE): Stack {
  const blocks: Block[] = [];
  const add = (
    role: Role,
    text: string | null | undefined,
    style: Omit<Block, 'role' | 'lines'> & { width?: number },
  ): void => {
    if (!text || step.drop.includes(role)) return;
    const { width = INNER.width, ...rest } = style;
    const face = faceOf(style.weight);
    const size = fitWords(text, style.size, 18, width, face);
    const lines = breakEvenly(text, size, width, face);
    // The notes that must be whole are: that data are invented, and the one on Kosovo.
    const isWhole = role === 'watermark' || role === 'note';
    const most = role === 'name' ? mostLines : Math.min(mostLines, 2);
    blocks.push({
      role,
      lines: isWhole || mostLines === FREE ? lines : cutLines(lines, most),
      ...rest,
      size,
    });
  };
  const { text: body, small: fine } = step;
  const strong = { size: body, leading: 1.24, weight: 'strong', tone: 'ink' } as const;
  const plain = { size: fine, leading: 1.26, weight: 'plain', tone: 'soft' } as const;
  add('watermark', card.watermark, { ...strong, size: fine, above: 0, tone: 'alert' });
  add('kicker', card.kicker, {
    ...plain,
    size: Math.min(body, 23),
    above: card.watermark ? 14 : 0,
    tone: 'ink',
  });
  add('name', card.name, {
    size: step.name,
    leading: 0.98,
    above: step.name * 0.13 + 4,
    weight: 'display',
    tone: 'ink',
  });
  add('also', card.also, {
    size: Math.max(24, Math.min(40, step.name * 0.42)),
    leading: 1.1,
    above: step.name * 0.06,
    weight: 'book',
    tone: 'ink',
  });
  add('status', card.status, { ...strong, above: step.name > 66 ? 20 : 10, width: INNER.width - 90 });
  add('situation', card.situation, { ...strong, size: fine + 1, above: 8 });
  add('now', card.now, { ...plain, tone: 'ink', above: 3 });
  if (card.figure) {
    add('value', card.figure.value, {
      size: step.value,
      leading: 1,
      above: 16,
      weight: 'display',
      tone: 'ink',
    });
    add('label', card.figure.label, { ...strong, size: body - 1, above: 6, leading: 1.2 });
    add('dated', card.figure.note, { ...plain, above: 3 });
  }
  const dated = blocks.at(-1);
  const joined = dated?.role === 'dated' ? `${dated.lines.join(' ')}. ${card.source}` : '';
  const joinedSize = joined && Math.min(fine, (fine * INNER.width) / measureText(joined, fine, 'sans'));
  // Day and source of a number share a line, a little smaller if need be: the name has the room of the other.
  if (dated && card.source && joinedSize && joinedSize >= LEAST_JOINED) {
    dated.lines = [joined];
    dated.size = Math.floor(joinedSize * 10) / 10;
  } else add('source', card.source, { ...plain, above: card.figure ? 2 : 16 });
  add('note', card.note, { ...plain, size: 20, above: 8 });
  const height = blocks.reduce(
    (sum, block, index) => sum + (index === 0 ? 0 : block.above) + heightOf(block),
    0,
  );
  return { blocks, height };
}

const heightOf = ({ lines, size, leading, weight }: Block): number =>
  size * (ASCENT[weight] + DESCENT + (lines.length - 1) * leading);

const MARK_ROOM = 44;

function compose(card: CardText, stack: Stack, side: Side, drop: readonly Role[]): CardScene {
  const lines: CardLine[] = [];
  let [mark, stroke, frame]: [CardScene['mark'], CardScene['stroke'], CardScene['frame']] = [
    null,
    null,
    null,
  ];
  let y = INNER.y + Math.max(0, (INNER.height - stack.height) / 2);
  for (const [index, block] of stack.blocks.entries()) {
    if (index > 0) y += block.above;
    const { role, size, leading, weight, tone } = block;
    const hasMark = role === 'status' && card.mark !== null;
    const widths = block.lines.map((text) => measureText(text, size, faceOf(weight)));
    for (const [i, text] of block.lines.entries()) {
      const x = MIDDLE + (hasMark ? MARK_ROOM / 2 : 0);
      const baseline = y + size * (ASCENT[weight] + i * leading);
      lines.push({
        text,
        x,
        y: round(baseline),
        size,
        anchor: 'middle',
        weight,
        role,
        tone,
        width: widths[i] ?? 0,
      });
    }
    const widest = Math.max(...widths);
    if (hasMark)
      mark = {
        x: round(MIDDLE + MARK_ROOM / 2 - widest / 2 - 26),
        y: round(y + heightOf(block) / 2 - size * 0.04),
        scale: card.mark?.relocated ? 1.15 : 1.5,
      };
    if (role === 'value' && card.figure)
      stroke = {
        x: round(MIDDLE - widest / 2 - 8),
        y: round(y + size * 0.42),
        width: round(widest + 16),
        height: round(size * 0.42 + (block.lines.length - 1) * size * leading),
        settled: card.figure.settled,
      };
    if (role === 'watermark')
      frame = {
        x: round(MIDDLE - widest / 2 - 12),
        y: round(y - 5),
        width: round(widest + 24),
        height: round(heightOf(block) + 10),
      };
    y += heightOf(block);
  }
  const present = new Set(lines.map(({ role }) => role));
  const wanted = stackLabel(card, { ...(steps[0] as Step), drop: [] }).blocks.map(({ role }) => role);
  const [only] = card.papers;
  const isQuilt = card.papers.length > 1;
  return {
    paper:
      isQuilt || only === undefined
        ? null
        : layoutPaper({
            id: only,
            columns: Math.ceil(CARD.width / CARD.tile),
            rows: CARD.height / CARD.tile,
            tile: CARD.tile,
            relocatedFrom: card.stitched ? 9 : null,
            odd: { x: 11, y: 1 },
          }),
    quilt: isQuilt ? card.papers : [],
    label: LABEL,
    side: side.box,
    lines: [...lines, ...side.lines],
    mark,
    stroke,
    frame,
    sigil: side.sigil,
    left: wanted.filter((role) => drop.includes(role) && !present.has(role)),
  };
}

interface Side {
  box: Box;
  lines: CardLine[];
  sigil: Box;
}

/** Room of the smaller label: above the wordmark, under it, between its two texts, at its foot; px. */
const SIDE = { head: 18, brand: 12, gap: 8, foot: 14 } as const;
const SIGIL = 46;
const SIDE_LEADING = 1.22;
/** Sizes of its words, px; the first that needs no more than four tiles, else the last. */
const SIDE_SIZES = [20, 19, 18, 17, 16] as const;

/** The smaller label: as many tiles high as its words need, its foot level with the large one's. */
function layoutSide({ brand, independence, checked }: CardText): Side {
  const width = CARD.width - SIDE_X;
  const inner = width - 2 * SIDE.head;
  const foot = LABEL.y + LABEL.height;
  const breakWords = (text: string | null, size: number) =>
    text ? breakEvenly(text, size, inner, 'sans') : [];
  const stackAt = (size: number) => {
    const said = breakWords(independence, size);
    const day = breakWords(checked, size);
    const gap = said.length > 0 && day.length > 0 ? SIDE.gap : 0;
    const words = (said.length + day.length) * size * SIDE_LEADING;
    const height = SIDE.head + SIGIL + (words > 0 ? SIDE.brand + words + gap : 0) + SIDE.foot;
    return { size, said, day, gap, height, rows: Math.ceil(height / CARD.tile) };
  };
  const fitting = SIDE_SIZES.find((size) => stackAt(size).rows <= 4);
  const { size, said, day, gap, height, rows } = stackAt(fitting ?? 16);
  const shown = Math.min(rows, 5);
  const box = { x: SIDE_X, y: foot - shown * CARD.tile, width, height: shown * CARD.tile };
  const top = box.y + Math.max(SIDE.head, (box.height - height) / 2 + SIDE.head / 2);
  const x = box.x + SIDE.head;
  const line = (text: string, at: number, over: Partial<CardLine>): CardLine => ({
    text,
    x,
    y: round(at),
    size,
    anchor: 'start',
    weight: 'plain',
    role: 'independence',
    tone: 'soft',
    width: measureText(text, over.size ?? size, over.weight === 'display' ? 'serif' : 'sans'),
    ...over,
  });
  const room = inner - SIGIL - 12;
  const brandSize = fitWords(brand, 27, 16, room, 'serif');
  const brandLines = breakEvenly(brand, brandSize, room, 'serif').slice(0, 2);
  // The day stays whole; a statement too long even for five tiles is cut.
  const most = Math.max(
    1,
    Math.floor((box.height - SIDE.head - SIGIL - 28) / (size * SIDE_LEADING)) - day.length,
  );
  const kept = cutLines(said, most);
  const first = top + SIGIL + SIDE.brand + size * 0.85;
  const step = size * SIDE_LEADING;
  return {
    box,
    sigil: { x, y: round(top), width: SIGIL, height: SIGIL },
    lines: [
      ...brandLines.map((text, i) =>
        line(text, top + SIGIL / 2 + brandSize * (0.33 + (i - (brandLines.length - 1) / 2)), {
          x: x + SIGIL + 12,
          size: brandSize,
          weight: 'display',
          role: 'brand',
          tone: 'ink',
        }),
      ),
      ...kept.map((text, i) => line(text, first + i * step, {})),
      ...day.map((text, i) => line(text, first + gap + (kept.length + i) * step, { role: 'checked' })),
    ],
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
