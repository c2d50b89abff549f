/** One file of a content root as records that fit their schemas, or as what keeps them from fitting. Touches no disk. */
import type { CollectionName, DataCollection } from '#model/registry';
import { registry } from '#model/registry';
import { SourceFault } from '#source/fault';
import { decodeText } from '#source/file';
import type { FrontMatter } from '#source/frontMatter';
import { readFrontMatter } from '#source/frontMatter';
import { parseJson } from '#source/json';
import type { ParsedStory } from '#source/story';
import { parseStory } from '#source/story';
import type { Document, DocumentCollection, Entry, Finding } from './diagnostic.ts';
import { readRecord } from './rules/schema.ts';

/** What a file is read as: records of a collection, or words of the interface. */
export type UnitKind = CollectionName | 'messages';
export type Reading = {
  /** Every id a record here goes by, faulty or not. */
  names: string[];
  /** Records that fit their schemas. */
  items: (Entry | Document)[];
  findings: Finding[];
  /** Whether the file could be read at all. */
  readable: boolean;
  /** Records in it, faulty ones too. */
  count: number;
};

const mdx = /^content\/(stories|pages)\/([^/]+)\/([^/]+)\.mdx$/;
const byFile = new Map<string, UnitKind>();
const byFolder = new Map<string, UnitKind>([
  ['content/messages', 'messages'],
  ['content/words', 'messages'],
]);
for (const [name, { format, path }] of Object.entries(registry)) {
  if (format === 'folder') byFolder.set(path, name as UnitKind);
  else if (format !== 'mdx') byFile.set(path, name as UnitKind);
}

/** The files that must be there: of a collection of one record. */
export const requiredFiles = Object.values(registry).flatMap(({ format, path }) =>
  format === 'single' ? [path] : [],
);

/** What the file at a path is read as; null for one that is no part of a collection. */
export function kindOf(path: string): UnitKind | null {
  const story = path.endsWith('.mdx') ? mdx.exec(path) : null;
  if (story) return story[1] as UnitKind;
  const whole = byFile.get(path);
  if (whole) return whole;
  return path.endsWith('.json') ? (byFolder.get(path.slice(0, path.lastIndexOf('/'))) ?? null) : null;
}

/** Language and slug of a story or page; null for any other path. */
export function documentAt(
  path: string,
): { collection: DocumentCollection; locale: string; slug: string } | null {
  const [, collection, locale, slug] = (path.endsWith('.mdx') ? mdx.exec(path) : null) ?? [];
  return collection && locale && slug ? { collection: collection as DocumentCollection, locale, slug } : null;
}

/** Reads a file, given as bytes or as the text they are, as what it is. Faults become findings; nothing is thrown for what an author may write. */
export function readUnit(path: string, kind: UnitKind, bytes: Uint8Array | string): Reading {
  const faulty = (findings: Finding[]): Reading => ({
    names: nameOf(path, kind),
    items: [],
    findings,
    readable: false,
    count: 1,
  });
  try {
    const text = decodeText(bytes, path);
    if (kind === 'stories' || kind === 'pages') return readDocument(path, text);
    const value = parseJson(text, path);
    if (kind === 'messages') {
      return isMessages(value)
        ? { names: [], items: [], findings: [], readable: true, count: 0 }
        : faulty([wrongForm('json/not-messages')]);
    }
    return readRecords(path, kind, value) ?? faulty([wrongForm('json/not-a-list')]);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return faulty([sayFault(error)]);
  }
}

/** A fault of a reader as a finding about the file it was found in. */
export function sayFault({ code, args, position, text }: SourceFault): Finding {
  if (!position || text === null) return { code, path: [], args };
  let start = 0;
  for (let line = 1; line < position.line; line++) start = text.indexOf('\n', start) + 1;
  start += position.column - 1;
  return { code, path: [], args, span: [start, start + 1] };
}

function readRecords(path: string, kind: DataCollection, value: unknown): Reading | null {
  const { format, schema } = registry[kind];
  const values: unknown[] | null = format !== 'list' ? [value] : Array.isArray(value) ? value : null;
  if (!values) return null;
  const reading: Reading = { names: [], items: [], findings: [], readable: true, count: values.length };
  const seen = new Set<string>();
  for (const [index, one] of values.entries()) {
    const at = format === 'list' ? [index] : [];
    const own = (one as { id?: unknown } | null)?.id;
    const id = format === 'list' ? String(own ?? '') : (nameOf(path, kind)[0] ?? kind);
    const { value: record, findings } = readRecord(schema, one);
    const name = typeof own === 'string' && format !== 'single' ? own : id;
    // An id that is none has its own message, and no file should be named by it.
    const isId = !findings.some(({ path: at }) => at.length === 1 && at[0] === 'id');
    if (format === 'folder' && name !== id && isId) {
      findings.push({ code: 'identity/file-name', path: ['id'], args: { id: name, name: id } });
    } else if (seen.has(name)) {
      findings.push({ code: 'identity/duplicate', path: ['id'], args: { id: name, other: path } });
    }
    seen.add(id).add(name);
    if (findings.length === 0) {
      reading.items.push({ collection: kind, id, file: path, at, value: record } as Entry);
    }
    for (const finding of findings) reading.findings.push({ ...finding, path: [...at, ...finding.path] });
  }
  reading.names = [...seen];
  return reading;
}

function readDocument(path: string, text: string): Reading {
  const { collection, locale, slug } = documentAt(path) as NonNullable<ReturnType<typeof documentAt>>;
  const frontMatter = readFrontMatter(text);
  const bodyStart = frontMatter.end;
  const parse = () => parsed(path, text, frontMatter);
  const findings: Finding[] = frontMatter.faults.map(({ code, args, start, length, fix }) => ({
    code: code as Finding['code'],
    path: [],
    args,
    span: [start, start + length],
    ...(fix ? { fix } : {}),
  }));
  const readable = frontMatter.value !== null;
  const { value, findings: misfits } = readable
    ? readRecord(registry[collection].schema, frontMatter.value)
    : { value: null, findings: [] };
  findings.push(...misfits);
  const id = `${locale}/${slug}`;
  const document = {
    collection,
    id,
    locale,
    slug,
    file: path,
    value,
    text,
    body: text.slice(bodyStart),
    bodyAt: bodyStart,
    parse,
  };
  return { names: [id], items: findings.length ? [] : [document as Document], findings, readable, count: 1 };
}

// Trees are large: only those of the last few stories are kept, long enough for all rules to look at one.
const kept = new Map<string, { text: string; made: ParsedStory }>();
const most = 16;

function parsed(path: string, text: string, frontMatter: FrontMatter): ParsedStory {
  const held = kept.get(path);
  if (held?.text === text) return held.made;
  const made = parseStory(text, frontMatter);
  kept.delete(path);
  kept.set(path, { text, made });
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return made;
}

function nameOf(path: string, kind: UnitKind): string[] {
  if (kind === 'messages') return [];
  const document = documentAt(path);
  if (document) return [`${document.locale}/${document.slug}`];
  const { format } = registry[kind];
  if (format === 'list') return [];
  return [format === 'single' ? kind : path.replace(/^.*\/|\.json$/g, '')];
}

function wrongForm(code: 'json/not-a-list' | 'json/not-messages'): Finding {
  return { code, path: [], args: {}, span: [0, 1] };
}

function isMessages(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
