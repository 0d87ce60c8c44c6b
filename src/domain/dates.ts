/**
 * Dates of the contract: a year, a month, a day, or a date-time with its offset, never shown more precisely than given.
 */

import { toJson } from './to-json.js';

/** Time zone of the street, in which a date counts unless a more specific zone is given. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

const DAY_FORMAT: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

/** Formats of a year, a month and a day. */
const DATE_FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  DAY_FORMAT,
];

/** Format of a time of day: of 24 hours in every language, as opening hours are. */
const TIME_FORMAT: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const formatCache = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns the locale for a page's `lang`; the browser's for `zh_CN` or an empty one, on which `Intl` throws. English is
 * British unless it says otherwise: `29 June 2020` has the parts of a date in order.
 */
function canonicalLocale(lang: string): string | undefined {
  try {
    return lang === 'en' ? 'en-GB' : Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

/**
 * Returns a format of the Gregorian calendar, cached by language and options: `Intl.DateTimeFormat` is slow to create.
 */
function cachedFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${toJson(options)}`;
  let format = formatCache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(canonicalLocale(lang), {
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...options,
    });
    formatCache.set(key, format);
  }
  return format;
}

/** Whether a date has a time of day. */
export const hasTime = (date: string): boolean => date.includes('T');

/** Whether a date is precise to the day at least, as a calendar entry requires. */
export const hasDay = (date: string | null | undefined): date is string => Boolean(date && date.length >= 10);

/**
 * Formats a date as precisely as it was given: `2020`, `June 2020`, `29 June 2020`, or with its time in `timeZone`.
 *
 * @param date date of the contract
 */
export function formatDate(date: string, lang: string, timeZone: string = DEFAULT_TIME_ZONE): string {
  return dateFormat(date, lang, timeZone).format(new Date(date));
}

/** Returns the format for a date of this precision; a time is in `timeZone`. */
export function dateFormat(date: string, lang: string, timeZone: string = DEFAULT_TIME_ZONE): Intl.DateTimeFormat {
  if (hasTime(date)) return cachedFormat(lang, { ...DAY_FORMAT, ...TIME_FORMAT, timeZone });
  const parts = DATE_FORMATS[date.split('-').length - 1] ?? DAY_FORMAT;
  return cachedFormat(lang, { ...parts, timeZone: 'UTC' });
}

/** Returns the year of a date, in `timeZone` where it has a time. */
export function yearOf(date: string, timeZone: string = DEFAULT_TIME_ZONE): string {
  return hasTime(date) ? localDay(new Date(date), timeZone).slice(0, 4) : date.slice(0, 4);
}

/** Returns the calendar day (`2026-11-22`) of an instant in a time zone. */
export function localDay(instant: Date, timeZone: string): string {
  return localTime(instant, timeZone).day;
}

/** Formats an instant in UTC, to the second. Not by `toISOString`, which old libraries of a page replace. */
export function toDateTime(date: Date): string {
  const join = (parts: readonly number[], mark: string): string =>
    parts.map((part) => String(part).padStart(2, '0')).join(mark);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const day = join([date.getUTCMonth() + 1, date.getUTCDate()], '-');
  return `${year}-${day}T${join([date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()], ':')}Z`;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Adds days to a calendar day. */
export function addDays(date: string, days: number): string {
  return toDateTime(new Date(new Date(date).getTime() + days * MILLISECONDS_A_DAY)).slice(0, 10);
}

interface LocalTime {
  /** Calendar day: `2026-11-22`. */
  readonly day: string;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** Latest result by time zone: the cards of a page all ask for the same minute. */
const latestLocalTimes = new Map<string, { readonly minute: number; readonly time: LocalTime }>();

/** Returns the calendar day of an instant in a time zone, and the minutes since its midnight. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const minute = Math.floor(instant.getTime() / 60_000);
  const before = latestLocalTimes.get(timeZone);
  if (before?.minute === minute) return before.time;
  const parts = cachedFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...TIME_FORMAT,
  }).formatToParts(instant);
  const valueOf = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '0';
  const time = {
    day: `${valueOf('year').padStart(4, '0')}-${valueOf('month')}-${valueOf('day')}`,
    minutes: Number(valueOf('hour')) * 60 + Number(valueOf('minute')),
  };
  latestLocalTimes.set(timeZone, { minute, time });
  return time;
}

/** Whether a date is entirely past: its last day in `timeZone`, or its time. */
export function isPast(date: string, now: Date, timeZone: string = DEFAULT_TIME_ZONE): boolean {
  return hasTime(date)
    ? now.getTime() > new Date(date).getTime()
    : localDay(now, timeZone).slice(0, date.length) > date;
}

/** Whether a date has not yet begun. */
export function isFuture(date: string, now: Date, timeZone: string = DEFAULT_TIME_ZONE): boolean {
  // A day sorts after the month and the year that it is in.
  return hasTime(date) ? now.getTime() < new Date(date).getTime() : localDay(now, timeZone) < date;
}

/** Compares dates by their beginning, for sorting; unknown ones come last. */
export function compareDates(a: string | null | undefined, b: string | null | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return dateSortKey(a) < dateSortKey(b) ? -1 : dateSortKey(a) > dateSortKey(b) ? 1 : 0;
}

/** Returns the string by which a date sorts. It begins with the date's day, month or year. */
export const dateSortKey = (date: string): string =>
  hasTime(date) ? `${localDay(new Date(date), DEFAULT_TIME_ZONE)} ${toDateTime(new Date(date))}` : date;

/** Units of an age, with their length in seconds. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * Formats the age of an instant in whole units: `3 hours ago`, `1 day ago`; empty below a minute. Never "yesterday" or
 * "last month", which depend on the calendar: 25 hours ago may be two days back.
 *
 * @param then time of the instant, in milliseconds since the epoch
 * @param now current time, in milliseconds since the epoch
 */
export function formatAge(then: number, now: number, lang: string): string {
  const seconds = (then - now) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) {
      return new Intl.RelativeTimeFormat(canonicalLocale(lang)).format(Math.trunc(seconds / length), unit);
    }
  }
  return '';
}
