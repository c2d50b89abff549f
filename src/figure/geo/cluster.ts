/**
 * Gathers marks that stand too close to be touched apart. Knows distances and ranks; refuses to know words or shapes.
 * Anchors keep their place and are only gathered with one another; what crowds an anchor is gathered beside it.
 * Groups only grow as a map gets smaller, so one list under the map serves every size of it.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
  /** How far the drawn mark reaches from its centre at the size in question, units. */
  readonly reach: number;
  /** The highest in rank leads its group. */
  readonly rank: number;
  /** Stays where it is, and alone while it can. */
  readonly isAnchor?: boolean;
  /** Left out where it would be too close to another, instead of being counted with it. */
  readonly givesWay?: boolean;
}

export interface Group {
  /** Where it is drawn. */
  readonly x: number;
  readonly y: number;
  /** Indexes of the points, the highest in rank first. */
  readonly members: readonly number[];
  /** Drawn beside where its points are, to make room for an anchor: never as a mark of its own kind. */
  readonly isMoved: boolean;
}

export interface Clustering {
  /** Every point that is not left out, alone or with others. */
  readonly groups: readonly Group[];
  /** Indexes of points that gave way. */
  readonly dropped: readonly number[];
}

interface Draft {
  x: number;
  y: number;
  members: number[];
  isAnchor: boolean;
  reach: number;
}

/**
 * Groups whose centres are at least `apart` units from one another, and whose marks do not touch.
 * `from` are the groups of a larger print of the same points; without it every point starts alone.
 */
export function clusterPoints(points: readonly Point[], apart: number, from?: Clustering): Clustering {
  const at = (index: number) => points[index] as Point;
  const dropped = [...(from?.dropped ?? [])];
  const cell = Math.max(apart, ...points.map(({ reach }) => reach * 2));
  const starts = from?.groups.map(({ members }) => members) ?? points.map((_, index) => [index]);
  let drafts = starts.map((members) => draft(members));
  for (;;) {
    const merged = mergeNear(drafts);
    const moved = makeRoom(merged);
    drafts = moved.drafts;
    if (!moved.isChanged) {
      return {
        groups: drafts.map((one, index) => {
          const spot = moved.spots[index];
          return {
            x: spot?.[0] ?? one.x,
            y: spot?.[1] ?? one.y,
            members: one.members,
            isMoved: spot !== null,
          };
        }),
        dropped,
      };
    }
  }

  function draft(indexes: readonly number[]): Draft {
    const members = [...indexes].sort((a, b) => at(b).rank - at(a).rank || a - b);
    const lead = at(members[0] as number);
    const isAnchor = lead.isAnchor ?? false;
    const mean = (axis: 'x' | 'y') =>
      Math.round((members.reduce((sum, index) => sum + at(index)[axis], 0) / members.length) * 10) / 10;
    return {
      x: isAnchor ? lead.x : mean('x'),
      y: isAnchor ? lead.y : mean('y'),
      members,
      isAnchor,
      reach: members.length > 1 ? apart / 2 : lead.reach,
    };
  }

  function isNear(a: Draft, b: Draft): boolean {
    return Math.hypot(a.x - b.x, a.y - b.y) < Math.max(apart, a.reach + b.reach);
  }

  /** Anchors with anchors, others with others, until none of a kind is too near another. */
  function mergeNear(before: readonly Draft[]): Draft[] {
    let list = [...before];
    for (let isMerging = true; isMerging; ) {
      isMerging = false;
      list.sort(order);
      const cells = fillCells(list);
      const taken = new Set<Draft>();
      const next: Draft[] = [];
      for (const seed of list) {
        if (taken.has(seed)) continue;
        taken.add(seed);
        const near = nearOf(seed, cells).filter(
          (other) =>
            !taken.has(other) &&
            isNear(seed, other) &&
            (isYielding(other) || other.isAnchor === seed.isAnchor),
        );
        for (const other of near) taken.add(other);
        const joined = near.filter((other) => !isYielding(other));
        for (const other of near) if (isYielding(other)) dropped.push(...other.members);
        if (near.length > 0) isMerging = true;
        next.push(
          joined.length > 0 ? draft([...seed.members, ...joined.flatMap(({ members }) => members)]) : seed,
        );
      }
      list = next;
    }
    return list;
  }

  /** A free spot beside its anchor for every group that crowds one; groups that find none join the anchor. */
  function makeRoom(list: readonly Draft[]) {
    const anchors = list.filter(({ isAnchor }) => isAnchor);
    const spots: ([number, number] | null)[] = list.map(() => null);
    if (anchors.length === 0) return { drafts: [...list], spots, isChanged: false };
    const cells = fillCells(anchors);
    const crowding = new Map<Draft, Draft[]>();
    for (const one of list) {
      if (one.isAnchor) continue;
      const anchor = nearOf(one, cells)
        .filter((other) => isNear(one, other))
        .sort((a, b) => Math.hypot(a.x - one.x, a.y - one.y) - Math.hypot(b.x - one.x, b.y - one.y))[0];
      if (anchor) crowding.set(anchor, [...(crowding.get(anchor) ?? []), one]);
    }
    const joining = [...crowding.values()].filter((group) => group.length > 1);
    if (joining.length > 0) {
      const gone = new Set(joining.flat());
      const joined = joining.map((group) => draft(group.flatMap(({ members }) => members)));
      return { drafts: [...list.filter((one) => !gone.has(one)), ...joined], spots, isChanged: true };
    }
    const standing = list.filter((one) => ![...crowding.values()].some(([other]) => other === one));
    const taken: { x: number; y: number; reach: number }[] = [...standing];
    for (const [anchor, [group]] of crowding) {
      if (!group) continue;
      const spot = findSpot(anchor, group, taken);
      if (!spot) {
        const rest = list.filter((one) => one !== anchor && one !== group);
        return {
          drafts: [...rest, draft([...anchor.members, ...group.members])],
          spots,
          isChanged: true,
        };
      }
      spots[list.indexOf(group)] = spot;
      taken.push({ x: spot[0], y: spot[1], reach: apart / 2 });
    }
    return { drafts: [...list], spots, isChanged: false };
  }

  function findSpot(
    anchor: Draft,
    { x, y }: Draft,
    taken: readonly { x: number; y: number; reach: number }[],
  ): [number, number] | null {
    const towards = x === anchor.x && y === anchor.y ? Math.PI / 4 : Math.atan2(y - anchor.y, x - anchor.x);
    for (const stretch of [1, 1.25, 1.6])
      for (let step = 0; step < 16; step += 1) {
        const turn = ((step % 2 ? 1 : -1) * Math.ceil(step / 2) * Math.PI) / 8;
        const distance = Math.max(apart, anchor.reach + apart / 2) * stretch + 0.2;
        const spot: [number, number] = [
          Math.round((anchor.x + Math.cos(towards + turn) * distance) * 10) / 10,
          Math.round((anchor.y + Math.sin(towards + turn) * distance) * 10) / 10,
        ];
        const isFree = taken.every(
          (other) =>
            Math.hypot(other.x - spot[0], other.y - spot[1]) >= Math.max(apart, other.reach + apart / 2),
        );
        if (isFree) return spot;
      }
    return null;
  }

  function isYielding({ members }: Draft): boolean {
    return at(members[0] as number).givesWay ?? false;
  }

  /** Who yields comes last, anchors first, then the highest and the largest; ties by index, so that builds agree. */
  function order(a: Draft, b: Draft): number {
    const [first, second] = [a.members[0] as number, b.members[0] as number];
    return (
      Number(isYielding(a)) - Number(isYielding(b)) ||
      at(second).rank - at(first).rank ||
      b.members.length - a.members.length ||
      first - second
    );
  }

  function fillCells(list: readonly Draft[]): Map<string, Draft[]> {
    const cells = new Map<string, Draft[]>();
    for (const one of list) {
      const key = `${Math.floor(one.x / cell)} ${Math.floor(one.y / cell)}`;
      const known = cells.get(key);
      if (known) known.push(one);
      else cells.set(key, [one]);
    }
    return cells;
  }

  function nearOf({ x, y }: Draft, cells: Map<string, Draft[]>): Draft[] {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const found: Draft[] = [];
    for (let c = column - 1; c <= column + 1; c += 1)
      for (let r = row - 1; r <= row + 1; r += 1) found.push(...(cells.get(`${c} ${r}`) ?? []));
    return found;
  }
}
