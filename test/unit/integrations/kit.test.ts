import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cardSvg } from '#figure/card/cardSvg';
import { layoutCard } from '#figure/card/layoutCard';
import { cardOfKit } from '#figure/card/text';
import { fontName, splitRuns } from '#figure/glyphs';
import { GLYPHS } from '#figure/glyphTable';
import { measureText } from '#figure/measureText';
import { takeKits, writeKit } from '#integrations/kit';
import { draw } from '#integrations/kit/card';
import { readyFonts } from '#integrations/kit/fonts';
import { artefactKinds } from '#integrations/kit/kinds';
import { listCharacters } from '#integrations/kit/sfnt';
import type { KitHandover } from '#model/kit';
import { fullKit, makeHandovers, plainKit } from '../../support/kit.ts';

const kinds = artefactKinds.filter(({ name }) => name === 'share image');
const cache = mkdtempSync(join(tmpdir(), 'kindred-kit-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const folder = (name: string): string => {
  const path = mkdtempSync(join(tmpdir(), `kindred-${name}-`));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

const write = (handovers: readonly KitHandover[], root: string, out = folder('out')) =>
  writeKit(handovers, { out, root, cache, kinds, say: () => {} }).then((counts) => ({ ...counts, out }));

const readAll = (out: string): Map<string, string> =>
  new Map(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.png'))
      .sort()
      .map((path) => [path, readFileSync(join(out, path)).toString('base64')]),
  );

/** The hand-overs with one kit changed in every language. */
const change = (handovers: readonly KitHandover[], id: string, to: Partial<typeof fullKit>): KitHandover[] =>
  handovers.map((handover) => ({
    ...handover,
    kits: handover.kits.map((kit) => (kit.id === id ? { ...kit, ...to } : kit)),
  }));

describe('the files of the city kit', () => {
  let root = '';
  const handovers = makeHandovers(3);
  beforeEach(() => {
    root = folder('root');
  });

  it('stand at their addresses, one for the site and one for every record, in every language', async () => {
    const { out, files } = await write(handovers, root);
    expect(files).toBe(8);
    for (const path of [
      'cards/site.png',
      'cards/community/xa-town-0.png',
      'uk/cards/community/xa-town-2.png',
    ])
      expect(existsSync(join(out, path)), path).toBe(true);
  });

  it('are not drawn again when the cache has them, and are the same bytes (R8)', async () => {
    const first = await write(handovers, root);
    const second = await write(handovers, root);
    expect(second.drawn).toBe(0);
    expect(readAll(second.out)).toEqual(readAll(first.out));
  });

  it('are drawn anew where a figure was corrected, and nowhere else (P2, S10)', async () => {
    const first = await write(handovers, root);
    const figure = { ...fullKit.figure, value: 'more than 500' } as typeof fullKit.figure;
    const second = await write(change(handovers, 'xa-town-0', { figure }), root);
    expect(second.drawn).toBe(2);
    const [before, after] = [readAll(first.out), readAll(second.out)];
    const changed = [...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
    expect(changed).toEqual(['cards/community/xa-town-0.png', 'uk/cards/community/xa-town-0.png']);
  });

  it('are not drawn anew for what they do not show', async () => {
    await write(handovers, root);
    const { drawn } = await write(change(handovers, 'xa-town-0', { boundaries: 'Other words.' }), root);
    expect(drawn).toBe(0);
  });

  it('go with their record: from the site at once, from the cache with a later build (S10)', async () => {
    await write(handovers, root);
    const shown = () =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.png'));
    const before = shown();
    const fewer = handovers.map((handover) => ({ ...handover, kits: handover.kits.slice(1) }));
    const young = await write(fewer, root);
    expect(existsSync(join(young.out, 'cards/community/xa-town-0.png'))).toBe(false);
    expect(young.pruned).toBe(0);
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const path of before) utimesSync(join(cache, path), old, old);
    expect((await write(fewer, root)).pruned).toBeGreaterThan(0);
    expect(shown().length).toBeLessThan(before.length);
  });

  it('stay in the cache while another content root shows them', async () => {
    const other = folder('other');
    await write(handovers, root);
    await write(handovers, other);
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const path of readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.png'),
    ))
      utimesSync(join(cache, path), old, old);
    await write(makeHandovers(1), root);
    expect((await write(handovers, other)).drawn).toBe(0);
  });

  it('fail the build with a sentence that names the record', async () => {
    const broken = [{ ...kinds[0], maxBytes: 10 }] as typeof kinds;
    // A cache of its own: what is there is not drawn, and so not judged.
    const options = { out: folder('out'), root, cache: folder('cache'), kinds: broken, say: () => {} };
    await expect(writeKit(makeHandovers(1), options)).rejects.toThrow(
      /^The share image of (the site|community "xa-town-0") \(\w\w\) has \d+ bytes; at most 10 are allowed\.$/,
    );
  });

  it('take their records out of the site', () => {
    const out = folder('out');
    const cards = join(out, 'cards');
    rmSync(cards, { recursive: true, force: true });
    expect(takeKits(out)).toEqual([]);
    for (const handover of handovers) {
      rmSync(join(out, 'x'), { force: true });
      writeInto(cards, `${handover.locale}.json`, JSON.stringify(handover));
    }
    expect(takeKits(out)).toEqual(handovers);
    expect(readdirSync(cards)).toEqual([]);
  });
});

function writeInto(cards: string, name: string, text: string): void {
  mkdirSync(cards, { recursive: true });
  writeFileSync(join(cards, name), text);
}

describe('a drawn share image', () => {
  it('is a PNG of 1200 × 630 px, at most 120 kB, with nothing in it but the picture (S5)', async () => {
    const { files: fonts } = await readyFonts(cache);
    for (const kit of [fullKit, plainKit]) {
      const bytes = Buffer.from(await draw(cardOfKit(kit), { fonts }));
      expect(bytes.length).toBeLessThan(120_000);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      const chunks: string[] = [];
      for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
        chunks.push(bytes.toString('latin1', at + 4, at + 8));
      expect(chunks).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    }
  });

  it('sets no line wider than it was measured', async () => {
    const { files } = await readyFonts(cache);
    const font = { loadSystemFonts: false, fontFiles: files.map(({ path }) => path) };
    const kits = [
      fullKit,
      {
        ...fullKit,
        name: 'Новоолександрівка на Інгульці',
        status: {
          ...fullKit.status,
          text: 'Останнє відоме: учасниця (1 листопада 2023 року)',
        } as typeof fullKit.status,
      },
    ];
    for (const kit of kits) {
      const drawn = cardSvg(cardOfKit(kit)).match(/<text.*?<\/text>/gs) ?? [];
      for (const [i, line] of layoutCard(cardOfKit(kit)).lines.entries()) {
        const box = new Resvg(
          `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${drawn[i]}</svg>`,
          { font },
        ).getBBox();
        expect(box?.width, line.text).toBeLessThanOrEqual(line.width * 1.02 + 2);
        expect(box?.width, line.text).toBeGreaterThan(line.width * 0.8);
      }
    }
  });

  it('finds every letter in the file that is said to have it', async () => {
    const { files } = await readyFonts(cache);
    for (const { family, script, path } of files) {
      const held = GLYPHS[`${family} ${script}`] ?? [];
      const points = held.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      );
      expect(listCharacters(readFileSync(path)), `${family} ${script}`).toEqual(points);
    }
    const names = new Set(files.map(({ name }) => name));
    for (const { font } of splitRuns('Місто Łódź 1', 'Onest')) expect(names).toContain(fontName(font, 600));
    expect(measureText('Łódź', 20)).toBeGreaterThan(0);
  });
});
