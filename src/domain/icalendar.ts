import { addDays, hasDay, hasTime, toDateTime } from './dates.js';

/** Calendar files by RFC 5545, which every calendar program opens. */

/** Media type of a calendar file. */
export const CALENDAR_MEDIA_TYPE = 'text/calendar';

/** Entry of a calendar. */
export interface CalendarEntry {
  /** Globally unique identifier, such as a URL, by which a program recognizes the entry when it is imported again. */
  readonly uid: string;
  readonly summary: string;
  /** Date of the contract. */
  readonly start: string;
  /** Date of the contract, inclusive. */
  readonly end?: string | null | undefined;
  readonly location?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Whether the event is cancelled. */
  readonly cancelled?: boolean;
}

/**
 * Formats a calendar with one entry.
 *
 * @param entry entry whose `start` has a day ({@link hasDay})
 * @param now creation time of the file
 */
export function formatCalendar(entry: CalendarEntry, now: Date): string {
  const { uid, summary, start, end, location, url, description, cancelled } = entry;
  const isDay = !hasTime(start);
  const until =
    hasDay(end) && !hasTime(end) === isDay && new Date(end).getTime() >= new Date(start).getTime() ? end : null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fumin-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${toUtcDateTime(now)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(isDay
      ? // The end of a range of days is exclusive.
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

const toUtcDateTime = (date: Date): string => toDateTime(date).replace(/[-:]/g, '');

/** Escapes a text by RFC 5545 (3.3.11), and removes other control characters, which it does not allow. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0a-\x1f\x7f]/g, '');

/** Folds a line at 75 bytes (RFC 5545, 3.1), by a line break and a space. A character is never split. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let [folded, size] = ['', 0];
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > 75) [folded, size] = [`${folded}\r\n `, 1];
    folded += character;
    size += bytes;
  }
  return folded;
}
