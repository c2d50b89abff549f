/** Writes what follows from model and records: the files that let an editor complete data/ and content/, and CITATION.cff. */
import { join } from 'node:path';
import { site } from '#model/site';
import { makeCitationFile } from '#publish/citationFile';
import { makeEditorFiles } from '#publish/schemas';
import { writeWhole } from '#source/atomic';
import { readText } from '#source/file';
import { repository } from '#source/root';
import { formatFiles, readOptions } from './command.ts';

readOptions({
  name: 'schemas',
  help: 'npm run schemas\n\n  Writes .vscode/schemas and CITATION.cff anew, after the model or data/site.json changed.',
  options: {},
});

const files = makeEditorFiles();
for (const [path, text] of files) writeWhole(join(repository, path), text);
formatFiles('.vscode');
writeWhole(
  join(repository, 'CITATION.cff'),
  makeCitationFile(site.parse(JSON.parse(await readText(repository, 'data/site.json')))),
);
console.log(`Wrote ${files.length} files to .vscode, and CITATION.cff.`);
