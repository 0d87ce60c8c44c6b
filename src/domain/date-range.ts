import { compareDates, dateFormat, DEFAULT_TIME_ZONE, hasTime } from './dates.js';

/** A piece of a date in words, by the name that `Intl` has for it: `year`, `month`, `literal`. */
export interface DateFormatPart {
  readonly type: string;
  readonly value: string;
}

/** Chinese has a rule of its own for spans: a dash of a full square (GB/T 15834). */
const rangeDash = (lang: string): DateFormatPart => ({ type: 'literal', value: /^zh\b/i.test(lang) ? '—' : ' – ' });

/**
 * From one date to another in words, each as precise as it was given and nothing said twice that both share: `June 29 –
 * 30, 2020`, `2020年6月29日—30日`. Ends of which one is more precise, or the wrong way round, stand side by side.
 *
 * @param end `null` or the same date again: the one date alone
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
  const alike = hasTime(start) === hasTime(end) && (hasTime(start) || start.length === end.length);
  if (!alike || compareDates(start, end) > 0) return [...from, rangeDash(lang), ...to];
  // With the year first, what comes first is shared. `Intl` would write such a span in figures alone: 2020/6/29.
  if (from[0]?.type === 'year') return [...from, rangeDash(lang), ...to.slice(sharedPartCount(from, to))];
  // Firefox has it from 91 on.
  if (!('formatRangeToParts' in format)) return [...from, rangeDash(lang), ...to];
  return format.formatRangeToParts(new Date(start), new Date(end));
}

/** The same as one string. */
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

/** How many parts are shared from the first on. A time is never cut: `09:30—09:45`. */
function sharedPartCount(from: readonly DateFormatPart[], to: readonly DateFormatPart[]): number {
  let count = 0;
  while (from[count]?.type !== 'hour' && from[count]?.value === to[count]?.value && count < to.length) count += 1;
  return count;
}
