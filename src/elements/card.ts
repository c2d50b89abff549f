/**
 * Opens what stands behind a figure or a name while it is pointed at or focused. Knows native popovers and the ids that
 * lead to them, no words: cards come with the page. Without it figures open by button and names are links.
 */

/** Milliseconds: a pointer that only passes opens nothing, and one on its way to the card does not lose it. */
const PAUSE = { open: 140, close: 240 } as const;
const triggers = '[popovertarget], [data-card]';

export class KindredCards extends HTMLElement {
  #ends: AbortController | null = null;
  #timer = 0;
  /** What the pointer is over; leaving and coming back opens its card again, Escape alone does not. */
  #over: HTMLElement | null = null;
  #trigger: HTMLElement | null = null;
  #card: HTMLElement | null = null;
  /** Opened by a press: stays until it is dismissed. */
  #isPinned = false;

  connectedCallback(): void {
    if (!('popover' in HTMLElement.prototype)) return;
    this.#ends = new AbortController();
    const options = { signal: this.#ends.signal };
    this.addEventListener('pointerover', (event) => this.#point(event), options);
    this.addEventListener('pointerleave', () => this.#leave(), options);
    this.addEventListener('focusin', (event) => this.#focus(event), options);
    this.addEventListener('focusout', (event) => this.#blur(event), options);
    this.addEventListener('click', (event) => this.#press(event), options);
    // The card may be dismissed by Escape while the focus is anywhere; the browser then says so here.
    this.addEventListener('toggle', (event) => this.#note(event as ToggleEvent), {
      ...options,
      capture: true,
    });
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    clearTimeout(this.#timer);
    this.#hide();
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    const trigger = event.target.closest<HTMLElement>(triggers);
    const isSame = trigger !== null && trigger === this.#over;
    this.#over = trigger;
    if (this.#isPinned || isSame) return;
    clearTimeout(this.#timer);
    if (trigger) {
      if (trigger !== this.#trigger) this.#wait(PAUSE.open, () => this.#show(trigger));
    } else if (!this.#card?.contains(event.target)) this.#wait(PAUSE.close, () => this.#hide());
  }

  #leave(): void {
    this.#over = null;
    if (!this.#isPinned) this.#wait(PAUSE.close, () => this.#hide());
  }

  #focus(event: FocusEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(triggers)) return;
    // A press focuses too, and opens what it opens by itself.
    if (target.matches(':focus-visible') && target !== this.#trigger) this.#show(target);
  }

  #blur(event: FocusEvent): void {
    const to = event.relatedTarget;
    const stays = to instanceof Node && (this.#trigger?.contains(to) || this.#card?.contains(to));
    if (!stays && !this.#isPinned) this.#hide();
  }

  /** A press on a figure whose slip is open already keeps it open instead of closing it. */
  #press(event: MouseEvent): void {
    const trigger = (event.target as Element).closest<HTMLElement>('[popovertarget]');
    if (!trigger || trigger !== this.#trigger || this.#isPinned) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#isPinned = true;
  }

  #note({ target, newState }: ToggleEvent): void {
    if (target !== this.#card || newState !== 'closed') return;
    this.#trigger = null;
    this.#card = null;
    this.#isPinned = false;
  }

  #show(trigger: HTMLElement): void {
    const id = trigger.getAttribute('popovertarget') ?? trigger.dataset.card ?? '';
    const card = document.getElementById(id);
    if (!card || !this.contains(card) || card.matches(':popover-open')) return;
    this.#hide();
    trigger.style.setProperty('anchor-name', '--kindred-card');
    card.style.setProperty('position-anchor', '--kindred-card');
    card.showPopover({ source: trigger });
    this.#trigger = trigger;
    this.#card = card;
  }

  #hide(): void {
    this.#trigger?.style.removeProperty('anchor-name');
    this.#card?.style.removeProperty('position-anchor');
    if (this.#card?.matches(':popover-open')) this.#card.hidePopover();
    this.#trigger = null;
    this.#card = null;
    this.#isPinned = false;
  }

  #wait(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(then, ms);
  }
}

customElements.define('kindred-cards', KindredCards);
