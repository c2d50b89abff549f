/**
 * Puts a community, a project or a story into the words of its kit: the one record that share image, poster, embed and
 * oEmbed are made from. Joins no more than it prints, because it runs for every subject in every language.
 */
import { keepWritable } from '#figure/glyphs';
import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import { digest } from '#model/digest';
import type {
  KitFigure,
  KitHandover,
  KitKind,
  KitRecord,
  KitSite,
  KitSituation,
  KitStatus,
  KitText,
} from '#model/kit';
import type { Project } from '#model/project';
import { splitName } from './award.ts';
import { createCitations, publisherLang } from './citations.ts';
import { describeMark } from './community.ts';
import type { Context } from './context.ts';
import { describeFigure, describeObservation, type ObservationView } from './figures.ts';
import { frameKey } from './frameKey.ts';
import { describeMembership, leadingMembership } from './memberships.ts';
import { communityName, countryName, needsNote } from './names.ts';
import { describePosters } from './poster.ts';
import { describeRecognition, leadingRecognition } from './recognitions.ts';
import { namesKosovo } from './sourceMarks.ts';
import { getRecord } from './store.ts';
import { findStoryEntry, listSlugs } from './stories.ts';
import { readStoryBody, type StoryTag } from './storyBody.ts';

const records = new WeakMap<Context, Map<string, KitRecord>>();

/** The kit of one subject in this language; made once. Throws when there is no such record. */
export function describeKit(context: Context, kind: KitKind, id: string): KitRecord {
  let known = records.get(context);
  if (!known) {
    known = new Map();
    records.set(context, known);
  }
  const key = `${kind}/${id}`;
  let record = known.get(key);
  if (!record) {
    record = makers[kind](context, id);
    known.set(key, record);
  }
  return record;
}

/** Cache key of a page that is made from the kit alone; changes with every word of it and with the interface. */
export const keyOfKit = (context: Context, kind: KitKind, id: string): string =>
  digest(`${frameKey(context)}${JSON.stringify(describeKit(context, kind, id))}`);

/** Every subject that has a kit. */
export function* listKits(context: Context): Generator<{ kind: KitKind; id: string }> {
  for (const id of context.store.communities.keys()) yield { kind: 'community', id };
  for (const id of context.store.projects.keys()) yield { kind: 'project', id };
  for (const id of listSlugs(context)) yield { kind: 'story', id };
}

/** Everything that is drawn of this language after the last page. */
export function describeHandover(context: Context): KitHandover {
  const { locale, site } = context;
  const kits = [...listKits(context)].map(({ kind, id }) => describeKit(context, kind, id));
  return {
    locale,
    prefix: locale === site.defaultLocale ? '' : `/${locale}`,
    site: describeSite(context),
    kits,
    posters: describePosters(context, kits),
  };
}

/** Signatures that fill the site's own card. */
const PATCHES = 28;

function describeSite(context: Context): KitSite {
  const { site, store, t, format } = context;
  const all = [...store.communities.keys()];
  const lead = site.lead.filter((id) => store.communities.has(id));
  // Evenly from the whole list, so that all countries have their chance.
  const others = Array.from({ length: PATCHES }, (_, i) => all[Math.floor((i * all.length) / PATCHES)] ?? '');
  const countries = new Set([...store.communities.values()].map(({ country }) => country));
  return {
    locale: context.locale,
    dir: context.dir,
    name: context.plain(site.name),
    tagline: context.plain(site.tagline),
    independence: leadingSentences(context.plain(site.independence), INDEPENDENCE_LETTERS),
    edition: context.plain(site.edition.label),
    address: site.url.replace(/^https?:\/\//, ''),
    count: t('map.count', { total: format.number(all.length), countries: format.number(countries.size) }),
    illustrative: site.illustrative ? t('kit.illustrative') : null,
    papers: [...new Set([...lead, ...others])].filter(Boolean).slice(0, PATCHES),
  };
}

const makers: Readonly<Record<KitKind, (context: Context, id: string) => KitRecord>> = {
  community: (context, id) => describeCommunityKit(context, getRecord(context.store, 'communities', id)),
  project: (context, id) => describeProjectKit(context, getRecord(context.store, 'projects', id)),
  story: describeStoryKit,
};

function describeCommunityKit(context: Context, community: Community): KitRecord {
  const { store } = context;
  const name = communityName(context, community);
  const projects = store.projectsByCommunity.get(community.id) ?? [];
  const status = describeCommunityStatus(context, community, projects);
  const figures = [
    ...projects.flatMap((project) => project.results),
    ...(store.figuresBySubject.get(`community:${community.id}`) ?? []).map(({ id }) => id),
  ];
  const found = findFigure(context, figures) ?? findSum(context, community);
  return complete(context, {
    kind: 'community',
    id: community.id,
    path: paths.community(community.id),
    name,
    also: name.also && { text: name.also.text, lang: name.also.lang },
    kicker: describePlace(context, community),
    status: status.status,
    situation: describeSituation(context, community, null),
    now: describeNow(context, community),
    relocated: community.relocation !== null,
    figure: found?.figure ?? null,
    sources: [...(found ? [found.source] : []), ...status.sources, ...community.sources],
    verified: community.verified,
    paper: community.id,
    countries: [community.country],
  });
}

function describeProjectKit(context: Context, project: Project): KitRecord {
  const community = getRecord(context.store, 'communities', project.community);
  const town = communityName(context, community).text;
  const leading = leadingRecognition(project);
  const recognition = describeRecognition(context, leading);
  const found = findFigure(context, [...project.results, ...(project.next?.figures ?? []), ...project.cost]);
  return complete(context, {
    kind: 'project',
    id: project.id,
    path: paths.project(project.id),
    name: context.text(project.title),
    also: null,
    kicker: `${town}, ${countryName(context, community.country)}`,
    status: {
      mark: leading.status === 'submission' ? 'place' : leading.status,
      word: recognition.word,
      text: `${recognition.word}. ${recognition.category.text}. ${splitName(recognition.award).head}`,
      lastKnown: false,
    },
    situation: describeSituation(context, community, town),
    now: describeNow(context, community),
    relocated: community.relocation !== null,
    figure: found?.figure ?? null,
    sources: [...(found ? [found.source] : []), ...leading.sources, ...project.sources],
    verified: project.verified,
    paper: community.id,
    countries: [community.country],
  });
}

function describeStoryKit(context: Context, slug: string): KitRecord {
  const entry = findStoryEntry(context, slug);
  if (!entry) throw new Error(`There is no story "${slug}".`);
  const { data } = entry;
  const [first] = data.communities;
  const community = first === undefined ? null : getRecord(context.store, 'communities', first);
  const town = community && communityName(context, community).text;
  // A story of many places says nothing of one of them on its image, unless its title does.
  const about =
    community && town && (data.communities.length === 1 || data.title.includes(town)) ? community : null;
  const found = findFigure(context, listPeople(context, readStoryBody(entry.body).tags), about?.id ?? null);
  const day = data.updated ?? data.published;
  return complete(context, {
    kind: 'story',
    id: slug,
    path: paths.story(slug),
    name: { text: data.title, lang: entry.locale === context.locale ? null : entry.locale },
    also: null,
    kicker: context.t('kit.story', { date: context.format.date(day) }),
    status: null,
    situation: about && describeSituation(context, about, town),
    now: about && describeNow(context, about),
    relocated: about?.relocation != null,
    figure: found?.figure ?? null,
    sources: [...(found ? [found.source] : []), ...data.sources],
    verified: day,
    paper: community?.id ?? null,
    // A title names no place that its own words do not; the note then follows from the words.
    countries: [],
  });
}

interface Subject
  extends Pick<
    KitRecord,
    'kind' | 'id' | 'also' | 'kicker' | 'status' | 'situation' | 'now' | 'relocated' | 'figure' | 'paper'
  > {
  path: string;
  name: KitText;
  /** Ids; the first is printed. */
  sources: readonly string[];
  /** ISO day. */
  verified: string;
  countries: readonly string[];
}

/** What every kit says alike: source, statement of independence, notes, dates, addresses. */
function complete(context: Context, subject: Subject): KitRecord {
  const { site, t, format } = context;
  const { path, name, sources, verified, countries, ...own } = subject;
  const url = site.url + context.href(path);
  const source = describeSourceLine(context, sources[0]);
  const names =
    needsNote(context, countries) ||
    namesKosovo(name.text, own.kicker, own.figure?.label ?? null, source?.line ?? null);
  return {
    ...own,
    locale: context.locale,
    dir: context.dir,
    name: name.text,
    nameLang: name.lang,
    source: source?.line ?? '',
    sourceDrawn: source?.drawn ?? '',
    sourceLang: describeSourceLang(context, sources[0]),
    independence: leadingSentences(context.plain(site.independence), INDEPENDENCE_LETTERS),
    kosovoNote: names ? t('note.kosovo') : null,
    boundaries: t('map.disclaimer'),
    asOf: format.date(verified),
    checked: t('ui.verified', { date: format.date(verified) }),
    edition: context.plain(site.edition.label),
    url,
    address: url.replace(/^https?:\/\//, ''),
    site: context.plain(site.name),
    illustrative: site.illustrative ? t('kit.illustrative') : null,
  };
}

const INDEPENDENCE_LETTERS = 120;

/** As many whole sentences as fit, one at least. */
export function leadingSentences(text: string, letters: number): string {
  // A full stop before a capital ends a sentence in every language of the edition.
  const [first = '', ...rest] = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let kept = first;
  for (const sentence of rest) {
    if (`${kept} ${sentence}`.length > letters) break;
    kept = `${kept} ${sentence}`;
  }
  return kept;
}

/** "Donetsk Oblast, Ukraine" */
const describePlace = (context: Context, community: Community): string =>
  [community.region && context.plain(community.region), countryName(context, community.country)]
    .filter(Boolean)
    .join(', ');

function describeCommunityStatus(
  context: Context,
  community: Community,
  projects: readonly Project[],
): { status: KitStatus; sources: readonly string[] } {
  const { mark, word } = describeMark(context, community);
  if (mark.name === 'winner' || mark.name === 'finalist') {
    const leading = projects
      .map(leadingRecognition)
      .filter(({ status }) => status === mark.name)
      .reduce((best, other) => (other.edition > best.edition ? other : best));
    const { category, award } = describeRecognition(context, leading);
    return {
      status: {
        mark: mark.name,
        word,
        text: `${word}. ${category.text}. ${splitName(award).head}`,
        lastKnown: false,
      },
      sources: leading.sources,
    };
  }
  const membership = leadingMembership(context, community);
  if (membership) {
    const { asOf, programme, sources } = describeMembership(context, membership);
    const name = capitalise(context, word);
    const text = context.t('kit.status', { status: name, date: asOf, programme: programme.name.text });
    return { status: { mark: mark.name, word: name, text, lastKnown: mark.lastKnown }, sources };
  }
  const signed = (context.store.agreementsByCommunity.get(community.id) ?? []).find(
    (one) => one.signed !== null,
  );
  const text = signed?.signed ? `${word}, ${context.format.date(signed.signed)}` : word;
  return { status: { mark: mark.name, word, text, lastKnown: false }, sources: signed?.sources ?? [] };
}

function describeSituation(
  { t, text, format }: Context,
  { situation }: Community,
  town: string | null,
): KitSituation | null {
  if (!situation) return null;
  const word = t(`kit.situation.${situation.status}`);
  const date = situation.asOf ? format.date(situation.asOf) : t('date.unknown');
  return {
    line: t(town === null ? 'kit.situation' : 'kit.situation.of', { town: town ?? '', word, date }),
    text: text(situation.text),
  };
}

function describeNow({ text }: Context, { relocation }: Community): KitText | null {
  if (!relocation) return null;
  const summary = text(relocation.summary);
  return { text: leadingSentences(summary.text, 0), lang: summary.lang };
}

function describeSourceLine(
  { store, t, format }: Context,
  id: string | undefined,
): { line: string; drawn: string } | null {
  const source = id === undefined ? undefined : store.sources.get(id);
  if (!source) return null;
  const year = source.published ? format.year(source.published) : t('source.undated');
  const say = (publisher: string): string => t('kit.source', { publisher, year });
  const isWritable = keepWritable(source.publisher) !== null || source.url === null;
  const host = () => new URL(source.url ?? '').hostname.replace(/^www\./, '');
  return { line: say(source.publisher), drawn: say(isWritable ? source.publisher : host()) };
}

function describeSourceLang(context: Context, id: string | undefined): string | null {
  const source = id === undefined ? undefined : context.store.sources.get(id);
  return source ? publisherLang(context, source) : null;
}

interface Found {
  figure: KitFigure;
  source: string;
}

/**
 * The first result among these figures; a target, plan or announcement only where there is no result. On the image of a
 * story a number of some other place names it; `at`: the community the story is about, left out where places are plain.
 */
function findFigure(context: Context, ids: readonly string[], at?: string | null): Found | null {
  const views = ids.map((id) => describeFigure(context, createCitations(context), id));
  const view = views.find(({ settled }) => settled) ?? views[0];
  if (!view) return null;
  const differs = view.relation === 'contradict' && view.others.length > 0;
  const place = at === undefined ? null : placeOf(context, view.id);
  const town = place && place.id !== at ? ` (${communityName(context, place).text})` : '';
  return describeFound(context, view.id, view, { ...view.label, text: view.label.text + town }, differs);
}

/** The community whose number it is; null for those of programmes, countries and the like. */
function placeOf({ store }: Context, figure: string): Community | null {
  const { kind, id } = getRecord(store, 'figures', figure).subject;
  const project = kind === 'project' ? store.projects.get(id) : undefined;
  const community = kind === 'community' ? id : project?.community;
  return (community && store.communities.get(community)) || null;
}

/** The sum a community's page shows of its first agreement that has one. */
function findSum(context: Context, community: Community): Found | null {
  for (const agreement of context.store.agreementsByCommunity.get(community.id) ?? []) {
    const [amount] = agreement.amounts;
    if (!amount) continue;
    const view = describeObservation(
      context,
      createCitations(context),
      amount.currency.toLowerCase(),
      amount,
    );
    const what = context.text(amount.what);
    // A sum means little without what was agreed, and with whom.
    const text = context.t('kit.sum', { what: what.text, title: context.plain(agreement.title) });
    return describeFound(context, agreement.id, view, { ...what, text }, false);
  }
  return null;
}

function describeFound(
  { t }: Context,
  id: string,
  view: ObservationView,
  label: KitText,
  differs: boolean,
): Found {
  const kind = differs ? t('kit.differs', { kind: view.statusWord }) : view.statusWord;
  return {
    figure: {
      id,
      value: view.value,
      label: [view.unit, label.text].filter(Boolean).join(' '),
      labelLang: label.lang,
      kind,
      settled: view.settled,
      asOf: view.asOf,
      note: `${t('community.as-of')}: ${view.asOf}, ${kind}`,
    },
    source: view.source.id,
  };
}

const people = new Set([
  'children',
  'people',
  'families',
  'young-people',
  'residents',
  'pupils',
  'students',
  'refugees',
]);

/** The bound figures of a story's text that count people: a number of pages or years means nothing out of its sentence. */
const listPeople = (context: Context, tags: readonly StoryTag[]): string[] =>
  [...listFigures(tags)].filter((id) => people.has(getRecord(context.store, 'figures', id).unit));

/** Ids of the bound figures of a story's text, in reading order. */
function* listFigures(tags: readonly StoryTag[]): Generator<string> {
  for (const { name, attributes, inside } of tags) {
    if (name === 'Figure' && attributes.id) yield attributes.id;
    yield* listFigures(inside);
  }
}

const capitalise = ({ locale }: Context, text: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
