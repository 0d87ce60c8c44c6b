import type { Activity, Station } from '../contract/index.js';
import { compareDates, DEFAULT_TIME_ZONE, hasTime, isPast, localDay } from '../domain/dates.js';

/** The activities that are not over, in the order in which they begin; those without a date last. */
export function comingActivities({ activities, timeZone }: Station, now: Date): readonly Activity[] {
  const zone = timeZone ?? DEFAULT_TIME_ZONE;
  return (activities ?? []).filter((one) => !isOver(one, now, zone)).sort((a, b) => compareDates(a.start, b.start));
}

/** One of which only the beginning is known goes on until its day is over. */
function isOver({ start, end }: Activity, now: Date, zone: string): boolean {
  if (end) return isPast(end, now, zone);
  if (!start) return false;
  return isPast(hasTime(start) ? localDay(new Date(start), zone) : start, now, zone);
}
