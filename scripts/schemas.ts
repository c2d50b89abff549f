/** Writes what follows from model and records: the files that let an editor complete data/ and content/, and CITATION.cff. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { site } from '#model/site';
import { makeCitationFile } from '#publish/citationFile';
import { makeEditorFiles } from '#publish/schemas';
import { writeWhole } from '#source/atomic';
import { readText } from '#source/file';
import { repository } from '#source/root';

const files = makeEditorFiles();
for (const [path, text] of files) writeWhole(join(repository, path), text);
// The formatter has its own opinion on short lists, and the repository holds every file to it.
const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome');
spawnSync(process.execPath, [biome, 'format', '--write', join(repository, '.vscode')]);
writeWhole(
  join(repository, 'CITATION.cff'),
  makeCitationFile(site.parse(JSON.parse(await readText(repository, 'data/site.json')))),
);
console.log(`Wrote ${files.length} files to .vscode, and CITATION.cff.`);
