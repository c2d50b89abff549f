/**
 * What every artefact of the city kit says of its subject: one record for share image, poster, embed and oEmbed, in one
 * language, so that no two of them can differ (trust P2). Knows texts as they are shown, never how they are drawn.
 *
 * It lives in this room because catalog makes it, figure draws it and publish hands it on, and only model is open to all
 * three. `#catalog/kit` makes it (`describeKit`) and gives the cache key of pages made from it (`keyOfKit`).
 */

/** Subjects that have a kit; `kind` and `id` are parts of its addresses (`#i18n/paths`). */
const kitKinds = ['community', 'project', 'story'] as const;
export type KitKind = (typeof kitKinds)[number];

/** A text and the language it is in, when that is not the record's. */
export interface KitText {
  text: string;
  lang: string | null;
}

export interface KitStatus {
  /** Name of the mark in figure/geo/marks: winner, finalist, recognised … place. */
  mark: string;
  /** "Winner, 2021", "last known: candidate" */
  word: string;
  /** The word with its date and what it was given by or for, ready to print. */
  text: string;
  /** Drawn dashed: nothing newer is known. */
  lastKnown: boolean;
}

/** One bound figure, as its page says it. */
export interface KitFigure {
  id: string;
  /** With its qualifier: "more than 400", "PLN 80 million". */
  value: string;
  /** Unit and what is counted, as words that follow the value. */
  label: string;
  /** Language of the label when it is not the record's. */
  labelLang: string | null;
  /** In words: "reported", "target, not a result"; says so where sources differ. */
  kind: string;
  /** False for a target, plan, estimate or announcement: drawn dashed. */
  settled: boolean;
  /** "18 November 2021", or that no date is stated. */
  asOf: string;
  /** Date and kind ready to print: "As of: 18 November 2021, reported". */
  note: string;
}

/** What a source says of a front-line place (M7), as one line with its day, and in full. */
export interface KitSituation {
  /** "Situation: destroyed, 31 May 2023"; for a project or a story its community is named first. */
  line: string;
  text: KitText;
}

export interface KitRecord {
  kind: KitKind;
  id: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  name: string;
  nameLang: string | null;
  /** The name in the community's own language, or in English on a page in another. */
  also: KitText | null;
  /** Community: region and country. Project: its community and country. Story: the word and its day. With M2's asterisk. */
  kicker: string;
  status: KitStatus | null;
  /** Project and story: that of their (first) community. */
  situation: KitSituation | null;
  /** Where a relocated community is served now: one sentence. */
  now: KitText | null;
  relocated: boolean;
  figure: KitFigure | null;
  /** "Source: publisher, year": of the figure, else of the status, else the first of the record. */
  source: string;
  /** The same for images and print: the address of the publisher where the typefaces cannot write the name. */
  sourceDrawn: string;
  /** Language of the publisher's name when it is not the record's. */
  sourceLang: string | null;
  /** Whole sentences of the edition's statement, 120 letters at most where they allow it. */
  independence: string;
  /** Where the record names Kosovo (M2). */
  kosovoNote: string | null;
  /** For artefacts with a map (M3). */
  boundaries: string;
  /** The day the record was last checked, in words; `checked` is the whole line: "Sources last checked on …". */
  asOf: string;
  checked: string;
  edition: string;
  /** Absolute canonical address of the page; `address` is the same without `https://`, for print. */
  url: string;
  address: string;
  /** Name of the site and its words for invented data (P5), null when nothing is invented. */
  site: string;
  illustrative: string | null;
  /** Community whose pattern dresses it; null: the site's own. */
  paper: string | null;
}

/** What the site's own share image says: it stands for every page that has none of its own. */
export interface KitSite {
  locale: string;
  dir: 'ltr' | 'rtl';
  name: string;
  tagline: string;
  independence: string;
  edition: string;
  /** "kindredcities.example" */
  address: string;
  /** "1,219 communities, 49 countries and areas" */
  count: string;
  illustrative: string | null;
  /** Communities whose patterns dress it. */
  papers: readonly string[];
}

/** All kits of one language, as pages hand them to what is drawn after the last page. */
export interface KitHandover {
  locale: string;
  /** What stands before a path in this language: '' or '/uk'. */
  prefix: string;
  site: KitSite;
  kits: readonly KitRecord[];
  posters: KitPosters;
}

/** Where a community stands on the base map of its country. */
export interface KitPlace {
  /** Key of the base file, such as `ua`. */
  frame: string;
  /** Size of that file, and the place in it, in its units. */
  width: number;
  height: number;
  x: number;
  y: number;
  /** `name` as of figure/geo/marks. */
  mark: { name: string; lastKnown: boolean; relocated: boolean };
  /** Its name, at the mark. */
  name: string;
}

/** What posters show besides the records. */
export interface KitPosters {
  words: { scan: string; map: string };
  /** By `<kind>/<id>`; a kit that is of no one place has none. */
  places: Record<string, KitPlace>;
  /** Base maps as SVG, by their key. */
  grounds: Record<string, string>;
}
