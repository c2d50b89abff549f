import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardSvg } from '#figure/card/cardSvg';
import { type CardLine, type CardScene, layoutCard } from '#figure/card/layoutCard';
import { cardOfKit } from '#figure/card/text';
import type { KitRecord } from '#model/kit';
import { repository } from '#source/root';
import { fullKit, plainKit } from '../../support/kit.ts';

/** Words that run out of their label or into each other, as sentences. */
function findClashes({ label, side, lines }: CardScene): string[] {
  const clashes: string[] = [];
  const boxOf = ({ x, y, size, width, anchor }: CardLine) => {
    const left = anchor === 'middle' ? x - width / 2 : x;
    return { left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22 };
  };
  for (const line of lines) {
    const paper = line.anchor === 'middle' ? label : side;
    // The keyline of the label stands 13 px inside it.
    const edge = line.anchor === 'middle' ? 14 : 0;
    const { left, right, top, bottom } = boxOf(line);
    if (left < paper.x + edge || right > paper.x + paper.width - edge)
      clashes.push(`"${line.text}" is too wide`);
    if (top < paper.y + edge || bottom > paper.y + paper.height - edge)
      clashes.push(`"${line.text}" is outside`);
  }
  for (const [i, line] of lines.entries())
    for (const other of lines.slice(i + 1)) {
      const [a, b] = [boxOf(line), boxOf(other)];
      if (a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        clashes.push(`"${line.text}" lies on "${other.text}"`);
    }
  return clashes;
}

const lay = (kit: KitRecord) => layoutCard(cardOfKit(kit));
const wordsOf = (scene: CardScene, role: string) =>
  scene.lines
    .filter((line) => line.role === role)
    .map(({ text }) => text)
    .join(' ');

const sixty = 'Новоолександрівсько-Старокостянтинопільсько-Червоноградівська';
const long = `${'A street that was painted by those who live in it, told at length, '.repeat(3)}`.slice(
  0,
  200,
);

/** Names and titles of the edition, the longest first. */
function longest(collection: string, field: 'names' | 'title', count: number): string[] {
  const folder = join(repository, 'data', collection);
  const texts = readdirSync(folder).flatMap((file) =>
    Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8'))[field] as Record<string, string>),
  );
  return [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, count);
}

describe('a share image', () => {
  const names: [string, string][] = [
    ['one letter', 'Å'],
    ['a Ukrainian name of sixty letters', sixty],
    ['a title of two hundred letters', long],
    ['one word of eighty letters', 'Дванадцятигромадівська'.repeat(4).slice(0, 80)],
    ['an emoji', 'A park for all 🌳'],
    ['right-to-left text', 'مدينة الأطفال'],
    ['letters the typefaces do not have', 'თბილისი'],
    ['a name with markup in it', '<b>&amp;"Łódź"'],
    ...longest('communities', 'names', 30).map((name): [string, string] => ['a long name', name]),
    ...longest('projects', 'title', 15).map((name): [string, string] => ['a long title', name]),
  ];

  it.each(names)('holds %s: %s', (_, name) => {
    for (const kit of [plainKit, fullKit, { ...plainKit, figure: fullKit.figure }]) {
      expect(findClashes(lay({ ...kit, name }))).toEqual([]);
    }
  });

  it('holds a long label, status, source and statement', () => {
    const kit: KitRecord = {
      ...fullKit,
      kicker: 'A region with a very long name, on the border of another one with a name as long, Illustria',
      status: { ...fullKit.status, text: `${long}. ${long}` } as KitRecord['status'],
      figure: { ...fullKit.figure, label: `${long} ${long}` } as KitRecord['figure'],
      sourceDrawn: `Source: ${long}, 2021`,
      independence: `${long} ${long} ${long} ${long}`,
      site: 'An atlas with a name that is far longer than a wordmark ought to be',
    };
    expect(findClashes(lay(kit))).toEqual([]);
  });

  it('sets the name of the place larger than anything else', () => {
    for (const kit of [plainKit, fullKit]) {
      const { lines } = lay(kit);
      const name = lines.find(({ role }) => role === 'name');
      for (const line of lines) if (line.role !== 'name') expect(line.size).toBeLessThan(name?.size ?? 0);
    }
  });

  it('can be read at half its size: no letter under 20 px, and none of the sixty-letter name under 30', () => {
    const { lines } = lay({ ...plainKit, name: sixty });
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(20);
    expect(lines.find(({ role }) => role === 'name')?.size).toBeGreaterThanOrEqual(30);
  });

  it('says status, number with day and kind, source, independence, the note on Kosovo and that data are invented', () => {
    const scene = lay(fullKit);
    // With everything there is to say at once, the second name gives way.
    expect(scene.left.filter((role) => role !== 'also')).toEqual([]);
    expect(wordsOf(scene, 'status')).toContain('Winner, 2021');
    expect(wordsOf(scene, 'situation')).toContain('31 May 2023'.replaceAll(' ', '\u00a0'));
    expect(wordsOf(scene, 'now')).toContain('support centres');
    expect(wordsOf(scene, 'value')).toContain('400');
    expect(wordsOf(scene, 'dated')).toMatch(/2021, reported/);
    expect(`${wordsOf(scene, 'dated')} ${wordsOf(scene, 'source')}`).toContain('Source: Town Council');
    expect(wordsOf(scene, 'independence')).toContain('is independent');
    expect(wordsOf(scene, 'checked')).not.toBe('');
    expect(wordsOf(scene, 'note')).toContain('1244');
    expect(wordsOf(scene, 'watermark')).toContain('Illustrative');
  });

  it('draws a target dashed and a result on a stroke', () => {
    const target = { ...fullKit.figure, settled: false } as KitRecord['figure'];
    expect(lay(fullKit).stroke?.settled).toBe(true);
    expect(lay({ ...fullKit, figure: target }).stroke?.settled).toBe(false);
    expect(cardSvg(cardOfKit({ ...plainKit, figure: target }))).toContain('stroke-dasharray="9 6"');
  });

  it('leaves a number out whole when its words cannot be written or find no room', () => {
    const unwritable = { ...fullKit.figure, label: 'ბავშვი' } as KitRecord['figure'];
    expect(wordsOf(lay({ ...fullKit, figure: unwritable }), 'value')).toBe('');
    const endless = { ...fullKit.figure, label: long.repeat(6) } as KitRecord['figure'];
    const scene = lay({ ...fullKit, figure: endless });
    for (const role of ['value', 'label', 'dated']) expect(wordsOf(scene, role)).toBe('');
    expect(scene.left).toContain('value');
  });

  it('writes the other form of a name it cannot write, and the address where there is none', () => {
    expect(cardOfKit({ ...plainKit, name: 'თბილისი' }).name).toBe('Лінденфорд');
    expect(cardOfKit({ ...plainKit, name: 'თბილისი', also: null }).name).toBe(plainKit.address);
    expect(cardOfKit({ ...plainKit, name: 'A park 🌳 for all' }).name).toBe('A park for all');
  });

  it('keeps text as text', () => {
    expect(cardSvg(cardOfKit({ ...plainKit, name: '</text><script>&' }))).not.toMatch(/<script|&(?!\w+;|#)/);
  });

  it('wears the paper of its community, stitched where the community has moved', () => {
    expect(lay(plainKit).paper?.tiles.some(({ stitched }) => stitched)).toBe(false);
    expect(lay(fullKit).paper?.tiles.some(({ stitched }) => stitched)).toBe(true);
    expect(lay(fullKit).paper?.id).toBe('xa-lindenford');
  });
});
