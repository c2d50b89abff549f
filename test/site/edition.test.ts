/** The portable edition: every address in it leads to a file in it, and its bytes depend on the built site alone (R8). */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { writeArchive } from '#integrations/archive';
import { dist } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { templates } from '../support/templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'edition-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pack = (file: string) =>
  writeArchive({
    site: dist,
    file: join(folder, file),
    name: 'kites',
    day: '2026-11-22',
    readme: 'Kites.\n',
    online: 'https://kites.example',
  });
const made = pack('a.zip');
const files = new Map(
  Object.entries(unzipSync(readFileSync(join(folder, 'a.zip')))).map(([path, content]) => [
    path.slice('kites/'.length),
    content,
  ]),
);
const textOf = (path: string) => Buffer.from(files.get(path) ?? []).toString('utf8');

describe('The portable edition', () => {
  it('is the same twice', () => {
    expect(pack('b.zip').sha256).toBe(made.sha256);
  });

  it('lists the hash of each of its files', () => {
    const lines = textOf('SHA256SUMS').trimEnd().split('\n');
    const wrong = lines.filter((line) => {
      const [sum = '', path = ''] = line.split('  ');
      return (
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex') !== sum
      );
    });
    expect(wrong).toEqual([]);
    expect(lines).toHaveLength(files.size - 1);
  });

  it('leads only to files it holds, from pages of every kind in every language', () => {
    const problems: string[] = [];
    const pages = templates
      .map(({ path }) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)))
      .filter((path) => files.has(path));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = textOf(page);
      for (const [, name, address = ''] of html.matchAll(/\b(href|src|action)="([^"]*)"/g)) {
        if (/^(https?:|mailto:|data:|#)/.test(address)) continue;
        const target = new URL(address.replace(/[?#].*$/, ''), `file:///${page}`).pathname.slice(1);
        if (address.startsWith('/') || !files.has(decodeURIComponent(target)))
          problems.push(`${page}  ${name}="${address}"`);
      }
      if (/<script(?![^>]*json)/.test(html)) problems.push(`${page}  has a script`);
    }
    expectNone(problems);
  });

  it('leaves out what is made to be sent or hung up, and leads to it online', () => {
    expect([...files.keys()].filter((path) => /(^|\/)(cards|poster|embed|oembed)\//.test(path))).toEqual([]);
    const page = [...files.keys()].find((path) => /^communities\/ua-[\w-]+\/index\.html$/.test(path)) ?? '';
    const [address] = /https:\/\/kites\.example\/poster\/community\/[\w-]+\//.exec(textOf(page)) ?? [];
    expect(address).toBe(`https://kites.example/poster/community/${page.split('/')[1]}/`);
    expect(/<img src="[^"]*cards\//.test(textOf(page))).toBe(false);
  });

  it('holds the data, and says what it is', () => {
    expect(files.has('api/v1/index.json') && files.has('api/v1/communities.csv')).toBe(true);
    expect(textOf('README.txt')).toBe('Kites.\n');
  });
});
