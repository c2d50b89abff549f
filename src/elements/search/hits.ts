/** Makes the list of results out of elements and plain text; whatever a text holds is shown and never run. */
import type { Hit } from './finder.ts';

export interface HitWords {
  types: Readonly<Record<string, string>>;
  countries: Readonly<Record<string, string>>;
  /** `square {square}` */
  square: string;
}

export function makeHit(hit: Hit, words: HitWords): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'hit';
  item.dataset.type = hit.type;
  const link = document.createElement('a');
  link.href = hit.href;
  if (hit.square) link.append(make('span', 'hit-sq', hit.square));
  const name = make('span', 'hit-n', hit.title);
  if (hit.lang) name.lang = hit.lang;
  link.append(name);
  const about = [words.types[hit.type], hit.country && words.countries[hit.country], hit.status];
  link.append(make('span', 'hit-a', about.filter(Boolean).join(', ')));
  item.append(link);
  // What the atlas has of a source is its title; the rest of its page are lists.
  if (hit.excerpt.length > 0 && hit.type !== 'source') {
    const text = make('p', 'hit-t', '');
    for (const part of hit.excerpt) text.append(part.marked ? make('mark', '', part.text) : part.text);
    item.append(text);
  }
  return item;
}

function make(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
