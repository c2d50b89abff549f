/**
 * CITATION.cff of the repository (Citation File Format 1.2.0), made from the record of the edition: the entity is the
 * author, no person is named. Knows only the few kinds of values the file needs.
 */
import type { Site } from '#model/site';

/** SPDX identifiers of licences that records write otherwise. */
const spdx: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'CC-BY-4.0',
  'CC BY-SA 4.0': 'CC-BY-SA-4.0',
  'CC0 1.0': 'CC0-1.0',
};

type Value = string | readonly Fields[] | Fields;
interface Fields {
  readonly [key: string]: Value;
}

/** JSON strings are YAML strings; everything else is laid out by indentation. */
function write(fields: Fields, indent = ''): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${indent}${key}: ${JSON.stringify(value)}`];
    if (Array.isArray(value))
      return [
        `${indent}${key}:`,
        ...(value as readonly Fields[]).flatMap((item) =>
          write(item, `${indent}    `).map((line, index) =>
            index === 0 ? `${indent}  - ${line.trimStart()}` : line,
          ),
        ),
      ];
    return [`${indent}${key}:`, ...write(value as Fields, `${indent}  `)];
  });
}

/** The program stands under its own licence; whoever cites the atlas cites its texts and data. */
export function makeCitationFile({
  name,
  description,
  url,
  edition,
  licences,
  defaultLocale,
  contact,
}: Site): string {
  const say = (text: Readonly<Record<string, string>>): string => text[defaultLocale] ?? '';
  const authors = [{ name: say(name), website: `${url}/` }];
  const shared = {
    title: say(name),
    authors,
    version: edition.id,
    'date-released': edition.date,
    url: `${url}/`,
  };
  const fields: Fields = {
    'cff-version': '1.2.0',
    message: 'If you use this atlas, its data or its code, please cite it as below.',
    type: 'software',
    ...shared,
    abstract: say(description),
    license: spdx[licences.code] ?? licences.code,
    ...(contact.repository ? { 'repository-code': contact.repository } : {}),
    'preferred-citation': {
      type: 'data',
      ...shared,
      edition: say(edition.label),
      license: spdx[licences.content] ?? licences.content,
    },
  };
  return `${write(fields).join('\n')}\n`;
}
