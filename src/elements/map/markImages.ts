/** Draws the printed marks as pictures for the living map, from the same shapes; it knows no places. */
import type { LiveColours, LiveRole } from '#figure/geo/liveStyle';
import { getHalo, getReach, getRingRadius, MARKS, type Mark, type MarkName } from '#figure/geo/marks';
import { CLUSTER_SHAPES, clusterDisc } from '#figure/geo/sceneMarkup';

/** A sum of money as the print draws it, round 0 0: see figure/geo/amounts. */
export interface LiveSum {
  readonly outer: string;
  readonly inner: string | null;
  readonly state: 'agreed' | 'differs' | 'unknown';
  /** Its unit in units of the mark, and its reach in the latter. */
  readonly scale: number;
  readonly reach: number;
}

/** Name of a mark's picture; one a shape and form, and one a sum. */
export const imageId = ({ name, lastKnown, relocated }: Mark, sum?: LiveSum): string =>
  `${name}${lastKnown ? '-l' : ''}${relocated ? '-r' : ''}${sum ? ` ${sum.state} ${sum.outer} ${sum.inner}` : ''}`;

export interface MarkImage {
  readonly data: ImageData;
  /** Device pixels for a unit. */
  readonly pixelRatio: number;
}

/** Marks are enlarged on small screens; drawn this much finer, they stay sharp. */
const FINER = 1.5;

const FILL: Readonly<Record<MarkName, LiveRole>> = {
  winner: 's-winner',
  finalist: 's-finalist',
  awarded: 's-finalist',
  shortlisted: 's-finalist',
  participating: 's-part',
  recognised: 's-part',
  candidate: 's-cand',
  applicant: 's-cand',
  expired: 's-cand',
  suspended: 's-cand',
  place: 'm-txt',
};

/** Dashes of the last-known form, so that a square keeps its four corners: length, gap, offset in units. */
function dashOf(name: MarkName): readonly [number, number, number] {
  if (name === 'participating' || name === 'recognised') return [6, 6, 3];
  if (name === 'candidate' || name === 'expired' || name === 'suspended') return [5.5, 5.5, 2.75];
  return [3.4, 2.6, 0];
}

/** The picture of a mark in the theme's colours, with its halo, at the screen's density. */
export function drawMark(mark: Mark, colours: LiveColours, sum?: LiveSum): MarkImage {
  // As in print: a dot where a known sum stands, the mark itself within a ring where none is known.
  const shown: Mark = sum && sum.state !== 'unknown' ? { name: 'place' } : mark;
  return draw(Math.max(getReach(shown) + 3, sum ? sum.reach + 2 : 0), (pen) => {
    if (sum) drawSum(pen, sum, colours);
    drawShape(pen, shown, colours);
  });
}

function drawSum(
  pen: CanvasRenderingContext2D,
  { outer, inner, state, scale }: LiveSum,
  colours: LiveColours,
): void {
  pen.save();
  pen.scale(scale, scale);
  pen.fillStyle = colours['s-finalist'];
  pen.strokeStyle = colours[state === 'unknown' ? 'm-txt' : 's-finalist'];
  pen.globalAlpha = 0.3;
  if (inner) pen.fill(new Path2D(inner));
  pen.globalAlpha = 1;
  pen.lineWidth = 1.6;
  pen.lineJoin = 'round';
  if (state !== 'agreed') pen.setLineDash([4, 2.6]);
  pen.stroke(new Path2D(outer));
  pen.restore();
}

function drawShape(pen: CanvasRenderingContext2D, mark: Mark, colours: LiveColours): void {
  const { d, hollow, last } = MARKS[mark.name];
  // As in print: what was never more than hoped for loses its colour with its date.
  const colour = colours[hollow && mark.lastKnown ? 's-cand' : FILL[mark.name]];
  pen.lineWidth = 3.5;
  pen.fillStyle = pen.strokeStyle = colours['m-land'];
  const halo = new Path2D(getHalo(mark.name));
  pen.fill(halo);
  pen.stroke(halo);
  pen.strokeStyle = colour;
  const isLast = mark.lastKnown === true;
  const shape = new Path2D((isLast && last?.outline) || d);
  if (hollow || isLast) {
    pen.fill(shape);
    if (isLast) {
      const [dash, gap, offset] = dashOf(mark.name);
      pen.setLineDash([dash, gap]);
      pen.lineDashOffset = offset;
    }
    pen.lineWidth = isLast ? 1.6 : 2;
    pen.stroke(shape);
    pen.setLineDash([]);
    if (isLast && last) {
      pen.fillStyle = colour;
      pen.fill(new Path2D(last.core));
    }
  } else {
    pen.fillStyle = colour;
    // A window in the shape shows the land, as in print, whichever way its ring runs.
    pen.fill(shape, mark.name === 'recognised' ? 'evenodd' : 'nonzero');
  }
  if (!mark.relocated) return;
  pen.strokeStyle = colours['m-txt'];
  pen.lineWidth = 1.8;
  pen.setLineDash([4, 3]);
  pen.stroke(circle(getRingRadius(mark.name)));
}

export type ClusterShape = 'several' | 'winner' | 'finalist';

/** Name of a group's picture; discs grow with the digits they hold. */
export const clusterImageId = (shape: ClusterShape, count: number, ring = false): string =>
  `cluster-${shape}-${shape === 'several' ? Math.min(3, String(count).length) : 1}${ring ? '-r' : ''}`;

/** Every picture a group may have, by name. */
export function drawClusters(colours: LiveColours): [id: string, image: MarkImage][] {
  const fills: Record<ClusterShape, LiveRole> = {
    several: 'm-txt',
    winner: 's-winner',
    finalist: 's-finalist',
  };
  return (Object.keys(fills) as ClusterShape[]).flatMap((shape) =>
    (shape === 'several' ? [1, 10, 100] : [1]).flatMap((count) =>
      [false, true].map((ring): [string, MarkImage] => [
        clusterImageId(shape, count, ring),
        drawCluster(CLUSTER_SHAPES[shape] ?? clusterDisc(count), colours[fills[shape]], ring, colours),
      ]),
    ),
  );
}

function drawCluster(d: string, fill: string, ring: boolean, colours: LiveColours): MarkImage {
  return draw(20, (pen) => {
    const shape = new Path2D(d);
    pen.lineWidth = 3.5;
    pen.strokeStyle = colours['m-land'];
    pen.stroke(shape);
    pen.fillStyle = fill;
    pen.fill(shape);
    if (!ring) return;
    pen.strokeStyle = colours['m-txt'];
    pen.lineWidth = 1.8;
    pen.setLineDash([4, 3]);
    pen.stroke(circle(18));
  });
}

/** The dot of a town that is named for orientation only. */
export function drawTown(colours: LiveColours): MarkImage {
  return draw(3.5, (pen) => {
    pen.fillStyle = colours['m-land'];
    pen.strokeStyle = colours['m-txt2'];
    pen.lineWidth = 1.2;
    pen.fill(circle(2));
    pen.stroke(circle(2));
  });
}

function circle(radius: number): Path2D {
  const path = new Path2D();
  path.arc(0, 0, radius, 0, 2 * Math.PI);
  return path;
}

function draw(reach: number, paint: (pen: CanvasRenderingContext2D) => void): MarkImage {
  const pixelRatio = Math.max(1, devicePixelRatio) * FINER;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(reach * 2 * pixelRatio);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser draws no pictures.');
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.scale(pixelRatio, pixelRatio);
  paint(pen);
  return { data: pen.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}
