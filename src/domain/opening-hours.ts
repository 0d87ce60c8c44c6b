import type { OpeningHours, SpecialOpeningHours } from '../contract/index.js';
import { addDays, localTime } from './dates.js';

/**
 * Opening hours after schema.org's OpeningHoursSpecification, as plain functions of values. Times are minutes since
 * midnight in the station's own time zone; a span that runs past midnight closes after 1440.
 */

/** Time span of a day, in minutes since its midnight. */
export interface TimeSpan {
  readonly opens: number;
  readonly closes: number;
}

/** Opening hours of one calendar day. */
export interface DayHours {
  /** Calendar day: `2026-11-22`. */
  readonly date: string;
  /** Day of the week; 0 is Monday. */
  readonly weekday: number;
  /** Time spans in order; none where the day is closed. */
  readonly spans: readonly TimeSpan[];
  /** Whether the hours are special ones of this date, in place of the weekly ones. */
  readonly special: boolean;
}

/** State of a place at an instant, with its next change; `null` where it does not change within a fortnight. */
export interface OpenState {
  readonly open: boolean;
  readonly change: { readonly date: string; readonly minutes: number; readonly days: number } | null;
}

/** Weekly and special opening hours of a place. */
export interface OpeningSchedule {
  readonly openingHours?: readonly OpeningHours[] | null | undefined;
  readonly specialOpeningHours?: readonly SpecialOpeningHours[] | null | undefined;
}

/** Days of the week by schema.org's names, Monday first as in ISO 8601. */
export const DAYS_OF_WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const MINUTES_A_DAY = 1440;

/** Last minute of a day, by which its end is often said: nobody closes a minute before midnight. */
const LAST_MINUTE = MINUTES_A_DAY - 1;

/** Parses a time of day, such as `09:30`, to minutes since midnight. */
function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

/** Computed days of each place: the cards of a page ask for the same few each minute. */
const dayCache = new WeakMap<OpeningSchedule, Map<string, DayHours>>();

/** Limit of the cache of one place: the days of the current week and of the search for the next change. */
const MAX_CACHED_DAYS = 32;

/** Returns the hours of a calendar day: the special ones of its date, else the weekly ones. */
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
  const weekly = (hours.openingHours ?? []).filter(({ dayOfWeek }) =>
    dayOfWeek.some((name) => name === DAYS_OF_WEEK[weekday]),
  );
  const spans = (dated.length > 0 ? dated.flatMap((rule) => specialSpanOf(rule) ?? []) : weekly.map(spanOf)).sort(
    (a, b) => a.opens - b.opens,
  );
  return { date, weekday, spans: mergeSpans(spans), special: dated.length > 0 };
}

/**
 * First and last day of a rule's range, for comparison with days. Either may be a month or a year, which counts in
 * full: `~` sorts after every digit and hyphen, so that `2026-10~` is after `2026-10-31`. A time of day is ignored.
 */
const firstDay = ({ validFrom }: SpecialOpeningHours): string => validFrom.slice(0, 10);
const lastDay = ({ validThrough }: SpecialOpeningHours): string => `${validThrough.slice(0, 10)}~`;

/**
 * Filters the rules for one day down to those of the most specific range: the one that begins last and, of these, ends
 * first. A day closed within the summer hours is closed, and a day open within a closed month is open.
 */
function mostSpecific(rules: readonly SpecialOpeningHours[]): readonly SpecialOpeningHours[] {
  const from = rules.map(firstDay).sort().pop();
  const latest = rules.filter((rule) => firstDay(rule) === from);
  const through = latest.map(lastDay).sort()[0];
  return latest.filter((rule) => lastDay(rule) === through);
}

/** Returns the span of weekly hours. A day's last minute is part of it, however the whole day is said. */
export function spanOf({ opens, closes }: Pick<OpeningHours, 'opens' | 'closes'>): TimeSpan {
  const from = toMinutes(opens);
  const to = toMinutes(closes);
  const end = to > from ? to : to + MINUTES_A_DAY;
  const lacksLastMinute = to === LAST_MINUTE || end - from === LAST_MINUTE;
  return { opens: from, closes: lacksLastMinute ? end + 1 : end };
}

/**
 * Returns the span of special hours; `null` where the day is closed: without times, or from midnight to midnight, as search
 * engines have it said.
 */
export function specialSpanOf({ opens, closes }: Pick<SpecialOpeningHours, 'opens' | 'closes'>): TimeSpan | null {
  if (!opens || !closes || (!toMinutes(opens) && !toMinutes(closes))) return null;
  return spanOf({ opens, closes });
}

/** Merges spans that touch or overlap. */
function mergeSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const merged: TimeSpan[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span.opens <= last.closes) {
      merged[merged.length - 1] = { opens: last.opens, closes: Math.max(last.closes, span.closes) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** Returns the hours of the seven days of the week of `now`, from Monday. */
export function hoursInWeek(hours: OpeningSchedule, now: Date, timeZone: string): readonly DayHours[] {
  const today = localTime(now, timeZone).day;
  const monday = addDays(today, -weekdayOf(today));
  return DAYS_OF_WEEK.map((_, index) => hoursOn(hours, addDays(monday, index)));
}

/**
 * Returns whether a place is open at an instant, and its next change. Hours are local wall-clock time, as on the sign
 * at the door: where clocks go forward, a span that begins within the skipped hour begins after it; where they go back,
 * an hour that occurs twice is open twice. The next change is in the same local time.
 *
 * @returns `null` where the hours of the day are not known: special hours alone do not cover other days
 */
export function openState(hours: OpeningSchedule, now: Date, timeZone: string): OpenState | null {
  const { day: today, minutes } = localTime(now, timeZone);
  const hasWeeklyHours = Boolean(hours.openingHours?.length);
  let isKnown = false;
  /** Current span, or else the next one, in minutes from today's midnight. */
  let ahead: TimeSpan | undefined;
  // From yesterday, whose last span may run past midnight.
  for (let offset = -1; offset <= 14; offset += 1) {
    // A later day cannot extend a span that ends before it begins.
    if (ahead && (ahead.opens > minutes || ahead.closes < offset * MINUTES_A_DAY)) break;
    const day = hoursOn(hours, addDays(today, offset));
    if (offset >= 0 && !hasWeeklyHours && !day.special) break;
    if (offset === 0) isKnown = true;
    for (const span of day.spans) {
      const [opens, closes] = [span.opens + offset * MINUTES_A_DAY, span.closes + offset * MINUTES_A_DAY];
      if (!ahead) ahead = closes > minutes ? { opens, closes } : undefined;
      else if (opens <= ahead.closes) ahead = { opens: ahead.opens, closes: Math.max(ahead.closes, closes) };
    }
  }
  const open = ahead !== undefined && ahead.opens <= minutes;
  if (!open && !isKnown) return null;
  const at = ahead && (open ? ahead.closes : ahead.opens);
  const days = at === undefined ? 0 : Math.floor(at / MINUTES_A_DAY);
  const change =
    at === undefined || days > 13 ? null : { date: addDays(today, days), minutes: at - days * MINUTES_A_DAY, days };
  return { open, change };
}

/** Formats minutes since midnight: `09:00`, `24:00` at the end of the day, and past that `02:00` again. */
export function formatMinutes(minutes: number): string {
  const ofDay = minutes > MINUTES_A_DAY ? minutes - MINUTES_A_DAY : minutes;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
