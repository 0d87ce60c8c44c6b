import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { hasDay } from '../../src/domain/dates.js';
import { type CalendarEntry, formatCalendar } from '../../src/domain/icalendar.js';

const now = new Date('2026-11-26T01:02:03.456Z');
const lines = (entry: Partial<CalendarEntry>): string[] =>
  formatCalendar({ uid: 'a@example.com', summary: 'Reading', start: '2026-12-01', ...entry }, now)
    .replace(/\r\n /g, '')
    .split('\r\n');

it('a day is an all-day event that ends the day after', () => {
  expect(lines({})).to.include.members(['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202']);
  expect(lines({ start: '2026-12-30', end: '2026-12-31' })).to.include('DTEND;VALUE=DATE:20270101');
});

it('a time is the same instant in every zone', () => {
  const made = lines({ start: '2026-12-01T18:30:00+08:00', end: '2026-12-01T20:00:00+08:00' });
  expect(made).to.include.members(['DTSTART:20261201T103000Z', 'DTEND:20261201T120000Z', 'DTSTAMP:20261126T010203Z']);
});

it('an end that is before the start, or of another precision, is left out', () => {
  expect(lines({ start: '2026-12-01T18:30:00Z', end: '2026-11-01T18:30:00Z' }).join()).not.to.include('DTEND');
  expect(lines({ start: '2026-12-01T18:30:00Z', end: '2026-12-02' }).join()).not.to.include('DTEND');
  expect(lines({ end: '2026' })).to.include('DTEND;VALUE=DATE:20261202');
});

it('a month or a year is too imprecise for a calendar', () => {
  expect(['2026', '2026-12', null, undefined, ''].some(hasDay)).to.equal(false);
  expect(hasDay('2026-12-01')).to.equal(true);
});

it('a cancelled event is marked as cancelled', () => {
  expect(lines({ cancelled: true })).to.include('STATUS:CANCELLED');
});

it('no text escapes its line, and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (summary, description) => {
      const file = formatCalendar({ uid: 'a', summary, description, start: '2026-12-01' }, now);
      const whole = file.split('\r\n');
      expect(whole.every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
      const names = file
        .replace(/\r\n /g, '')
        .split('\r\n')
        .map((line) => line.split(/[:;]/)[0]);
      const known = [
        'BEGIN',
        'VERSION',
        'PRODID',
        'UID',
        'DTSTAMP',
        'SUMMARY',
        'DTSTART',
        'DTEND',
        'DESCRIPTION',
        'END',
        '',
      ];
      expect(names.filter((name) => !known.includes(name!))).to.deep.equal([]);
    }),
    { numRuns: 2000 },
  );
});

it('commas, semicolons, backslashes and line breaks are escaped', () => {
  expect(lines({ summary: 'a, b; c\\d\ne' })).to.include('SUMMARY:a\\, b\\; c\\\\d\\ne');
});
