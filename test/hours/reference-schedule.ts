/**
 * Reference implementation of opening hours, to compare with `src/domain/opening-hours.ts`. It works in another way: an
 * array holds every minute of a place's wall clock over some years as open or closed, and the clocks follow the legal
 * rules of their zones, not `Intl`.
 */
import type { SpecialOpeningHours } from '../../src/contract/index.js';
import type { OpeningSchedule } from '../../src/domain/opening-hours.js';

const MINUTE = 60_000;
/** Minutes in a day. */
const DAY = 1440;
/** Days computed before and after the years, for spans past midnight and for changes ahead. */
const MARGIN = 20;

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Returns the local time at an instant, both in milliseconds since the epoch, as if the local time were UTC. */
export type Clock = (instant: number) => number;

/** Returns the n-th Sunday of a month (from 1; -1 is the last), in days since the epoch. */
function nthSunday(year: number, month: number, nth: number): number {
  const start = nth > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 1) - 7 * DAY * MINUTE;
  const first = start / (DAY * MINUTE);
  // 1 January 1970 was a Thursday.
  return first + ((7 - ((first + 4) % 7)) % 7) + (nth > 0 ? nth - 1 : 0) * 7;
}

/** Returns the instant at which clocks change in a year. */
type Transition = (year: number) => number;
const onNthSunday =
  (month: number, nth: number, hoursUtc: number): Transition =>
  (year) =>
    nthSunday(year, month, nth) * DAY * MINUTE + hoursUtc * 60 * MINUTE;

/**
 * Creates the clock of a zone `standard` minutes ahead of UTC, and `summer` minutes between two transitions of a year.
 */
function createClock(standard: number, summer = standard, begins?: Transition, ends?: Transition): Clock {
  return (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const [from, to] = [begins?.(year) ?? 0, ends?.(year) ?? 0];
    // In the southern hemisphere summer spans the turn of the year.
    const isSummer = from < to ? from <= instant && instant < to : instant < to || from <= instant;
    return instant + (begins && isSummer ? summer : standard) * MINUTE;
  };
}

/** Clocks of the zones, valid from 2024 to 2026. */
export const CLOCKS: Readonly<Record<string, Clock>> = {
  'Asia/Shanghai': createClock(480),
  'Asia/Kathmandu': createClock(345),
  // No summer time since 2021.
  'Pacific/Apia': createClock(780),
  'Europe/Berlin': createClock(60, 120, onNthSunday(3, -1, 1), onNthSunday(10, -1, 1)),
  'America/New_York': createClock(-300, -240, onNthSunday(3, 2, 7), onNthSunday(11, 1, 6)),
  'America/St_Johns': createClock(-210, -150, onNthSunday(3, 2, 5.5), onNthSunday(11, 1, 4.5)),
  // Changes by half an hour, at two o'clock local time: still Saturday in UTC.
  'Australia/Lord_Howe': createClock(630, 660, onNthSunday(10, 1, 15.5 - 24), onNthSunday(4, 1, 15 - 24)),
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / (DAY * MINUTE);

/** Returns the first and last day of a rule's range: `2025-02` is all of February. */
function coveredDays({ validFrom, validThrough }: SpecialOpeningHours): readonly [first: number, last: number] {
  const [year = 0, month = 12, day] = validThrough.slice(0, 10).split('-').map(Number);
  const last = day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0);
  const start = `${validFrom.slice(0, 10)}-01-01`.slice(0, 10);
  return [dayNumber(start), last / (DAY * MINUTE)];
}

/** State of a place at a local time. */
export interface ReferenceState {
  readonly open: boolean;
  /** Local time of the next change, in minutes since the epoch; `null` where there is none within a fortnight. */
  readonly change: number | null;
}

/**
 * Creates a function that returns the state of a place at a local time within some years; `null` where it is not known.
 */
export function createReference(
  schedule: OpeningSchedule,
  firstYear: number,
  lastYear: number,
): (localTime: number) => ReferenceState | null {
  const first = Date.UTC(firstYear, 0, 1) / (DAY * MINUTE) - MARGIN;
  const days = Date.UTC(lastYear + 1, 0, 1) / (DAY * MINUTE) + MARGIN - first;
  const open = new Uint8Array((days + 2) * DAY);
  const known = new Uint8Array(days + 2);
  for (let day = 0; day < days; day += 1) {
    const hours = hoursOf(schedule, first + day);
    known[day] = hours ? 1 : 0;
    for (const [opens, closes] of hours ?? []) {
      const from = minutesOf(opens);
      const to = minutesOf(closes) > from ? minutesOf(closes) : minutesOf(closes) + DAY;
      open.fill(1, day * DAY + from, day * DAY + to);
    }
  }
  const next = nextChanges(open, known);
  return (localTime) => {
    const minute = Math.floor(localTime / MINUTE) - first * DAY;
    const day = Math.floor(minute / DAY);
    if (!known[day] && !open[minute]) return null;
    const change = next[minute] ?? 0;
    const isNear = change > 0 && Math.floor(change / DAY) - day < 14;
    return { open: open[minute] === 1, change: isNear ? change + first * DAY : null };
  };
}

/** Returns the spans of a day; `null` where they are not known. */
function hoursOf(schedule: OpeningSchedule, day: number): readonly (readonly [string, string])[] | null {
  const dated = (schedule.specialOpeningHours ?? [])
    .map((rule) => ({ rule, range: coveredDays(rule) }))
    .filter(({ range: [from, to] }) => from <= day && day <= to)
    // The range that begins last, and of these the one that ends first, takes precedence.
    .sort((a, b) => b.range[0] - a.range[0] || a.range[1] - b.range[1]);
  const winner = dated[0]?.range.join();
  if (winner) {
    return dated
      .filter(({ range }) => range.join() === winner)
      .flatMap(({ rule: { opens, closes } }) => (opens && closes ? [[opens, closes] as const] : []));
  }
  const weekly = schedule.openingHours ?? [];
  const name = DAY_NAMES[(day + 4) % 7] ?? 'Sunday';
  if (weekly.length === 0) return null;
  return weekly
    .filter(({ dayOfWeek }) => dayOfWeek.includes(name))
    .map(({ opens, closes }) => [opens, closes] as const);
}

/** Returns for each minute the next one of the other state; 0 where a day without known hours comes first. */
function nextChanges(open: Uint8Array, known: Uint8Array): Int32Array {
  const next = new Int32Array(open.length);
  for (let minute = open.length - 2; minute >= 0; minute -= 1) {
    const ahead = minute + 1;
    const endsKnownDays = ahead % DAY === 0 && !known[ahead / DAY];
    if (open[ahead] !== open[minute]) next[minute] = open[minute] || !endsKnownDays ? ahead : 0;
    else next[minute] = endsKnownDays && !open[minute] ? 0 : (next[ahead] ?? 0);
  }
  return next;
}
