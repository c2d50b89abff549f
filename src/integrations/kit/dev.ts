/** Draws a file of the city kit when the development server is asked for it, so that authors see what a build would make. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KitHandover } from '#model/kit';
import { readyFonts } from './fonts.ts';
import { artefactKinds, type Draw } from './kinds.ts';

const types = { png: 'image/png', pdf: 'application/pdf' } as const;

interface Server {
  middlewares: {
    use(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void;
  };
}

/** `locales`: the default one first. `cache`: folder of the kit's cache, for its fonts. */
export function serveKit(server: Server, locales: readonly string[], cache: string): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const extension = /\.(png|pdf)$/.exec(path)?.[1] as keyof typeof types | undefined;
    if (!extension) return next();
    const locale = locales.find((code) => path.startsWith(`/${code}/`)) ?? locales[0];
    // Asked of this very server, whatever host the request says it is for.
    const { localAddress = '', localPort } = request.socket;
    const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
    drawOne(path, `http://${host}:${localPort}/cards/${locale}.json`, cache)
      .then((bytes) => {
        if (!bytes) return next();
        response.setHeader('content-type', types[extension]);
        response.end(bytes);
      })
      .catch((error: unknown) => {
        response.statusCode = 500;
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.end(String(error));
      });
  });
}

/** Null when no kit has a file at this path. The records are fetched anew: somebody is at work on them. */
async function drawOne(path: string, records: string, cache: string): Promise<Uint8Array | null> {
  const answer = await fetch(records);
  if (!answer.ok) return null;
  const handover = (await answer.json()) as KitHandover;
  for (const kind of artefactKinds) {
    if (!path.endsWith(`.${kind.extension}`)) continue;
    for (const artefact of kind.list(handover)) {
      if (artefact.path !== path) continue;
      const { files: fonts } = await readyFonts(cache);
      const url = pathToFileURL(join(import.meta.dirname, kind.module)).href;
      const { draw } = (await import(url)) as { draw: Draw<object> };
      return draw(artefact.input, { fonts });
    }
  }
  return null;
}
