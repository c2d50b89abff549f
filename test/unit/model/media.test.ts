import { expect, it } from 'vitest';
import { refusalOf } from '#model/media';

const edition = '2026-11-21';
const consent = {
  reference: 'KC-000001',
  guardian: true,
  assent: true,
  scope: 'web',
  given: '2026-01-01',
  expires: '2028-01-01',
  withdrawn: false,
} as const;
const child = { people: 'children-identifiable', tags: [], consent } as const;

it('shows a picture of a place without any consent', () => {
  expect(refusalOf({ people: 'none', tags: ['displacement'], consent: null }, edition)).toBeNull();
});

it('shows a child who can be recognised only with a consent that holds on the day of the edition', () => {
  expect(refusalOf({ ...child, tags: [] }, edition)).toBeNull();
  expect(refusalOf({ ...child, tags: [], consent: null }, edition)).toBe('no-consent');
  expect(refusalOf({ ...child, tags: [], consent: { ...consent, expires: edition } }, edition)).toBe(
    'consent-expired',
  );
  expect(refusalOf({ ...child, tags: [], consent: { ...consent, given: '2026-11-22' } }, edition)).toBe(
    'consent-ahead',
  );
});

it('never shows a child who can be recognised as displaced or ill, whatever was signed', () => {
  for (const tag of ['displacement', 'health', 'conflict'])
    expect(refusalOf({ ...child, tags: [tag] }, edition)).toBe('forbidden-tag');
});

it('tells nothing of a picture whose consent was taken back, before anything else is asked', () => {
  const withdrawn = { ...consent, withdrawn: true, expires: '2020-01-01' };
  expect(refusalOf({ ...child, tags: ['health'], consent: withdrawn }, edition)).toBe('withdrawn');
});
