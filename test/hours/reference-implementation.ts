/**
 * Second implementation of opening hours, to compare `src/domain/opening-hours.ts` with: all minutes of a station's wall
 * clock over some years in one array, each open or not; and clocks by the legal rules of their time zones, without `Intl`.
 */
import type { OpeningHours, SpecialOpeningHours } from '../../src/contract/index.js';

export interface Rules {
  readonly openingHours?: readonly OpeningHours[];
  readonly specialOpeningHours?: readonly SpecialOpeningHours[];
}

const MINUTE = 60_000;
const DAY = 1440;
/** Number of days to add before and after the years, for nights that run on and for changes ahead. */
const MARGIN = 20;

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Converts an instant (milliseconds since the epoch) to a wall clock's reading, as if that were UTC. */
export type Clock = (instant: number) => number;

/** Returns the n-th Sunday of a month (from 1; -1 is the last), in days since the epoch. */
function nthSunday(year: number, month: number, nth: number): number {
  const from = nth > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 1) - 7 * DAY * MINUTE;
  const first = from / (DAY * MINUTE);
  // 1 January 1970 was a Thursday.
  return first + ((7 - ((first + 4) % 7)) % 7) + (nth > 0 ? nth - 1 : 0) * 7;
}

/** Returns the instant of a year at which clocks change. */
type ClockChange = (year: number) => number;
const changeAt =
  (month: number, nth: number, hoursUtc: number): ClockChange =>
  (year) =>
    nthSunday(year, month, nth) * DAY * MINUTE + hoursUtc * 60 * MINUTE;

/** Returns the clock of a zone that is `standard` minutes ahead of UTC, and `summer` minutes in summer. */
function createClock(standard: number, summer = standard, begins?: ClockChange, ends?: ClockChange): Clock {
  return (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const [from, to] = [begins?.(year) ?? 0, ends?.(year) ?? 0];
    // South of the equator summer runs over the turn of the year.
    const isSummer = from < to ? from <= instant && instant < to : instant < to || from <= instant;
    return instant + (begins && isSummer ? summer : standard) * MINUTE;
  };
}

/** Clocks by zone, with the rules of 2024 to 2026. */
export const CLOCKS: Readonly<Record<string, Clock>> = {
  'Asia/Shanghai': createClock(480),
  'Asia/Kathmandu': createClock(345),
  // No summer time since 2021.
  'Pacific/Apia': createClock(780),
  'Europe/Berlin': createClock(60, 120, changeAt(3, -1, 1), changeAt(10, -1, 1)),
  'America/New_York': createClock(-300, -240, changeAt(3, 2, 7), changeAt(11, 1, 6)),
  'America/St_Johns': createClock(-210, -150, changeAt(3, 2, 5.5), changeAt(11, 1, 4.5)),
  // By half an hour, at two o'clock of its own: still Saturday in UTC.
  'Australia/Lord_Howe': createClock(630, 660, changeAt(10, 1, 15.5 - 24), changeAt(4, 1, 15 - 24)),
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / (DAY * MINUTE);

/** Returns the days that a rule covers: `2025-02` is all of February. */
function coveredDays({ validFrom, validThrough }: SpecialOpeningHours): readonly [first: number, last: number] {
  const [year = 0, month = 12, day] = validThrough.slice(0, 10).split('-').map(Number);
  const last = day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0);
  const from = `${validFrom.slice(0, 10)}-01-01`.slice(0, 10);
  return [dayNumber(from), last / (DAY * MINUTE)];
}

export interface ReferenceState {
  readonly open: boolean;
  /** Time of the next change on the wall clock, in minutes since the epoch; `null` where there is none in a fortnight. */
  readonly change: number | null;
}

/** Returns a function from a clock's reading to the state at that time, between two years; `null` where it is unknown. */
export function createReference(
  rules: Rules,
  firstYear: number,
  lastYear: number,
): (clockReads: number) => ReferenceState | null {
  const first = Date.UTC(firstYear, 0, 1) / (DAY * MINUTE) - MARGIN;
  const days = Date.UTC(lastYear + 1, 0, 1) / (DAY * MINUTE) + MARGIN - first;
  const open = new Uint8Array((days + 2) * DAY);
  const known = new Uint8Array(days + 2);
  for (let day = 0; day < days; day += 1) {
    const hours = hoursOf(rules, first + day);
    known[day] = hours ? 1 : 0;
    for (const [opens, closes] of hours ?? []) {
      const from = minutesOf(opens);
      const to = minutesOf(closes) > from ? minutesOf(closes) : minutesOf(closes) + DAY;
      open.fill(1, day * DAY + from, day * DAY + to);
    }
  }
  const next = nextChanges(open, known);
  return (clockReads) => {
    const minute = Math.floor(clockReads / MINUTE) - first * DAY;
    const day = Math.floor(minute / DAY);
    if (!known[day] && !open[minute]) return null;
    const change = next[minute] ?? 0;
    const isNear = change > 0 && Math.floor(change / DAY) - day < 14;
    return { open: open[minute] === 1, change: isNear ? change + first * DAY : null };
  };
}

/** Returns the opening spans of a day; `null` where they are unknown. */
function hoursOf(rules: Rules, day: number): readonly (readonly [string, string])[] | null {
  const dated = (rules.specialOpeningHours ?? [])
    .map((rule) => ({ rule, range: coveredDays(rule) }))
    .filter(({ range: [from, to] }) => from <= day && day <= to)
    // The rule that begins last wins, and among these the one that ends first.
    .sort((a, b) => b.range[0] - a.range[0] || a.range[1] - b.range[1]);
  const winner = dated[0]?.range.join();
  if (winner) {
    return dated
      .filter(({ range }) => range.join() === winner)
      .flatMap(({ rule: { opens, closes } }) => (opens && closes ? [[opens, closes] as const] : []));
  }
  const weekly = rules.openingHours ?? [];
  const name = NAMES[(day + 4) % 7] ?? 'Sunday';
  if (weekly.length === 0) return null;
  return weekly
    .filter(({ dayOfWeek }) => dayOfWeek.includes(name))
    .map(({ opens, closes }) => [opens, closes] as const);
}

/** Returns for each minute the next one that differs from it; 0 where an unknown day comes first. */
function nextChanges(open: Uint8Array, known: Uint8Array): Int32Array {
  const next = new Int32Array(open.length);
  for (let minute = open.length - 2; minute >= 0; minute -= 1) {
    const ahead = minute + 1;
    const isUnknownAhead = ahead % DAY === 0 && !known[ahead / DAY];
    if (open[ahead] !== open[minute]) next[minute] = open[minute] || !isUnknownAhead ? ahead : 0;
    else next[minute] = isUnknownAhead && !open[minute] ? 0 : (next[ahead] ?? 0);
  }
  return next;
}
