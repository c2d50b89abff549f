import { describe, expect, test } from 'vitest';
import { makeCalendar } from '#publish/calendar';

const head = {
  name: 'Події',
  description: 'Дні, які відомі.',
  language: 'uk',
  url: 'https://example.org/events.ics',
  host: 'example.org',
  stamp: '2026-11-21',
};
const entry = {
  id: 'conference-2021',
  from: '2021-11-30',
  to: '2021-12-01',
  title: 'Дуже довга назва наради міст, дружніх до дітей та молоді, з комою; крапкою з комою',
  detail: 'Перший рядок.\nДругий рядок.',
  place: 'Краків',
  url: 'https://example.org/uk/sources/a/',
  isTentative: false,
};

describe('A calendar', () => {
  const text = makeCalendar(head, [entry]);

  test('ends its lines as RFC 5545 wants and folds them within 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('holds whole days with the day after the last as the end, stamped by the edition', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20211130');
    expect(text).toContain('DTEND;VALUE=DATE:20211202');
    expect(text).toContain('DTSTAMP:20261121T000000Z');
    expect(text).toContain('UID:conference-2021@example.org');
  });

  test('escapes what would end a value, and keeps every letter', () => {
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('з комою\\; крапкою');
    expect(unfolded).toContain('наради міст\\, дружніх');
    expect(unfolded).toContain('Перший рядок.\\nДругий рядок.');
  });

  test('says of an event nobody reported that it is tentative', () => {
    expect(makeCalendar(head, [{ ...entry, isTentative: true }])).toContain('STATUS:TENTATIVE');
    expect(text).not.toContain('STATUS');
  });
});
