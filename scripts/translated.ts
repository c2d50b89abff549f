/**
 * `npm run translated -- content/stories/uk/STORY.mdx …`: records in a story which state of its original it was
 * translated from, part by part, for a translator who has just read both texts.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTranslation } from '#check/rules/translation';
import { story } from '#model/story';
import { digestOfText, partsOfText } from '#model/translation';
import { writeWhole } from '#source/atomic';
import { getRoot } from '#source/root';
import { parseStory } from '#source/story';
import { runCommand } from './command.ts';

const block = /^translation:.*\n(?:[ \t]+.*\n)*/m;

function main(): number {
  const { values, positionals } = parseArgs({
    options: { root: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log('npm run translated -- [--root DIR] content/stories/uk/STORY.mdx …');
    return 0;
  }
  if (positionals.length === 0)
    throw new Error('Name the translations: npm run translated -- content/stories/uk/story.mdx');
  const root = getRoot(values.root);
  const site = JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8')) as { defaultLocale: string };
  for (const file of positionals) record(root, file, site.defaultLocale);
  return 0;
}

function record(root: string, file: string, defaultLocale: string): void {
  const own = readStory(root, file);
  const of = own.value.translation?.of ?? defaultLocale;
  if (basename(dirname(file)) === of)
    throw new Error(`${file} is the original; it is translated from nothing.`);
  const original = readStory(root, join(dirname(dirname(file)), of, basename(file)));
  const made = formatTranslation(
    of,
    digestOfText(original.value, original.body),
    partsOfText(original.value, original.body),
  );
  const head = own.text.slice(0, own.bodyStart).replace(block, '');
  const close = head.lastIndexOf('---');
  writeWhole(join(root, file), `${head.slice(0, close)}${made}${head.slice(close)}${own.body}`);
  console.log(`${file}: recorded from ${of}.`);
}

function readStory(root: string, file: string) {
  const text = readFileSync(join(root, file), 'utf8');
  const { frontMatter, bodyStart } = parseStory(text);
  return { text, bodyStart, value: story.parse(frontMatter.value), body: text.slice(bodyStart) };
}

await runCommand('translated', main);
