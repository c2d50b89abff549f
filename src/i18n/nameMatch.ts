/** Ranks names against what a reader typed. Knows spellings and closeness, not what the names stand for. */
import { meaningOf, stemOfName, stemsOfWord, toPlain, toSound } from './fold.ts';

/** How near a name is, nearest first. */
export type Nearness =
  | 'same'
  | 'sounds'
  | 'inflected'
  | 'word'
  | 'begins'
  | 'extended'
  | 'sounds-begin'
  | 'alike';
const NEARNESS: readonly Nearness[] = [
  'same',
  'sounds',
  'inflected',
  'word',
  'begins',
  'extended',
  'sounds-begin',
  'alike',
];

export interface Named {
  /** Plain forms (`toPlain`) of the name in every language, its other names and its inflected forms. */
  keys: readonly string[];
}

export interface Match<Item> {
  item: Item;
  nearness: Nearness;
  /** Letters apart, within one nearness. */
  distance: number;
}

/** Names near to `query`, nearest first, in the given order where equally near; at most `limit`. */
export function matchNames<Item extends Named>(
  items: readonly Item[],
  query: string,
  limit = 8,
): Match<Item>[] {
  const plain = toPlain(query);
  const words = meaningOf(plain);
  const lean = words.join(' ');
  if (lean === '') return [];
  const forms = [...new Set([plain, lean])];
  const asked: Asked = { forms, sounds: forms.map(toSound), stems: words.map(stemsOfWord) };
  const matches = collect(items, asked, compareClosely);
  // What only sounds alike is looked for when nothing else is there: it costs most and is meant least.
  return (matches.length > 0 ? matches : collect(items, asked, compareLoosely)).slice(0, limit);
}

interface Asked {
  forms: readonly string[];
  sounds: readonly string[];
  stems: readonly ReadonlySet<string>[];
}

function collect<Item extends Named>(
  items: readonly Item[],
  asked: Asked,
  compare: (key: string, asked: Asked) => Found | null,
): Match<Item>[] {
  const matches: Match<Item>[] = [];
  for (const item of items) {
    let best: Match<Item> | null = null;
    for (const key of item.keys) {
      const found = compare(key, asked);
      if (found && (best === null || isNearer(found, best))) best = { item, ...found };
    }
    if (best) matches.push(best);
  }
  return matches.sort(
    (a, b) => NEARNESS.indexOf(a.nearness) - NEARNESS.indexOf(b.nearness) || a.distance - b.distance,
  );
}

/** The same names are compared at every key that is pressed. */
function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
const soundOf = remember(toSound);
const stemsOf = remember((key) => stemOfName(key).split(' '));

type Found = Pick<Match<unknown>, 'nearness' | 'distance'>;

const isNearer = (a: Found, b: Found): boolean => {
  const [one, other] = [NEARNESS.indexOf(a.nearness), NEARNESS.indexOf(b.nearness)];
  return one < other || (one === other && a.distance < b.distance);
};

/** Letters that spellings of one sound, or cases of one name, may differ by in length. */
const SLACK = 5;

function compareClosely(key: string, { forms, sounds, stems }: Asked): Found | null {
  if (forms.includes(key)) return { nearness: 'same', distance: 0 };
  const form = forms.at(-1) ?? '';
  if (Math.abs(key.length - form.length) <= SLACK) {
    if (sounds.includes(soundOf(key))) return { nearness: 'sounds', distance: 0 };
    const parts = stemsOf(key);
    if (parts.length === stems.length && parts.every((part, i) => part.length > 1 && stems[i]?.has(part)))
      return { nearness: 'inflected', distance: 0 };
  }
  if (form.length >= 3 && ` ${key} `.includes(` ${form} `))
    return { nearness: 'word', distance: key.length - form.length };
  if (form.length >= 2 && key.startsWith(form))
    return { nearness: 'begins', distance: key.length - form.length };
  if (key.length >= 4 && form.startsWith(key) && form.length - key.length <= 3)
    return { nearness: 'extended', distance: form.length - key.length };
  return null;
}

function compareLoosely(key: string, { sounds }: Asked): Found | null {
  const heard = sounds.at(-1) ?? '';
  const sound = soundOf(key);
  if (heard.length >= 3 && sound.startsWith(heard))
    return { nearness: 'sounds-begin', distance: sound.length - heard.length };
  const allowed = heard.length >= 8 ? 2 : heard.length >= 5 ? 1 : 0;
  if (Math.abs(sound.length - heard.length) > allowed || allowed === 0) return null;
  const distance = lettersApart(sound, heard, allowed);
  return distance <= allowed ? { nearness: 'alike', distance } : null;
}

/** Letters to add, drop, change or swap with the next to make `a` into `b`; more than `most` may come out as `most + 1`. */
export function lettersApart(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
