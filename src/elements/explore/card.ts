/** The card of a place, or of places that one mark stands for; it knows what to show and where it was asked for. */

import type { ExplorePlace } from '#figure/explore/codec';
import type { ExploreSearch } from '#figure/explore/filter';
import { markMarkup } from '#figure/geo/markup';
import { escapeMarkup } from '#model/escape';
import type { Words } from './words.ts';

export type Opener = 'mark' | 'list' | 'card' | 'live' | 'address';

export interface ExploreCard {
  readonly isOpen: boolean;
  show(search: ExploreSearch, row: number, options: { from: Opener; page: string; isAtStart: boolean }): void;
  showMany(search: ExploreSearch, rows: readonly number[], title: string, from: Opener): void;
  /** Where and for which row it was opened, and whether the focus was in it. */
  hide(): { from: Opener; row: number | null; hadFocus: boolean };
}

interface Acts {
  open(id: string): void;
  close(): void;
}

/** So many of a cluster are listed at once. */
const STEP = 30;

export function createCard(card: HTMLElement, words: Words, signal: AbortSignal, acts: Acts): ExploreCard {
  const { t, number } = words;
  let from: Opener = 'address';
  let opened: number | null = null;

  card.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest<HTMLElement>('button');
      if (!button) return;
      if (button.dataset.id !== undefined) acts.open(button.dataset.id);
      else if ('close' in button.dataset) acts.close();
    },
    { signal },
  );
  card.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      acts.close();
    },
    { signal },
  );

  const open = (markup: string, opener: Opener, row: number | null) => {
    // From one card to the next the way back stays the same.
    if (opener !== 'card') [from, opened] = [opener, row];
    card.innerHTML = `<button type="button" class="ex-close" data-close aria-label="${escapeMarkup(t('explore.card.close'))}">×</button>${markup}`;
    card.setAttribute('aria-labelledby', 'ex-card-name');
    card.hidden = false;
    // Who came by an address has not asked to be moved.
    if (opener !== 'address') card.querySelector<HTMLElement>('#ex-card-name')?.focus();
  };

  return {
    get isOpen() {
      return !card.hidden;
    },
    show(search, row, { from: opener, page, isAtStart }) {
      const { places, tables } = search;
      const place = places[row] as ExplorePlace;
      const { id, name, also, country, standing, date, lon } = place;
      const { mark, word } = tables.standings[standing] as (typeof tables.standings)[number];
      const lang = (tag: string | null) => (tag === null ? '' : ` lang="${escapeMarkup(tag)}"`);
      const reach = mark.relocated ? 17 : 12;
      const asOf = date === null ? '' : `, ${t('explore.as-of', { date: tables.dates[date] ?? '' })}`;
      card.classList.toggle('at-start', isAtStart);
      open(
        '<div class="ex-sigil" aria-hidden="true"></div>' +
          `<h3 id="ex-card-name" tabindex="-1"${lang(name.lang)}>${escapeMarkup(name.text)}</h3>` +
          (also ? `<p class="ex-also"${lang(also.lang)}>${escapeMarkup(also.text)}</p>` : '') +
          `<p>${escapeMarkup(tables.countries[country]?.name ?? '')}</p>` +
          `<p class="chip${mark.lastKnown ? ' unsettled' : ''}"><svg class="status-mark" viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}" width="20" height="20" aria-hidden="true">${markMarkup(mark, true)}</svg>${escapeMarkup(word + asOf)}</p>` +
          (lon === null ? `<p class="small">${escapeMarkup(t('explore.unplaced'))}</p>` : '') +
          `<p><a class="more" href="${escapeMarkup(`${page}${id}/`)}">${escapeMarkup(t('explore.card.open'))}</a></p>`,
        opener,
        row,
      );
      const holder = card.querySelector('.ex-sigil');
      // The pattern is for the eye only and may come later, or never.
      import('./sigil.ts').then(
        ({ sigilSvg }) => {
          if (holder?.isConnected) holder.innerHTML = sigilSvg(id);
        },
        () => {},
      );
    },
    showMany(search, rows, title, opener) {
      let shown = 0;
      card.classList.remove('at-start');
      open(
        `<h3 id="ex-card-name" tabindex="-1">${escapeMarkup(title)}</h3><ul class="ex-many"></ul>`,
        opener,
        rows[0] ?? null,
      );
      const list = card.querySelector('.ex-many');
      const more = document.createElement('button');
      more.type = 'button';
      more.className = 'btn line';
      const next = () => {
        const markup = rows.slice(shown, shown + STEP).map((row) => {
          const { id, name } = search.places[row] as ExplorePlace;
          const lang = name.lang === null ? '' : ` lang="${escapeMarkup(name.lang)}"`;
          return `<li><button type="button" data-id="${escapeMarkup(id)}"${lang}>${escapeMarkup(name.text)}</button></li>`;
        });
        const first = shown;
        shown = Math.min(rows.length, shown + STEP);
        list?.insertAdjacentHTML('beforeend', markup.join(''));
        more.hidden = shown >= rows.length;
        more.textContent = t('explore.card.more', { number: number(Math.min(STEP, rows.length - shown)) });
        if (first > 0) list?.children[first]?.querySelector('button')?.focus();
      };
      next();
      more.addEventListener('click', next);
      card.append(more);
    },
    hide() {
      const hadFocus = card.contains(document.activeElement) || document.activeElement === document.body;
      card.hidden = true;
      card.removeAttribute('aria-labelledby');
      card.replaceChildren();
      return { from, row: opened, hadFocus };
    },
  };
}
