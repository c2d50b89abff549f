/** The filter form: what is chosen in it, and what it is told to show. It decides nothing. */
import { EMPTY_STATE, type ExploreState, facets } from '#figure/explore/state';
import type { Words } from './words.ts';

export interface ExploreForm {
  /** What is typed and chosen now. */
  read(): Partial<ExploreState>;
  /** `isTyping` leaves the text as the reader has it. */
  show(state: ExploreState, isTyping?: boolean): void;
  setNear(isNear: boolean): void;
  focus(): void;
}

interface Acts {
  change(part: Partial<ExploreState>, isTyping: boolean): void;
  near(): void;
  /** To what was found. */
  submit(): void;
}

export function createForm(
  form: HTMLFormElement,
  words: Words,
  signal: AbortSignal,
  acts: Acts,
): ExploreForm {
  const text = form.elements.namedItem('q') as HTMLInputElement;
  const selects = facets.flatMap((facet) => {
    const select = form.elements.namedItem(facet);
    return select instanceof HTMLSelectElement ? [{ facet, select }] : [];
  });
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]');
  const near = form.querySelector<HTMLButtonElement>('[data-near]');
  const fold = form.querySelector<HTMLButtonElement>('[aria-controls]');
  const read = (): Partial<ExploreState> => ({
    q: text.value,
    ...Object.fromEntries(selects.map(({ facet, select }) => [facet, select.value || null])),
  });
  text.addEventListener('input', () => acts.change({ q: text.value }, true), { signal });
  form.addEventListener(
    'change',
    ({ target }) => target instanceof HTMLSelectElement && acts.change(read(), false),
    { signal },
  );
  form.addEventListener(
    'reset',
    (event) => {
      event.preventDefault();
      const { place: _, ...nothing } = EMPTY_STATE;
      acts.change(nothing, false);
      text.focus();
    },
    { signal },
  );
  form.addEventListener('submit', () => acts.submit(), { signal });
  near?.addEventListener('click', () => acts.near(), { signal });
  fold?.addEventListener(
    'click',
    () => fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true')),
    { signal },
  );
  return {
    read,
    show(state, isTyping = false) {
      if (!isTyping) text.value = state.q;
      let set = 0;
      for (const { facet, select } of selects) {
        const value = state[facet] ?? '';
        select.value = value;
        // A value from the address that the edition does not have.
        if (select.selectedIndex < 0) select.value = '';
        if (select.value !== '') set++;
      }
      if (reset) reset.hidden = set === 0 && state.q === '';
      if (fold)
        fold.textContent = set
          ? words.t('explore.filters.set', { number: words.number(set) })
          : words.t('explore.filters');
    },
    setNear(isNear) {
      if (near) near.textContent = words.t(isNear ? 'explore.near.end' : 'explore.near');
    },
    focus: () => text.focus(),
  };
}
