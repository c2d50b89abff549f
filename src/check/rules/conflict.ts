/** Places near the front: their situation is dated (trust M7), no gathering is foretold, no shelter is located (S9). */
import type { DocumentRule, EntryRule, Finding, World } from '../diagnostic.ts';
import { isAfter } from './date.ts';
import { sentencesOf } from './strings.ts';

/** Regions of Ukraine through which fighting runs, as their English names begin; every community there says how it is. */
const front = /^(Donetsk|Luhansk|Zaporizhzhia|Kherson)\b/;
/** Regions within reach of it: no meeting to come is announced there either. */
const near = /^(Donetsk|Luhansk|Zaporizhzhia|Kherson|Kharkiv|Sumy|Chernihiv|Mykolaiv|Dnipropetrovsk)\b/;
const shelter = /shelters?\b|bomb-shelters?|укритт\p{L}{1,2}|бомбосховищ\p{L}{1,2}/iu;
/** A cheap sign of the word: most texts are ruled out by it. */
const hint = /helter|HELTER|критт|омбосхов/;
/** What turns a mention of a shelter into directions: a street and number, a floor, a school by its number, coordinates. */
const directions =
  /(?:вул\.|вулиц\p{L}{1,3}|просп\.|проспект\p{L}{0,2}|пров\.) ?\p{Lu}|\p{Lu}\p{L}+ (?:Street|Avenue|Road|Lane)\b|(?:school|kindergarten) (?:no\.? ?|№ ?)\d|(?:школ\p{L}{1,2}|садк\p{L}{1,2}|ліце\p{L}{1,2}) № ?\d|(?:basement|cellar) of|у підвал\p{L} |\d{2}\.\d{2,}, ?\d{2}\.\d{2,}/iu;

export const findConflictFaults: EntryRule = (entry, world) => {
  const findings: Finding[] = [];
  if (entry.collection === 'communities') {
    const { country, region, situation } = entry.value;
    const name = region?.en ?? '';
    if (country === 'UA' && situation === null && front.test(name)) {
      findings.push({ code: 'conflict/no-situation', path: ['situation'], args: { region: name } });
    }
    if (situation && !situation.asOf) {
      findings.push({
        code: 'conflict/no-date',
        path: ['situation', 'asOf'],
        args: { status: situation.status },
      });
    }
    if (situation && situation.sources.length === 0) {
      const args = { status: situation.status };
      findings.push({ code: 'conflict/no-source', path: ['situation', 'sources'], args });
    }
  }
  if (entry.collection === 'events') {
    const { from, to, communities } = entry.value;
    const edition = world.entries.site[0]?.value.edition.date;
    const key = to ? 'to' : 'from';
    const last = to ?? from;
    const place = communities.find((id) => isNearFront(id, world));
    if (edition && last && place && isAfter(last, edition)) {
      findings.push({ code: 'conflict/gathering', path: [key], args: { found: last, community: place } });
    }
  }
  return findings;
};

export const findConflictInDocument: DocumentRule = ({ body, bodyAt, slug }) => {
  return [...body.matchAll(/[^\n]+/g)].flatMap((paragraph) => {
    const found = findShelter(paragraph[0]);
    if (!found) return [];
    const start = bodyAt + paragraph.index + found.at;
    const args = { field: slug, found: found.words };
    return [{ code: 'conflict/shelter', path: [], args, span: [start, start + found.words.length] } as const];
  });
};

function isNearFront(id: string, world: World): boolean {
  const community = world.find('communities', id)?.value;
  if (!community) return false;
  return (
    community.situation !== null || (community.country === 'UA' && near.test(community.region?.en ?? ''))
  );
}

/** The word for a shelter that stands in one sentence with the way to it. */
export function findShelter(text: string): { words: string; at: number } | null {
  if (!hint.test(text) || !shelter.test(text) || !directions.test(text)) return null;
  for (const sentence of sentencesOf(text)) {
    const word = shelter.exec(sentence.text);
    if (word && directions.test(sentence.text)) return { words: word[0], at: sentence.at + word.index };
  }
  return null;
}
