/** A community's page as a home: what it says of the age of a standing, of corrections, and of what it does not know. */
import { beforeAll, describe, it } from 'vitest';
import { paths } from '#i18n/paths';
import { type Element, findAll, findClass, findTag, wordsOf } from '../support/html.ts';
import { locales, localised, readData, readMessages, readPage, readRecords, site } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';

interface Standing {
  asOf: string | null;
  reviewDue: string | null;
}
interface Community {
  id: string;
  memberships: Standing[];
}

const { contact, edition, review } = readData('site.json') as {
  contact: { email: string };
  edition: { date: string };
  review: { membershipMonths: number };
};
const log = readData('corrections.json') as { id: string; page: string }[];

/** Last day a partial date can stand for, so many months later; ISO. */
function later(partial: string, months: number): string {
  const [year = 0, month = 12, day] = partial.split('-').map(Number);
  const last = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
  const own = day ?? last(year, month);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(own, last(y, m))).padStart(2, '0')}`;
}

const isDue = ({ asOf, reviewDue }: Standing): boolean => {
  const day = reviewDue ?? (asOf ? later(asOf, review.membershipMonths) : null);
  return day === null || day < edition.date;
};

interface Entered {
  id: string;
  community: string;
  recognitions: { status: string }[];
}
const winners = new Set(
  readRecords<Entered>('projects').flatMap(({ community, recognitions }) =>
    recognitions.some(({ status }) => status === 'winner') ? [community] : [],
  ),
);

const isHeading = ({ tag }: Element): boolean => /^h[1-6]$/.test(tag);

type Rule = (page: { path: string; main: Element; own: Community; locale: string }) => Iterable<string>;

const rules: Record<string, Rule> = {
  'marks every standing that is due for review, and no other (P3)': function* ({ main, own }) {
    const rows = findClass(main, 'review');
    if (rows.length !== own.memberships.length) yield `has ${rows.length} reviews`;
    for (const [index, row] of rows.entries()) {
      const membership = own.memberships[index];
      const marked = findClass(row, 'due').length > 0;
      if (membership && marked !== isDue(membership)) yield `marks standing ${index + 1}: ${marked}`;
    }
  },
  'draws the star of a winner for winners alone': function* ({ main, own }) {
    const stars = findClass(main, 'tl').flatMap((list) => findClass(list, 'star'));
    if (stars.length > 0 && !winners.has(own.id)) yield `has ${stars.length} stars`;
  },
  'has no heading without something under it': function* ({ main }) {
    for (const section of findTag(main, 'section')) {
      const headings = findAll(section, isHeading);
      const rest = wordsOf(section, (element) => !isHeading(element)).trim();
      const hasDrawing = findTag(section, 'svg').length > 0;
      if (headings.length > 0 && rest === '' && !hasDrawing)
        yield `"${headings.map((heading) => wordsOf(heading)).join(' / ')}" is empty`;
    }
    for (const list of findAll(main, ({ tag }) => tag === 'ul' || tag === 'ol' || tag === 'dl'))
      if (wordsOf(list).trim() === '') yield `<${list.tag} class="${list.attributes.class ?? ''}"> is empty`;
  },
  'opens a message that carries its own address, and nothing a name could break': function* ({ path, main }) {
    const links = findTag(main, 'a').filter(({ attributes }) =>
      attributes.href?.startsWith(`mailto:${contact.email}?`),
    );
    if (links.length !== 1) yield `has ${links.length} ways to correct it`;
    for (const { attributes } of links) {
      const href = attributes.href ?? '';
      const { searchParams } = new URL(href);
      if ([...searchParams.keys()].join() !== 'subject,body') yield `asks for ${[...searchParams.keys()]}`;
      if (
        !searchParams
          .get('body')
          ?.split(/\s/)
          .includes(site.url + path)
      )
        yield `does not name itself: ${href}`;
      if (/[\s<>"+]/.test(href)) yield `is not escaped: ${href}`;
    }
  },
  'shows every correction of it, or says that there is none (P4)': function* ({ main, own, locale }) {
    const town = findClass(main, 'town')[0];
    const wanted = log.filter(({ page }) => page === paths.community(own.id));
    const ids = new Set(
      findAll(main, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes.id),
    );
    for (const { id } of wanted) if (!ids.has(`change-${id}`)) yield `does not show "${id}"`;
    const none = readMessages(locale)['community.changes.none']?.split('{date}').at(-1) ?? '';
    if (!town || (log.length === 0 && !wordsOf(town).includes(none.trim())))
      yield 'is silent about corrections';
  },
  'leads its own people to their checklist': function* ({ main, locale }) {
    const guide = localised(paths.guideTown(), locale);
    if (!findTag(main, 'a').some(({ attributes }) => attributes.href === guide)) yield 'does not';
  },
};

describe('A community page', () => {
  const found = new Map<string, string[]>(Object.keys(rules).map((name) => [name, []]));
  // Languages take turns: what differs between them is tested page by page elsewhere.
  beforeAll(() => {
    for (const [index, own] of readRecords<Community>('communities').entries()) {
      const locale = locales[index % locales.length] ?? '';
      const path = localised(paths.community(own.id), locale);
      const main = findTag(readPage(path).document, 'main')[0];
      if (!main) throw new Error(`${path} has no main part.`);
      for (const [name, rule] of Object.entries(rules))
        for (const problem of rule({ path, main, own, locale })) found.get(name)?.push(`${path}  ${problem}`);
    }
  });
  for (const name of Object.keys(rules)) it(name, () => expectNone(found.get(name) ?? []));
});
