import { expect, test } from 'vitest';
import { runCheck } from '#check/run';
import { makeValidRoot } from '../../support/root.ts';

const codesOf = async (links: string) => {
  const page = `---\ntitle: About\ndescription: What this is.\nverified: '2025-12-01'\n---\n\n${links}\n`;
  const { diagnostics } = await runCheck(makeValidRoot({ 'content/pages/en/about.mdx': page }));
  return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('link/'));
};

test('links inside the edition may be relative, and lead to pages, records and stories', async () => {
  const links =
    '[a](/communities/xa-illustrative-00000/) [b](../stories/illustrative-00000/) [c](/countries/xa/) [d](#down) [e](safeguarding/)\n\n## Down';
  expect(await codesOf(links)).toEqual([]);
});

test('no way of writing an address reaches a script', async () => {
  const tries = [
    'javascript:x',
    'JAVASCRIPT:x',
    'java&#115;cript:x',
    'javascript&colon;x',
    '<java\tscript:x>',
    '< javascript:x>',
    '&Tab;javascript:x',
    'data:text/html,x',
    '//example.org',
    '/\\\\example.org',
    '<https:\\\\example.org>',
    'blob:https://example.org/x',
  ];
  for (const url of tries) expect([url, (await codesOf(`[a](${url})`)).length]).toEqual([url, 1]);
});
