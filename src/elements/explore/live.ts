/** The living map in place of the printed one, when the reader asks: the same places, the same choice. Knows the button. */

import type { ExplorePlace } from '#figure/explore/codec';
import type { ExploreSearch } from '#figure/explore/filter';
import { type PrintCamera, placeOf, zoomOf } from '#figure/geo/camera';
import type { LiveMap, LivePlace, PrintedView } from '../map/liveMap.ts';
import type { Words } from './words.ts';

export interface ExploreLive {
  show(rows: readonly number[], selected: number | null): void;
  focus(): boolean;
  destroy(): void;
}

interface Options {
  readonly search: ExploreSearch;
  readonly page: string;
  open(id: string): void;
}

type State = 'print' | 'loading' | 'live' | 'failed';

export function createLive(
  box: HTMLElement,
  { dataset }: HTMLElement,
  { t }: Words,
  signal: AbortSignal,
  { search, page, open }: Options,
): ExploreLive {
  const svg = box.querySelector('svg') as SVGElement;
  const pan = box.querySelector<HTMLElement>('.map-pan');
  const acts = box.closest('figure')?.querySelector('.map-acts');
  const camera: PrintCamera = {
    lon: Number(dataset.lon),
    lat: Number(dataset.lat),
    k: Number(dataset.k),
    width: Number(dataset.width),
    height: Number(dataset.height),
  };
  const button = document.createElement('button');
  const say = document.createElement('p');
  let map: LiveMap | null = null;
  let holder: HTMLElement | null = null;
  let readNow: (() => { places: LivePlace[]; printed: PrintedView }) | null = null;
  let rows: readonly number[] = [];
  let selected: number | null = null;
  let state: State = 'print';

  button.type = 'button';
  button.className = 'map-live';
  say.setAttribute('role', 'status');
  acts?.prepend(button);
  acts?.append(say);
  const set = (next: State) => {
    state = next;
    box.dataset.state = next;
    const key = { print: 'explore', loading: 'loading', live: 'back', failed: 'retry' }[next];
    button.textContent = t(`live.${key}`);
    say.textContent = next === 'failed' ? t('live.failed') : '';
  };
  const close = () => {
    map?.destroy();
    holder?.remove();
    [map, holder, readNow] = [null, null, null];
  };
  const fail = (reason?: string) => {
    close();
    set('failed');
    // Another try gives a browser no WebGL.
    if (reason === 'webgl') {
      if (document.activeElement === button) {
        say.tabIndex = -1;
        say.focus();
      }
      button.hidden = true;
    }
  };
  /** The choice as the print beneath shows it now. */
  const draw = () => {
    const now = readNow?.();
    if (now) map?.setPlaces(now.places, now.printed);
  };
  const start = async () => {
    if (state === 'loading' || state === 'live') return;
    set('loading');
    const shown = svg.getBoundingClientRect();
    const window = box.getBoundingClientRect();
    const unit = shown.width / camera.width;
    // On a phone the sheet is wider than its window: the living map opens on what the window shows.
    const middle = (window.left + window.width / 2 - shown.left) / unit;
    const [lon, lat] = placeOf(camera, pan ? middle : camera.width / 2, camera.height / 2);
    holder = document.createElement('div');
    holder.className = 'live-box';
    holder.style.visibility = 'hidden';
    box.append(holder);
    try {
      const [{ openLiveMap }, { readPrint, readSizes }] = await Promise.all([
        import('../map/liveMap.ts'),
        import('../map/upgrade.ts'),
      ]);
      const sizes = readSizes(svg, unit);
      const read = () => ({
        places: placesOf(search, rows, page, sizes.mark),
        printed: readPrint(svg, camera, unit),
      });
      const opened = await openLiveMap({
        container: holder,
        camera: { lon, lat, zoom: zoomOf(camera, shown.width) },
        ...read(),
        locale: document.documentElement.lang,
        cluster: true,
        textSize: sizes.text,
        hasCard: false,
        onSelect: open,
        onFail: (reason) => fail(reason),
      });
      if (signal.aborted) return opened.destroy();
      map = opened;
      readNow = read;
      holder.style.removeProperty('visibility');
      set('live');
      // What was asked for while it opened.
      draw();
      if (selected !== null) map.select(search.places[selected]?.id ?? null);
    } catch (error) {
      fail((error as { reason?: string } | null)?.reason);
    }
  };
  const stop = () => {
    close();
    set('print');
  };
  button.addEventListener('click', () => (state === 'live' ? stop() : start()), { signal });
  box.addEventListener(
    'click',
    ({ target }) => {
      if (!(target as Element).closest('a, .live-box')) start();
    },
    { signal },
  );
  box.addEventListener('touchstart', ({ touches }) => touches.length > 1 && start(), {
    signal,
    passive: true,
  });
  set('print');

  return {
    show(nextRows, nextSelected) {
      const isSame = nextRows === rows;
      const isChosen = nextSelected === selected;
      [rows, selected] = [nextRows, nextSelected];
      if (!map) return;
      if (!isSame || !isChosen) draw();
      if (isChosen) return;
      const place = selected === null ? undefined : search.places[selected];
      map.select(place?.id ?? null);
      if (place && place.lon !== null && place.lat !== null && !isInView(map, place))
        map.moveTo({ lon: place.lon, lat: place.lat });
    },
    focus() {
      const canvas = holder?.querySelector('canvas');
      canvas?.focus();
      return canvas != null;
    },
    destroy() {
      close();
      button.remove();
      say.remove();
    },
  };
}

function isInView({ map }: LiveMap, { lon, lat }: ExplorePlace): boolean {
  const bounds = (map as { getBounds(): { contains(at: [number, number]): boolean } }).getBounds();
  return lon !== null && lat !== null && bounds.contains([lon, lat]);
}

function placesOf(
  { places, tables }: ExploreSearch,
  rows: readonly number[],
  page: string,
  size: number,
): LivePlace[] {
  return rows.flatMap((row): LivePlace[] => {
    const { id, name, lon, lat, standing, country, isLead } = places[row] as ExplorePlace;
    const { mark, word } = tables.standings[standing] as (typeof tables.standings)[number];
    if (lon === null || lat === null) return [];
    return [
      {
        id,
        lon,
        lat,
        mark,
        title: `${name.text}, ${tables.countries[country]?.name}: ${word}`,
        href: `${page}${id}/`,
        name: name.text,
        size,
        ...(isLead ? { label: name.text } : {}),
      },
    ];
  });
}
