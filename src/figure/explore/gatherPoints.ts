/**
 * A first, coarse gathering of points that would cover one another, made for ten thousand at every keystroke; the finer
 * one, which makes room for anchors, is figure/geo/cluster. Knows distances, not what is marked.
 */

export interface GatherPoint {
  readonly x: number;
  readonly y: number;
  /** Keeps its own mark. */
  readonly isPinned?: boolean;
}

export interface Gathering {
  /** Mean of the members, units to one decimal. */
  readonly x: number;
  readonly y: number;
  /** Positions in the list given, in its order. */
  readonly members: readonly number[];
}

/** Gathering again brings groups together whose means came close; it settles in a few rounds. */
const ROUNDS = 6;

/**
 * Groups whose middles keep `distance` units from one another (but for pinned points, which are groups of one). The
 * crowded places gather first. Looks only into neighbouring cells, so that ten thousand points are quick.
 */
export function gatherPoints(points: readonly GatherPoint[], distance: number): Gathering[] {
  const pinned: Gathering[] = [];
  let groups: Gathering[] = [];
  points.forEach(({ x, y, isPinned }, index) => {
    (isPinned ? pinned : groups).push({ x, y, members: [index] });
  });
  for (let round = 0; round < ROUNDS; round++) {
    const next = gather(groups, distance);
    if (next.length === groups.length) break;
    groups = next;
  }
  return [...groups, ...pinned].map(({ x, y, members }) => ({
    x: roundTenth(x),
    y: roundTenth(y),
    members: [...members].sort((a, b) => a - b),
  }));
}

function gather(groups: readonly Gathering[], distance: number): Gathering[] {
  const cells = new Map<number, number[]>();
  const cellOf = (column: number, row: number) => column * 65536 + row;
  const at = (value: number) => Math.floor(value / distance) + 1024;
  groups.forEach(({ x, y }, index) => {
    const key = cellOf(at(x), at(y));
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  });
  const weight = (index: number) => {
    const { x, y, members } = groups[index] as Gathering;
    return members.length + (cells.get(cellOf(at(x), at(y)))?.length ?? 0);
  };
  const weights = groups.map((_, index) => weight(index));
  const order = groups
    .map((_, index) => index)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const isTaken = new Uint8Array(groups.length);
  const found: Gathering[] = [];
  for (const seed of order) {
    if (isTaken[seed]) continue;
    const { x, y } = groups[seed] as Gathering;
    const members: number[] = [];
    let [sumX, sumY] = [0, 0];
    for (let column = at(x) - 1; column <= at(x) + 1; column++) {
      for (let row = at(y) - 1; row <= at(y) + 1; row++) {
        const cell = cells.get(cellOf(column, row));
        if (!cell) continue;
        let kept = 0;
        for (const index of cell) {
          const other = groups[index] as Gathering;
          if (!isTaken[index] && (index === seed || Math.hypot(other.x - x, other.y - y) < distance)) {
            isTaken[index] = 1;
            for (const member of other.members) members.push(member);
            sumX += other.x * other.members.length;
            sumY += other.y * other.members.length;
          } else if (!isTaken[index]) cell[kept++] = index;
        }
        // What is taken is not looked at again.
        cell.length = kept;
      }
    }
    found.push({ x: sumX / members.length, y: sumY / members.length, members });
  }
  return found;
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
