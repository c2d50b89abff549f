/**
 * Reads a printed map back into places and camera, lays the living map over it at the same size, and hides the print
 * only when there is something to see. Knows the print's markup and no words.
 */
import { type PrintCamera, placeOf, zoomOf } from '#figure/geo/camera';
import { MARKS, type Mark, type MarkName } from '#figure/geo/marks';
import {
  type LiveFailure,
  type LiveLine,
  type LiveMap,
  type LivePlace,
  openLiveMap,
  type PrintedView,
} from './liveMap.ts';
import type { LiveSum } from './markImages.ts';

export interface Upgrade {
  readonly map: LiveMap;
  destroy(): void;
}

/** Steps in which a curve of the print is followed. */
const STEPS = 24;
/** The middle of lettering above its baseline, as a share of its size. */
const MIDDLE = 0.36;

/** Rejects with a LiveMapError; the print is then as it was. */
export async function upgrade(host: HTMLElement, onFail: (reason: LiveFailure) => void): Promise<Upgrade> {
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('There is no printed map to bring to life.');
  const { key = '' } = host.dataset;
  const camera: PrintCamera = {
    lon: Number(host.dataset.lon),
    lat: Number(host.dataset.lat),
    k: Number(host.dataset.k),
    width: Number(host.dataset.width),
    height: Number(host.dataset.height),
  };
  const { width: shown } = svg.getBoundingClientRect();
  const unit = shown / camera.width;
  const sizes = readSizes(svg, unit);
  const box = document.createElement('div');
  box.className = 'live-box';
  box.style.visibility = 'hidden';
  host.append(box);
  const restore = () => {
    box.remove();
  };
  try {
    const map = await openLiveMap({
      container: box,
      camera: { lon: camera.lon, lat: camera.lat, zoom: zoomOf(camera, shown) },
      places: readPlaces(svg, camera, unit),
      lines: readLines(svg, camera),
      locale: document.documentElement.lang,
      country: /^[a-z]{2}(-|$)/.test(key) ? key.slice(0, 2).toUpperCase() : undefined,
      isEven: svg.classList.contains('even'),
      textSize: sizes.text,
      nameSize: sizes.name,
      printed: readPrint(svg, camera, unit),
      onFail(reason) {
        restore();
        onFail(reason);
      },
    });
    box.style.removeProperty('visibility');
    return {
      map,
      destroy() {
        map.destroy();
        restore();
      },
    };
  } catch (error) {
    restore();
    throw error;
  }
}

/** Marks as places, with their printed size. */
function readPlaces(svg: SVGElement, camera: PrintCamera, unit: number): LivePlace[] {
  const labels = new Map(
    [...svg.querySelectorAll<SVGTextElement>('.lp')]
      .filter(isShown)
      .map((text) => [text.textContent ?? '', text]),
  );
  const usual = readScale(svg, '.mk') ?? (readScale(svg, '.cl') ?? 1) * 0.88;
  const sums = readScale(svg, '.am') ?? usual / 0.88;
  return [...svg.querySelectorAll<SVGGraphicsElement>('[data-mark]')].flatMap(
    (element, index): LivePlace[] => {
      const name = element.dataset.mark as MarkName;
      const at = element.transform.baseVal.consolidate()?.matrix;
      if (!at || !(name in MARKS)) return [];
      const [lon, lat] = readPlace(element, camera, at.e, at.f);
      const title = element.querySelector('title')?.textContent ?? '';
      const href = element.getAttribute('href') ?? undefined;
      const label = [...labels.keys()].find(
        (one) => title === one || title.startsWith(`${one},`) || title.startsWith(`${one}:`),
      );
      const text = label === undefined ? undefined : labels.get(label);
      const mark: Mark = { name, lastKnown: 'last' in element.dataset, relocated: 'ring' in element.dataset };
      const shape = element.querySelector<SVGGraphicsElement>('.mk');
      // A mark that the print counts with others is not shown; it is as large as its like.
      const own = shape && isShown(shape) && new DOMMatrixReadOnly(getComputedStyle(shape).transform).a;
      const fit = own || usual;
      return [
        {
          id: idOf(element, index),
          lon,
          lat,
          mark,
          title,
          href,
          label,
          isLead: text?.classList.contains('lead') === true,
          size: fit * unit,
          sum: readSum(element, sums / fit),
        },
      ];
    },
  );
}

/** The area of a map of sums, in units of the mark. */
function readSum(element: Element, scale: number): LiveSum | undefined {
  const group = element.querySelector('.am');
  const outer = group?.querySelector<SVGPathElement>('path:not(.am-in)');
  if (!group || !outer) return;
  const state = (['agreed', 'differs'] as const).find((one) => outer.classList.contains(`am-${one}`));
  const d = outer.getAttribute('d') ?? '';
  // Every outline begins at the point that is farthest from the middle.
  const [x = 0, y = 0] = d.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return {
    outer: d,
    inner: group.querySelector('.am-in')?.getAttribute('d') ?? null,
    state: state ?? 'unknown',
    scale,
    reach: Math.hypot(x, y) * scale,
  };
}

/** How much larger than drawn the present print shows what it has of a kind; of what is not shown there is no telling. */
function readScale(svg: SVGElement, selector: string): number | undefined {
  const shown = [...svg.querySelectorAll<SVGGraphicsElement>(selector)].find(isShown);
  return shown && new DOMMatrixReadOnly(getComputedStyle(shown).transform).a;
}

/** A print for another size of screen may lie in the same picture, unseen. */
const isShown = (element: SVGGraphicsElement): boolean => element.getClientRects().length > 0;

/** Everything that the present print has, where it has it. */
export function readPrint(svg: SVGElement, camera: PrintCamera, unit: number): PrintedView {
  const marks = [...svg.querySelectorAll<SVGGraphicsElement>('[data-mark]')];
  return {
    names: readNames(svg, camera),
    labels: [...svg.querySelectorAll<SVGTextElement>('.lp')].filter(isShown).map((text) => {
      const [lon, lat] = readMiddle(text, camera);
      const { textAnchor } = getComputedStyle(text);
      return {
        lon,
        lat,
        text: text.textContent ?? '',
        anchor: textAnchor === 'end' ? 'right' : textAnchor === 'middle' ? 'center' : 'left',
        isLead: text.classList.contains('lead'),
      };
    }),
    groups: [...svg.querySelectorAll<SVGGraphicsElement>('.cl')].filter(isShown).flatMap((group) => {
      const at = (
        group.parentElement as unknown as SVGGraphicsElement | null
      )?.transform.baseVal.consolidate();
      if (!at) return [];
      const [lon, lat] = placeOf(camera, at.matrix.e, at.matrix.f);
      const shape = (['winner', 'finalist'] as const).find((name) => group.querySelector(`.cl-${name}`));
      return [
        {
          lon,
          lat,
          count: Number(group.querySelector('text')?.textContent ?? 1),
          shape: shape ?? 'several',
          ring: group.querySelector('.mk-ring') !== null,
          title: group.parentElement?.querySelector('title')?.textContent ?? '',
          size: new DOMMatrixReadOnly(getComputedStyle(group).transform).a * unit,
        },
      ];
    }),
    alone: new Set(marks.flatMap((mark, index) => (isShown(mark) ? [idOf(mark, index)] : []))),
  };
}

const idOf = (mark: SVGElement, index: number): string =>
  mark.dataset.id ?? mark.getAttribute('href')?.split('/').filter(Boolean).at(-1) ?? `mark-${index}`;

/** Where lettering stands, by its anchor and the middle of its height. */
function readMiddle(text: SVGTextElement, camera: PrintCamera): [number, number] {
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  return placeOf(camera, Number(text.getAttribute('x')), Number(text.getAttribute('y')) - size * MIDDLE);
}

/** The place itself where the mark names it; otherwise as near as the print is drawn. */
function readPlace({ dataset }: SVGElement, camera: PrintCamera, x: number, y: number): [number, number] {
  const [lon, lat] = dataset.at?.split(' ').map(Number) ?? [];
  return lon !== undefined && lat !== undefined ? [lon, lat] : placeOf(camera, x, y);
}

/** Names of countries and waters, by the middle of their lettering. */
function readNames(svg: SVGElement, camera: PrintCamera): PrintedView['names'] {
  return [...svg.querySelectorAll<SVGTextElement>('.lc, .lw')].filter(isShown).map((text) => {
    const [lon, lat] = readMiddle(text, camera);
    const kind = text.classList.contains('lw') ? 'water' : 'country';
    return { kind, name: text.textContent ?? '', lon, lat };
  });
}

/** Dashed connections, followed along their curve. */
function readLines(svg: SVGElement, camera: PrintCamera): LiveLine[] {
  return [...svg.querySelectorAll<SVGPathElement>('path.m-link')].map((path) => {
    const length = path.getTotalLength();
    const points = Array.from({ length: STEPS + 1 }, (_, i) => path.getPointAtLength((i / STEPS) * length));
    return { points: points.map(({ x, y }) => placeOf(camera, x, y)) };
  });
}

/** Sizes of marks, 1 as drawn at a unit a pixel, and of names, px, as they are shown. */
export function readSizes(svg: SVGElement, unit: number) {
  return {
    mark: (readScale(svg, '.mk') ?? 1) * unit,
    text: [readSize(svg, '.lp:not(.lead)', unit, 13.5), readSize(svg, '.lp.lead', unit, 21)] as const,
    name: [readSize(svg, '.lc', unit, 12.5), readSize(svg, '.lw', unit, 16)] as const,
  };
}

/** Size of lettering as it is shown, px; never smaller than can be read. */
function readSize(svg: SVGElement, selector: string, unit: number, fallback: number): number {
  const text = [...svg.querySelectorAll<SVGTextElement>(selector)].find(isShown);
  const size = text ? Number.parseFloat(getComputedStyle(text).fontSize) * unit : fallback;
  return Math.max(12, Math.round(size * 2) / 2);
}
