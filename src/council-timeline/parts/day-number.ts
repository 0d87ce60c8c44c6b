import { dateSortKey, hasTime } from '../../domain/dates.js';

/** Dates as day numbers: days since 1 January 1970, as plain functions. */

/** Milliseconds of a day. */
export const MS_PER_DAY = 86_400_000;

/** Number of the day on which a date begins. */
export function toStartDay(date: string): number {
  const [year = 0, month = 1, day = 1] = splitDate(date);
  return toDayNumber(year, month - 1, day);
}

/** Number of the day after a date is over: a year, a month or a day, as precise as it was given. */
export function toEndDay(date: string): number {
  const [year = 0, month, day] = splitDate(date);
  if (month === undefined) return toDayNumber(year + 1, 0, 1);
  return day === undefined ? toDayNumber(year, month, 1) : toDayNumber(year, month - 1, day + 1);
}

/** Number of a day by its year, month (from 0) and day. `Date.UTC` takes the years up to 99 for those of the twentieth century. */
export function toDayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day) / MS_PER_DAY;
}

const splitDate = (date: string): readonly number[] =>
  (hasTime(date) ? dateSortKey(date).slice(0, 10) : date).split('-').map(Number);
