/** Starts the editor at /admin/: its own program, this site's forms, and readers and writers that keep files as they are. */
import { formatName, type Model, TEXT_FIELD } from '#model/editable';
import { formatOf } from './formats.ts';
import { keepToPolicy } from './requests.ts';
import { adoptStyles } from './sheets.ts';
import { makeTextField, type Toolkit, type Words } from './textField.ts';

interface Editor {
  init(options: { config: object }): Promise<void>;
  registerCustomFormat(
    name: string,
    extension: string,
    format: { fromFile(text: string): object; toFile(form: Record<string, unknown>): string },
  ): void;
  registerFieldType(name: string, control: unknown): void;
}

/** What this site says within the program, as the page has it. */
const readWords = (): Words => JSON.parse(document.querySelector('[data-editor-words]')?.textContent ?? '{}');

/** Shows the sentence that is in the page for this, with what the browser said. */
function fail(error: unknown): void {
  const note = document.querySelector<HTMLElement>('[data-editor-failure]');
  if (!note) return;
  note.hidden = false;
  note.append(` ${error instanceof Error ? error.message : String(error)}`);
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as T;
}

export async function startEditor(): Promise<void> {
  try {
    const [config, { collections, palette }] = await Promise.all([
      read<object>('/admin/config.json'),
      read<Model>('/admin/model.json'),
    ]);
    adoptStyles();
    keepToPolicy();
    const program = '/admin/program/index.js';
    const { default: editor } = (await import(/* @vite-ignore */ program)) as { default: Editor };
    for (const [name, collection] of Object.entries(collections)) {
      const { extension, fromFile, toFile } = formatOf(collection);
      editor.registerCustomFormat(formatName(name, collection.format), extension, { fromFile, toFile });
    }
    editor.registerFieldType(TEXT_FIELD, makeTextField(palette, readWords(), window as unknown as Toolkit));
    await editor.init({ config: { load_config_file: false, ...config } });
  } catch (error) {
    fail(error);
  }
}
