/** The guide leaves nothing out: every component and every field is where its readers look for it, in every language. */
import { describe, expect, it } from 'vitest';
import { listFields } from '#model/fields';
import { registry } from '#model/registry';
import { componentNames, kindsOf } from '#model/vocabulary';
import { findAll, findClass, findTag, hasClass, wordsOf } from '../support/html.ts';
import { getBody, locales, localised, readPage } from '../support/site.ts';

const idsOf = (path: string) =>
  new Set(
    findAll(getBody(readPage(path)), ({ attributes }) => Boolean(attributes.id)).map(
      ({ attributes }) => attributes.id,
    ),
  );

describe.each(locales)('The guide in %s', (locale) => {
  it('describes every field of every collection', () => {
    const ids = idsOf(localised('/guide/fields/', locale));
    const missing = Object.entries(registry).flatMap(([collection, { schema }]) =>
      listFields(schema)
        .map(({ path }) => `${collection}-${path.replaceAll('[]', '').replaceAll('.', '-')}`)
        .filter((id) => !ids.has(id)),
    );
    expect(missing).toEqual([]);
  });

  it('shows how every component is written, in each of its kinds', () => {
    const page = getBody(readPage(localised('/guide/components/', locale)));
    const sections = findClass(page, 'component');
    const wrong = componentNames.filter((name, index) => {
      const section = sections[index];
      if (!section) return true;
      const written = findTag(section, 'pre').map((pre) => wordsOf(pre));
      const words = wordsOf(section);
      const kinds = name === 'Chart' ? [] : kindsOf(name).filter((kind) => !words.includes(`kind="${kind}"`));
      return !written.some((code) => code.includes(`<${name}`)) || kinds.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('draws an example of each, unless the edition has no record for it', () => {
    const page = getBody(readPage(localised('/guide/components/', locale)));
    const bare = findClass(page, 'component').filter((section) =>
      findClass(section, 'component-seen').every((seen) => findAll(seen, () => true).length === 0),
    );
    // What stands only inside another component is drawn there.
    expect(bare.map((section) => wordsOf(findTag(section, 'h2')[0] ?? section))).toEqual(['Step', 'Part']);
  });

  it('leads from its front page to every other page of it', () => {
    const front = getBody(readPage(localised('/guide/', locale)));
    const doors = findClass(front, 'doors').flatMap((list) => findTag(list, 'a'));
    expect(doors.length).toBeGreaterThanOrEqual(12);
    for (const { attributes } of doors) expect(readPage(attributes.href ?? '').plain).toMatch(/^\/guide\//);
    expect(findAll(front, (element) => hasClass(element, 'guide-needs')).length).toBeGreaterThan(5);
  });
});
