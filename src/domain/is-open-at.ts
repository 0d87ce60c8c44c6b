import { addDays } from './dates.js';
import { hoursOn, MINUTES_A_DAY, type OpeningSchedule, type TimeSpan } from './opening-hours.js';

/**
 * Whether a place is known to be open at a local time. Agrees with `openState`, but is fast enough for many
 * places.
 */
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
