/**
 * Opening hours reckoned a second time and in another way, to hold `src/domain/opening-hours.ts` against: the minutes of
 * a place's wall clock over some years, each open or not, in one long row; and clocks by the rules of their zones as laws
 * have them, not by `Intl`.
 */
import type { OpeningHours, SpecialOpeningHours } from '../../src/contract/index.js';

export interface Rules {
  readonly openingHours?: readonly OpeningHours[];
  readonly specialOpeningHours?: readonly SpecialOpeningHours[];
}

const MINUTE = 60_000;
const DAY = 1440;
/** Some days before and after what is asked for, for nights that run on and for changes ahead. */
const MARGIN = 20;

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** What a clock reads at an instant (milliseconds since the epoch), as if it were one of UTC. */
export type Clock = (instant: number) => number;

/** The n-th Sunday of a month (from 1; -1 is the last), in days since the epoch. */
function sunday(year: number, month: number, nth: number): number {
  const from = nth > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 1) - 7 * DAY * MINUTE;
  const first = from / (DAY * MINUTE);
  // 1 January 1970 was a Thursday.
  return first + ((7 - ((first + 4) % 7)) % 7) + (nth > 0 ? nth - 1 : 0) * 7;
}

type Turn = (year: number) => number;
const at =
  (month: number, nth: number, hoursUtc: number): Turn =>
  (year) =>
    sunday(year, month, nth) * DAY * MINUTE + hoursUtc * 60 * MINUTE;

/** A zone that is `standard` minutes ahead of UTC, and `summer` between two turns of a year. */
function clock(standard: number, summer = standard, begins?: Turn, ends?: Turn): Clock {
  return (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const [from, to] = [begins?.(year) ?? 0, ends?.(year) ?? 0];
    // South of the equator summer runs over the turn of the year.
    const isSummer = from < to ? from <= instant && instant < to : instant < to || from <= instant;
    return instant + (begins && isSummer ? summer : standard) * MINUTE;
  };
}

/** The zones' rules from 2024 to 2026. */
export const CLOCKS: Readonly<Record<string, Clock>> = {
  'Asia/Shanghai': clock(480),
  'Asia/Kathmandu': clock(345),
  // No summer time since 2021.
  'Pacific/Apia': clock(780),
  'Europe/Berlin': clock(60, 120, at(3, -1, 1), at(10, -1, 1)),
  'America/New_York': clock(-300, -240, at(3, 2, 7), at(11, 1, 6)),
  'America/St_Johns': clock(-210, -150, at(3, 2, 5.5), at(11, 1, 4.5)),
  // By half an hour, at two o'clock of its own: still Saturday in UTC.
  'Australia/Lord_Howe': clock(630, 660, at(10, 1, 15.5 - 24), at(4, 1, 15 - 24)),
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / (DAY * MINUTE);

/** A date of a rule as the days that it covers: `2025-02` is all of February. */
function covers({ validFrom, validThrough }: SpecialOpeningHours): readonly [first: number, last: number] {
  const [year = 0, month = 12, day] = validThrough.slice(0, 10).split('-').map(Number);
  const last = day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0);
  const from = `${validFrom.slice(0, 10)}-01-01`.slice(0, 10);
  return [dayNumber(from), last / (DAY * MINUTE)];
}

export interface Reckoned {
  readonly open: boolean;
  /** The wall clock's minute of the next change, in minutes since the epoch; `null` where there is none in a fortnight. */
  readonly change: number | null;
}

/** What is open, of which minute, between two years. */
export function reckon(rules: Rules, firstYear: number, lastYear: number): (clockReads: number) => Reckoned | null {
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

/** The spans of a day; `null` where nobody says. */
function hoursOf(rules: Rules, day: number): readonly (readonly [string, string])[] | null {
  const dated = (rules.specialOpeningHours ?? [])
    .map((rule) => ({ rule, range: covers(rule) }))
    .filter(({ range: [from, to] }) => from <= day && day <= to)
    // The one that begins last, and of these the one that ends first, has its say.
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

/** For each minute the next one that is not like it; 0 where a day comes before of which nothing is known. */
function nextChanges(open: Uint8Array, known: Uint8Array): Int32Array {
  const next = new Int32Array(open.length);
  for (let minute = open.length - 2; minute >= 0; minute -= 1) {
    const ahead = minute + 1;
    const endsKnowledge = ahead % DAY === 0 && !known[ahead / DAY];
    if (open[ahead] !== open[minute]) next[minute] = open[minute] || !endsKnowledge ? ahead : 0;
    else next[minute] = endsKnowledge && !open[minute] ? 0 : (next[ahead] ?? 0);
  }
  return next;
}
