/** Writes the JSON Schemas and the settings that let an editor complete and explain the files of data/ and content/. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeEditorFiles } from '#publish/schemas';
import { writeWhole } from '#source/atomic';
import { repository } from '#source/root';

const files = makeEditorFiles();
for (const [path, text] of files) writeWhole(join(repository, path), text);
// The formatter has its own opinion on short lists, and the repository holds every file to it.
const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome');
spawnSync(process.execPath, [biome, 'format', '--write', join(repository, '.vscode')]);
console.log(`Wrote ${files.length} files to .vscode.`);
