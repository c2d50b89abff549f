/** Ways to move the living map, and what stands in its corners; knows neither places nor style. */
import type { Map as Engine } from 'maplibre-gl';
import type { LiveWords } from './liveMap.ts';

/**
 * The wheel scrolls the page and one finger too, unless the reader has pressed a control key, uses two fingers, or has
 * clicked into the map with a mouse or come to it by keyboard.
 */
export function holdScroll(map: Engine, canvas: HTMLElement, signal: AbortSignal): void {
  let byTouch = false;
  canvas.addEventListener('pointerdown', ({ pointerType }) => (byTouch = pointerType !== 'mouse'), {
    signal,
    capture: true,
  });
  canvas.addEventListener('focus', () => !byTouch && map.cooperativeGestures.disable(), { signal });
  canvas.addEventListener('blur', () => map.cooperativeGestures.enable(), { signal });
}

/** Two buttons, for those who do not pinch or turn a wheel. */
export function zoomButtons(
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

/** Whom the street map thanks, on the map, where its licence wants it. */
export function addCredit(container: HTMLElement, credit: string): void {
  const line = document.createElement('p');
  line.className = 'live-credit';
  line.textContent = credit;
  container.append(line);
}
