/** Which mark an arrow key leads to; knows points, not what they mark. */

export type Direction = 'left' | 'right' | 'up' | 'down';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps aside count this many times a step ahead, so that an arrow goes where it points. */
const ASIDE = 2;

/** Position of the nearest point in that direction, or null when none lies there. y grows downwards. */
export function findInDirection(points: readonly Point[], from: number, direction: Direction): number | null {
  const start = points[from];
  if (!start) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    const right = point.x - start.x;
    const down = point.y - start.y;
    const [ahead, aside] = {
      left: [-right, down],
      right: [right, down],
      up: [-down, right],
      down: [down, right],
    }[direction] as [number, number];
    if (ahead <= 0) return;
    const cost = ahead + ASIDE * Math.abs(aside);
    if (cost < least) {
      least = cost;
      best = index;
    }
  });
  return best;
}
