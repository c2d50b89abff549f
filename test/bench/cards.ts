/** What share images cost: one on one core, and those of ten thousand places in two languages, cold, warm and after an edit. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardOfKit } from '#figure/card/text';
import { type KitCounts, writeKit } from '#integrations/kit';
import { draw } from '#integrations/kit/card';
import { readyFonts } from '#integrations/kit/fonts';
import { artefactKinds } from '#integrations/kit/kinds';
import { fullKit, makeHandovers, plainKit } from '../support/kit.ts';

export interface CardFigures {
  /** Milliseconds of one core, and how many were drawn to find out. */
  ms: number;
  drawn: number;
  cold: KitCounts;
  warm: KitCounts;
  edited: KitCounts;
  /** Bytes of the largest. */
  largest: number;
}

/** In a cache of its own, which is removed again. */
export async function measureCards(places: number): Promise<CardFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-cards-'));
  const cache = join(folder, 'cache');
  const kinds = artefactKinds.filter(({ name }) => name === 'share image');
  try {
    const { files: fonts } = await readyFonts(cache);
    const sample = 60;
    const cards = Array.from({ length: sample + 10 }, (_, i) =>
      cardOfKit({
        ...(i % 5 === 0 ? fullKit : plainKit),
        id: `xa-${i}`,
        paper: `xa-${i}`,
        name: `Lindenford ${i}`,
      }),
    );
    for (const card of cards.slice(0, 10)) await draw(card, { fonts });
    const started = process.cpuUsage();
    for (const card of cards.slice(10)) await draw(card, { fonts });
    const { user, system } = process.cpuUsage(started);
    const handovers = makeHandovers(places);
    const write = (out: string, given = handovers) =>
      writeKit(given, { out: join(folder, out), root: folder, cache, kinds });
    const cold = await write('cold');
    const warm = await write('warm');
    const [first, ...others] = handovers;
    if (!first) throw new Error('There is nothing to draw.');
    const figure = fullKit.figure && { ...fullKit.figure, value: 'more than 500' };
    const kits = first.kits.map((kit, index) => (index === 0 ? { ...kit, figure } : kit));
    const edited = await write('edited', [{ ...first, kits }, ...others]);
    const { files } = JSON.parse(readFileSync(listOf(cache), 'utf8')) as { files: string[] };
    const largest = Math.max(...files.map((name) => statSync(join(cache, name)).size));
    return { ms: (user + system) / 1000 / sample, drawn: sample, cold, warm, edited, largest };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one list of the one root that used this cache. */
function listOf(cache: string): string {
  const [name = ''] = readdirSync(join(cache, 'roots'));
  return join(cache, 'roots', name);
}
