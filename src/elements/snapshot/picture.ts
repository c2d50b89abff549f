/**
 * A map of the page as markup that stands alone: ground fetched and put in, styles of the light sheet resolved, links
 * and scripts' handles gone. Knows SVG and computed style; refuses to know titles, notes and files.
 */

/** Properties that a style sheet gives, as the attributes that say the same; inherited ones are written once. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linejoin',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'paint-order',
] as const;
const OWN = ['opacity', 'dominant-baseline'] as const;
const SHAPES = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'polygon',
  'text',
  'tspan',
  'use',
  'image',
  'defs',
  'title',
]);

export interface Picture {
  width: number;
  height: number;
  /** The inside of the drawing. */
  markup: string;
}

/**
 * Copies of drawings as they look on light paper at full size, whatever theme and width the reader has. `hosts` are the
 * classes of the elements round them, which the style sheet asks for.
 */
export async function copyPictures(
  svgs: readonly SVGSVGElement[],
  hosts: readonly string[],
): Promise<Picture[]> {
  const stage = openStage();
  let room: HTMLElement = stage;
  for (const name of hosts) {
    const host = document.createElement('div');
    host.className = name;
    room.append(host);
    room = host;
  }
  try {
    const pictures: Picture[] = [];
    for (const [index, svg] of svgs.entries()) {
      const copy = svg.cloneNode(true) as SVGSVGElement;
      copy.removeAttribute('style');
      copy.style.transition = 'none';
      room.append(copy);
      await fillGround(copy, `p${index}-`);
      resolveStyles(copy);
      const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
      const inherited = INHERITED.map((name) => `${name}="${copy.getAttribute(name) ?? ''}"`).join(' ');
      pictures.push({ width, height, markup: `<g ${inherited}>${writeInside(copy)}</g>` });
      copy.remove();
    }
    return pictures;
  } finally {
    stage.remove();
  }
}

/** As XML, which knows none of the names that HTML has for letters, such as `&nbsp;`. */
function writeInside(svg: SVGSVGElement): string {
  const writer = new XMLSerializer();
  return [...svg.childNodes]
    .map((node) => writer.serializeToString(node))
    .join('')
    .replaceAll(` xmlns="${svg.namespaceURI}"`, '');
}

/** Colours of the light sheet by their role, such as `--fg`. */
export function readRoles(roles: readonly string[]): string[] {
  const stage = openStage();
  const colours = roles.map((role) => {
    stage.style.color = `var(${role})`;
    return toHex(getComputedStyle(stage).color);
  });
  stage.remove();
  return colours;
}

/** Light paper out of sight, as wide as the widest page. */
function openStage(): HTMLElement {
  const stage = document.createElement('div');
  stage.dataset.theme = 'light';
  stage.setAttribute('aria-hidden', 'true');
  stage.inert = true;
  Object.assign(stage.style, { position: 'fixed', insetInlineStart: '-9999px', inlineSize: '1400px' });
  document.body.append(stage);
  return stage;
}

/** Puts what `<use>` and `<image>` fetch from other files into the drawing itself, each part once. */
async function fillGround(svg: SVGSVGElement, prefix: string): Promise<void> {
  const defs = document.createElementNS(svg.namespaceURI, 'defs');
  // A copy beside its original would share its ids.
  for (const element of svg.querySelectorAll('[id]')) element.id = prefix + element.id;
  for (const use of svg.querySelectorAll('use')) {
    const [file = '', id = ''] = (use.getAttribute('href') ?? '').split('#');
    const own = `${prefix}${id}`;
    if (file && !defs.querySelector(`[id="${own}"]`)) {
      const part = (await fetchDrawing(file)).querySelector(`[id="${id}"]`);
      if (part) {
        const copy = document.importNode(part, true);
        copy.id = own;
        defs.append(copy);
      }
    }
    use.setAttribute('href', `#${own}`);
  }
  for (const image of svg.querySelectorAll('image')) {
    const blob = await (await fetch(image.getAttribute('href') ?? '')).blob();
    image.setAttribute('href', await toDataUri(blob));
  }
  if (defs.childNodes.length > 0) svg.prepend(defs);
}

const drawings = new Map<string, Promise<Document>>();

function fetchDrawing(file: string): Promise<Document> {
  const known = drawings.get(file);
  if (known) return known;
  const drawing = fetch(file).then(async (response) => {
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  });
  drawings.set(file, drawing);
  drawing.catch(() => drawings.delete(file));
  return drawing;
}

export function toDataUri(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Writes computed style into attributes, and takes away what means nothing outside the page. */
function resolveStyles(svg: SVGSVGElement): void {
  const elements = [svg, ...svg.querySelectorAll('*')] as SVGElement[];
  const lang = svg.closest<HTMLElement>('[lang]')?.lang ?? '';
  // All is read before anything is written: an attribute would change what its children inherit.
  const read = elements.map((element) => {
    const style = getComputedStyle(element);
    const parent = element === svg ? null : getComputedStyle(element.parentElement as Element);
    const isGround = element.parentElement?.matches('svg.map > defs') ?? false;
    const attributes: [string, string][] = [];
    const add = (name: string, value: string) =>
      attributes.push([name, /^(fill|stroke)$/.test(name) ? toHex(value) : unquote(value)]);
    // The ground's own parts take their paint from the use that shows them.
    if (!isGround || element.hasAttribute('class')) {
      for (const name of INHERITED) {
        const value = style.getPropertyValue(name);
        if (!parent || value !== parent.getPropertyValue(name)) add(name, value);
      }
      for (const name of OWN) {
        const value = style.getPropertyValue(name);
        if (value !== 'auto' && value !== '1') add(name, value);
      }
      // Marks are scaled by the sheet, inside a group that is moved by an attribute.
      if (
        /^(g|use)$/.test(element.tagName) &&
        !element.hasAttribute('transform') &&
        style.transform !== 'none'
      )
        add('transform', style.transform.replace(/, /g, ' '));
    }
    return {
      element,
      attributes,
      isUpper: style.textTransform === 'uppercase',
      isSeen: style.display !== 'none',
    };
  });
  for (const { element, attributes, isUpper, isSeen } of read) {
    const isHit = element.classList.contains('mk-hit');
    if (
      isHit ||
      !SHAPES.has(element.tagName === 'a' ? 'g' : element.tagName) ||
      (!isSeen && !/^(defs|title)$/.test(element.tagName) && !element.closest('defs'))
    ) {
      element.remove();
      continue;
    }
    if (isUpper && element.tagName === 'text')
      element.textContent = (element.textContent ?? '').toLocaleUpperCase(lang || undefined);
    for (const { name } of [...element.attributes])
      if (/^(class|style|tabindex|role|focusable|aria-.*|data-.*)$/.test(name)) element.removeAttribute(name);
    for (const [name, value] of attributes) element.setAttribute(name, value);
  }
  for (const link of svg.querySelectorAll('a')) {
    const group = document.createElementNS(link.namespaceURI, 'g');
    for (const { name, value } of [...link.attributes])
      if (!/href|target|download|rel/.test(name)) group.setAttribute(name, value);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
}

/** A family with the quotes that an attribute does not need. */
const unquote = (value: string) => value.replaceAll('"', "'");

const hexes = new Map<string, string>();
let pixel: CanvasRenderingContext2D | null = null;

/** Any colour of the sheet as `#rrggbb`, which every program that opens an SVG understands. */
function toHex(colour: string): string {
  if (!/^(oklch|oklab|color|rgb|lab|lch|hsl)/.test(colour)) return colour;
  const known = hexes.get(colour);
  if (known) return known;
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return colour;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = pixel.getImageData(0, 0, 1, 1).data;
  const hex = a === 0 ? 'none' : `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  hexes.set(colour, hex);
  return hex;
}
