/** The list of places that answer, a page at a time, so that it is short however many there are. */

import type { ExplorePlace } from '#figure/explore/codec';
import type { ExploreSearch, NearRow } from '#figure/explore/filter';
import { type ExploreState, writeState } from '#figure/explore/state';
import { markMarkup } from '#figure/geo/markup';
import { escapeMarkup } from '#model/escape';
import type { Words } from './words.ts';

export const PAGE_SIZE = 50;

interface Listing {
  readonly search: ExploreSearch;
  readonly rows: readonly NearRow[];
  readonly page: number;
  readonly pages: number;
  readonly state: ExploreState;
  readonly isNear: boolean;
}

export interface ExploreList {
  /** Null takes the list away: the countries below are the list then. */
  show(listing: Listing | null): void;
  /** To the heading; false while there is no list. */
  focus(): boolean;
  focusRow(row: number): boolean;
}

interface Acts {
  open(id: string): void;
  turn(page: number): void;
}

export function createList(section: HTMLElement, words: Words, signal: AbortSignal, acts: Acts): ExploreList {
  const heading = section.querySelector('h2');
  const { t, number } = words;
  const list = document.createElement('ol');
  list.className = 'lines ex-rows';
  const pager = document.createElement('nav');
  pager.className = 'pager';
  pager.setAttribute('aria-label', t('explore.pager'));
  section.append(list, pager);
  section.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest<HTMLElement>('[data-id], [data-page]');
      if (!link || isForBrowser(event)) return;
      event.preventDefault();
      if (link.dataset.id !== undefined) acts.open(link.dataset.id);
      else acts.turn(Number(link.dataset.page));
    },
    { signal },
  );
  return {
    show(listing) {
      section.hidden = listing === null || listing.rows.length === 0;
      if (!listing || !heading) {
        list.replaceChildren();
        return;
      }
      const { search, rows, page, pages, state, isNear } = listing;
      heading.textContent = t(isNear ? 'explore.list.near' : 'explore.list.title');
      const from = (page - 1) * PAGE_SIZE;
      list.start = from + 1;
      list.innerHTML = rows
        .slice(from, from + PAGE_SIZE)
        .map((near) => rowMarkup(search, near, state, words))
        .join('');
      pager.hidden = pages < 2;
      const link = (to: number, text: string, more = '') =>
        `<li><a href="${escapeMarkup(writeState({ ...state, page: to, place: null }) || '?')}" data-page="${to}"${more}>${escapeMarkup(text)}</a></li>`;
      const body = pages < 2 ? '' : pagesMarkup(page, pages, link, words);
      pager.replaceChildren();
      pager.insertAdjacentHTML('beforeend', `<ul>${body}</ul>`);
    },
    focus() {
      if (section.hidden || !heading) return false;
      heading.focus();
      return true;
    },
    focusRow(row) {
      const link = section.querySelector<HTMLElement>(`[data-row="${row}"]`);
      link?.focus();
      return link !== null;
    },
  };

  function pagesMarkup(
    page: number,
    pages: number,
    link: (to: number, text: string, more?: string) => string,
    { t: say }: Words,
  ): string {
    const named = Array.from({ length: pages }, (_, index) => index + 1).filter(
      (n) => n === 1 || n === pages || Math.abs(n - page) <= 2,
    );
    const numbers = named.map((n, index) => {
      const gap = n - (named[index - 1] ?? n) > 1 ? '<li><span aria-hidden="true">…</span></li>' : '';
      const label = escapeMarkup(say('ui.pager.page', { n: number(n) }));
      return gap + link(n, number(n), ` aria-label="${label}"${n === page ? ' aria-current="page"' : ''}`);
    });
    return (
      (page > 1 ? link(page - 1, say('ui.pager.previous'), ' rel="prev"') : '') +
      numbers.join('') +
      (page < pages ? link(page + 1, say('ui.pager.next'), ' rel="next"') : '')
    );
  }
}

/** A new tab or window is the browser's to open. */
export const isForBrowser = (event: Event): boolean =>
  event instanceof MouseEvent &&
  (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0);

const langOf = (lang: string | null): string => (lang === null ? '' : ` lang="${escapeMarkup(lang)}"`);

function rowMarkup(
  { places, tables }: ExploreSearch,
  { row, km }: NearRow,
  state: ExploreState,
  { t, km: writeKm }: Words,
): string {
  const { id, name, also, country, standing, lon } = places[row] as ExplorePlace;
  const { mark, word } = tables.standings[standing] as (typeof tables.standings)[number];
  const href = writeState({ ...state, place: id });
  const other = also ? ` <span${langOf(also.lang)}>${escapeMarkup(also.text)}</span>` : '';
  const reach = mark.relocated ? 17 : 12;
  const facts = [
    tables.countries[country]?.name ?? '',
    word,
    ...(lon === null ? [t('explore.unplaced')] : []),
  ].join(', ');
  return (
    `<li><a href="${escapeMarkup(href)}" data-id="${escapeMarkup(id)}" data-row="${row}">` +
    `<svg class="status-mark" viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}" width="20" height="20" aria-hidden="true">${markMarkup(mark, true)}</svg>` +
    `<span class="ex-name"><b${langOf(name.lang)}>${escapeMarkup(name.text)}</b>${other}</span>` +
    `<span class="ex-facts">${escapeMarkup(facts)}</span>` +
    (km === null ? '' : `<span class="num ex-km">${escapeMarkup(writeKm(km))}</span>`) +
    '</a></li>'
  );
}
