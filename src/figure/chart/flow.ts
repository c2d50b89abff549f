/** Knows how layers of boxes and the connectors between them stand on a sheet; refuses to know who anyone is. */
import { layoutBands, measureBands } from './band.ts';
import { type Mark, round, type Scene } from './scene.ts';
import { wrapText } from './text.ts';

/** A body, a group of places, or a group of people. */
export interface FlowNode {
  id: string;
  /** Which layer it stands in, from 0. */
  layer: number;
  title: string;
  lang?: string;
  href?: string;
  /** What is said of it, a paragraph each: sums, dates, names. */
  lines?: readonly string[];
  /** `open`: a target, an announcement, something without a report; drawn dashed. */
  state: 'settled' | 'open';
  /** Row of the chart's table, from 0. */
  row?: number;
}

export interface FlowEdge {
  from: string;
  to: string;
  /** `open`: promised or planned. */
  state: 'settled' | 'open';
  /** How much passes, when it is known: drawn as a band, as wide as its share of the largest in that unit. */
  amount?: { value: number; unit: string; words: string };
}

export interface FlowOptions {
  width: number;
  /** Heading of each layer, in order: who funds, who runs, who is served. */
  layers: readonly string[];
  size?: number;
}

export interface LaidBox {
  node: FlowNode;
  x: number;
  y: number;
  width: number;
  height: number;
  title: string[];
  body: string[][];
}

const PAD = 12;
const STACK = 16;

/**
 * Layers as columns from left to right with elbow connectors.
 * @throws RangeError when a node stands outside the layers or an edge does not lead to a later layer.
 */
export function layoutFlow(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  options: FlowOptions,
): Scene {
  const { width, layers, size = 13.5 } = options;
  checkFlow(nodes, edges, layers.length);
  const channel = Math.max(26, Math.min(52, width / (layers.length * 4.5)));
  const column = Math.floor((width - 2 - channel * (layers.length - 1)) / layers.length);
  const titleLeading = round(size * 1.25);
  const headings = layers.map((heading) => wrapText(heading, size, column));
  const top = Math.max(...headings.map((lines) => lines.length)) * titleLeading + 16;

  const bands = measureBands(edges);
  const boxes = layers.map((_, layer) =>
    nodes
      .filter((node) => node.layer === layer)
      .map((node): LaidBox => {
        const title = wrapText(node.title, size, column - 2 * PAD);
        const body = (node.lines ?? []).map((line) => wrapText(line, size, column - 2 * PAD));
        const count = title.length + body.reduce((sum, lines) => sum + lines.length, 0);
        const needed = round(count * titleLeading + 2 * PAD - 2 + body.length * 5);
        const height = Math.max(
          needed,
          ...(['from', 'to'] as const).map((end) => bands.reach(node.id, end) + 8),
        );
        return { node, x: round(1 + layer * (column + channel)), y: 0, width: column, height, title, body };
      }),
  );
  const heights = boxes.map((stack) => stack.reduce((sum, box) => sum + box.height + STACK, -STACK));
  const tallest = Math.max(0, ...heights);
  boxes.forEach((stack, layer) => {
    let y = top + (tallest - (heights[layer] ?? 0)) / 2;
    for (const box of stack) {
      box.y = round(y);
      y += box.height + STACK;
    }
  });

  const marks: Mark[] = headings.flatMap((lines, layer): Mark[] => {
    const x = round(1 + layer * (column + channel));
    return [
      {
        kind: 'text',
        role: 'heading',
        x,
        y: round(size),
        size,
        anchor: 'start',
        lines,
        leading: titleLeading,
      },
      { kind: 'path', role: 'axis', d: `M${x} ${round(top - 12)}h${column}` },
    ];
  });
  marks.push(...layoutBands(boxes.flat(), edges, bands));
  const threads = edges.filter(({ amount }) => amount === undefined);
  marks.push(...layoutConnectors(boxes.flat(), threads, channel));
  for (const box of boxes.flat()) marks.push(...layoutBox(box, size, titleLeading));
  return { width, height: Math.ceil(top + tallest + 2), marks };
}

function checkFlow(nodes: readonly FlowNode[], edges: readonly FlowEdge[], layers: number): void {
  const layerOf = new Map(nodes.map((node) => [node.id, node.layer]));
  for (const node of nodes) {
    if (!(node.layer >= 0 && node.layer < layers))
      throw new RangeError(`"${node.id}" stands in layer ${node.layer}, and there are ${layers}`);
  }
  for (const { from, to } of edges) {
    const [a, b] = [layerOf.get(from), layerOf.get(to)];
    if (a === undefined || b === undefined)
      throw new RangeError(`a connector leads from "${from}" to "${to}", and one of them is not there`);
    if (b <= a) throw new RangeError(`the connector from "${from}" to "${to}" leads backwards`);
  }
}

/** A stretch of a connector: along x at a height (`h`), or along y at a distance (`v`). */
interface Stretch {
  way: 'h' | 'v';
  at: number;
  from: number;
  to: number;
}

/**
 * Elbows: out of the right side, along the middle of the channel before the target's layer, into the left side.
 * Connectors that meet share their way and it is drawn once, for dashes laid over dashes would look solid.
 */
function layoutConnectors(boxes: readonly LaidBox[], edges: readonly FlowEdge[], channel: number): Mark[] {
  const find = (id: string) => boxes.find((box) => box.node.id === id) as LaidBox;
  return (['open', 'settled'] as const).flatMap((state): Mark[] => {
    const stretches: Stretch[] = [];
    const tips = new Set<string>();
    for (const edge of edges.filter((one) => one.state === state)) {
      const a = find(edge.from);
      const b = find(edge.to);
      const [x0, middle] = [round(a.x + a.width), round(a.y + a.height / 2)];
      const [x1, y1] = [b.x, round(b.y + b.height / 2)];
      const y0 = Math.abs(middle - y1) < 1.5 ? y1 : middle;
      const turn = round(x1 - channel / 2 - 2);
      stretches.push({ way: 'h', at: y0, from: x0, to: turn }, { way: 'h', at: y1, from: turn, to: x1 });
      if (y0 !== y1) stretches.push({ way: 'v', at: turn, from: Math.min(y0, y1), to: Math.max(y0, y1) });
      tips.add(`M${round(x1 - 7)} ${round(y1 - 5)}L${x1} ${y1}L${round(x1 - 7)} ${round(y1 + 5)}`);
    }
    if (stretches.length === 0) return [];
    const lines = mergeStretches(stretches).map(({ way, at, from, to }) =>
      way === 'h' ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`,
    );
    const marks: Mark[] = [
      { kind: 'path', role: state === 'open' ? 'link-open' : 'link', d: lines.join('') },
    ];
    return [...marks, { kind: 'path', role: 'link', d: [...tips].join('') }];
  });
}

function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const one of stretches.toSorted(
    (a, b) => a.way.localeCompare(b.way) || a.at - b.at || a.from - b.from,
  )) {
    const last = merged.at(-1);
    if (last !== undefined && last.way === one.way && last.at === one.at && one.from <= last.to)
      last.to = Math.max(last.to, one.to);
    else merged.push({ ...one });
  }
  return merged;
}

function layoutBox(box: LaidBox, size: number, leading: number): Mark[] {
  const { node, title, body } = box;
  const x = box.x + PAD;
  let y = box.y + PAD + size * 0.86;
  const lang = node.lang === undefined ? {} : { lang: node.lang };
  const marks: Mark[] = [
    {
      kind: 'rect',
      role: node.state === 'open' ? 'box-open' : 'box',
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      ...(node.row === undefined ? {} : { row: node.row }),
    },
    { kind: 'text', role: 'label', x, y: round(y), size, anchor: 'start', lines: title, leading, ...lang },
  ];
  y += title.length * leading;
  for (const lines of body) {
    y += 5;
    marks.push({ kind: 'text', role: 'note', x, y: round(y), size, anchor: 'start', lines, leading });
    y += lines.length * leading;
  }
  return marks;
}
