/**
 * What the comment and the upkeep issue need of GitHub: the pull request a run belongs to, its artifacts, one comment
 * and one issue that are updated in place. Believes the host, and nothing a contributor wrote.
 */
import { z } from 'zod';
import { createRest, type Rest } from './rest.ts';

/** What the environment of a workflow says of where it runs. */
export type Place = { api: string; server: string; repository: string };

const named = z.object({ name: z.string(), id: z.number().int(), size_in_bytes: z.number() });
const artifacts = z.object({ artifacts: z.array(named) });
const repo = z.object({ full_name: z.string() }).nullable();
const pull = z.object({
  number: z.number().int(),
  state: z.string(),
  head: z.object({ sha: z.string(), ref: z.string(), repo }),
});
const author = z.object({ login: z.string(), type: z.string() }).nullable();
const comment = z.object({ id: z.number().int(), body: z.string().nullable(), user: author });
const issue = z.object({
  number: z.number().int(),
  state: z.string(),
  body: z.string().nullable(),
  user: author,
  pull_request: z.unknown().optional(),
});
const file = z.object({ filename: z.string() });

export type Artifact = z.infer<typeof named>;
export type Pull = z.infer<typeof pull>;

/** The run that has ended, from the event that told of it. */
export const runEvent = z.object({
  workflow_run: z.object({
    id: z.number().int(),
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
    head_branch: z.string(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }),
  }),
});
export type Run = z.infer<typeof runEvent>['workflow_run'];

/** Throws when the environment is not that of a workflow. */
export function readPlace(env: Record<string, string | undefined>): Place {
  const repository = env.GITHUB_REPOSITORY ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error('GITHUB_REPOSITORY names no repository.');
  return {
    api: env.GITHUB_API_URL || 'https://api.github.com',
    server: env.GITHUB_SERVER_URL || 'https://github.com',
    repository,
  };
}

export function createGitHub({ api, repository }: Place, token: string) {
  const rest: Rest = createRest({
    api: `${api}/repos/${repository}`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'kindred-cities',
      'x-github-api-version': '2022-11-28',
    },
  });
  /** Only the program's own: anybody can write a comment that begins like ours. */
  const isOwn = (user: z.infer<typeof author>, login: string) => user?.type === 'Bot' && user.login === login;

  return {
    /**
     * The open pull request whose newest commit the run checked; null when it has moved on or is closed. Found by the
     * branch and commit the host names, never by a number the run wrote down.
     */
    findPull: async (run: Run): Promise<Pull | null> => {
      const head = `${run.head_repository.owner.login}:${run.head_branch}`;
      const found = await rest.list(`/pulls?state=open&head=${encodeURIComponent(head)}`);
      const open = z.array(pull).parse(found);
      const fits = (candidate: Pull) =>
        candidate.head.sha === run.head_sha &&
        candidate.head.repo?.full_name === run.head_repository.full_name;
      return open.find(fits) ?? null;
    },

    listArtifacts: async (run: number): Promise<Artifact[]> =>
      artifacts.parse(await rest.json('GET', `/actions/runs/${run}/artifacts?per_page=100`)).artifacts,

    /** The zip of an artifact. Throws when it is larger than `most` bytes, as announced or as sent. */
    download: async ({ id, size_in_bytes: size }: Artifact, most: number): Promise<Uint8Array> => {
      if (size > most)
        throw new Error(`The artifact has ${size.toLocaleString('en')} bytes; that is no evidence.`);
      return rest.bytes(`/actions/artifacts/${id}/zip`, most);
    },

    /** Paths the pull request changes, as the host sees them; at most 3,000, as many as it lists. */
    listFiles: async (number: number): Promise<string[]> =>
      z
        .array(file)
        .parse(await rest.list(`/pulls/${number}/files`, 30))
        .map(({ filename }) => filename),

    /** Writes the comment that begins with `marker`, or replaces it; further ones of the same kind are left alone. */
    putComment: async (number: number, marker: string, body: string, login: string) => {
      const all = z.array(comment).parse(await rest.list(`/issues/${number}/comments`));
      const mine = all.find(({ body: text, user }) => isOwn(user, login) && text?.startsWith(marker));
      if (mine?.body?.trim() === body.trim()) return 'unchanged';
      if (mine) await rest.json('PATCH', `/issues/comments/${mine.id}`, { body });
      else await rest.json('POST', `/issues/${number}/comments`, { body });
      return mine ? 'updated' : 'created';
    },

    /**
     * Keeps one issue: opens it when there is something to say, updates and reopens it later, closes it when `body`
     * is null.
     */
    putIssue: async (given: {
      marker: string;
      title: string;
      body: string | null;
      label: string;
      login: string;
    }) => {
      const { marker, title, body, label, login } = given;
      const labelled = await rest.list(`/issues?state=all&labels=${encodeURIComponent(label)}`);
      const all = z.array(issue).parse(labelled);
      const mine = all.find(
        ({ body: text, user, pull_request }) =>
          !pull_request && isOwn(user, login) && text?.startsWith(marker),
      );
      if (body === null) {
        if (mine?.state !== 'open') return 'nothing to say';
        await rest.json('PATCH', `/issues/${mine.number}`, { state: 'closed', state_reason: 'completed' });
        return 'closed';
      }
      if (!mine) {
        await rest.json('POST', '/issues', { title, body, labels: [label] });
        return 'opened';
      }
      if (mine.state === 'open' && mine.body?.trim() === body.trim()) return 'unchanged';
      await rest.json('PATCH', `/issues/${mine.number}`, { title, body, state: 'open' });
      return 'updated';
    },
  };
}
