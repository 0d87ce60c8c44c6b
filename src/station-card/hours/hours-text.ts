import type { DayOfWeek, OpeningHours } from '../../contract/index.js';
import { DAYS_OF_WEEK, formatMinutes, type TimeSpan } from '../../domain/opening-hours.js';
import type { CardMessages } from '../messages/index.js';

/** Opening hours as text, as plain functions. */

const MINUTES_PER_DAY = 1440;

/** Groups hours by the text of their days. */
export const groupByDays = (hours: readonly OpeningHours[], messages: CardMessages) =>
  groupBy(hours, ({ dayOfWeek }) => formatDays(dayOfWeek, messages));

/** Groups items by a key, in the order in which the keys first appear. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** Formats days of the week; three or more in a row become a range. */
function formatDays(days: readonly DayOfWeek[], messages: CardMessages): string {
  const runs: number[][] = [];
  DAYS_OF_WEEK.forEach((day, weekday) => {
    if (!days.includes(day)) return;
    const last = runs[runs.length - 1] ?? [];
    if (last[last.length - 1] === weekday - 1) last.push(weekday);
    else runs.push([weekday]);
  });
  const name = (weekday: number | undefined): string => messages.week[weekday ?? 0] ?? '';
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [messages.range(name(run[0]), name(run[run.length - 1]))] : run.map(name),
  );
  return [...parts, ...(days.includes('PublicHolidays') ? [messages.publicHolidays] : [])].join(messages.and);
}

/** Formats a span of a day; a day without one is closed. */
export function formatSpan(span: TimeSpan | null, messages: CardMessages): string {
  if (!span) return messages.closedDay;
  const { opens, closes } = span;
  const to = formatMinutes(closes);
  return messages.range(formatMinutes(opens), closes > MINUTES_PER_DAY ? `${messages.nextDay} ${to}` : to);
}
