import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { hasDay } from '../../src/domain/dates.js';
import { CALENDAR_MEDIA_TYPE, type CalendarEntry, formatCalendar } from '../../src/domain/icalendar.js';

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

it('an end at the start or after it, and of its precision, is kept', () => {
  expect(lines({ end: '2026-12-01' })).to.include('DTEND;VALUE=DATE:20261202');
  expect(lines({ start: '2026-12-01T18:30:00Z', end: '2026-12-01T18:30:00Z' })).to.include('DTEND:20261201T183000Z');
  expect(lines({ start: '2026-12-01', end: '2026-12-02T10:00:00Z' })).to.include('DTEND;VALUE=DATE:20261202');
});

it('the file is a calendar with one event, and says all that is known of it and no more', () => {
  expect(lines({})).to.deep.equal([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fumin-widgets//EN',
    'BEGIN:VEVENT',
    'UID:a@example.com',
    'DTSTAMP:20261126T010203Z',
    'SUMMARY:Reading',
    'DTSTART;VALUE=DATE:20261201',
    'DTEND;VALUE=DATE:20261202',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  const described = lines({
    location: 'Hall; 1',
    description: 'A, b',
    url: 'https://example.org/\r\nX:1',
    cancelled: true,
  });
  expect(described.slice(-8)).to.deep.equal([
    'DTEND;VALUE=DATE:20261202',
    'LOCATION:Hall\\; 1',
    'DESCRIPTION:A\\, b',
    'URL:https://example.org/X:1',
    'STATUS:CANCELLED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(lines({ start: '2026-12-01T18:30:00Z' }).slice(-4)).to.deep.equal([
    'DTSTART:20261201T183000Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(CALENDAR_MEDIA_TYPE).to.equal('text/calendar');
});

it('a line of 75 bytes stays whole, and a longer one goes on after a space', () => {
  const file = (summary: string) => formatCalendar({ uid: 'a', summary, start: '2026-12-01' }, now);
  expect(file('x'.repeat(67))).to.include(`SUMMARY:${'x'.repeat(67)}\r\n`);
  expect(file('x'.repeat(68))).to.include(`SUMMARY:${'x'.repeat(67)}\r\n x\r\n`);
  expect(file('x'.repeat(142))).to.include(`\r\n ${'x'.repeat(74)}\r\n x\r\n`);
  expect(file(`${'x'.repeat(65)}邻`)).to.include(`SUMMARY:${'x'.repeat(65)}\r\n 邻\r\n`);
});

it('control characters are removed, and each line break is one', () => {
  expect(lines({ summary: 'a\0\x08\tb\x1f\x7fc\r\nd\re' })).to.include('SUMMARY:a\tbc\\nd\\ne');
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
