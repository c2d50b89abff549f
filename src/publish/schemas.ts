/** The schemas of the model as JSON Schema for editors, and which files each belongs to. Writes nothing. */
import { z } from 'zod';
import { registry } from '#model/registry';

/** `file`: name within .vscode/schemas/. `match`: globs of the files it describes, from the root of the repository. */
export type EditorSchema = { file: string; match: string[]; schema: object };

/** One for every collection: what an author may write, so fields with a default are optional. */
export function makeEditorSchemas(): EditorSchema[] {
  return Object.entries(registry).map(([name, { format, path, schema }]) => {
    const whole = format === 'list' ? z.array(schema) : schema;
    const made = z.toJSONSchema(whole, { io: 'input', target: 'draft-7', unrepresentable: 'throw' });
    const match = {
      folder: [`/${path}/*.json`],
      list: [`/${path}`],
      single: [`/${path}`],
      mdx: [`/${path}/*/*.mdx`],
    }[format];
    return { file: `${name}.schema.json`, match, schema: { title: name, ...made } };
  });
}

/** The settings that tie each schema to its files; those of texts are read by extensions that know front matter. */
function makeEditorSettings(schemas: readonly EditorSchema[]): object {
  const json = schemas.filter(({ match }) => match.every((glob) => glob.endsWith('.json')));
  return {
    'json.schemas': json.map(({ file, match }) => ({ fileMatch: match, url: `./.vscode/schemas/${file}` })),
    'astro.content-intellisense': true,
    '[json]': { 'editor.defaultFormatter': 'vscode.json-language-features', 'editor.tabSize': 2 },
    'files.associations': { '*.mdx': 'mdx' },
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
  };
}

/** Every file of .vscode that is generated: path from the root of the repository, and text. */
export function makeEditorFiles(): [path: string, text: string][] {
  const schemas = makeEditorSchemas();
  const write = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...schemas.map(({ file, schema }): [string, string] => [`.vscode/schemas/${file}`, write(schema)]),
    ['.vscode/settings.json', write(makeEditorSettings(schemas))],
  ];
}
