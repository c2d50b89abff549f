/** Serves a built site over HTTP the way a plain static host would: clean addresses, 404 page, gzip, safe headers. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { type Forge, policiesOf } from '#publish/contentSecurityPolicy';
import { headersOf, type Policies } from '#publish/hosting';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pbf': 'application/x-protobuf',
  '.pdf': 'application/pdf',
  '.pmtiles': 'application/vnd.pmtiles',
};
const worthPacking = /^(text\/|application\/(json|geo\+json|manifest\+json|xml)|image\/svg)/;

/** A server for the folder, not yet listening. */
export function createSiteServer(folder: string): Server {
  const base = resolve(folder);
  const policies = policiesIn(base);
  return createServer((request, response) => {
    answer({ base, policies }, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

interface Served {
  base: string;
  policies: Policies;
}

/** A built site says by its editor's configuration whether it has one, and which forge that talks to. */
function policiesIn(base: string): Policies {
  const file = join(base, 'admin/config.json');
  if (!existsSync(file)) return policiesOf(null);
  const { backend } = JSON.parse(readFileSync(file, 'utf8')) as { backend: { name: Forge } };
  return policiesOf({ backend: backend.name });
}

async function answer(
  { base, policies }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const address = new URL(request.url ?? '/', 'http://localhost');
  const wanted = pathOf(base, address.pathname);
  const found = wanted && (await isFile(wanted)) ? wanted : null;
  if (!found && wanted && !address.pathname.endsWith('/') && (await isFile(join(wanted, 'index.html')))) {
    // The path is a folder of this site, so the redirect cannot lead elsewhere.
    response.writeHead(301, { location: `${address.pathname.replace(/^\/+/, '/')}/${address.search}` }).end();
    return;
  }
  const file = found ?? join(base, '404.html');
  if (!found && !(await isFile(file))) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const packed = worthPacking.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const lasts = {
    ...headersOf(`/${relative(base, file).split(sep).join('/')}`, policies),
    'content-type': type,
  };
  if (found && request.headers.range !== undefined) {
    const part = partOf(request.headers.range, (await stat(file)).size);
    if (part) return answerPart(file, part, lasts, request, response);
  }
  response.writeHead(found ? 200 : 404, {
    ...lasts,
    vary: 'accept-encoding',
    ...(found ? { 'accept-ranges': 'bytes' } : {}),
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (packed) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}

/** First and last byte, and the size of the whole; null for both ends when the file has no such bytes. */
type Part = { first: number; last: number; size: number } | { first: null; last: null; size: number };

/** What a range header asks for; null when it asks for several parts, or in words that are to be passed over. */
function partOf(range: string, size: number): Part | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range);
  const [, from = '', to = ''] = asked ?? [];
  if (!asked || (from === '' && to === '')) return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first > last || first >= size ? { first: null, last: null, size } : { first, last, size };
}

/** A part of a file, never packed: maps in one file (PMTiles) are read piece by piece. */
async function answerPart(
  file: string,
  { first, last, size }: Part,
  lasts: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (first === null) {
    response.writeHead(416, { ...lasts, 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(206, {
    ...lasts,
    'accept-ranges': 'bytes',
    'content-range': `bytes ${first}-${last}/${size}`,
    'content-length': last - first + 1,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file, { start: first, end: last }), response);
}

/** The file an address asks for, never outside `base`; null when the address makes no sense. */
function pathOf(base: string, address: string): string | null {
  try {
    const path = decodeURIComponent(address);
    if (path.includes('\0')) return null;
    const file = normalize(join(base, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(base + sep) ? file : null;
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

/** Listens; resolves with the address once it does. Rejects with a sentence when the port is taken. */
export function serveSite(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createSiteServer(folder);
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use by another program. Choose one yourself: PORT=${port + 1} npm start`;
      fail(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, () => {
      const bound = server.address();
      const at = typeof bound === 'object' && bound ? bound.port : port;
      done({ server, address: `http://localhost:${at}` });
    });
  });
}

/** The port from PORT, else 4321. Throws when PORT is not a port. */
export function getPort(): number {
  const port = Number(process.env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}", which is not a port. Give a number from 1024 to 65535.`);
  }
  return port;
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
    const { address } = await serveSite(values.dir, getPort());
    console.log(`Serving ${values.dir} at ${address} (Ctrl+C stops it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
