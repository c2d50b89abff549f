/** Knows how wide a band between two boxes is, by what passes, and where it runs; refuses to hold one unit against another. */
import type { FlowEdge, LaidBox } from './flow.ts';
import { type Mark, round } from './scene.ts';

/** Width of the widest band, and of the narrowest that is still seen, px. */
const BAND = 26;
const THREAD = 2;

export interface Bands {
  widthOf: (edge: FlowEdge) => number;
  /** Width of all bands that leave (`from`) or reach (`to`) a box, px. */
  reach: (id: string, end: 'from' | 'to') => number;
}

/** One scale a unit, so that money is never held against people. */
export function measureBands(edges: readonly FlowEdge[]): Bands {
  const most = new Map<string, number>();
  for (const { amount } of edges)
    if (amount) most.set(amount.unit, Math.max(most.get(amount.unit) ?? 0, amount.value));
  const widthOf = ({ amount }: FlowEdge) =>
    amount ? Math.max(THREAD, (amount.value / (most.get(amount.unit) || 1)) * BAND) : 0;
  const reach = (id: string, end: 'from' | 'to') =>
    edges.filter((edge) => edge[end] === id).reduce((sum, edge) => sum + widthOf(edge), 0);
  return { widthOf, reach };
}

/** Bands side by side where they leave and where they arrive, in the order of the boxes at their other end. */
export function layoutBands(
  boxes: readonly LaidBox[],
  edges: readonly FlowEdge[],
  { widthOf, reach }: Bands,
): Mark[] {
  const find = (id: string) => boxes.find((box) => box.node.id === id) as LaidBox;
  const known = edges.filter(({ amount }) => amount !== undefined);
  /** How far below the top of its box's bands a band begins. */
  const offset = (edge: FlowEdge, end: 'from' | 'to') => {
    const other = end === 'from' ? 'to' : 'from';
    const peers = known
      .filter((one) => one[end] === edge[end])
      .toSorted((a, b) => find(a[other]).y - find(b[other]).y);
    return peers.slice(0, peers.indexOf(edge)).reduce((sum, one) => sum + widthOf(one), 0);
  };
  return known.map((edge): Mark => {
    const [a, b] = [find(edge.from), find(edge.to)];
    const width = widthOf(edge);
    const [x0, x1] = [round(a.x + a.width), b.x];
    const y0 = round(a.y + a.height / 2 - reach(edge.from, 'from') / 2 + offset(edge, 'from'));
    const y1 = round(b.y + b.height / 2 - reach(edge.to, 'to') / 2 + offset(edge, 'to'));
    const middle = round((x0 + x1) / 2);
    const [z0, z1] = [round(y0 + width), round(y1 + width)];
    return {
      kind: 'path',
      role: edge.state === 'open' ? 'band-open' : 'band',
      d: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${z1}C${middle} ${z1} ${middle} ${z0} ${x0} ${z0}z`,
    };
  });
}
