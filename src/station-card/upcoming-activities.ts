import type { Activity, Station } from '../contract/index.js';
import { DEFAULT_TIME_ZONE, hasTime, isPast, localDay } from '../domain/dates.js';

/** Lists the activities that are not over, in the order in which they begin; those without a date come last. */
export function listUpcomingActivities({ activities, timeZone }: Station, now: Date): readonly Activity[] {
  const zone = timeZone ?? DEFAULT_TIME_ZONE;
  return (activities ?? []).filter((activity) => !isOver(activity, now, zone)).sort(compareStart);
}

/** Whether an activity is over. Without a known end, it lasts until its day is over. */
function isOver({ start, end }: Activity, now: Date, zone: string): boolean {
  const last = end ?? start;
  // Most activities are ahead in any time zone.
  if (!last || new Date(last).getTime() > now.getTime()) return false;
  if (end) return isPast(end, now, zone);
  return isPast(hasTime(last) ? localDay(new Date(last), zone) : last, now, zone);
}

/** Compares by the day as it is written, and within a day by the time. */
function compareStart({ start: a }: Activity, { start: b }: Activity): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const [day, other] = [a.slice(0, 10), b.slice(0, 10)];
  return day === other ? new Date(a).getTime() - new Date(b).getTime() : day < other ? -1 : 1;
}
