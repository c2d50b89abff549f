/**
 * Saves the map of a frame as a file: gathers what the page shows round it, lays out the sheet, writes SVG or PNG.
 * The print map is what is saved, in the light sheet, whether or not a live map lies over it.
 */
import { embedFonts } from './fonts.ts';
import { copyPictures, readRoles } from './picture.ts';
import { layoutSheet, type SaveWords } from './sheet.ts';

/** Pixels for a unit, and the most that a side may have: what phones still draw. */
const DENSITY = 2;
const MAX_SIDE = 4096;

export async function saveMap(figure: HTMLElement, words: SaveWords, format: 'svg' | 'png'): Promise<void> {
  const drawn = [...figure.querySelectorAll<SVGSVGElement>('.neat svg.map')];
  if (drawn.length === 0) throw new Error('No map in this frame');
  const name = fileName(figure, drawn[0] as SVGSVGElement, words);
  const sheet = await createSheet(figure, drawn, words);
  const svg = new Blob([sheet.text], { type: 'image/svg+xml' });
  download(format === 'svg' ? svg : await toPng(svg, sheet.width, sheet.height), `${name}.${format}`);
}

async function createSheet(figure: HTMLElement, drawn: readonly SVGSVGElement[], words: SaveWords) {
  await Promise.all(
    ['820 34px Piazzolla', '400 15px Onest', '500 15px Onest'].map((font) => document.fonts.load(font)),
  );
  const pictures = await copyPictures(drawn, ['map-frame', 'neat', 'mapbox']);
  const entries = [...figure.querySelectorAll<HTMLElement>('.map-key li, .chips .chip')].flatMap((entry) => {
    const mark = entry.querySelector<SVGSVGElement>('svg.status-mark');
    return mark ? [{ mark, text: plain(entry) }] : [];
  });
  const marks = await copyPictures(
    entries.map(({ mark }) => mark),
    ['map-frame'],
  );
  const key = entries.map(({ text }, index) => ({ ...(marks[index] as (typeof marks)[number]), text }));
  const title = plain(figure.querySelector('h2, h3, h4'));
  const caption = [...figure.querySelectorAll('.map-sub, figcaption > p')].map(plain).filter(Boolean);
  const notes = [...caption, words.edition];
  if (showsKosovo(drawn)) notes.push(words.kosovo);
  const canvas = document.createElement('canvas').getContext('2d');
  const [paper = '', ink = '', soft = ''] = readRoles(['--bg', '--fg', '--fg-2']);
  const sheet = layoutSheet({
    lang: figure.closest<HTMLElement>('[lang]')?.lang ?? '',
    title,
    pictures,
    key,
    notes: [...new Set(notes)],
    colours: { paper, ink, soft },
    measure(text, font) {
      if (!canvas) return text.length * 9;
      canvas.font = font;
      return canvas.measureText(text).width;
    },
  });
  const inMap = drawn.map((svg) =>
    [...svg.querySelectorAll('text')].map((text) => text.textContent).join(''),
  );
  const letters = new Map([
    ['Piazzolla', title + inMap.join('')],
    [
      'Onest',
      [
        ...notes,
        ...entries.map(({ text }) => text),
        ...inMap,
        ...inMap.map((text) => text.toUpperCase()),
      ].join(''),
    ],
  ]);
  return { ...sheet, text: sheet.write(await embedFonts(letters)) };
}

/** West, south, east, north of Kosovo, degrees. */
const KOSOVO = [20, 41.8, 21.8, 43.3] as const;

/** Overviews hold Kosovo; a Mercator map says where its middle is, and is asked. */
function showsKosovo(drawn: readonly SVGSVGElement[]): boolean {
  return drawn.some((svg) => {
    const camera = svg.closest<HTMLElement>('[data-k]')?.dataset;
    if (!camera) return true;
    const [lon, lat, k, width, height] = ['lon', 'lat', 'k', 'width', 'height'].map((name) =>
      Number(camera[name]),
    ) as [number, number, number, number, number];
    const radians = Math.PI / 180;
    const toY = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees / 2) * radians));
    const [west, east] = [KOSOVO[0], KOSOVO[2]].map((one) => (one - lon) * radians * k) as [number, number];
    const [south, north] = [KOSOVO[1], KOSOVO[3]].map((one) => (toY(one) - toY(lat)) * k) as [number, number];
    return east > -width / 2 && west < width / 2 && north > -height / 2 && south < height / 2;
  });
}

/** Kinds of maps by the class of the drawing; a locator is a country map as well. */
const KINDS = ['locator', 'country', 'world', 'sheet'];
const kindOf = (svg: Element | null) => KINDS.find((kind) => svg?.classList.contains(`map-${kind}`)) ?? 'map';

/** `atlas-xa-lindenford-locator-2026-11-21`, with the language unless it is the first, a number where maps are many. */
function fileName(figure: HTMLElement, svg: SVGSVGElement, { date, file }: SaveWords): string {
  const { lang } = document.documentElement;
  const steps = location.pathname.split('/').filter((step) => step && step !== lang);
  const isTranslated = location.pathname.startsWith(`/${lang}/`);
  // An edition of an award is a year, which says nothing without its award.
  const place = steps.slice(/^\d/.test(steps.at(-1) ?? '') ? -2 : -1).join('-') || 'home';
  const kind = kindOf(svg);
  const alike = [...document.querySelectorAll('figure.map-frame')].filter(
    (frame) => kindOf(frame.querySelector('.neat svg.map')) === kind,
  );
  const number = alike.length > 1 ? String(alike.indexOf(figure) + 1) : '';
  return [file, place, kind, number, isTranslated ? lang : '', date]
    .filter(Boolean)
    .join('-')
    .replace(/[^a-zA-Z0-9-]+/g, '-');
}

const plain = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim();

async function toPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const density = Math.min(DENSITY, MAX_SIDE / width, MAX_SIDE / height);
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    await settle(image);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!png) throw new Error('The browser drew no picture');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture counts as decoded before its own fonts are; it is drawn small until two drawings in a row are alike. */
async function settle(image: HTMLImageElement): Promise<void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [400, 400];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  let last = '';
  for (let alike = 0, tries = 0; alike < 2 && tries < 20; tries += 1) {
    context.clearRect(0, 0, 400, 400);
    context.drawImage(image, 0, 0, 400, 400);
    const now = canvas.toDataURL();
    alike = now === last ? alike + 1 : 0;
    last = now;
    await new Promise((done) => setTimeout(done, 80));
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
