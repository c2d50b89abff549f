import { describe, expect, it } from 'vitest';
import { type FlowNode, layoutFlow } from '#figure/chart/flow';
import { isOverlapping } from '#figure/chart/scene';

const layers = ['Who funds', 'Who runs', 'Who is served'];
const node = (id: string, layer: number, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  layer,
  title: `Body ${id}`,
  state: 'settled',
  ...more,
});
const nodes = [
  node('a', 0),
  node('b', 1, { lines: ['Several words about what it does'] }),
  node('c', 1),
  node('d', 2, { state: 'open' }),
];

describe('layoutFlow', () => {
  it('stands boxes apart and inside the sheet', () => {
    const scene = layoutFlow(nodes, [], { width: 760, layers });
    const boxes = scene.marks.filter((mark) => mark.kind === 'rect');
    expect(boxes).toHaveLength(4);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
      expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
      for (const other of boxes) if (other !== box) expect(isOverlapping(box, other)).toBe(false);
    }
  });

  it('dashes a target, and the way to it', () => {
    const { marks } = layoutFlow(nodes, [{ from: 'b', to: 'd', state: 'open' }], { width: 760, layers });
    expect(marks.filter((mark) => mark.role === 'box-open')).toHaveLength(1);
    expect(marks.filter((mark) => mark.role === 'link-open')).toHaveLength(1);
  });

  it('draws a way that two connectors share only once, or its dashes would close up', () => {
    const edges = [
      { from: 'b', to: 'd', state: 'open' },
      { from: 'c', to: 'd', state: 'open' },
    ] as const;
    const { marks } = layoutFlow(nodes, edges, { width: 760, layers });
    const ways = marks.flatMap((mark) =>
      mark.kind === 'path' && mark.role === 'link-open' ? mark.d.slice(1).split('M') : [],
    );
    expect(ways.filter((way) => way.includes('V'))).toHaveLength(1);
    expect(ways.filter((way) => way.includes('H'))).toHaveLength(3);
  });

  it('draws connectors under the boxes', () => {
    const { marks } = layoutFlow(nodes, [{ from: 'a', to: 'd', state: 'settled' }], { width: 760, layers });
    const first = marks.findIndex((mark) => mark.kind === 'rect');
    expect(marks.findIndex((mark) => mark.role === 'link')).toBeLessThan(first);
  });

  it('grows a box with its words', () => {
    const height = (lines: string[]) => {
      const box = layoutFlow([node('a', 0, { lines })], [], { width: 760, layers }).marks.find(
        (mark) => mark.kind === 'rect',
      );
      return box?.kind === 'rect' ? box.height : 0;
    };
    expect(height(['one', 'two'])).toBeGreaterThan(height(['one']));
  });

  it('refuses a connector to nowhere, backwards, or a box outside the layers', () => {
    const options = { width: 760, layers };
    expect(() => layoutFlow(nodes, [{ from: 'a', to: 'x', state: 'settled' }], options)).toThrow(
      'one of them is not there',
    );
    expect(() => layoutFlow(nodes, [{ from: 'd', to: 'a', state: 'settled' }], options)).toThrow(
      'leads backwards',
    );
    expect(() => layoutFlow([node('z', 3)], [], options)).toThrow('stands in layer 3');
  });
});
