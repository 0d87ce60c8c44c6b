import type { SpecialOpeningHours } from '../../contract/index.js';
import type { OpeningSchedule } from '../../domain/opening-hours.js';

/** Day of a year from which readers ask about the next year. */
const NEXT_YEAR_FROM = '12-01';

/**
 * Finds the years for which a station has weekly hours and not one dated day: their public holidays are not announced yet.
 * It looks at this year, and near its end at the next one.
 *
 * @param today the station's calendar day, `2026-11-22`
 */
export function findUnannouncedYears(hours: OpeningSchedule, today: string): readonly string[] {
  if (!hours.openingHours?.length) return [];
  const year = today.slice(0, 4);
  const years = today.slice(5) >= NEXT_YEAR_FROM ? [year, String(Number(year) + 1)] : [year];
  const dated = hours.specialOpeningHours ?? [];
  return years.filter((candidate) => !dated.some((rule) => covers(rule, candidate)));
}

/** Whether dated hours reach into a year. A date begins with its year, however precise it is. */
const covers = ({ validFrom, validThrough }: SpecialOpeningHours, year: string): boolean =>
  validFrom.slice(0, 4) <= year && year <= validThrough.slice(0, 4);
