/**
 * Everything that happens to an open map: pointing, choosing, counts that open, the theme, its end. Knows MapLibre's map
 * and the caller's wishes.
 *
 * Longer than most files: the card, the choice and the pointer share one state.
 */
import type { Map as Engine, GeoJSONSource, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { LiveStyleOptions } from '#figure/geo/liveStyle';
import { collect, point } from './basemap.ts';
import { readColours, watchTheme } from './colours.ts';
import type { LiveFailure } from './failure.ts';
import { type CardContent, createCard, type LiveCard } from './liveCard.ts';
import { holdScroll, zoomButtons } from './liveControls.ts';
import type { LiveMap, LiveMapOptions, LiveWords } from './liveMap.ts';
import { paint, recolour } from './livePaint.ts';
import { type LivePlace, placeFeatures, printedFeatures, reachOf } from './livePlaces.ts';

/** Half of the least size of a target, px. */
const TOUCH = 12;
/** How far a count of the print opens, in zooms. */
const CLOSER = 2;
/** How long a card waits for the pointer to come over, ms. */
const LINGER = 300;

/** Everything that happens to an open map. */
export function keep(
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
    const layers = ['marks', 'clusters', 'marks-printed', 'clusters-printed'].filter((id) =>
      map.getLayer(id),
    );
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
    // A count of the print does not say whom it holds: a step closer the places take over.
    if (feature.properties.cluster_id === undefined) {
      map.easeTo({ center: [at[0], at[1]], zoom: Math.min(style.zoom + CLOSER, style.maxZoom) });
      return;
    }
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
        // The key that opens the card must not press what it focuses.
        event.preventDefault();
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
    setPlaces(next, printed) {
      places = new Map(next.map((place) => [place.id, place]));
      paint(map, next, style);
      map.getSource<GeoJSONSource>('places')?.setData(placeFeatures(next, camera.zoom, style.textSize));
      if (printed)
        map
          .getSource<GeoJSONSource>('printed')
          ?.setData(printedFeatures(printed, next, camera.zoom, style.textSize));
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
