/**
 * Sums of money as areas: one shape and one scale a currency, so that no reader takes sums in two currencies for
 * comparable. Knows numbers and shapes; it never converts, adds or chooses.
 */

export interface AmountWish {
  readonly id: string;
  /** ISO 4217; null when no sum has been published. */
  readonly currency: string | null;
  /** Every published total in that currency. */
  readonly values: readonly number[];
}

/** CSS px round 0 0. */
export interface AmountMark {
  /** The largest total, drawn as a line: dashed where totals differ; a dashed circle where none is known. */
  readonly outer: string;
  readonly state: 'agreed' | 'differs' | 'unknown';
  /** The smallest total, filled. */
  readonly inner: string | null;
  readonly reach: number;
}

export interface AmountScale {
  readonly currency: string;
  /** The largest sum of the currency, and its shape. */
  readonly value: number;
  readonly outer: string;
  readonly reach: number;
}

export interface Amounts {
  readonly marks: ReadonlyMap<string, AmountMark>;
  /** The currency of most places first. */
  readonly scales: readonly AmountScale[];
}

/** Radius of the circle as large as the largest sum of any currency. */
const LARGEST = 16;
const UNKNOWN = 9.5;

type Outline = (area: number) => { d: string; reach: number };

const polygon =
  (corners: number, turn: number): Outline =>
  (area) => {
    const radius = Math.sqrt((2 * area) / (corners * Math.sin((2 * Math.PI) / corners)));
    const points = Array.from({ length: corners }, (_, i) => {
      const angle = turn + (2 * Math.PI * i) / corners;
      return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
    });
    return { d: `M${points.join('L')}z`, reach: round(radius) };
  };

const circle: Outline = (area) => {
  const radius = round(Math.sqrt(area / Math.PI));
  return {
    d: `M${-radius} 0a${radius} ${radius} 0 0 1 ${round(radius * 2)} 0a${radius} ${radius} 0 0 1${round(-radius * 2)} 0z`,
    reach: radius,
  };
};

/** One a currency, by how many places have it; all of the same area for the same share of their scale. */
const OUTLINES: readonly Outline[] = [
  circle,
  polygon(4, Math.PI / 4),
  polygon(4, 0),
  polygon(3, -Math.PI / 2),
  polygon(6, 0),
  polygon(5, -Math.PI / 2),
];

/** Shapes of all sums; throws when there are more currencies than shapes to tell them apart. */
export function layoutAmounts(wishes: readonly AmountWish[]): Amounts {
  const byCurrency = new Map<string, AmountWish[]>();
  for (const wish of wishes) {
    if (wish.currency === null || wish.values.length === 0) continue;
    byCurrency.set(wish.currency, [...(byCurrency.get(wish.currency) ?? []), wish]);
  }
  const ordered = [...byCurrency].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  if (ordered.length > OUTLINES.length)
    throw new Error(`There are ${ordered.length} currencies, and ${OUTLINES.length} shapes for them.`);
  const marks = new Map<string, AmountMark>();
  const scales = ordered.map(([currency, list], index): AmountScale => {
    const outline = OUTLINES[index] as Outline;
    const value = Math.max(...list.flatMap(({ values }) => values));
    const draw = (sum: number) => outline((sum / value) * Math.PI * LARGEST ** 2);
    for (const { id, values } of list) {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const { d, reach } = draw(most);
      marks.set(id, {
        outer: d,
        state: least === most ? 'agreed' : 'differs',
        inner: draw(least).d,
        reach,
      });
    }
    return { currency, value, outer: draw(value).d, reach: draw(value).reach };
  });
  const unknown = circle(Math.PI * UNKNOWN ** 2).d;
  for (const { id } of wishes)
    if (!marks.has(id)) marks.set(id, { outer: unknown, state: 'unknown', inner: null, reach: UNKNOWN });
  return { marks, scales };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
