/**
 * The explore map in the reader's hands: one state for form, address, list, count, marks and card. It knows how they are
 * kept in step and leaves each to a module of its own.
 *
 * Longer than most files: everything that can change the state passes through here.
 */
import { decodeExplore } from '#figure/explore/codec';
import {
  type ExploreSearch,
  findRows,
  type NearRow,
  prepareSearch,
  sortByDistance,
} from '#figure/explore/filter';
import { createViews, type ExploreViews, splitRows } from '#figure/explore/layout';
import {
  dropUnknown,
  EMPTY_STATE,
  type ExploreState,
  isNarrowed,
  readState,
  writeState,
} from '#figure/explore/state';
import { createCard, type ExploreCard } from './card.ts';
import { createForm, type ExploreForm } from './form.ts';
import { createList, type ExploreList, PAGE_SIZE } from './list.ts';
import { createLive, type ExploreLive } from './live.ts';
import { createMarks, type ExploreMarks } from './marks.ts';
import { askPosition, type Position } from './near.ts';
import { readWords, type Words } from './words.ts';

/** An address is not rewritten with every letter: browsers allow only so many changes. ms */
const QUIET = 300;

/** Brings the page to life with the places of `text`; throws before anything has changed when they are not whole. */
export function explore(host: HTMLElement, text: string, signal: AbortSignal): void {
  const words = readWords(host.querySelector('[data-explore-words]')?.textContent ?? '');
  const form = host.querySelector('form');
  const list = host.querySelector<HTMLElement>('[data-list]');
  const card = host.querySelector<HTMLElement>('[data-card]');
  if (!words || !form || !list || !card) throw new Error('The page is not that of the explore map.');
  new Explorer(host, prepareSearch(decodeExplore(text)), words, { form, list, card }, signal).start();
}

class Explorer {
  readonly #host: HTMLElement;
  readonly #search: ExploreSearch;
  readonly #words: Words;
  readonly #signal: AbortSignal;
  readonly #views: ExploreViews;
  readonly #form: ExploreForm;
  readonly #list: ExploreList;
  readonly #card: ExploreCard;
  #state: ExploreState = EMPTY_STATE;
  #position: Position | null = null;
  #rows: readonly number[] = [];
  #split: ReturnType<typeof splitRows> = { main: [], world: [], none: [] };
  #maps: { main: ExploreMarks; world: ExploreMarks | null } | null = null;
  #live: ExploreLive | null = null;
  #drawing = 0;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HTMLElement,
    search: ExploreSearch,
    words: Words,
    parts: { form: HTMLFormElement; list: HTMLElement; card: HTMLElement },
    signal: AbortSignal,
  ) {
    this.#host = host;
    this.#search = search;
    this.#words = words;
    this.#signal = signal;
    const { width, height, k, lon, lat } = host.dataset;
    this.#views = createViews({
      width: Number(width),
      height: Number(height),
      scale: Number(k),
      centre: [Number(lon), Number(lat)],
    });
    this.#form = createForm(parts.form, words, signal, {
      change: (part, isTyping) => this.#go({ ...part, page: 1 }, isTyping),
      near: () => this.#near(),
      submit: () => this.#list.focus() || showCountries(),
    });
    this.#list = createList(parts.list, words, signal, {
      open: (id) => this.#open(id, 'list'),
      turn: (page) => {
        this.#go({ page });
        this.#list.focus();
      },
    });
    this.#card = createCard(parts.card, words, signal, {
      open: (id) => this.#open(id, 'card'),
      close: () => this.#close(),
    });
  }

  start(): void {
    addEventListener('popstate', () => this.#return(), { signal: this.#signal });
    this.#signal.addEventListener('abort', () => {
      clearTimeout(this.#writing);
      this.#live?.destroy();
    });
    this.#enhance();
    // What the form was given while the places were on their way counts before the address.
    const asked = dropUnknown(readState(location.search), this.#search.known);
    const typed = Object.entries(this.#form.read()).filter(([, value]) => value);
    this.#state = { ...asked, ...Object.fromEntries(typed) };
    if (writeState(asked) !== writeState(this.#state))
      writeHistory('pushState', location.pathname + writeState(this.#state) + location.hash);
    this.#form.show(this.#state);
    this.#apply();
    if (this.#state.place !== null) this.#showCard('address');
  }

  /** Brings the printed maps to the keyboard and offers the living one. */
  #enhance(): void {
    const search = this.#search;
    const signal = this.#signal;
    const [main, world] = this.#host.querySelectorAll<HTMLElement>('.mapbox');
    if (!main) return;
    const options = {
      search,
      words: this.#words,
      page: this.#host.dataset.page ?? '',
      open: (id: string) => this.#open(id, 'mark'),
      openMany: (rows: readonly number[], title: string) => {
        this.#replacePlace(null);
        this.#card.showMany(search, rows, title, 'mark');
      },
      leave: () => (this.#card.isOpen ? this.#close() : this.#leave()),
    };
    this.#maps = {
      main: createMarks(main, this.#views.main, 'ex-main', options, signal),
      world: world ? createMarks(world, this.#views.world, 'ex-world', options, signal) : null,
    };
    this.#live = createLive(main, this.#host, this.#words, signal, {
      search,
      page: this.#host.dataset.page ?? '',
      open: (id) => this.#open(id, 'live'),
    });
  }

  /** A new state by the reader's hand: typing changes the address in place, everything else is a step to go back. */
  #go(part: Partial<ExploreState>, isTyping = false): void {
    const before = this.#state;
    this.#state = { ...before, ...part };
    clearTimeout(this.#writing);
    const address = () => location.pathname + writeState(this.#state) + location.hash;
    if (isTyping && before.q !== '')
      this.#writing = setTimeout(() => writeHistory('replaceState', address()), QUIET);
    else if (writeState(before) !== writeState(this.#state)) writeHistory('pushState', address());
    this.#form.show(this.#state, isTyping);
    this.#apply();
  }

  #replacePlace(place: string | null): void {
    if (this.#state.place === place) return;
    this.#go({ place });
  }

  /** The reader went back or forward. */
  #return(): void {
    clearTimeout(this.#writing);
    this.#state = dropUnknown(readState(location.search), this.#search.known);
    this.#form.show(this.#state);
    this.#apply();
    if (this.#state.place !== null) this.#showCard('address');
    else this.#card.hide();
  }

  /** List and count at once; marks as soon as those are seen. */
  #apply(): void {
    const search = this.#search;
    const rows = findRows(search, this.#state);
    this.#rows = rows;
    this.#split = splitRows(search, rows, this.#views);
    const isListed = isNarrowed(this.#state) || this.#position !== null || this.#state.page > 1;
    const listed: readonly NearRow[] = this.#position
      ? sortByDistance(search.places, rows, this.#position)
      : rows.map((row) => ({ row, km: null }));
    const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
    const page = Math.min(this.#state.page, pages);
    this.#list.show(
      isListed
        ? { search, rows: listed, page, pages, state: this.#state, isNear: this.#position !== null }
        : null,
    );
    this.#say(this.#count(search, rows));
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => setTimeout(() => this.#draw(), 0));
  }

  #count(search: ExploreSearch, rows: readonly number[]): string {
    const { t, number } = this.#words;
    const count = rows.length;
    if (count === 0) return t('explore.count.none');
    if (!isNarrowed(this.#state)) return t('explore.count.all', { count, number: number(count) });
    const { main, world, none } = this.#split;
    const words = t('explore.count', { count, number: number(count), total: number(search.places.length) });
    const where = t('explore.count.where', {
      main: number(main.length),
      world: number(world.length),
      none: number(none.length),
    });
    return main.length === count ? words : `${words}. ${where}`;
  }

  #draw(): void {
    if (this.#signal.aborted) return;
    const selected = this.#state.place === null ? null : (this.#search.rowOf.get(this.#state.place) ?? null);
    const { main, world } = this.#split;
    this.#maps?.main.show(main, selected);
    this.#maps?.world?.show(world, selected);
    const beyond = this.#host.querySelector<HTMLElement>('[data-world]');
    if (beyond) {
      const count = world.length;
      const title = this.#words.t('map.world.title', { count, number: this.#words.number(count) });
      beyond.hidden = count === 0;
      for (const heading of beyond.querySelectorAll('h2, h3')) heading.textContent = title;
    }
    this.#live?.show(this.#rows, selected);
  }

  #say(text: string): void {
    const status = this.#host.querySelector('[data-status]');
    if (status && status.textContent !== text) status.textContent = text;
  }

  #open(id: string, from: 'mark' | 'list' | 'card' | 'live'): void {
    this.#go({ place: id });
    this.#showCard(from);
  }

  #showCard(from: 'mark' | 'list' | 'card' | 'live' | 'address'): void {
    const search = this.#search;
    const row = search.rowOf.get(this.#state.place ?? '');
    if (row === undefined) return;
    const point = this.#views.main.project(
      search.places[row]?.lon ?? Number.NaN,
      search.places[row]?.lat ?? Number.NaN,
    );
    this.#card.show(search, row, {
      from,
      page: this.#host.dataset.page ?? '',
      // The card lies over the half of the map that its place is not in.
      isAtStart: point ? point[0] > this.#views.main.width / 2 : false,
    });
  }

  /** Closes the card and gives the focus back to where it was opened. */
  #close(): void {
    const { from, row, hadFocus } = this.#card.hide();
    this.#replacePlace(null);
    if (!hadFocus) return;
    this.#draw();
    const isBack =
      row !== null &&
      (from === 'list'
        ? this.#list.focusRow(row)
        : from === 'live'
          ? this.#live?.focus()
          : this.#maps?.main.focusRow(row) || this.#maps?.world?.focusRow(row));
    if (!isBack) this.#leave();
  }

  /** Out of the map to what follows it. */
  #leave(): void {
    if (!this.#list.focus()) this.#form.focus();
  }

  async #near(): Promise<void> {
    const { t } = this.#words;
    if (this.#position) {
      this.#position = null;
      this.#form.setNear(false);
      return this.#go({ page: 1 });
    }
    this.#say(t('explore.near.wait'));
    const position = await askPosition();
    if (this.#signal.aborted) return;
    if (typeof position === 'string') return this.#say(t(`explore.near.${position}`));
    this.#position = position;
    this.#form.setNear(true);
    this.#go({ page: 1 });
  }
}

/** The list of everything, which the page carries below. */
function showCountries(): void {
  const heading = document.querySelector<HTMLElement>('#by-country h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

/** Browsers refuse when the address changes too often or the page has none; the list is right all the same. */
function writeHistory(how: 'pushState' | 'replaceState', address: string): void {
  try {
    history[how](null, '', address);
  } catch {}
}
