import { compareDates, dateFormat, DEFAULT_TIME_ZONE, hasTime } from './dates.js';

/** Part of a formatted date, of a type that `Intl` defines: `year`, `month`, `literal`, … */
export interface DateFormatPart {
  readonly type: string;
  readonly value: string;
}

/** Dash of a range. Chinese has its own rule: a dash one character wide (GB/T 15834). */
const rangeDash = (lang: string): DateFormatPart => ({ type: 'literal', value: /^zh\b/i.test(lang) ? '—' : ' – ' });

/**
 * Formats a range of dates as parts, each date as precise as it was given, without repeating what both share: `29 –
 * 30 June 2020`, `2020年6月29日—30日`. Dates of different precision, or in the wrong order, are both written in full.
 *
 * @param end end of the range; `null` or the same date again formats `start` alone
 */
export function formatDateRangeToParts(
  start: string,
  end: string | null | undefined,
  lang: string,
  timeZone: string = DEFAULT_TIME_ZONE,
): readonly DateFormatPart[] {
  const format = dateFormat(start, lang, timeZone);
  const from = format.formatToParts(new Date(start));
  if (!end || end === start) return from;
  const to = dateFormat(end, lang, timeZone).formatToParts(new Date(end));
  const hasSamePrecision = hasTime(start) === hasTime(end) && (hasTime(start) || start.length === end.length);
  if (!hasSamePrecision || compareDates(start, end) > 0) return [...from, rangeDash(lang), ...to];
  // With the year first, the leading parts are shared. `Intl` would write such a range in figures alone: 2020/6/29.
  if (from[0]?.type === 'year') return [...from, rangeDash(lang), ...to.slice(sharedPartCount(from, to))];
  // Firefox has `formatRangeToParts` from version 91.
  if (!('formatRangeToParts' in format)) return [...from, rangeDash(lang), ...to];
  return format.formatRangeToParts(new Date(start), new Date(end));
}

/** Formats a range of dates as one string: see {@link formatDateRangeToParts}. */
export function formatDateRange(
  start: string,
  end: string | null | undefined,
  lang: string,
  timeZone?: string,
): string {
  return formatDateRangeToParts(start, end, lang, timeZone)
    .map(({ value }) => value)
    .join('');
}

/** Counts the leading parts that two dates share. A time is never shortened: `09:30—09:45`. */
function sharedPartCount(from: readonly DateFormatPart[], to: readonly DateFormatPart[]): number {
  let count = 0;
  while (from[count]?.type !== 'hour' && from[count]?.value === to[count]?.value && count < to.length) count += 1;
  return count;
}
