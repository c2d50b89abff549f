/**
 * Opens the living map in a container and keeps it: places, choice, theme, gestures, its end. Knows MapLibre and nothing
 * of the page around it; any failure is told to the caller, who has the printed map.
 */
import type { Map as Engine } from 'maplibre-gl';
import { createLiveStyle, LIVE_FONT_FACES, type LiveStyleOptions } from '#figure/geo/liveStyle';
import { STREETS } from '#figure/geo/streetStyle';
import { type Basemap, type BasemapAddresses, loadBasemap } from './basemap.ts';
import { readColours } from './colours.ts';
import { type LiveFailure, LiveMapError, reasonOf, within } from './failure.ts';
import { keep } from './liveChoice.ts';
import { addCredit } from './liveControls.ts';
import { paint } from './livePaint.ts';
import {
  type LiveLine,
  type LivePlace,
  lineFeatures,
  nameFeatures,
  type PrintedView,
  placeFeatures,
  printedFeatures,
  withoutPlaces,
} from './livePlaces.ts';
import { loadStreets } from './streets.ts';

export type { LiveFailure } from './failure.ts';
export type { LiveLine, LivePlace, PrintedView } from './livePlaces.ts';

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
  /** All land is alike. */
  readonly isEven?: boolean;
  /** Files of the base map; the site's own unless given. */
  readonly basemap?: Partial<BasemapAddresses>;
  /** Sizes of names beside marks, px. */
  readonly textSize?: LiveStyleOptions['textSize'];
  /** Sizes of the names of countries and waters, px. */
  readonly nameSize?: LiveStyleOptions['nameSize'];
  /** The print that the map takes over from. */
  readonly printed?: PrintedView;
  /** False where the page shows a card of its own. */
  readonly hasCard?: boolean;
  /** A mark was chosen on the map. */
  onSelect?(id: string): void;
  /** The map has died after it was open; it is already taken apart. */
  onFail(reason: LiveFailure): void;
}

export type LiveBounds = readonly [west: number, south: number, east: number, north: number];

export interface LiveMap {
  /** `printed`: the print of these places, where there is one. */
  setPlaces(places: readonly LivePlace[], printed?: PrintedView): void;
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
    const [{ Engine, ScaleControl, addProtocol }, basemap] = await within(
      FILES_LIMIT,
      Promise.all([engine, loadBasemap(addresses, stop.signal), engine.then(({ sheets }) => sheets)]),
    );
    const words = { ...basemap.words, ...options.words };
    const [streets] = await Promise.all([
      // A street map that is missing or broken leaves the land, the borders and the marks.
      basemap.streets && within(FILES_LIMIT, loadStreets(basemap.streets)).catch(() => null),
      loadFonts(options, basemap),
    ]);
    streets?.register(addProtocol);
    const style: LiveStyleOptions = {
      colours: readColours(container),
      focus: options.country ? [options.country] : basemap.focus,
      tint: options.country !== undefined,
      isEven: options.isEven === true,
      cluster: options.cluster ?? (options.printed?.groups.length ?? 0) > 0,
      maxZoom: streets ? CLOSEST.streets : CLOSEST.plain,
      zoom: options.camera.zoom,
      isPrinted: options.printed !== undefined,
      textSize: options.textSize ?? [13.5, 21],
      nameSize: options.nameSize ?? [12, 15],
      ...(streets ? { streets: streets.url } : {}),
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
    // A fifth of the frame, as on the print.
    map.addControl(new ScaleControl({ maxWidth: container.clientWidth / 5 }), 'bottom-right');
    if (streets) addCredit(container, streets.credit);
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
  { places, lines = [], printed, camera }: LiveMapOptions,
  { textSize }: LiveStyleOptions,
): ReturnType<typeof createLiveStyle> {
  const data: Record<string, unknown> = {
    ...basemap.shapes,
    towns: withoutPlaces(basemap.towns, places),
    names: nameFeatures(basemap.names, printed?.names ?? []),
    ...(printed ? { printed: printedFeatures(printed, places, camera.zoom, textSize) } : {}),
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

const isStreets = (event: object): boolean => (event as { sourceId?: string }).sourceId === STREETS;

function withoutGaps<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}
