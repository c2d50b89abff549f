/** The editor at /admin/ on a copy of a small edition: what is saved is what was changed, and nobody else is asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '#source/root';
import { makeCorpus } from '../../scripts/corpus.ts';
import { createSiteServer } from '../../scripts/serve.ts';
import { launch } from '../support/launch.ts';
import { writeInto } from '../support/root.ts';

const community = 'data/communities/xa-illustrative-00000.json';
const story = 'content/stories/en/illustrative-00000.mdx';
/** Written as an author may have written it, with more in it than the corpus has. */
const sentence = 'Words <Place id="xa-illustrative-00000"  /> with *stress*.';

const files = new Map(makeCorpus({ communities: 2, stories: 1 }));
const root = mkdtempSync(join(tmpdir(), 'kindred-editor-'));
const out = join(root, 'dist');
let server: Server;
let browser: Browser;
let page: Page;
let origin = '';
const asked = new Set<string>();
const complaints: string[] = [];

const run = (script: string, ...given: string[]) =>
  spawnSync(process.execPath, [join(repository, 'scripts', script), '--root', root, ...given], {
    encoding: 'utf8',
    // The bundler does not let go of its helpers when it believes itself under test.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    timeout: 110_000,
  });

beforeAll(async () => {
  const site = JSON.parse(files.get('data/site.json') ?? '{}');
  site.editor = { backend: 'github', repository: 'owner/name', branch: 'main' };
  files.set('data/site.json', `${JSON.stringify(site, null, 2)}\n`);
  files.set(story, (files.get(story) ?? '').replace(/\n*$/, `\n\n${sentence}\n`));
  for (const [path, text] of files) writeInto(root, path, text);
  const built = run('build.ts', '--out', out);
  expect(built.status, built.stderr).toBe(0);
  server = createSiteServer(out);
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => {
    // Fonts and icons are the repository's; this root is bare of them.
    if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`${origin}/admin/`);
  await page.evaluate(writeAll, [...files, ['.git/HEAD', 'ref: refs/heads/main\n'] as [string, string]]);
  await page.getByRole('button', { name: 'Local Repository' }).click();
  await page.getByText('Illustrative story').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

test('a changed field of a community is the one line that changes in its file', async () => {
  await page.goto(`${origin}/admin/#/collections/communities/entries/xa-illustrative-00000`);
  await reach('verified');
  const field = page.locator('[data-key-path="verified"] input');
  const before = await field.inputValue();
  await field.fill('2025-12-24');
  await save();
  const text = files.get(community) ?? '';
  expect(await readOne(community)).toBe(text.replace(`"verified": "${before}"`, '"verified": "2025-12-24"'));
});

test('a changed sentence of a story leaves every other sign of it, and its translation, as they were', async () => {
  await page.goto(`${origin}/admin/#/collections/stories/entries/illustrative-00000`);
  await reach('body');
  const area = page.locator('.kindred-text textarea').first();
  const words = await area.inputValue();
  await area.fill(words.replace('with *stress*', 'without it'));
  await page.getByLabel('Component').first().selectOption('Aside');
  await area.evaluate((element) => {
    const field = element as unknown as { value: string; setSelectionRange(from: number, to: number): void };
    field.setSelectionRange(field.value.length, field.value.length);
  });
  await page.getByRole('button', { name: 'Insert', exact: true }).first().click();
  await page.keyboard.press('End');
  await save();
  const text = (files.get(story) ?? '').replace('with *stress*', 'without it');
  expect(await readOne(story)).toBe(`${text}\n<Aside>\n\n\n\n</Aside>\n`);
});

test('nothing else is written, and what was is valid', async () => {
  const changed: string[] = [];
  for (const [path, text] of files) {
    const now = await readOne(path);
    if (now !== text) changed.push(path);
    // An empty remark is for the author to fill in; the check would say so.
    writeFileSync(
      join(root, path),
      now.replace('<Aside>\n\n\n\n</Aside>', '<Aside>\n\nA remark.\n\n</Aside>'),
    );
  }
  expect(changed.sort()).toEqual([story, community]);
  const judged = run('validate.ts');
  expect(judged.stdout).toContain('0 errors');
  expect(judged.status).toBe(0);
});

test('the editor asks no host but its own, and its policy has nothing to block', () => {
  expect([...asked]).toEqual([origin]);
  expect(complaints).toEqual([]);
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).not.toContain('/admin/');
});

/** Fields far below are drawn when they are scrolled to. */
async function reach(name: string): Promise<void> {
  const field = page.locator(`[data-key-path="${name}"]`).first();
  await page.locator('[data-key-path]').first().waitFor();
  await page.mouse.move(500, 500);
  for (let turn = 0; turn < 40 && !(await field.isVisible()); turn++) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(50);
  }
  await field.scrollIntoViewIfNeeded();
}

async function save(): Promise<void> {
  // What the editor said of an earlier one is gone.
  await page.getByText('Entry saved').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Entry saved').waitFor();
}

const readOne = (path: string): Promise<string> =>
  page.evaluate(async (at) => {
    const names = at.split('/');
    const file = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const name of names) folder = await folder.getDirectoryHandle(name);
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, path);

/** Runs in the page: a folder of the browser's own stands for the one that an author would choose. */
async function writeAll(entries: [path: string, text: string][]): Promise<void> {
  for (const [path, text] of entries) {
    const names = path.split('/');
    const file = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
    const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}
