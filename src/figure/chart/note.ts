/** Knows where remarks on dates and periods stand above a plot; refuses to judge what they say. */
import { getDateSpan } from '../scale/time.ts';
import { type Mark, round } from './scene.ts';
import { measureText, wrapText } from './text.ts';

/** A remark on a date or a period, drawn behind the line. */
export interface StepNote {
  from: string;
  to?: string;
  text: string;
  /** The count means something else from here on (a new method): the line is not joined across it. */
  breaks?: boolean;
}

const NOTE_LANES = 2;
const SPACED = 1.2;
const NOTE_LEADING = 1.4;

/** Lines of each remark, and the first baseline of each lane, counted from the top lane's. */
function wrapNotes(
  notes: readonly StepNote[],
  size: number,
  width: number,
): { lines: string[][]; lanes: number[]; rows: number } {
  const lines = notes.map((note) => wrapText(note.text, size, width - 12));
  const depth = (lane: number) =>
    Math.max(0, ...lines.filter((_, index) => index % NOTE_LANES === lane).map((one) => one.length));
  return { lines, lanes: [0, depth(0)], rows: depth(0) + depth(1) };
}

/** Room that the remarks need above the plot, px. */
export function layoutNoteHeight(notes: readonly StepNote[], size: number, width: number): number {
  return wrapNotes(notes, size, width).rows * size * NOTE_LEADING;
}

/** Edges of the plot, px; `top` is the baseline of the first remark. */
export interface Plot {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Remarks above the plot, on two lanes in turn; a period has its two edges, a date one. */
export function layoutNotes(
  notes: readonly StepNote[],
  x: (day: number) => number,
  plot: Plot,
  size: number,
): Mark[] {
  const { lines, lanes } = wrapNotes(notes, size, plot.right - plot.left);
  return notes.flatMap((note, index): Mark[] => {
    const own = lines[index] ?? [];
    const clamp = (at: number) => Math.max(plot.left, Math.min(plot.right, at));
    const x0 = clamp(x(getDateSpan(note.from).from));
    const x1 = note.to === undefined ? x0 : clamp(x(getDateSpan(note.to).to));
    const baseline = round(plot.top + (lanes[index % NOTE_LANES] ?? 0) * size * NOTE_LEADING);
    const length = Math.max(...own.map((line) => measureText(line, size)));
    // Room for letters that a reader sets wider apart.
    const fits = x0 + length * SPACED + 6 <= plot.right;
    const at = fits ? x0 + 5 : Math.min(plot.right, Math.max(x1 - 5, plot.left + length + 5));
    const edge = (day: number) => `M${day} ${round(baseline - size * 0.8)}V${plot.bottom}`;
    return [
      { kind: 'path', role: 'note-line', d: x1 > x0 ? edge(x0) + edge(x1) : edge(x0) },
      {
        kind: 'text',
        role: 'note',
        x: round(at),
        y: baseline,
        size,
        anchor: fits ? 'start' : 'end',
        lines: own,
        leading: round(size * NOTE_LEADING),
      },
    ];
  });
}
