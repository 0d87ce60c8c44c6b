import type { SpecialOpeningHours } from '../../contract/index.js';
import type { HoursSource } from '../../domain/opening-hours.js';

/** From this day of a year on, readers ask about the next one. */
const NEXT_YEAR_FROM = '12-01';

/**
 * The years for which a station gives its week and not one dated day: their public holidays are not announced yet. This
 * year, and near its end the next one.
 *
 * @param today the station's calendar day, `2026-11-22`
 */
export function findUnannouncedYears(hours: HoursSource, today: string): readonly string[] {
  if (!hours.openingHours?.length) return [];
  const year = today.slice(0, 4);
  const years = today.slice(5) >= NEXT_YEAR_FROM ? [year, String(Number(year) + 1)] : [year];
  const dated = hours.specialOpeningHours ?? [];
  return years.filter((one) => !dated.some((rule) => covers(rule, one)));
}

/** A date begins with its year, however precise it is. */
const covers = ({ validFrom, validThrough }: SpecialOpeningHours, year: string): boolean =>
  validFrom.slice(0, 4) <= year && year <= validThrough.slice(0, 4);
