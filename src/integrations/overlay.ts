/** Shows what the check finds over the page in development, and goes on serving: half-written text is daily bread there. */
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { describe } from '#check/codes';
import type { Diagnostic } from '#check/diagnostic';
import { formatReport } from '#check/report/text';
import type { CheckResult } from '#check/run';
import { runCheck } from '#check/run';
import { watchTree } from '#source/watch';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];
/** What the browser's side of the development server shows; `column` is counted from 0. */
type ErrorPayload = {
  type: 'error';
  err: {
    name: string;
    plugin: string;
    message: string;
    id: string;
    loc?: { file: string; line: number; column: number };
    frame: string;
    stack: string;
  };
};

/** Checks again whenever content is written. `first`: what the start of the server found. */
export function showFindings(
  server: ViteDevServer,
  root: string,
  first: CheckResult,
  log: (report: string) => void,
): void {
  let latest = first;
  let running = false;
  let again = false;
  const send = () => {
    const payload = makePayload(latest, root);
    if (payload) server.environments.client.hot.send(payload);
  };
  const check = async () => {
    do {
      again = false;
      const before = latest.counts.errors;
      try {
        latest = await runCheck(root, { memory: latest.memory, infos: false });
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        continue;
      }
      if (latest.counts.errors) log(`\n${formatReport(latest)}`);
      if (latest.counts.errors) send();
      else if (before) server.environments.client.hot.send({ type: 'full-reload' });
    } while (again);
  };
  const stop = watchTree(root, async () => {
    again = true;
    if (running) return;
    running = true;
    await check();
    running = false;
  });
  // A page opened later has not heard of it yet.
  server.environments.client.hot.on('connection', send);
  server.httpServer?.once('close', stop);
}

/** The first error with its excerpt, and how many more there are; null when there is none. */
export function makePayload(
  { diagnostics }: Pick<CheckResult, 'diagnostics'>,
  root: string,
): ErrorPayload | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const { text, help } = describe(first);
  const more = errors.slice(1).map(tellShortly);
  return {
    type: 'error',
    err: {
      name: first.code,
      plugin: 'kindred',
      message: [text, ...(help ? [help] : [])].join('\n'),
      id: first.file,
      ...(first.place
        ? { loc: { file: join(root, first.file), line: first.place.line, column: first.place.column - 1 } }
        : {}),
      frame: first.place ? frameOf(first.place) : '',
      stack: more.length ? `And ${more.length} more:\n${more.slice(0, 20).join('\n')}` : '',
    },
  };
}

function tellShortly(diagnostic: Diagnostic): string {
  const { file, place } = diagnostic;
  return `${file}${place ? `:${place.line}:${place.column}` : ''}  ${describe(diagnostic).text}`;
}

function frameOf({ line, column, length, excerpt }: NonNullable<Diagnostic['place']>): string {
  const gutter = String(line);
  return `${gutter} | ${excerpt}\n${' '.repeat(gutter.length)} | ${' '.repeat(column - 1)}${'^'.repeat(length)}`;
}
