/** The HTML of one page of every kind, in every language, is valid (R10). */
import { HtmlValidate } from 'html-validate';
import { describe, it } from 'vitest';
import { listPaths, locales, localised, readPage } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { errorPage, templates } from '../support/templates.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes the doctype in capitals and leaves spaces where a component ends; neither is a mistake.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // SVG elements close themselves, as XML allows and HTML reads.
    'void-style': 'off',
    'no-self-closing': 'off',
    // Official names of programmes and projects are long, and a shortened name would be another name.
    'long-title': 'off',
    // A heading may be a drawn numeral, named by its picture; the test of the outline asks every heading for a name.
    'empty-heading': 'off',
    // Tables that turn into lists on a narrow screen lose their meaning in some browsers unless they state it.
    'no-redundant-role': 'off',
    // A frame that a table is panned in is a region only because it takes the focus; it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

const pages = new Set(listPaths());

describe.each([...templates, errorPage])('$name ($path)', ({ path }) => {
  it.each(path === errorPage.path ? locales.slice(0, 1) : locales)('is valid HTML in %s', async (locale) => {
    const address = path === errorPage.path ? path : localised(path, locale);
    if (!pages.has(address)) throw new Error(`There is no ${address}.`);
    const { results } = await validator.validateString(readPage(address).html, address);
    const problems = results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${address}:${line}:${column} ${message} (${ruleId})`,
      ),
    );
    expectNone([...new Set(problems)], 12);
  });
});
