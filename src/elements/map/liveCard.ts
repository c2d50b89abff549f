/** The card of a place on the living map: a piece of the page at the mark, closed by Escape, its button, or leaving. */

export interface CardLine {
  readonly title: string;
  readonly href?: string | undefined;
}

export interface CardContent {
  /** What the card is about, read before its lines: the count of a cluster; a single place needs none. */
  readonly heading?: string;
  readonly lines: readonly CardLine[];
}

export interface LiveCard {
  readonly element: HTMLElement;
  /** Shows `content` with its tip at x, y, px from the container's corner. */
  show(content: CardContent, at: readonly [x: number, y: number], reach: number): void;
  move(at: readonly [x: number, y: number], reach: number): void;
  hide(): void;
  readonly isOpen: boolean;
}

/** More lines than this are counted, not listed: the list beside the map has them all. */
const MOST = 12;

/** `close` is the name of the closing button; `more` says how many lines are left out. */
export function createCard(
  container: HTMLElement,
  words: { close: string; more: (number: number) => string },
  onClose: () => void,
  signal: AbortSignal,
): LiveCard {
  const element = document.createElement('div');
  element.className = 'live-card';
  element.hidden = true;
  const body = document.createElement('div');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'live-close';
  button.setAttribute('aria-label', words.close);
  button.textContent = '×';
  button.addEventListener('click', onClose, { signal });
  element.append(body, button);
  container.append(element);

  const move: LiveCard['move'] = ([x, y], reach) => {
    const { clientWidth: width, clientHeight: height } = container;
    const { offsetWidth, offsetHeight } = element;
    const left = Math.max(4, Math.min(width - offsetWidth - 4, x - offsetWidth / 2));
    const above = y - reach - 8 - offsetHeight;
    const top = above >= 4 ? above : Math.min(height - offsetHeight - 4, y + reach + 8);
    element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    // A place that has left the picture takes its card along.
    element.style.visibility = x < 0 || y < 0 || x > width || y > height ? 'hidden' : '';
  };
  return {
    element,
    move,
    get isOpen() {
      return !element.hidden;
    },
    show({ heading, lines }, at, reach) {
      const parts: HTMLElement[] = [];
      if (heading) {
        const head = document.createElement('p');
        head.className = 'live-head';
        head.textContent = heading;
        parts.push(head);
      }
      parts.push(...lines.slice(0, MOST).map(writeLine));
      if (lines.length > MOST) {
        const rest = document.createElement('p');
        rest.textContent = words.more(lines.length - MOST);
        parts.push(rest);
      }
      body.replaceChildren(...parts);
      element.hidden = false;
      move(at, reach);
    },
    hide() {
      element.hidden = true;
      body.replaceChildren();
    },
  };
}

function writeLine({ title, href }: CardLine): HTMLElement {
  const line = document.createElement('p');
  if (href) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    line.append(link);
  } else line.textContent = title;
  return line;
}
