/**
 * Reads a chart by keyboard: one Tab stop, arrows from value to value, Escape out. What it says is what the chart's own
 * table says; it knows marks only by the row they show, and draws nothing but a frame round the current one.
 */

/** Rows that the drawing shows, in the order of the table, each with what is said of it. */
interface Reading {
  row: string;
  words: string;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

export class KindredChart extends HTMLElement {
  #stop: AbortController | undefined;
  #readings: Reading[] = [];
  #at = -1;
  #box: HTMLElement | undefined;

  connectedCallback(): void {
    this.#readings = this.#collect();
    if (this.#readings.length === 0) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.tabIndex = 0;
    // A drawing takes the arrow keys whole; a list of bars is a table that a screen reader can walk by itself.
    this.setAttribute('role', this.querySelector('table, ol') ? 'group' : 'application');
    this.setAttribute('aria-label', this.dataset.label ?? '');
    this.#box = document.createElement('p');
    this.#box.className = 'chart-reading';
    this.#box.setAttribute('aria-live', 'polite');
    this.append(this.#box);
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.addEventListener('blur', () => this.#show(-1), { signal });
    this.addEventListener('click', (event) => this.#point(event), { signal });
    window.addEventListener('resize', () => this.#show(this.#at), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#show(-1);
    this.#box?.remove();
    for (const name of ['tabindex', 'role', 'aria-label']) this.removeAttribute(name);
  }

  #collect(): Reading[] {
    const marks = [...this.querySelectorAll<Element>('[data-row]')];
    const rows = new Map(marks.map((mark) => [Number(mark.getAttribute('data-row')), mark]));
    const table = [...(this.closest('figure')?.querySelectorAll('.chart-scroll tbody tr') ?? [])];
    return [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, mark]) => ({ row: String(row), words: sayRow(table[row] ?? mark) }));
  }

  #press(event: KeyboardEvent): void {
    if (event.target !== this || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      this.#show(-1);
      const next = this.closest('figure')?.querySelector<HTMLElement>('summary');
      if (next?.checkVisibility()) next.focus();
      else this.blur();
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    this.#show(step(this.#at, this.#readings.length - 1));
  }

  #point({ target }: Event): void {
    const row = (target as Element).closest('[data-row]')?.getAttribute('data-row');
    if (row) this.#show(this.#readings.findIndex((reading) => reading.row === row));
  }

  /** Frames the marks of a value and says it; -1 clears both. */
  #show(at: number): void {
    this.#at = at;
    for (const ring of this.querySelectorAll('.chart-ring')) ring.remove();
    const reading = this.#readings[at];
    if (!this.#box) return;
    this.#box.textContent = reading ? `${reading.words} (${at + 1}/${this.#readings.length})` : '';
    if (!reading) return;
    const own = this.getBoundingClientRect();
    for (const mark of this.querySelectorAll(`[data-row="${reading.row}"]`)) {
      const { left, top, width, height } = mark.getBoundingClientRect();
      if (width === 0 && height === 0) continue;
      const ring = document.createElement('span');
      ring.className = 'chart-ring';
      const box = { left: left - own.left, top: top - own.top, width, height };
      for (const [side, px] of Object.entries(box)) ring.style.setProperty(side, `${px}px`);
      this.append(ring);
    }
  }
}

/** A row of the table as a sentence: its heading, then each cell with the head of its column; sources are left to the eye. */
function sayRow(row: Element): string {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(textOf);
  return [...row.children]
    .map((cell, index) => {
      const words = textOf(cell);
      if (!words || cell.querySelector('a[href^="#source-"]')) return '';
      return index === 0 ? words : `${heads[index] ?? ''}: ${words}`;
    })
    .filter(Boolean)
    .join('; ');
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

customElements.define('kindred-chart', KindredChart);
