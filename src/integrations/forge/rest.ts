/** Asks a code host over its REST API: bounded answers, one token, one origin. Knows no host's addresses. */

export type Rest = {
  /** The parsed answer of one request. Throws an Error with the status when it is not a success. */
  json: (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<unknown>;
  /** All entries of a list that comes in pages of a hundred; at most `most` pages. */
  list: (path: string, most?: number) => Promise<unknown[]>;
  /** The bytes of a file. Throws when there are more than `most`. */
  bytes: (path: string, most: number) => Promise<Uint8Array>;
};

export type RestOptions = {
  /** Address all paths are below, without a slash at its end. */
  api: string;
  headers: Record<string, string>;
  /** Milliseconds one request may take. */
  patience?: number;
};

const mostJson = 20_000_000;

export function createRest({ api, headers, patience = 30_000 }: RestOptions): Rest {
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return response;
    await response.body?.cancel();
    throw new Error(`The code host answered ${response.status} to ${method} ${path.replace(/\?.*/, '')}.`);
  };
  const json: Rest['json'] = async (method, path, body) => {
    const bytes = await readBounded(await ask(method, path, body), mostJson);
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  };
  return {
    json,
    list: async (path, most = 20) => {
      const all: unknown[] = [];
      for (let page = 1; page <= most; page++) {
        const part = await json('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
        if (!Array.isArray(part)) throw new Error(`The code host answered no list to ${path}.`);
        all.push(...part);
        if (part.length < 100) break;
      }
      return all;
    },
    bytes: async (path, most) => readBounded(await ask('GET', path), most),
  };
}

/** Reads a body until it ends or exceeds `most` bytes, whatever length it announced. */
async function readBounded(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new Error(`The answer is longer than ${most.toLocaleString('en')} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
