/**
 * Asks a server whether a page is still there, as a polite visitor: says who asks, takes no body, follows a few
 * redirects, tries again later. Every name is resolved once and that address used, so that a name cannot lead first
 * outside and then inside.
 */
import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './private.ts';

/**
 * `there`: answers. `moved`: answers elsewhere for good, `to` where. `gone`: the server says the page is not there.
 * `closed`: the server answers and refuses a program, so a person has to look. `silent`: no answer that means anything.
 * `refused`: not asked, because it leads into a private network.
 */
export type Verdict = 'there' | 'moved' | 'gone' | 'closed' | 'silent' | 'refused';
export type Visit = { verdict: Verdict; status: number | null; to: string | null; why: string | null };

export type VisitOptions = {
  /** Milliseconds until an answer must have begun. */
  patience: number;
  /** How often a server that did not answer is asked again. */
  retries: number;
  /** Milliseconds before that; doubles each time. */
  pause: number;
  /** Longest wait a server may ask for; milliseconds. */
  longest: number;
  mayVisit: (address: string) => boolean;
  agent: string;
};

export const politely: VisitOptions = {
  patience: 20_000,
  retries: 2,
  pause: 4000,
  longest: 60_000,
  mayVisit: isPublicAddress,
  agent: 'kindred-cities-link-check/1.0',
};

const mostRedirects = 6;

type Answer = { status: number; location: string | null; after: number | null };

/** Never throws: what went wrong is in the visit. */
export async function visit(address: string, options: VisitOptions = politely): Promise<Visit> {
  let last: Visit = { verdict: 'silent', status: null, to: null, why: 'no answer' };
  for (let attempt = 0; attempt <= options.retries; attempt++) {
    const { visit: made, after } = await visitOnce(address, options);
    if (made.verdict !== 'silent') return made;
    last = made;
    const wait = Math.min(after ?? options.pause * 2 ** attempt, options.longest);
    if (attempt < options.retries) await new Promise((done) => setTimeout(done, wait));
  }
  return last;
}

async function visitOnce(
  address: string,
  options: VisitOptions,
): Promise<{ visit: Visit; after: number | null }> {
  let url = new URL(address);
  let forGood = true;
  let status: number | null = null;
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = await ask(url, options);
      status = answer.status;
      if (status >= 300 && status < 400 && answer.location !== null) {
        // A page that is elsewhere only today is no news.
        forGood &&= status === 301 || status === 308;
        url = new URL(answer.location, url);
        continue;
      }
      return { visit: judge(status, hop > 0 && forGood ? url.href : null), after: answer.after };
    }
    return { visit: { verdict: 'silent', status, to: null, why: 'redirects in a circle' }, after: null };
  } catch (error) {
    if (error instanceof RefusedError)
      return { visit: { verdict: 'refused', status: null, to: null, why: error.message }, after: null };
    return { visit: { verdict: 'silent', status, to: null, why: inShort(error) }, after: null };
  }
}

function judge(status: number, to: string | null): Visit {
  if (status >= 200 && status < 300) return { verdict: to ? 'moved' : 'there', status, to, why: null };
  if (status === 404 || status === 410) return { verdict: 'gone', status, to: null, why: null };
  // Many servers answer any program with one of these, whatever page it asks for.
  if ([401, 402, 403, 405, 406, 429, 451, 999].includes(status))
    return { verdict: 'closed', status, to: null, why: null };
  return { verdict: 'silent', status, to: null, why: `status ${status}` };
}

class RefusedError extends Error {}

/** HEAD first; GET, without its body, where a server does not answer HEAD as it would GET. */
async function ask(url: URL, options: VisitOptions): Promise<Answer> {
  const head = await send('HEAD', url, options).catch((error) => {
    if (error instanceof RefusedError) throw error;
    return null;
  });
  const settled = head !== null && head.status < 400;
  return settled || head?.status === 429 ? head : send('GET', url, options);
}

async function send(method: 'HEAD' | 'GET', url: URL, options: VisitOptions): Promise<Answer> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new RefusedError(`leads to ${url.protocol}`);
  if (url.username || url.password) throw new RefusedError('holds a password');
  const target = await resolveHost(url.hostname, options);
  const open = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((done, fail) => {
    const request = open(url, {
      method,
      agent: false,
      timeout: options.patience,
      maxHeaderSize: 65_536,
      lookup: (_name, { all }, tell) => {
        if (all) tell(null, [target]);
        else tell(null, target.address, target.family);
      },
      headers: { 'user-agent': options.agent, accept: '*/*', 'accept-encoding': 'identity' },
    });
    const late = setTimeout(() => request.destroy(new Error('no answer in time')), options.patience);
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', (error) => {
      clearTimeout(late);
      fail(error);
    });
    request.on('response', (response) => {
      clearTimeout(late);
      const { statusCode = 0, headers } = response;
      const seconds = Number(headers['retry-after']);
      // The answer is known; its body is not wanted.
      response.destroy();
      done({
        status: statusCode,
        location: headers.location ?? null,
        after: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null,
      });
    });
    request.end();
  });
}

async function resolveHost(
  host: string,
  { mayVisit, patience }: VisitOptions,
): Promise<{ address: string; family: number }> {
  const name = host.replace(/^\[|\]$/g, '');
  const found = isIP(name)
    ? [{ address: name, family: isIP(name) }]
    : await withinTime(lookup(name, { all: true }), patience);
  // All of them, because a name that also leads inside is not one to trust.
  if (!found.every(({ address }) => mayVisit(address)))
    throw new RefusedError('leads into a private network');
  const [first] = found;
  if (!first) throw new Error('the name leads nowhere');
  return first;
}

async function withinTime<Made>(made: Promise<Made>, patience: number): Promise<Made> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the name was not found in time')), patience);
  });
  return Promise.race([made, late]).finally(() => clearTimeout(timer));
}

const words: Record<string, string> = {
  ENOTFOUND: 'the name leads nowhere',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the server takes no connection',
  ECONNRESET: 'the server broke off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  EPROTO: 'no secure connection',
};

function inShort(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return words[code] ?? (error instanceof Error ? error.message.slice(0, 120) : 'no answer');
}
