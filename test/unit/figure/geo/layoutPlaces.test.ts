import { describe, expect, test } from 'vitest';
import { formOf } from '#figure/geo/layoutPlaces';

describe('A number that stands for several places', () => {
  test('has the shape of a standing only when all of them have it', () => {
    expect(formOf([{ name: 'winner' }, { name: 'winner' }]).shape).toBe('winner');
    expect(formOf([{ name: 'finalist' }]).shape).toBe('finalist');
    expect(formOf([{ name: 'winner' }, { name: 'finalist' }]).shape).toBe('several');
    expect(formOf([{ name: 'finalist' }, { name: 'recognised' }]).shape).toBe('several');
    expect(formOf([{ name: 'recognised' }, { name: 'recognised' }]).shape).toBe('several');
  });

  test('has the ring of a moved community only when all of them have moved', () => {
    const moved = { name: 'recognised', relocated: true } as const;
    expect(formOf([moved, moved]).ring).toBe(true);
    expect(formOf([moved, { name: 'recognised' }]).ring).toBe(false);
  });
});
