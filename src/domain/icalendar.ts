import { addDays, hasDay, hasTime } from './dates.js';

/** Calendar files by RFC 5545, which every calendar program opens. */

/** Its media type. */
export const CALENDAR_MEDIA_TYPE = 'text/calendar';

export interface CalendarEntry {
  /** Known again by it when the file comes a second time: a URL, or what else is never given twice. */
  readonly uid: string;
  readonly summary: string;
  /** A date of the contract. */
  readonly start: string;
  /** A date of the contract, itself included. */
  readonly end?: string | null | undefined;
  readonly location?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Whether it will not take place after all. */
  readonly cancelled?: boolean;
}

/**
 * A calendar with one entry.
 *
 * @param entry whose `start` has a day ({@link hasDay})
 * @param now when the file is made
 */
export function formatCalendar(entry: CalendarEntry, now: Date): string {
  const { uid, summary, start, end, location, url, description, cancelled } = entry;
  const isDay = !hasTime(start);
  const until = hasDay(end) && !hasTime(end) === isDay && Date.parse(end) >= Date.parse(start) ? end : null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fumin-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${toUtcDateTime(now)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(isDay
      ? // A day's end is the first that is not in it.
        [`DTSTART;VALUE=DATE:${toBasicDate(start)}`, `DTEND;VALUE=DATE:${toBasicDate(addDays(until ?? start, 1))}`]
      : [`DTSTART:${toUtcDateTime(new Date(start))}`, ...(until ? [`DTEND:${toUtcDateTime(new Date(until))}`] : [])]),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url.replace(/[\r\n]/g, '')}`] : []),
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const toBasicDate = (date: string): string => date.replace(/-/g, '');

const toUtcDateTime = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

/** Text as RFC 5545 (3.3.11) has it. Other control characters have no place in it. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0a-\x1f\x7f]/g, '');

/** A line has 75 bytes at most (3.1), and goes on after a line break and a space. A character is never cut. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let [out, size] = ['', 0];
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > 75) [out, size] = [`${out}\r\n `, 1];
    out += character;
    size += bytes;
  }
  return out;
}
