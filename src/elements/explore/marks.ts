/**
 * The marks of one printed map in the reader's hands: drawn again for the rows that answer, one Tab stop, arrows from
 * mark to mark. Knows the drawing and the keyboard, not what opening a mark means.
 */
import { type Direction, findInDirection } from '#figure/explore/direction';
import type { ExploreSearch } from '#figure/explore/filter';
import { type ExploreView, type ExploreWords, layoutExplore } from '#figure/explore/layout';
import { placesMarkup } from '#figure/geo/sceneMarkup';
import { isForBrowser } from './list.ts';
import type { Words } from './words.ts';

export interface ExploreMarks {
  show(rows: readonly number[], selected: number | null): void;
  /** To the mark that stands for a row; false when this map has none. */
  focusRow(row: number): boolean;
}

interface Options {
  readonly search: ExploreSearch;
  readonly words: Words;
  /** Address of the communities, before an id. */
  readonly page: string;
  open(id: string): void;
  openMany(rows: readonly number[], title: string): void;
  leave(): void;
}

interface Stop {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly number[];
  readonly title: string;
  readonly element: SVGElement;
}

const keys: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function createMarks(
  box: HTMLElement,
  view: ExploreView,
  prefix: string,
  { search, words, page, open, openMany, leave }: Options,
  signal: AbortSignal,
): ExploreMarks {
  const group = box.querySelector<SVGGElement>('svg > g:last-of-type') as SVGGElement;
  const text: ExploreWords = {
    cluster: (count, name) => words.t('explore.cluster', { count, number: words.number(count), name }),
    list: '#by-country',
    href: (id) => `${page}${id}/`,
  };
  let stops: Stop[] = [];
  let current = 0;
  let chosen: number | null = null;

  // The marks are a Tab stop now, and bring themselves into view.
  box.querySelector('.map-pan')?.removeAttribute('tabindex');

  const stopOf = (target: EventTarget | null): number => {
    const element = (target as Element | null)?.closest<SVGElement>('a');
    return stops.findIndex((stop) => stop.element === element);
  };
  const setCurrent = (index: number) => {
    stops[current]?.element.setAttribute('tabindex', '-1');
    current = index;
    stops[current]?.element.setAttribute('tabindex', '0');
  };
  const act = (index: number) => {
    const stop = stops[index];
    if (!stop) return;
    setCurrent(index);
    const [row] = stop.rows;
    const place = row === undefined ? undefined : search.places[row];
    if (stop.rows.length > 1) openMany(stop.rows, stop.title);
    else if (place) open(place.id);
  };

  group.addEventListener(
    'click',
    (event) => {
      const index = stopOf(event.target);
      if (index < 0 || isForBrowser(event)) return;
      event.preventDefault();
      act(index);
    },
    { signal },
  );
  // On the box: a drawing that listens for the focus becomes a Tab stop itself in some browsers.
  box.addEventListener('focusin', ({ target }) => stopOf(target) >= 0 && setCurrent(stopOf(target)), {
    signal,
  });
  group.addEventListener(
    'keydown',
    (event) => {
      const index = stopOf(event.target);
      if (index < 0 || event.metaKey || event.ctrlKey || event.altKey) return;
      const direction = keys[event.key];
      if (direction) {
        const next = findInDirection(stops, index, direction);
        if (next !== null) stops[next]?.element.focus();
      } else if (event.key === 'Home' || event.key === 'End')
        stops.at(event.key === 'Home' ? 0 : -1)?.element.focus();
      else if (event.key === 'Enter' || event.key === ' ') act(index);
      else if (event.key === 'Escape') leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );

  return {
    show(rows, selected) {
      const held = stops[current]?.rows[0];
      const hadFocus = group.contains(document.activeElement);
      const { scene, clusterRows } = layoutExplore(search, rows, view, text, selected);
      group.innerHTML = placesMarkup(scene, { id: prefix });
      const drawn = [
        ...scene.marks.map(({ id, x, y, title }) => ({
          x,
          y,
          title,
          rows: [search.rowOf.get(id) as number],
        })),
        ...scene.clusters.map(({ x, y, title }, index) => ({
          x,
          y,
          title,
          rows: clusterRows[index] as readonly number[],
        })),
      ];
      const links = group.querySelectorAll<SVGAElement>('a');
      stops = drawn.map(({ x, y, title, rows: own }, index) => ({
        x,
        y,
        title,
        rows: own,
        element: links[index] as SVGAElement,
      }));
      for (const { element, rows: own, title } of stops) {
        element.setAttribute('role', 'option');
        element.setAttribute('aria-label', title);
        element.setAttribute('aria-selected', String(selected !== null && own.includes(selected)));
      }
      // The stop that was left, or the chosen place, else the middle of the map: never a corner by chance.
      const wanted = stops.findIndex(({ rows: own }) => own.includes(selected ?? held ?? -1));
      current = wanted >= 0 ? wanted : nearestTo(stops, view.width / 2, view.height / 2);
      stops[current]?.element.setAttribute('tabindex', '0');
      group.toggleAttribute('hidden', stops.length === 0);
      // A list only once it has entries: until then, and when nothing is found, the print is a picture.
      if (stops.length > 0) {
        group.removeAttribute('aria-hidden');
        group.setAttribute('role', 'listbox');
        group.setAttribute('aria-label', words.t('explore.keys'));
      } else {
        group.setAttribute('aria-hidden', 'true');
        group.removeAttribute('role');
      }
      if (hadFocus) stops[current]?.element.focus();
      else if (selected !== null && selected !== chosen) bringIntoView(box, stops[wanted]);
      chosen = selected;
    },
    focusRow(row) {
      const index = stops.findIndex(({ rows }) => rows.includes(row));
      if (index < 0) return false;
      stops[index]?.element.focus();
      return true;
    },
  };
}

/** Pans a sheet that is wider than its window; the page itself stays where it is. */
function bringIntoView(box: HTMLElement, stop: Stop | undefined): void {
  const pan = box.querySelector('.map-pan');
  if (!pan || !stop) return;
  const window = pan.getBoundingClientRect();
  const mark = stop.element.getBoundingClientRect();
  if (mark.left < window.left || mark.right > window.right)
    pan.scrollLeft += (mark.left + mark.right - window.left - window.right) / 2;
}

function nearestTo(stops: readonly Stop[], x: number, y: number): number {
  let best = 0;
  stops.forEach((stop, index) => {
    const other = stops[best] as Stop;
    if (Math.hypot(stop.x - x, stop.y - y) < Math.hypot(other.x - x, other.y - y)) best = index;
  });
  return best;
}
