/** The site's colours as the living map needs them: reads roles from the page, and says when the theme changes. */
import { LIVE_ROLES, type LiveColours } from '#figure/geo/liveStyle';

/** Colours of the theme in force around `element`, as `rgb()` or `rgba()`, which every painter understands. */
export function readColours(element: HTMLElement): LiveColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colours = LIVE_ROLES.map((role) => {
    probe.style.color = `var(--${role})`;
    return [role, toRgb(pen, getComputedStyle(probe).color)];
  });
  probe.remove();
  return Object.fromEntries(colours) as LiveColours;
}

/** The sheet speaks oklch, MapLibre does not: the browser paints a pixel and is asked what it painted. */
function toRgb(pen: CanvasRenderingContext2D | null, colour: string): string {
  if (!pen) return colour;
  pen.canvas.width = 1;
  pen.canvas.height = 1;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${alpha / 255})`;
}

/** Calls `tell` whenever the system's or the page's theme changes, until `signal` aborts. */
export function watchTheme(tell: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', tell, { signal });
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
