/** A code host for tests: answers the few addresses the comment and the upkeep issue ask for, and keeps what is sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type User = { login: string; type: string };
type Comment = { id: number; body: string; user: User };
type Issue = { number: number; state: string; body: string; title: string; user: User; labels: string[] };

export const robot: User = { login: 'github-actions[bot]', type: 'Bot' };
export const repository = 'atlas/atlas';

/** `pulls`, `artifacts`: as the host lists them. `zips`: bytes by id of an artifact. `files`: paths a change touches. */
export type Forge = {
  pulls: unknown[];
  artifacts: { id: number; name: string; size_in_bytes: number }[];
  zips: Record<number, Uint8Array>;
  files: string[];
  comments: Comment[];
  issues: Issue[];
  /** Method and path of every request, in order. */
  asked: string[];
};

export async function startForge(given: Partial<Forge> = {}): Promise<Forge & { api: string }> {
  const forge: Forge = {
    pulls: [],
    artifacts: [],
    zips: {},
    files: [],
    comments: [],
    issues: [],
    asked: [],
    ...given,
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.replace(`/repos/${repository}`, '');
    forge.asked.push(`${request.method} ${path}`);
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part);
    const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : {};
    const page = Number(searchParams.get('page') ?? 1);
    const answer = (value: unknown) => response.end(JSON.stringify(value));
    const list = (all: unknown[]) => answer(all.slice(100 * (page - 1), 100 * page));
    if (request.headers.authorization !== 'Bearer secret') return response.writeHead(401).end();
    const [, kind = '', id = ''] =
      /^\/(?:issues\/)?(comments|issues|actions\/artifacts)\/(\d+)/.exec(path) ?? [];
    if (path === '/pulls') return list(forge.pulls);
    if (/^\/pulls\/\d+\/files$/.test(path)) return list(forge.files.map((filename) => ({ filename })));
    if (/^\/actions\/runs\/\d+\/artifacts$/.test(path)) return answer({ artifacts: forge.artifacts });
    if (kind === 'actions/artifacts') return response.end(forge.zips[Number(id)]);
    if (/^\/issues\/\d+\/comments$/.test(path)) {
      if (request.method === 'GET') return list(forge.comments);
      forge.comments.push({ id: 1000 + forge.comments.length, user: robot, ...body });
      return answer({});
    }
    if (kind === 'comments') {
      Object.assign(forge.comments.find((comment) => comment.id === Number(id)) ?? {}, body);
      return answer({});
    }
    if (path === '/issues' && request.method === 'GET') {
      const label = searchParams.get('labels') ?? '';
      return list(forge.issues.filter(({ labels }) => labels.includes(label)));
    }
    if (path === '/issues') {
      forge.issues.push({ number: 1 + forge.issues.length, state: 'open', user: robot, ...body });
      return answer({});
    }
    const issue = /^\/issues\/(\d+)$/.exec(path);
    if (!issue) return response.writeHead(404).end();
    Object.assign(forge.issues.find(({ number }) => number === Number(issue[1])) ?? {}, body);
    return answer({});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return Object.assign(forge, { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
