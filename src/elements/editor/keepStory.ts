/**
 * Writes a changed story into the text it was read from: a field of the front matter that is the one that was read
 * keeps its lines, and the words below keep every sign that nobody touched. Knows no schema.
 */
import { Document, isMap, parseDocument } from 'yaml';

export interface StoryText {
  text: string;
  fields: Record<string, unknown>;
  /** Field of the front matter → its lines, with the comments above them. */
  lines: ReadonlyMap<string, string>;
  body: string;
}

/** Front matter is what stands between the first two fences; a text without one is all body. */
export function readStory(text: string): StoryText {
  const found = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (found?.index !== 0) return { text, fields: {}, lines: new Map(), body: text };
  const [whole, yaml = ''] = found;
  const document = parseDocument(yaml);
  const fields = (document.toJS() ?? {}) as Record<string, unknown>;
  const starts = isMap(document.contents)
    ? document.contents.items.map(({ key }) => {
        const { value, range } = key as { value: unknown; range?: [number, number, number] };
        return { name: String(value), start: range?.[0] ?? 0 };
      })
    : [];
  const lines = new Map(
    starts.map(({ name, start }, index) => [
      name,
      yaml.slice(index === 0 ? 0 : start, starts[index + 1]?.start ?? yaml.length),
    ]),
  );
  return { text, fields, lines, body: text.slice(whole.length) };
}

/** `fields`: values taken from `read` keep their lines. `body`: spaces around it stay those of the file. */
export function writeStory(
  read: StoryText | null,
  fields: Readonly<Record<string, unknown>>,
  body: string,
): string {
  const front = Object.entries(fields)
    .map(([name, value]) => {
      const kept = value === read?.fields[name] ? read?.lines.get(name) : undefined;
      return kept ?? writeField(name, value);
    })
    .join('');
  const old = read?.body ?? '\n\n';
  const isKept = body.trim() === old.trim();
  const before = /^\s*/.exec(read?.body ?? '\n')?.[0] ?? '';
  const words = isKept && read ? old : `${before}${body.trim()}\n`;
  return `---\n${front}---\n${words}`;
}

/** Lists of words on one line and dates in quotes, as the repository has them. */
function writeField(name: string, value: unknown): string {
  // The older version takes more words for dates, numbers and yes or no, and so quotes all that any reader might.
  const document = new Document({ [name]: value }, { version: '1.1' });
  const list = document.get(name, true) as { flow?: boolean };
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) list.flow = true;
  document.directives = undefined as never;
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
