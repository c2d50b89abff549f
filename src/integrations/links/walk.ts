/** Visits many addresses: several servers at once, each of them one page at a time with a pause between. */
import type { OutsideLink } from './collect.ts';
import { politely, type Visit, type VisitOptions, visit } from './visit.ts';

export type Visited = OutsideLink & Visit;
export type WalkOptions = {
  /** Servers asked at the same time. */
  servers?: number;
  /** Milliseconds between two pages of one server. */
  between?: number;
  /** Milliseconds after which no further page is asked for. */
  atMost?: number;
  visiting?: VisitOptions;
  progress?: (done: number, all: number) => void;
};

/** `left`: how many were not asked for, because time was up. Results in the order given. */
export async function visitAll(
  links: readonly OutsideLink[],
  { servers = 12, between = 1500, atMost = 45 * 60_000, visiting = politely, progress }: WalkOptions = {},
): Promise<{ visited: Visited[]; left: number }> {
  const started = performance.now();
  const queues = [...Map.groupBy(links, ({ address }) => siteOf(address)).values()];
  // Long queues first, or the last one would be walked alone.
  queues.sort((a, b) => b.length - a.length);
  const found = new Map<string, Visited>();
  const walk = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, link] of queue.entries()) {
        if (index > 0) await new Promise((done) => setTimeout(done, between));
        if (performance.now() - started > atMost) return;
        found.set(link.address, { ...link, ...(await visit(link.address, visiting)) });
        progress?.(found.size, links.length);
      }
    }
  };
  await Promise.all(Array.from({ length: servers }, walk));
  const visited = links.flatMap(({ address }) => found.get(address) ?? []);
  return { visited, left: links.length - visited.length };
}

/** Names that differ only by `www` are one server. */
function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
