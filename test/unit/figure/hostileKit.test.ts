/** A share image and a poster of a kit whose every text is an attack (R1, R5): drawn as text, and nothing is fetched. */
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { cardSvg } from '#figure/card/cardSvg';
import { cardOfKit } from '#figure/card/text';
import { layoutPoster } from '#figure/poster/layoutPoster';
import { posterMarkup } from '#figure/poster/svg';
import type { KitRecord } from '#model/kit';
import { fullKit } from '../../support/kit.ts';

const attacks = [
  '</text></svg><script>alert(1)</script>',
  '<image href="file:///etc/passwd" width="9" height="9"/>',
  '"><image xlink:href="https://evil.example/x.png"/><g x="',
  "' onload='alert(1)",
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  ']]><style>@import "https://evil.example"</style><![CDATA[',
  'url(https://evil.example) &#x3C;use href="//evil.example#a"/>',
];

/** The attack behind every text of the record, its own words kept in front. */
function arm<Value>(value: Value, attack: string): Value {
  if (typeof value === 'string') return `${value} ${attack}` as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, arm(one, attack)])) as Value;
}

const place = {
  frame: 'illustria',
  width: 100,
  height: 60,
  x: 50,
  y: 30,
  name: 'Lindenford',
  mark: { name: 'winner', lastKnown: false, relocated: false },
};

type Node = { tagName?: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };
function* elementsOf(node: Node): Generator<Required<Pick<Node, 'tagName' | 'attrs'>>> {
  if (node.tagName && node.attrs) yield { tagName: node.tagName, attrs: node.attrs };
  for (const child of node.childNodes ?? []) yield* elementsOf(child);
}

test.each(attacks)('%s', (attack) => {
  const kit: KitRecord = { ...arm(fullKit, attack), dir: 'ltr', locale: 'en' };
  const poster = layoutPoster({
    kit,
    place: { ...place, name: `${place.name} ${attack}` },
    words: { scan: attack, map: attack },
  });
  for (const svg of [cardSvg(cardOfKit(kit)), `<svg>${posterMarkup(poster)}</svg>`]) {
    const mistakes: string[] = [];
    const tree = parseFragment(svg, { onParseError: ({ code }) => mistakes.push(code) }) as Node;
    const elements = [...elementsOf(tree)];
    expect(mistakes).toEqual([]);
    const drawn = ['svg', 'g', 'defs', 'use', 'path', 'rect', 'circle', 'text', 'tspan'];
    expect(elements.map(({ tagName }) => tagName).filter((tag) => !drawn.includes(tag))).toEqual([]);
    const attributes = elements.flatMap(({ attrs }) => attrs);
    // Into the drawing itself, or the site's own maps.
    const links = attributes.filter(({ name }) => name.endsWith('href')).map(({ value }) => value);
    expect(links.filter((link) => !/^#[\w-]+$|^\/assets\/maps\/illustria\.svg#\w+$/.test(link))).toEqual([]);
    const painted = attributes.filter(({ name }) => name !== 'lang');
    expect(painted.filter(({ name, value }) => name.startsWith('on') || value.includes('url('))).toEqual([]);
  }
});
