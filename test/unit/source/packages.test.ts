import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { credits, readPackage } from '#source/packages';
import { repository } from '#source/root';

const folder = mkdtempSync(join(tmpdir(), 'kindred-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const kite = { package: 'kite', kind: 'browser', content: null } as const;

function install(manifest: object, files: Record<string, string> = {}): void {
  rmSync(join(folder, 'kite'), { recursive: true, force: true });
  mkdirSync(join(folder, 'kite', 'LICENSE'), { recursive: true });
  rmSync(join(folder, 'kite', 'LICENSE'), { recursive: true });
  writeFileSync(join(folder, 'kite', 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'kite', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'kite', name), text);
  }
}

describe('a package that reaches readers', () => {
  it('is credited as it tells of itself, wherever its licence lies', () => {
    const repositoryField = { url: 'git+https://code.example/kite.git' };
    install(
      { version: '1.2.3', license: 'MIT', repository: repositoryField },
      { 'LICENSE/LICENSE': 'Fly it.' },
    );
    expect(readPackage(kite, folder)).toEqual({
      ...kite,
      version: '1.2.3',
      licence: 'MIT',
      home: 'https://code.example/kite',
      notice: 'Fly it.',
    });
    install({ version: '1', license: 'ISC' }, { 'licence.md': 'Fly it high.' });
    expect(readPackage(kite, folder)).toMatchObject({ home: null, notice: 'Fly it high.' });
    install({ version: '1', license: 'ISC' });
    expect(readPackage(kite, folder).notice).toBeNull();
  });

  it('must be installed and say its licence', () => {
    install({ version: '1' });
    expect(() => readPackage(kite, folder)).toThrow('does not say its version and licence');
    expect(() => readPackage({ ...kite, package: 'no-such-kite' }, folder)).toThrow('npm ci');
  });

  it('is every package that scripts of the site import', () => {
    const named = new Set(credits.map((credit) => credit.package));
    const rooms = ['elements', 'figure'].map((room) => join(repository, 'src', room));
    const imported = rooms.flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .flatMap((file) =>
          [
            ...readFileSync(join(room, file), 'utf8').matchAll(
              /^(import (?!type)[^;]*?) from '([^.#'][^']*)'/gm,
            ),
          ].map(([, , name = '']) =>
            name
              .split('/')
              .slice(0, name.startsWith('@') ? 2 : 1)
              .join('/'),
          ),
        ),
    );
    // Shapes are simplified and codes drawn while the site is built.
    const built = ['topojson-simplify', 'qr'];
    expect([...new Set(imported)].filter((name) => !named.has(name) && !built.includes(name))).toEqual([]);
  });
});
