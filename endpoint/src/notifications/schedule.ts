import { DEFAULT_TIME_ZONE, localDay } from '../../../src/domain/dates.js';

/** Choices of when the office is told. */
export const CADENCES = ['at-once', 'hourly', 'daily'] as const;
export type Cadence = (typeof CADENCES)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time, in milliseconds, that "at once" waits for what else comes, so that a crowd is told of in a few messages. */
export const WINDOW = 15_000;

/** Waits, in milliseconds, before the second attempt and those after it: two days in all. */
export const RETRY_WAITS: readonly number[] = [
  30_000,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
];

interface Schedule {
  readonly cadence: Cadence;
  /** Time of day of daily messages in the street's time zone: `09:00`. */
  readonly dailyAt: string;
  /** {@link WINDOW} by default. */
  readonly window?: number | undefined;
}

/** Returns when what was entered at an instant is told. */
export function nextMessageTime(entered: Date, { cadence, dailyAt, window = WINDOW }: Schedule): Date {
  if (cadence === 'at-once') return new Date(entered.getTime() + window);
  // The street's hours are whole ones of UTC.
  if (cadence === 'hourly') return new Date((Math.floor(entered.getTime() / HOUR) + 1) * HOUR);
  const today = toInstant(localDay(entered, DEFAULT_TIME_ZONE), dailyAt);
  return today > entered ? today : new Date(today.getTime() + DAY);
}

/** Returns the instant of a time of day in the street's time zone, which has had no summer time since 1991. */
const toInstant = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/**
 * Returns how long to wait before the next attempt, in milliseconds; `null` after the last.
 *
 * @param tries number of attempts so far
 * @param retryAfter wait that the receiver asks for
 */
export function retryWait(tries: number, retryAfter: number | null, waits = RETRY_WAITS): number | null {
  const wait = waits[tries - 1];
  if (wait === undefined) return null;
  return Math.max(wait, Math.min(retryAfter ?? 0, DAY));
}
