/**
 * The contract's rules that are more than a type, as plain values and functions: the schemas check by them, and so do the
 * checks that are made from the schemas.
 */

export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

export const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

export const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$|^24:00(?::00)?$/;

export const YEAR = /^\d{4}$/;

export const COORDINATE_SYSTEMS = ['WGS-84', 'GCJ-02', 'BD-09', 'CGCS2000'] as const;

/** One blank language of two is no missing name: it is what a half-filled form leaves, and the other one is shown. */
export function isNonBlank(text: string | Readonly<Record<string, string>>): boolean {
  return typeof text === 'string' ? text.trim() !== '' : Object.values(text).some((one) => one.trim() !== '');
}

/** Whether a text that has the pattern `DATE` is a date that exists. One that has not is for the pattern to refuse. */
export function isExistingDate(date: string): boolean {
  const parts = DATE.exec(date);
  if (!parts) return true;
  const part = (index: number, unsaid: number): number => Number(parts[index] ?? unsaid);
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
    !Number.isNaN(Date.parse(date)) // An offset of a day or more.
  );
}

/** The calendar comes round every 400 years; `Date.UTC` takes a year before 100 for one of the 1900s. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

/** To ask `Intl` takes longer than to read all the rest of a station; no more are kept than there are time zones. */
const knownTimeZones = /* @__PURE__ */ new Map<string, boolean>();
const MAX_CACHED_TIME_ZONES = 600;

export function isKnownTimeZone(timeZone: string): boolean {
  let is = knownTimeZones.get(timeZone);
  if (is === undefined) {
    is = isTimeZoneOfIntl(timeZone);
    if (knownTimeZones.size < MAX_CACHED_TIME_ZONES) knownTimeZones.set(timeZone, is);
  }
  return is;
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
