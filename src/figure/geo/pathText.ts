/** A drawing context for d3-geo that writes short path text: relative moves at half-unit steps, no doubled points. */

export interface PathContext {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, radius: number): void;
  /** The path so far; rings that shrank to less than a triangle are left out. */
  text(): string;
}

/** `steps` per unit: 2 rounds to .5. Lines and rings less than `least` units across are left out. */
export function createPathText(steps = 2, least = 2.5): PathContext {
  let out = '';
  let run: number[] = [];
  let penX = 0;
  let penY = 0;

  const flush = (closed: boolean) => {
    const points = straighten(run);
    run = [];
    const count = points.length / 2;
    if (count < (closed ? 3 : 2) || isSpeck(points, least * steps)) return;
    const [startX, startY] = points as [number, number];
    out += `m${number(startX - penX)}${pair(startY - penY)}l`;
    penX = startX;
    penY = startY;
    let first = true;
    for (let i = 2; i < points.length; i += 2) {
      const x = points[i] as number;
      const y = points[i + 1] as number;
      const dx = number(x - penX);
      out += (first || dx.startsWith('-') ? dx : ` ${dx}`) + pair(y - penY);
      first = false;
      penX = x;
      penY = y;
    }
    if (closed) {
      out += 'z';
      penX = startX;
      penY = startY;
    }
  };
  const number = (value: number) => {
    const text = String(Math.round((value / steps) * 100) / 100);
    return text.replace(/^(-?)0\./, '$1.');
  };
  const pair = (value: number) => {
    const text = number(value);
    return text.startsWith('-') ? text : ` ${text}`;
  };
  const add = (x: number, y: number) => {
    const rx = Math.round(x * steps);
    const ry = Math.round(y * steps);
    const last = run.length;
    if (last && run[last - 2] === rx && run[last - 1] === ry) return;
    run.push(rx, ry);
  };
  return {
    beginPath() {},
    moveTo(x, y) {
      flush(false);
      add(x, y);
    },
    lineTo: add,
    closePath() {
      const last = run.length;
      if (last > 4 && run[0] === run[last - 2] && run[1] === run[last - 1]) run.length = last - 2;
      flush(true);
    },
    arc() {},
    text() {
      flush(false);
      return out.replace(/^m/, 'M');
    },
  };
}

/** Leaves out points in the middle of a straight run. */
function straighten(points: readonly number[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    const n = kept.length;
    if (n >= 4) {
      const ax = (kept[n - 2] as number) - (kept[n - 4] as number);
      const ay = (kept[n - 1] as number) - (kept[n - 3] as number);
      const bx = x - (kept[n - 2] as number);
      const by = y - (kept[n - 1] as number);
      if (ax * by === ay * bx && ax * bx + ay * by > 0) kept.length = n - 2;
    }
    kept.push(x, y);
  }
  return kept;
}

function isSpeck(points: readonly number[], least: number): boolean {
  let [left, top, right, bottom] = [points[0], points[1], points[0], points[1]] as [
    number,
    number,
    number,
    number,
  ];
  for (let i = 2; i < points.length; i += 2) {
    left = Math.min(left, points[i] as number);
    right = Math.max(right, points[i] as number);
    top = Math.min(top, points[i + 1] as number);
    bottom = Math.max(bottom, points[i + 1] as number);
  }
  return right - left < least && bottom - top < least;
}
