/** Cells as numbers, degrees and dates, in the ways people of Europe write them. Refuses what could mean two things. */
import type { Cell } from '#source/sheet/table';

/** What was read, or the code of why not. */
export type Read<Value> = { value: Value } | { fault: ValueFault };
export type ValueFault =
  | 'not-a-number'
  | 'bad-geonames'
  | 'not-whole'
  | 'formula-text'
  | 'date-for-number'
  | 'not-degrees'
  | 'not-a-date'
  | 'ambiguous-date'
  | 'serial-date';

const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;

/** `80 500`, `80,500`, `80.500`, `80500,0` → 80500. Groups of three are thousands: people come whole. */
export function readWhole(cell: Cell): Read<number> {
  if (typeof cell === 'number') return Number.isInteger(cell) ? { value: cell } : { fault: 'not-whole' };
  if (typeof cell === 'object' && cell !== null) return { fault: 'date-for-number' };
  const text = String(cell).replace(spaces, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(text) && new Set(text.match(/[.,]/g)).size === 1)
    return { value: Number(text.replace(/[.,]/g, '')) };
  if (/^\d+([.,]0+)?$/.test(text)) return { value: Number.parseInt(text, 10) };
  if (/^\d+[.,]\d+$/.test(text)) return { fault: 'not-whole' };
  return { fault: /^[=@]/.test(text) ? 'formula-text' : 'not-a-number' };
}

const north = /^(?:N|пн|п[іi]вн)/i;
const south = /^(?:S|пд|п[іi]вд)/i;
const east = /^(?:E|сх)/i;
const west = /^(?:W|зх|зах)/i;
/** Letters of the four directions, in either language, before or after the degrees. */
const direction = /(?:пн|пд|п[іi]вн|п[іi]вд|сх|зх|зах)[.\p{L}]*\s*(?:(?:ш|д)[.\p{L}]*)?|[NSEW]/giu;

/** `axis`: which of the two the sign or letter says it is; null when nothing does. */
export type Degrees = { degrees: number; axis: 'lat' | 'lon' | null };

/** `48.59`, `48,59`, `48°35′N`, `48° 35' 24" пн. ш.`, `-3,7` → degrees. */
export function readDegrees(cell: Cell): Read<Degrees> {
  if (typeof cell === 'number') return { value: { degrees: cell, axis: null } };
  if (typeof cell === 'object' && cell !== null) return { fault: 'date-for-number' };
  let text = String(cell)
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/º|˚/g, '°')
    .replace(/[‘’´ʹ]/g, '′')
    .replace(/''|[“”„]/g, '″');
  if (/^[=@]/.test(text)) return { fault: 'formula-text' };
  const signs = text.match(direction) ?? [];
  if (signs.length > 1) return { fault: 'not-degrees' };
  const sign = signs[0] ?? '';
  text = text.replace(direction, '').trim();
  const axis =
    north.test(sign) || south.test(sign) ? 'lat' : east.test(sign) || west.test(sign) ? 'lon' : null;
  const parts =
    /^([+-]?)\s*(\d{1,3}(?:[.,]\d+)?)\s*°?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*[′'м]?\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*[″"с]?\s*)?$/.exec(
      text,
    );
  if (!parts) return { fault: 'not-degrees' };
  const [, minus, whole = '0', minutes, seconds] = parts;
  const [d, m, s] = [whole, minutes ?? '0', seconds ?? '0'].map((part) => Number(part.replace(',', '.')));
  // Two bare numbers are degrees and minutes only when a sign says so.
  if (minutes !== undefined && !/[°′'″"]/.test(text)) return { fault: 'not-degrees' };
  if ((m ?? 0) >= 60 || (s ?? 0) >= 60) return { fault: 'not-degrees' };
  const degrees = (d ?? 0) + (m ?? 0) / 60 + (s ?? 0) / 3600;
  const negative = minus === '-' || south.test(sign) || west.test(sign);
  return { value: { degrees: negative ? -degrees : degrees, axis } };
}

/** Both in one cell: `48.59, 38.00`, `48,59; 38,00`, `48,59, 38,00`, `48°35′N 38°00′E`; latitude first unless signs say otherwise. */
export function readPair(cell: Cell): Read<{ lat: number; lon: number }> {
  if (typeof cell !== 'string') return { fault: 'not-degrees' };
  if (/^[=@]/.test(cell.trim())) return { fault: 'formula-text' };
  const text = cell.replace(/[()[\]]/g, '').trim();
  for (const cut of [/\s*[;/|]\s*/, /,\s+/, /(?<=[NSEWшд.])\s+/, /\s*,\s*/, /\s+/]) {
    const parts = text.split(cut);
    if (parts.length !== 2) continue;
    const [one, other] = parts.map((part) => readDegrees(part));
    if (!one || !other || 'fault' in one || 'fault' in other) continue;
    const turned = one.value.axis === 'lon' || other.value.axis === 'lat';
    const [lat, lon] = turned ? [other.value, one.value] : [one.value, other.value];
    return { value: { lat: lat.degrees, lon: lon.degrees } };
  }
  return { fault: 'not-degrees' };
}

const months: readonly RegExp[] = [
  /^(jan|січ)/, /^(feb|лют)/, /^(mar|бер)/, /^(apr|кв[іi]т)/, /^(may|трав)/, /^(jun|черв)/,
  /^(jul|лип)/, /^(aug|серп)/, /^(sep|вер)/, /^(oct|жовт)/, /^(nov|лист)/, /^(dec|груд)/,
]; // biome-ignore format: months read by quarters

/** `2021`, `11.2021`, `18.11.2021`, `2021-11-18`, `18 листопада 2021`, `November 2021` → ISO, as precise as it was. */
export function readDate(cell: Cell): Read<string> {
  if (typeof cell === 'object' && cell !== null) return { value: cell.day };
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2100) return { value: String(cell) };
    return { fault: 'serial-date' };
  }
  const text = String(cell)
    .trim()
    .toLowerCase()
    .replace(/\s*(р\.?|року|рік|г\.)$/u, '')
    .replace(/\s+00:00(:00)?$/, '');
  if (/^\d{4}$/.test(text)) return { value: text };
  if (/^\d{5}$/.test(text)) return { fault: 'serial-date' };
  let match = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text);
  if (match) return dateOf(match[1], match[2], match[3]);
  match = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (match) return dateOf(match[2], match[1]);
  match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match) {
    const [, first = '', sign, second = '', year] = match;
    // With dots the day comes first everywhere; strokes mean one thing in London and another in New York.
    if (sign === '.' || Number(first) > 12) return dateOf(year, second, first);
    if (Number(second) > 12) return dateOf(year, first, second);
    return Number(first) === Number(second) ? dateOf(year, first, second) : { fault: 'ambiguous-date' };
  }
  match = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([\p{L}]{3,})\.?,?\s+(?:(\d{1,2}),\s+)?(\d{4})$/u.exec(text);
  if (match) {
    const month = months.findIndex((name) => name.test(match?.[2] ?? '')) + 1;
    if (month > 0) return dateOf(match[4], String(month), match[1] ?? match[3]);
  }
  return { fault: /^[=@]/.test(text) ? 'formula-text' : 'not-a-date' };
}

function dateOf(year = '', month = '', day?: string): Read<string> {
  const iso = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  const full = day ? iso : `${iso}-01`;
  const date = new Date(`${full}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== full)
    return { fault: 'not-a-date' };
  return { value: iso };
}

/** Text as typed, trimmed, in joined letters (NFC); what stands for "nothing" is null. A whole number loses no digit. */
export function readText(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return cell.day;
  const text = String(cell)
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim()
    .normalize('NFC');
  return /^(|[-–—]+|n\/?a|none|null|немає|н\/д|невідомо|\?)$/i.test(text) ? null : text;
}
