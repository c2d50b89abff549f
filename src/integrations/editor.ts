/**
 * The editor at /admin/ of an edition that switches it on: its page, its program (copied from its package, so that
 * nothing is loaded from elsewhere, M5) and its configuration. An edition without it has no byte of any of them.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '#model/site';
import { describeModel, makeEditorConfig } from '#publish/editor';

/** A page that Astro does not find by itself, because its name begins with a line. */
export const editorRoute = {
  pattern: '/admin',
  entrypoint: new URL('../pages/_admin.astro', import.meta.url),
  prerender: true,
};

/** `folder`: the built site. Nothing is written for an edition that has no editor. */
export function writeEditor(site: Site, folder: string): void {
  if (!site.editor) return;
  const out = join(folder, 'admin');
  mkdirSync(out, { recursive: true });
  const write = (name: string, value: object) =>
    writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
  write('config.json', makeEditorConfig(site, site.editor));
  write('model.json', describeModel());
  writeProgram(join(out, 'program'));
}

/**
 * The program as its package has it, but for what a browser could not load: packages by name, and words in JSON.
 * Left out: source maps, four times the program, and what turns pictures into others, which pass a gate of their own.
 */
function writeProgram(out: string): void {
  const main = fileURLToPath(import.meta.resolve('@sveltia/cms'));
  const needless = /\.(map|wasm)$|[\\/](heic|webp)[\w-]*\.js$/;
  cpSync(dirname(main), out, { recursive: true, filter: (path) => !needless.test(path) });
  const text = readFileSync(main, 'utf8')
    .replaceAll(/import\(`\.\.\/locales\/([\w-]+)\.json`\)/g, 'import(`./locales/$1.js`)')
    .replaceAll('import(`immutable`)', 'import(`./immutable.js`)');
  if (!text.includes('./immutable.js') || !text.includes('./locales/'))
    throw new Error('The editor’s program has changed: see src/integrations/editor.ts.');
  writeFileSync(join(out, 'index.js'), text);
  const names = createRequire(main);
  copyFileSync(join(dirname(names.resolve('immutable')), 'immutable.es.js'), join(out, 'immutable.js'));
  const words = join(dirname(main), '../locales');
  mkdirSync(join(out, 'locales'));
  for (const name of readdirSync(words).filter((file) => file.endsWith('.json')))
    writeFileSync(
      join(out, 'locales', name.replace(/json$/, 'js')),
      `export default ${readFileSync(join(words, name), 'utf8').trim()};\n`,
    );
}
