/**
 * Formats of the contract's values, as plain patterns and functions that the schemas and the generated guards share.
 */

/** Pattern of an identifier. */
export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Pattern of a date: a year, a month, a day, or a date-time with its offset. */
export const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** Pattern of a time of day. */
export const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$|^24:00(?::00)?$/;

/** Pattern of a year. */
export const YEAR = /^\d{4}$/;

/** Datums of Chinese maps. */
export const COORDINATE_SYSTEMS = ['WGS-84', 'GCJ-02', 'BD-09', 'CGCS2000'] as const;

/**
 * Whether a text is not blank in at least one language. One blank language of two is what a half-filled form leaves;
 * the other one is shown.
 */
export function isNonBlank(text: string | Readonly<Record<string, string>>): boolean {
  return typeof text === 'string'
    ? text.trim() !== ''
    : Object.values(text).some((translation) => translation.trim() !== '');
}

/** Whether a text that matches {@link DATE} is a date that exists. Any other text passes: the pattern refuses it. */
export function isExistingDate(date: string): boolean {
  const parts = DATE.exec(date);
  if (!parts) return true;
  const part = (index: number, fallback: number): number => Number(parts[index] ?? fallback);
  const month = part(2, 1);
  const day = part(3, 1);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(part(1, 0), month) &&
    part(4, 0) <= 23 &&
    part(5, 0) <= 59 &&
    part(6, 0) <= 59 &&
    !Number.isNaN(new Date(date).getTime()) // Refuses an offset of a day or more.
  );
}

/**
 * Number of days in a month. The calendar repeats every 400 years, and `Date.UTC` takes years before 100 for the 1900s.
 */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

/** Results by time zone: asking `Intl` takes longer than checking all the rest of a station. */
const knownTimeZones = /* @__PURE__ */ new Map<string, boolean>();
/** Limit of the cache: about the number of IANA time zones. */
const MAX_CACHED_TIME_ZONES = 600;

/** Whether a text names a time zone that `Intl` knows. */
export function isKnownTimeZone(timeZone: string): boolean {
  let isKnown = knownTimeZones.get(timeZone);
  if (isKnown === undefined) {
    isKnown = isTimeZoneOfIntl(timeZone);
    if (knownTimeZones.size < MAX_CACHED_TIME_ZONES) knownTimeZones.set(timeZone, isKnown);
  }
  return isKnown;
}

function isTimeZoneOfIntl(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Whether a ring ends where it begins. */
export function isClosedRing(ring: [number, number, ...number[]][]): boolean {
  const first = ring[0];
  const last = ring[ring.length - 1];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
