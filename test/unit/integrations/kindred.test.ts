import type { AstroIntegration } from 'astro';
import { afterEach, expect, test, vi } from 'vitest';
import { kindred } from '#integrations/kindred';
import { makeValidRoot, takeRecord } from '../../support/root.ts';

afterEach(() => vi.unstubAllEnvs());

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
const path = 'data/communities/xa-illustrative-00000.json';

async function setUp(command: 'build' | 'dev' | 'sync', root: string) {
  vi.stubEnv('KINDRED_ROOT', root);
  const lines: string[] = [];
  const config: Record<string, unknown>[] = [];
  const logger = { info: (line: string) => lines.push(line), error: (line: string) => lines.push(line) };
  const updateConfig = (part: Record<string, unknown>) => config.push(part);
  await kindred().hooks['astro:config:setup']?.({
    command,
    updateConfig,
    logger,
  } as unknown as Parameters<Setup>[0]);
  return { text: lines.join('\n'), config };
}

test('a build of content with mistakes stops before anything is written, and says them', async () => {
  const root = makeValidRoot({ [path]: { ...takeRecord(path), country: 'xa' } });
  await expect(setUp('build', root)).rejects.toThrowError(
    /so nothing was built\.\n\nerror\[schema\/form\]: "country" is "xa", which has not the right form\n {2}data\/communities/,
  );
});

test('the development server says the same and goes on', async () => {
  const root = makeValidRoot({ [path]: { ...takeRecord(path), country: 'xa' } });
  expect((await setUp('dev', root)).text).toContain('error[schema/form]: "country" is "xa"');
});

test('a build of sound content says how much was checked and serves the root’s own public folder', async () => {
  const root = makeValidRoot();
  const { text, config } = await setUp('build', root);
  expect(text).toMatch(/^Checked 42 records in \d+\.\d s\.$/);
  expect(String(config[0]?.publicDir)).toContain(`${root.replaceAll('\\', '/')}/public/`);
});
