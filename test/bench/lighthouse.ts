/** Lighthouse scores of pages of the built site, in the browser the tests use, on a server of its own. Judges nothing. */
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { createSiteServer } from '../../scripts/serve.ts';
import { launch } from '../support/launch.ts';

export interface Scores {
  path: string;
  /** Category → score from 0 to 100, null where Lighthouse gave none. */
  categories: Record<string, number | null>;
  /** As Lighthouse words them. */
  paint: string;
  shift: string;
}

const PORT = 9333;

/** Scores of `paths` in `dist`, the mobile profile with its throttling. */
export async function scorePages(dist: string, paths: readonly string[]): Promise<Scores[]> {
  const server = createSiteServer(dist);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launch([`--remote-debugging-port=${PORT}`]);
  const scores: Scores[] = [];
  try {
    for (const path of paths) {
      const result = await lighthouse(`http://localhost:${port}${path}`, {
        port: PORT,
        output: 'json',
        logLevel: 'error',
      });
      if (!result) throw new Error(`Lighthouse gave no result for ${path}.`);
      const { categories, audits } = result.lhr;
      scores.push({
        path,
        categories: Object.fromEntries(
          Object.entries(categories).map(([name, { score }]) => [
            name,
            score === null ? null : Math.round(score * 100),
          ]),
        ),
        paint: audits['largest-contentful-paint']?.displayValue ?? '',
        shift: audits['cumulative-layout-shift']?.displayValue ?? '',
      });
    }
  } finally {
    await browser.close();
    server.close();
  }
  return scores;
}
