import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, findInDirection } from '#figure/explore/direction';

const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) }),
  { minLength: 1, maxLength: 40 },
);
const directions: Direction[] = ['left', 'right', 'up', 'down'];

describe('an arrow key on the map', () => {
  it('goes to the nearest mark that way, rather ahead than aside', () => {
    const marks = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 6, y: 9 },
      { x: -5, y: 1 },
      { x: 1, y: -20 },
    ];
    expect(findInDirection(marks, 0, 'right')).toBe(1);
    expect(findInDirection(marks, 0, 'left')).toBe(3);
    expect(findInDirection(marks, 0, 'up')).toBe(4);
    expect(findInDirection(marks, 0, 'down')).toBe(3);
  });

  it('stays where it is when nothing lies that way', () => {
    expect(findInDirection([{ x: 0, y: 0 }], 0, 'left')).toBeNull();
    expect(findInDirection([], 0, 'left')).toBeNull();
  });

  it('never goes back or stands still', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...directions), (marks, direction) => {
        const next = findInDirection(marks, 0, direction);
        if (next === null) return;
        const [from, to] = [marks[0] as { x: number; y: number }, marks[next] as { x: number; y: number }];
        const ahead = {
          left: from.x - to.x,
          right: to.x - from.x,
          up: from.y - to.y,
          down: to.y - from.y,
        }[direction];
        expect(ahead).toBeGreaterThan(0);
      }),
    );
  });

  it('can reach every mark from every other', () => {
    fc.assert(
      fc.property(points, (marks) => {
        const distinct = marks.filter(
          (mark, index) => marks.findIndex(({ x, y }) => x === mark.x && y === mark.y) === index,
        );
        const reached = new Set([0]);
        const queue = [0];
        for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
          for (const direction of directions) {
            const next = findInDirection(distinct, at, direction);
            if (next !== null && !reached.has(next)) {
              reached.add(next);
              queue.push(next);
            }
          }
        }
        expect(reached.size).toBe(distinct.length);
      }),
    );
  });
});
