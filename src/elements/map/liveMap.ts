/**
 * Opens the living map in a container and keeps it: places, choice, theme, gestures, its end. Knows MapLibre and nothing
 * of the page around it; any failure is told to the caller, who has the printed map.
 *
 * Longer than most files: MapLibre's map is one object with one life, and its parts share it.
 */
import type { Map as Engine, GeoJSONSource, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import { createLiveStyle, LIVE_FONT_FACES, type LiveStyleOptions } from '#figure/geo/liveStyle';
import type { Mark } from '#figure/geo/marks';
import { type Basemap, type BasemapAddresses, collect, loadBasemap, point } from './basemap.ts';
import { readColours, watchTheme } from './colours.ts';
import { type LiveFailure, LiveMapError, reasonOf, within } from './failure.ts';
import { type CardContent, createCard, type LiveCard } from './liveCard.ts';
import {
  type LiveLine,
  type LivePlace,
  lineFeatures,
  nameFeatures,
  type PrintedName,
  placeFeatures,
  reachOf,
} from './livePlaces.ts';
import { drawMark, drawTown, imageId } from './markImages.ts';
import { loadStreets, type StreetsOptions } from './streets.ts';

export type { LiveFailure } from './failure.ts';
export type { LiveLine, LivePlace, PrintedName } from './livePlaces.ts';

/** Words of the map by key, without their `live.`; those not given come with the base map's names. */
export type LiveWords = Readonly<Record<string, string>>;

export interface LiveMapOptions {
  /** An empty box of the size the map shall have. */
  readonly container: HTMLElement;
  /** Degrees, and MapLibre's zoom: `zoomOf` of figure/geo/camera gives the print's. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number };
  readonly places: readonly LivePlace[];
  readonly lines?: readonly LiveLine[];
  readonly locale: string;
  readonly words?: LiveWords;
  /** Counts instead of marks that lie on one another. */
  readonly cluster?: boolean;
  /** The country the map is about, ISO; every country with a community unless given. */
  readonly country?: string | undefined;
  /** Files of the base map; the site's own unless given. */
  readonly basemap?: Partial<BasemapAddresses> & { readonly streets?: StreetsOptions | undefined };
  /** Sizes of names beside marks, px. */
  readonly textSize?: LiveStyleOptions['textSize'];
  /** Sizes of the names of countries and waters, px. */
  readonly nameSize?: LiveStyleOptions['nameSize'];
  /** Names of countries and waters that stand where the print has them, from the first view on. */
  readonly printed?: readonly PrintedName[];
  /** False where the page shows a card of its own. */
  readonly hasCard?: boolean;
  /** A mark was chosen on the map. */
  onSelect?(id: string): void;
  /** The map has died after it was open; it is already taken apart. */
  onFail(reason: LiveFailure): void;
}

export type LiveBounds = readonly [west: number, south: number, east: number, north: number];

export interface LiveMap {
  setPlaces(places: readonly LivePlace[]): void;
  /** Marks a place and shows its card; null takes both away. */
  select(id: string | null): void;
  moveTo(target: LiveBounds | { readonly lon: number; readonly lat: number; readonly zoom?: number }): void;
  destroy(): void;
  /** MapLibre's own map, for measuring. */
  readonly map: unknown;
}

/** Time for files to arrive, and then for the first whole picture, ms. */
const FILES_LIMIT = 40_000;
const PICTURE_LIMIT = 20_000;
/** The shapes are drawn for a country on a page; closer there is nothing to see without streets. */
const CLOSEST = { plain: 10, streets: 14 } as const;
/** Half of the least size of a target, px. */
const TOUCH = 12;
/** How long a card waits for the pointer to come over, ms. */
const LINGER = 300;
const FOLDER = '/assets/maps/';

/** Resolves at the first whole picture; rejects with a LiveMapError and leaves the container empty. */
export async function openLiveMap(options: LiveMapOptions): Promise<LiveMap> {
  const { container, locale } = options;
  const stop = new AbortController();
  let map: Engine | undefined;
  const end = () => {
    stop.abort();
    map?.remove();
    map = undefined;
    container.replaceChildren();
  };
  try {
    if (!canDraw()) throw new LiveMapError('webgl');
    const addresses = {
      shapes: `${FOLDER}basemap.json`,
      towns: `${FOLDER}towns.${locale}.json`,
      names: `${FOLDER}live.${locale}.json`,
      ...withoutGaps(options.basemap ?? {}),
    };
    const engine = import('./engine.ts');
    const [{ Engine, ScaleControl, addProtocol }, basemap, streets] = await within(
      FILES_LIMIT,
      Promise.all([
        engine,
        loadBasemap(addresses, stop.signal),
        options.basemap?.streets && loadStreets(options.basemap.streets),
        engine.then(({ sheets }) => sheets),
      ]),
    );
    const words = { ...basemap.words, ...options.words };
    await loadFonts(options, basemap);
    streets?.register(addProtocol);
    const style: LiveStyleOptions = {
      colours: readColours(container),
      focus: options.country ? [options.country] : basemap.focus,
      tint: options.country !== undefined,
      cluster: options.cluster ?? false,
      maxZoom: streets ? CLOSEST.streets : CLOSEST.plain,
      textSize: options.textSize ?? [13.5, 21],
      nameSize: options.nameSize ?? [12, 15],
      ...(streets ? { streets: streets.style } : {}),
    };
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    map = new Engine({
      container,
      style: fill(createLiveStyle(style), basemap, options, style),
      center: [options.camera.lon, options.camera.lat],
      zoom: options.camera.zoom,
      minZoom: Math.min(options.camera.zoom, Math.max(0, options.camera.zoom - 2)),
      maxZoom: style.maxZoom,
      // The print is free to show the sea north of 85 degrees; the map follows it.
      transformConstrain: (center, zoom) => ({ center, zoom }),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      cooperativeGestures: true,
      fadeDuration: still.matches ? 0 : 150,
      reduceMotion: still.matches,
      validateStyle: false,
      locale: {
        'Map.Title': words.region ?? '',
        'NavigationControl.ZoomIn': words['zoom-in'] ?? '',
        'NavigationControl.ZoomOut': words['zoom-out'] ?? '',
        'ScaleControl.Kilometers': words.km ?? 'km',
        'ScaleControl.Meters': words.m ?? 'm',
        'CooperativeGesturesHandler.WindowsHelpText': words.scroll ?? '',
        'CooperativeGesturesHandler.MacHelpText': words['scroll-mac'] ?? '',
        'CooperativeGesturesHandler.MobileHelpText': words['two-fingers'] ?? '',
      },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-right');
    await within(
      PICTURE_LIMIT,
      firstPicture(map, () => paint(map as Engine, options.places, style)),
    );
    performance.mark('map-ready');
    return keep(map, options, style, words, stop.signal, end);
  } catch (error) {
    end();
    throw error instanceof LiveMapError ? error : new LiveMapError(reasonOf(error), error);
  }
}

function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // A browser allows only so many at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Letters are drawn once, from the fonts that are there then: all that any name needs are fetched first. */
async function loadFonts({ places }: LiveMapOptions, { names, towns }: Basemap): Promise<void> {
  const letters = new Set<string>('0123456789');
  const read = (text: unknown) => {
    for (const letter of `${text}${String(text).toUpperCase()}`) letters.add(letter);
  };
  for (const { title, label } of places) read(`${title}${label ?? ''}`);
  for (const { properties } of [...names.features, ...towns.features]) read(properties?.name);
  const text = [...letters].join('');
  await within(PICTURE_LIMIT, Promise.all(LIVE_FONT_FACES.map((face) => document.fonts.load(face, text))));
}

/** The style with its data: MapLibre is told once what it otherwise would be told source by source. */
function fill(
  style: ReturnType<typeof createLiveStyle>,
  basemap: Basemap,
  { places, lines = [], printed = [], camera }: LiveMapOptions,
  { textSize }: LiveStyleOptions,
): ReturnType<typeof createLiveStyle> {
  const data: Record<string, unknown> = {
    ...basemap.shapes,
    towns: basemap.towns,
    names: nameFeatures(basemap.names, printed),
    places: placeFeatures(places, camera.zoom, textSize),
    lines: lineFeatures(lines),
  };
  for (const [name, source] of Object.entries(style.sources))
    if (data[name]) Object.assign(source, { data: data[name] });
  return style;
}

/** Resolves when everything is drawn; rejects when the map says that it cannot be. */
function firstPicture(map: Engine, ready: () => void): Promise<void> {
  return new Promise((done, fail) => {
    map.once('style.load', ready);
    map.once('idle', () => done());
    map.once('webglcontextlost', () => fail(new LiveMapError('context')));
    map.on('error', (event) => {
      // A street map that is broken leaves the land, the borders and the marks.
      if (!isStreets(event)) fail(new LiveMapError('files', event.error));
    });
  });
}

const isStreets = (event: object): boolean => (event as { sourceId?: string }).sourceId === 'streets';

/** Pictures and colours of the theme. */
function paint(map: Engine, places: readonly LivePlace[], style: LiveStyleOptions): void {
  const put = (id: string, { data, pixelRatio }: ReturnType<typeof drawMark>) => {
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, data, { pixelRatio });
  };
  const marks = new Map<string, Mark>(places.map(({ mark }) => [imageId(mark), mark]));
  for (const [id, mark] of marks) put(id, drawMark(mark, style.colours));
  put('town', drawTown(style.colours));
}

function recolour(map: Engine, style: LiveStyleOptions): void {
  for (const { id, paint: rules = {} } of createLiveStyle(style).layers)
    for (const [name, value] of Object.entries(rules))
      map.setPaintProperty(id, name as 'fill-color', value as never);
}

/** Everything that happens to an open map. */
function keep(
  map: Engine,
  options: LiveMapOptions,
  first: LiveStyleOptions,
  words: LiveWords,
  signal: AbortSignal,
  end: () => void,
): LiveMap {
  const { container, camera, hasCard = true } = options;
  const canvas = map.getCanvas();
  let style = first;
  let places = new Map(options.places.map((place) => [place.id, place]));
  /** What the card shows, and whether it was asked for or only passed over. */
  let shown: { at: readonly [number, number]; reach: number; isPinned: boolean } | null = null;
  let linger: ReturnType<typeof setTimeout> | undefined;

  const card: LiveCard = createCard(
    container,
    { close: words.close ?? '', more: (number) => (words.more ?? '').replace('{number}', String(number)) },
    () => {
      unselect();
      canvas.focus();
    },
    signal,
  );
  zoomButtons(map, container, card.element, words, signal);

  const project = (at: readonly [number, number]): [number, number] => {
    const { x, y } = map.project([at[0], at[1]]);
    return [x, y];
  };
  const show = (content: CardContent, at: readonly [number, number], reach: number, isPinned: boolean) => {
    clearTimeout(linger);
    shown = { at, reach, isPinned };
    if (hasCard) card.show(content, project(at), reach);
  };
  const hide = () => {
    clearTimeout(linger);
    shown = null;
    card.hide();
  };
  const unselect = () => {
    hide();
    choose(null);
  };
  const choose = (place: LivePlace | null) =>
    map
      .getSource<GeoJSONSource>('chosen')
      ?.setData(collect(place ? [point([place.lon, place.lat], { radius: reachOf(place) + 5 })] : []));
  const showPlace = (place: LivePlace, isPinned: boolean) =>
    show({ lines: [place] }, [place.lon, place.lat], reachOf(place), isPinned);
  const pick = (place: LivePlace) => {
    choose(place);
    showPlace(place, true);
    options.onSelect?.(place.id);
  };

  /** The mark or cluster nearest to a point of the map, at most `reach` px away; all of the map without one. */
  const find = (x: number, y: number, reach?: number): MapGeoJSONFeature | null => {
    const layers = style.cluster ? ['marks', 'clusters'] : ['marks'];
    const box: [PointLike, PointLike] | undefined =
      reach === undefined
        ? undefined
        : [
            [x - reach, y - reach],
            [x + reach, y + reach],
          ];
    const found = box ? map.queryRenderedFeatures(box, { layers }) : map.queryRenderedFeatures({ layers });
    let best: MapGeoJSONFeature | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const feature of found) {
      const [fx, fy] = project(placeOfFeature(feature));
      const distance = Math.hypot(fx - x, fy - y);
      if (distance < least) [best, least] = [feature, distance];
    }
    return best;
  };
  const openCluster = async (feature: MapGeoJSONFeature, at: readonly [number, number]): Promise<void> => {
    const source = map.getSource<GeoJSONSource>('places');
    if (!source) return;
    const id = Number(feature.properties.cluster_id);
    const zoom = await source.getClusterExpansionZoom(id);
    if (signal.aborted) return;
    if (zoom <= style.maxZoom) {
      map.easeTo({ center: [at[0], at[1]], zoom: zoom + 0.01 });
      return;
    }
    // Nothing parts them any more: they are listed instead.
    const members = await source.getClusterLeaves(id, 100, 0);
    if (signal.aborted) return;
    const lines = members.flatMap(({ properties }) => places.get(properties?.id) ?? []);
    show({ heading: clusterWord(words, options.locale, lines.length), lines }, at, 16, true);
  };
  const act = (feature: MapGeoJSONFeature): void => {
    const at = placeOfFeature(feature);
    if (feature.properties.cluster) void openCluster(feature, at).catch(() => {});
    else {
      const place = places.get(feature.properties.id);
      if (place) pick(place);
    }
  };

  map.on('click', ({ point: { x, y } }) => {
    const feature = find(x, y, TOUCH);
    if (feature) act(feature);
    else unselect();
  });
  map.on('mousemove', ({ point: { x, y } }) => {
    const feature = find(x, y, TOUCH);
    canvas.style.cursor = feature ? 'pointer' : '';
    if (shown?.isPinned) return;
    const place = feature && places.get(feature.properties.id);
    if (place) showPlace(place, false);
    else if (shown) leaveSoon();
  });
  const leaveSoon = () => {
    clearTimeout(linger);
    linger = setTimeout(() => {
      if (shown && !shown.isPinned && !card.element.matches(':hover')) hide();
    }, LINGER);
  };
  canvas.addEventListener('mouseleave', leaveSoon, { signal });
  card.element.addEventListener('mouseleave', leaveSoon, { signal });
  map.on('move', () => {
    if (shown) card.move(project(shown.at), shown.reach);
  });

  container.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && shown) {
        event.stopPropagation();
        const wasInside = card.element.contains(document.activeElement);
        unselect();
        if (wasInside) canvas.focus();
      } else if (event.key === 'Enter' && event.target === canvas) {
        const { clientWidth, clientHeight } = container;
        const feature = find(clientWidth / 2, clientHeight / 2);
        if (!feature) return;
        act(feature);
        card.element.querySelector<HTMLElement>('a, button')?.focus();
      }
    },
    { signal },
  );
  holdScroll(map, canvas, signal);

  // The picture grows with its frame, as the print does.
  let width = container.clientWidth;
  map.on('resize', () => {
    const now = container.clientWidth;
    if (now > 0 && width > 0 && now !== width) map.setZoom(map.getZoom() + Math.log2(now / width));
    if (now > 0) width = now;
  });
  watchTheme(() => {
    style = { ...style, colours: readColours(container) };
    recolour(map, style);
    paint(map, [...places.values()], style);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(linger));

  const die = (reason: LiveFailure) => {
    if (signal.aborted) return;
    end();
    options.onFail(reason);
  };
  map.on('webglcontextlost', () => die('context'));

  return {
    map,
    setPlaces(next) {
      places = new Map(next.map((place) => [place.id, place]));
      paint(map, next, style);
      map.getSource<GeoJSONSource>('places')?.setData(placeFeatures(next, camera.zoom, style.textSize));
    },
    select(id) {
      const place = id === null ? undefined : places.get(id);
      if (!place) return unselect();
      choose(place);
      showPlace(place, true);
    },
    moveTo(target) {
      if ('lon' in target) {
        const { lon, lat, zoom = map.getZoom() } = target;
        map.easeTo({ center: [lon, lat], zoom });
      } else {
        const [west, south, east, north] = target;
        map.fitBounds([west, south, east, north], { padding: 32, maxZoom: style.maxZoom - 2, linear: true });
      }
    },
    destroy: end,
  };
}

function placeOfFeature(feature: MapGeoJSONFeature): [number, number] {
  const { geometry } = feature;
  return geometry.type === 'Point' ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : [0, 0];
}

function clusterWord(words: LiveWords, locale: string, number: number): string {
  const form = new Intl.PluralRules(locale).select(number);
  return (words[`cluster.${form}`] ?? words['cluster.other'] ?? '').replace('{number}', String(number));
}

/**
 * The wheel scrolls the page and one finger too, unless the reader has pressed a control key, uses two fingers, or has
 * clicked into the map with a mouse or come to it by keyboard.
 */
function holdScroll(map: Engine, canvas: HTMLElement, signal: AbortSignal): void {
  let byTouch = false;
  canvas.addEventListener('pointerdown', ({ pointerType }) => (byTouch = pointerType !== 'mouse'), {
    signal,
    capture: true,
  });
  canvas.addEventListener('focus', () => !byTouch && map.cooperativeGestures.disable(), { signal });
  canvas.addEventListener('blur', () => map.cooperativeGestures.enable(), { signal });
}

function zoomButtons(
  map: Engine,
  container: HTMLElement,
  before: HTMLElement,
  words: LiveWords,
  signal: AbortSignal,
): void {
  const bar = document.createElement('div');
  bar.className = 'live-zoom';
  for (const [sign, key, act] of [
    ['+', 'zoom-in', () => map.zoomIn()],
    ['−', 'zoom-out', () => map.zoomOut()],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', words[key] ?? '');
    button.addEventListener('click', act, { signal });
    bar.append(button);
  }
  container.insertBefore(bar, before);
}

function withoutGaps<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}
