import type { OpeningHours, SpecialOpeningHours } from '../contract/index.js';
import { addDays, localTime } from './dates.js';

/**
 * Opening hours in the terms of schema.org's OpeningHoursSpecification, as plain functions of values. Times are minutes
 * since midnight in the station's own time zone; a span that closes past midnight closes after 1440.
 */

/** A span of a day, in minutes since its midnight. */
export interface TimeSpan {
  readonly opens: number;
  readonly closes: number;
}

/** The hours of one calendar day. */
export interface DayHours {
  /** `2026-11-22` */
  readonly date: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** In order; none where the day is closed. */
  readonly spans: readonly TimeSpan[];
  /** Whether the day's hours are dated ones, in place of the week's. */
  readonly special: boolean;
}

/** Whether a place is open, and when that changes next: `null` where it does not within a fortnight. */
export interface OpenState {
  readonly open: boolean;
  readonly change: { readonly date: string; readonly minutes: number; readonly days: number } | null;
}

export interface OpeningSchedule {
  readonly openingHours?: readonly OpeningHours[] | null | undefined;
  readonly specialOpeningHours?: readonly SpecialOpeningHours[] | null | undefined;
}

/** schema.org's names of the week, Monday first as in ISO 8601. */
export const DAYS_OF_WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const MINUTES_A_DAY = 1440;

/** Minutes since midnight of `09:30`. */
function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

/** Days that were looked at: a page of cards asks for the same few each minute. */
const dayCache = new WeakMap<OpeningSchedule, Map<string, DayHours>>();

/** As many days of one place as a look ahead from today and its week need. */
const MAX_CACHED_DAYS = 32;

/** The hours of a calendar day: dated ones where there are any for it, else the week's. */
export function hoursOn(hours: OpeningSchedule, date: string): DayHours {
  let days = dayCache.get(hours);
  if (!days || days.size > MAX_CACHED_DAYS) dayCache.set(hours, (days = new Map<string, DayHours>()));
  let day = days.get(date);
  if (!day) days.set(date, (day = computeHoursOn(hours, date)));
  return day;
}

function computeHoursOn(hours: OpeningSchedule, date: string): DayHours {
  const weekday = weekdayOf(date);
  const covering = (hours.specialOpeningHours ?? []).filter((rule) => firstDay(rule) <= date && date <= lastDay(rule));
  const dated = covering.length > 1 ? mostSpecific(covering) : covering;
  const rules =
    dated.length > 0
      ? dated
      : (hours.openingHours ?? []).filter(({ dayOfWeek }) => dayOfWeek.some((name) => name === DAYS_OF_WEEK[weekday]));
  const spans = rules
    .flatMap(({ opens, closes }) => (opens && closes ? [spanOf(opens, closes)] : []))
    .sort((a, b) => a.opens - b.opens);
  return { date, weekday, spans: mergeSpans(spans), special: dated.length > 0 };
}

/**
 * The ends of a dated rule, to be compared with days. Either may be a month or a year, which counts whole: `~` sorts
 * after every digit and hyphen, so that `2026-10~` is past `2026-10-31`. A time of day does not count.
 */
const firstDay = ({ validFrom }: SpecialOpeningHours): string => validFrom.slice(0, 10);
const lastDay = ({ validThrough }: SpecialOpeningHours): string => `${validThrough.slice(0, 10)}~`;

/**
 * Of dated rules for one day, those of the range that begins last and, of these, ends first: a day closed within the
 * summer's hours is closed, and a day open within a closed month is open.
 */
function mostSpecific(rules: readonly SpecialOpeningHours[]): readonly SpecialOpeningHours[] {
  const from = rules.map(firstDay).sort().pop();
  const inTime = rules.filter((rule) => firstDay(rule) === from);
  const through = inTime.map(lastDay).sort()[0];
  return inTime.filter((rule) => lastDay(rule) === through);
}

function spanOf(opens: string, closes: string): TimeSpan {
  const from = toMinutes(opens);
  const to = toMinutes(closes);
  return { opens: from, closes: to > from ? to : to + MINUTES_A_DAY };
}

/** Spans that meet or overlap are one. */
function mergeSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const all: TimeSpan[] = [];
  for (const span of spans) {
    const last = all[all.length - 1];
    if (last && span.opens <= last.closes) {
      all[all.length - 1] = { opens: last.opens, closes: Math.max(last.closes, span.closes) };
    } else {
      all.push(span);
    }
  }
  return all;
}

/** Seven days from the Monday of the week of `now`. */
export function hoursInWeek(hours: OpeningSchedule, now: Date, timeZone: string): readonly DayHours[] {
  const today = localTime(now, timeZone).day;
  const monday = addDays(today, -weekdayOf(today));
  return DAYS_OF_WEEK.map((_, index) => hoursOn(hours, addDays(monday, index)));
}

/**
 * Whether a place is open at an instant, and its next change. Hours are those of the clock on the station's wall, as the
 * sign at its door has them: where clocks are put forward, what begins within the hour that is left out begins after it;
 * where they are put back, the hour that comes twice is open twice. The next change is told in the same clock's time.
 *
 * @returns `null` where no hours are known for the day: dated hours alone say nothing of other days
 */
export function openState(hours: OpeningSchedule, now: Date, timeZone: string): OpenState | null {
  const { day: today, minutes } = localTime(now, timeZone);
  const weekly = Boolean(hours.openingHours?.length);
  let known = false;
  /** The span that is on, or else the next one, in minutes from today's midnight. */
  let ahead: TimeSpan | undefined;
  // From yesterday, whose last span may run past midnight.
  for (let offset = -1; offset <= 14; offset += 1) {
    // What is over before a day begins is not made longer by it.
    if (ahead && (ahead.opens > minutes || ahead.closes < offset * MINUTES_A_DAY)) break;
    const day = hoursOn(hours, addDays(today, offset));
    if (offset >= 0 && !weekly && !day.special) break;
    if (offset === 0) known = true;
    for (const span of day.spans) {
      const [opens, closes] = [span.opens + offset * MINUTES_A_DAY, span.closes + offset * MINUTES_A_DAY];
      if (!ahead) ahead = closes > minutes ? { opens, closes } : undefined;
      else if (opens <= ahead.closes) ahead = { opens: ahead.opens, closes: Math.max(ahead.closes, closes) };
    }
  }
  const open = ahead !== undefined && ahead.opens <= minutes;
  if (!open && !known) return null;
  const at = ahead && (open ? ahead.closes : ahead.opens);
  const days = at === undefined ? 0 : Math.floor(at / MINUTES_A_DAY);
  const change =
    at === undefined || days > 13 ? null : { date: addDays(today, days), minutes: at - days * MINUTES_A_DAY, days };
  return { open, change };
}

/** `09:00`, and `24:00` at a day's end; past that `02:00` again. */
export function formatMinutes(minutes: number): string {
  const of = minutes > MINUTES_A_DAY ? minutes - MINUTES_A_DAY : minutes;
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
}

/** Whether a place is known to be open at a local time: as {@link openState} says it, for many places at one moment. */
export function isOpenAt(
  hours: OpeningSchedule,
  { day, minutes }: { readonly day: string; readonly minutes: number },
): boolean {
  const spansOf = (offset: number): TimeSpan[] =>
    hoursOn(hours, addDays(day, offset)).spans.map(({ opens, closes }) => ({
      opens: opens + offset * MINUTES_A_DAY,
      closes: closes + offset * MINUTES_A_DAY,
    }));
  return [...spansOf(-1), ...spansOf(0)].some(({ opens, closes }) => opens <= minutes && minutes < closes);
}
