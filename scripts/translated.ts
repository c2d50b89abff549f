/**
 * Records in a story which state of its original it was translated from, part by part: for a translator who has just
 * read both texts. `node scripts/translated.ts [--root DIR] content/stories/uk/story.mdx …`
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

const { values, positionals } = parseArgs({
  options: { root: { type: 'string' } },
  allowPositionals: true,
});
const root = values.root ?? getRoot();
const block = /^translation:.*\n(?:[ \t]+.*\n)*/m;

function readStory(file: string) {
  const text = readFileSync(join(root, file), 'utf8');
  const { frontMatter, bodyStart } = parseStory(text);
  return { text, bodyStart, value: story.parse(frontMatter.value), body: text.slice(bodyStart) };
}

if (positionals.length === 0) {
  console.error('Name the translations: node scripts/translated.ts content/stories/uk/story.mdx');
  process.exitCode = 2;
}
for (const file of positionals) {
  const own = readStory(file);
  const site = JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8')) as { defaultLocale: string };
  const of = own.value.translation?.of ?? site.defaultLocale;
  if (basename(dirname(file)) === of)
    throw new Error(`${file} is the original; it is translated from nothing.`);
  const original = readStory(join(dirname(dirname(file)), of, basename(file)));
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
