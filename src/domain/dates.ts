/**
 * Dates of the contract: a year, a month, a day, or a date-time with its offset, never shown more precisely than given.
 */

/** Where the street is, and where a date without a time is reckoned when nothing nearer says another zone. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

const DATE_FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

const formatCache = new Map<string, Intl.DateTimeFormat>();

/** A page may say `lang="zh_CN"` or `lang=""`, on which `Intl` throws: the language of the browser, then. */
function canonicalLocale(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

/** `Intl.DateTimeFormat` is slow to make: one for each language, zone and shape. Always the Gregorian calendar. */
function cachedFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  let made = formatCache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(canonicalLocale(lang), { calendar: 'gregory', numberingSystem: 'latn', ...options });
    formatCache.set(key, made);
  }
  return made;
}

/** Whether a date has a time of day. */
export const hasTime = (date: string): boolean => date.includes('T');

/** Whether a date says at least its day, without which a calendar has no place for it. */
export const hasDay = (date: string | null | undefined): date is string => Boolean(date && date.length >= 10);

/**
 * A date in words, as precise as it was given: `2020`, `June 2020`, `June 29, 2020`, or with its time in `timeZone`.
 *
 * @param date a date of the contract, checked at the door
 */
export function formatDate(date: string, lang: string, timeZone: string = DEFAULT_TIME_ZONE): string {
  return dateFormat(date, lang, timeZone).format(new Date(date));
}

/** What writes a date of this precision: the time in `timeZone` where it has one. */
export function dateFormat(date: string, lang: string, timeZone: string = DEFAULT_TIME_ZONE): Intl.DateTimeFormat {
  if (hasTime(date)) return cachedFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const parts = DATE_FORMATS[date.split('-').length - 1] ?? DATE_FORMATS[2];
  return cachedFormat(lang, { ...parts, timeZone: 'UTC' });
}

/** The year of a date, in `timeZone` where it has a time. */
export function yearOf(date: string, timeZone: string = DEFAULT_TIME_ZONE): string {
  return hasTime(date) ? localDay(new Date(date), timeZone).slice(0, 4) : date.slice(0, 4);
}

/**
 * The calendar day (`2026-11-22`) of an instant in a time zone.
 */
export function localDay(instant: Date, timeZone: string): string {
  return localTime(instant, timeZone).day;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** A day, days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

interface LocalTime {
  readonly day: string;
  readonly minutes: number;
}

/** The minute asked for last, by time zone: a page of cards asks for the same one. */
const latestLocalTimes = new Map<string, { readonly minute: number; readonly time: LocalTime }>();

/** The calendar day, and the minutes since its midnight, of an instant in a time zone. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const minute = Math.floor(instant.getTime() / 60_000);
  const before = latestLocalTimes.get(timeZone);
  if (before?.minute === minute) return before.time;
  const parts = cachedFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '0';
  const time = {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
  latestLocalTimes.set(timeZone, { minute, time });
  return time;
}

/**
 * Whether an instant is past the whole of a date: past its last day (month, year) in `timeZone`, or past its time.
 */
export function isPast(date: string, now: Date, timeZone: string = DEFAULT_TIME_ZONE): boolean {
  return hasTime(date) ? now.getTime() > Date.parse(date) : localDay(now, timeZone).slice(0, date.length) > date;
}

/** Whether an instant is before a date begins. */
export function isFuture(date: string, now: Date, timeZone: string = DEFAULT_TIME_ZONE): boolean {
  return hasTime(date) ? now.getTime() < Date.parse(date) : localDay(now, timeZone).slice(0, date.length) < date;
}

/** Orders dates by when they begin, unknown ones last. */
export function compareDates(a: string | null | undefined, b: string | null | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return dateSortKey(a) < dateSortKey(b) ? -1 : dateSortKey(a) > dateSortKey(b) ? 1 : 0;
}

/** What a date sorts by, as a string: it begins with its day, month or year. */
export const dateSortKey = (date: string): string =>
  hasTime(date) ? `${localDay(new Date(date), DEFAULT_TIME_ZONE)} ${new Date(date).toISOString()}` : date;

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How long ago an instant was, in whole units: `3 hours ago`, `1 day ago`, `this minute`. Both in milliseconds since the
 * epoch. Not "yesterday" or "last month", which are the calendar's words: 25 hours ago may be two days back.
 */
export function formatAge(then: number, now: number, lang: string): string {
  const seconds = (then - now) / 1000;
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) {
      return new Intl.RelativeTimeFormat(canonicalLocale(lang)).format(Math.trunc(seconds / size), unit);
    }
  }
  return new Intl.RelativeTimeFormat(canonicalLocale(lang), { numeric: 'auto' }).format(0, 'minute');
}
