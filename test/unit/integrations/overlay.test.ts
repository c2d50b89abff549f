import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCheck } from '#check/run';
import { makePayload } from '#integrations/overlay';
import { makeValidRoot, takeRecord } from '../../support/root.ts';

const figure = 'data/figures/illustrative-00000.json';

test('the page in development shows the first mistake with its line, and tells of the others', async () => {
  const root = makeValidRoot({ [figure]: { ...takeRecord(figure), unit: 'Two Words', relation: 'none' } });
  const payload = makePayload(await runCheck(root), root);
  expect(payload?.err.message).toContain('"unit" is "Two Words"');
  expect(payload?.err.loc?.file).toBe(join(root, figure));
  expect(payload?.err.frame).toContain('^^^^');
  expect(payload?.err.stack).toContain('And 1 more:');
});

test('nothing is laid over the page when only warnings are left', async () => {
  const root = makeValidRoot();
  expect(makePayload(await runCheck(root), root)).toBeNull();
});
