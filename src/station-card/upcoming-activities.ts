import type { Activity, Station } from '../contract/index.js';
import { DEFAULT_TIME_ZONE, hasTime, isPast, localDay } from '../domain/dates.js';

/** The activities that are not over, in the order in which they begin; those without a date last. */
export function listUpcomingActivities({ activities, timeZone }: Station, now: Date): readonly Activity[] {
  const zone = timeZone ?? DEFAULT_TIME_ZONE;
  return (activities ?? []).filter((one) => !isOver(one, now, zone)).sort(compareStart);
}

/** One of which only the beginning is known goes on until its day is over. */
function isOver({ start, end }: Activity, now: Date, zone: string): boolean {
  const last = end ?? start;
  // Most are ahead, in any time zone.
  if (!last || Date.parse(last) > now.getTime()) return false;
  if (end) return isPast(end, now, zone);
  return isPast(hasTime(last) ? localDay(new Date(last), zone) : last, now, zone);
}

/** By the day as it is written, and within it by the time. */
function compareStart({ start: a }: Activity, { start: b }: Activity): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const [day, other] = [a.slice(0, 10), b.slice(0, 10)];
  return day === other ? Date.parse(a) - Date.parse(b) : day < other ? -1 : 1;
}
