/** Knows how several lines are named at their ends instead of in a key; refuses to let two names touch. */
import { POINT } from './join.ts';
import type { LaidPoint, Line, LineOptions } from './line.ts';
import { type Mark, round } from './scene.ts';
import { spreadLabels } from './spread.ts';
import { measureText, wrapText } from './text.ts';

/** The words at the end of a line: its name and its last known value, each broken to fit. */
export interface EndName {
  name: string[];
  value: string[];
  width: number;
}

/** A line of which nothing is known is named too, with the word for it. */
export function nameLine(
  { label, points }: Line,
  { format, words }: Pick<LineOptions, 'format' | 'words'>,
  size: number,
  room: number,
): EndName {
  const known = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ value, ...point }]));
  const last = known.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  const name = wrapText(label, size, room);
  const value = wrapText(last ? (last.text ?? format.value(last.value)) : words.unknown, size, room);
  return { name, value, width: Math.max(...[...name, ...value].map((line) => measureText(line, size))) };
}

/** Names and last values in a column at the right, moved apart, with a hairline to the end of their line. */
export function layoutNames(
  lines: readonly Line[],
  laid: readonly (readonly LaidPoint[])[],
  names: readonly EndName[],
  column: { x: number; top: number; bottom: number },
  size: number,
): Mark[] {
  const leading = size * 1.25;
  const x = round(column.x);
  const heightOf = ({ name, value }: EndName) => (name.length + value.length) * leading + 4;
  const middles = spreadLabels(
    names.map((name, index) => ({ y: laid[index]?.at(-1)?.y ?? column.bottom, height: heightOf(name) })),
    column.top,
    column.bottom + size,
  );
  return names.flatMap((words, index): Mark[] => {
    const { name, value } = words;
    const end = laid[index]?.at(-1);
    const middle = middles[index] ?? column.bottom;
    const y = round(middle - heightOf(words) / 2 + 2 + size * 0.9);
    const lang = lines[index]?.lang;
    const text = { kind: 'text' as const, x, size, anchor: 'start' as const, leading };
    const way: Mark[] = end
      ? [
          {
            kind: 'path',
            role: 'note-line',
            d: `M${round(end.x1 + POINT / 2 + 2)} ${end.y}L${round(x - 4)} ${round(middle)}`,
          },
        ]
      : [];
    return [
      ...way,
      { ...text, role: 'label', y, lines: name, ...(lang === undefined ? {} : { lang }) },
      { ...text, role: 'value', y: round(y + name.length * leading), lines: value },
    ];
  });
}
