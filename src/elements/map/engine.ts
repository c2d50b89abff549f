/** MapLibre with its worker and its style sheet, all from this site; loaded when a reader asks for a living map. */
import { Map as Engine, ScaleControl, setWorkerCount, setWorkerUrl } from 'maplibre-gl';
import engineSheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import ownSheet from './liveMap.css?url';

export { addProtocol } from 'maplibre-gl';
export { Engine, ScaleControl };

// A file and not a blob: the content policy lets workers come from the site alone.
setWorkerUrl(workerUrl);
// Our shapes are small; a second worker would cost more to start than it saves.
setWorkerCount(1);

/** Resolves when both sheets are in force; rejects when one cannot be had. */
export const sheets = Promise.all([engineSheet, ownSheet].map(addSheet));
// Whoever waits hears of a failure; nobody else shall.
sheets.catch(() => {});

function addSheet(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      link.remove();
      fail(new Error(`${href} cannot be loaded`));
    });
    document.head.append(link);
  });
}
