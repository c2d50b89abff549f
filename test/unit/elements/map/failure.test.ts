import { expect, test } from 'vitest';
import { LiveMapError, reasonOf, within } from '#elements/map/failure';

test('what answers in time is passed on, with its failures', async () => {
  await expect(within(1000, Promise.resolve(7))).resolves.toBe(7);
  await expect(within(1000, Promise.reject(new Error('broken')))).rejects.toThrowError('broken');
});

test('what never answers, such as a worker that hangs, is given up with a reason', async () => {
  const waiting = within(10, new Promise(() => {}));
  await expect(waiting).rejects.toMatchObject({ reason: 'slow' });
});

test('an unknown failure is one of files, a known one keeps its reason', () => {
  expect(reasonOf(new TypeError('Failed to fetch'))).toBe('files');
  expect(reasonOf(new LiveMapError('webgl'))).toBe('webgl');
});
