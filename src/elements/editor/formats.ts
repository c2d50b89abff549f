/** Readers and writers that the editor asks for each collection's files: text → form and back, nothing else changed. */
import { BODY, LIST, ORIGIN, type Schema } from '#model/editable';
import type { Format } from '#model/registry';
import { readJson, writeJson } from './keepJson.ts';
import { readStory, writeStory } from './keepStory.ts';
import { isEmpty, mend } from './mend.ts';

type Form = Record<string, unknown>;

export interface FileFormat {
  extension: string;
  fromFile(text: string): Form;
  toFile(form: Form): string;
}

/** Every text that was read in this visit, by the number its form carries. */
const texts: string[] = [];
const remember = (text: string): Form => ({ [ORIGIN]: String(texts.push(text) - 1) });
const recall = (form: Form): string | undefined => texts[Number(form[ORIGIN] ?? Number.NaN)];

export function formatOf({ format, schema }: { format: Format; schema: Schema }): FileFormat {
  if (format === 'mdx') return storyFormat(schema);
  const isList = format === 'list';
  const whole: Schema = isList ? { type: 'array', items: schema } : schema;
  return {
    extension: 'json',
    fromFile(text) {
      const { value } = readJson(text);
      return { ...(isList ? { [LIST]: value } : (value as Form)), ...remember(text) };
    },
    toFile(form) {
      const text = recall(form);
      const read = text === undefined ? null : readJson(text);
      const { [ORIGIN]: _, ...fields } = form;
      const given = isList ? (fields[LIST] ?? []) : fields;
      const mended = mend(read?.value, given, whole);
      return writeJson(read, isEmpty(mended) && isList ? [] : mended);
    },
  };
}

function storyFormat(schema: Schema): FileFormat {
  return {
    extension: 'mdx',
    fromFile(text) {
      const { fields, body } = readStory(text);
      return { ...fields, [BODY]: body.trim(), ...remember(text) };
    },
    toFile(form) {
      const text = recall(form);
      const read = text === undefined ? null : readStory(text);
      const { [ORIGIN]: _, [BODY]: body, ...given } = form;
      const fields = mend(read?.fields, given, schema) as Form;
      return writeStory(read, fields, String(body ?? ''));
    },
  };
}
