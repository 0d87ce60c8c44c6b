import type { Term } from '../../contract/index.js';
import { dateSortKey } from '../../domain/dates.js';
import type { EventEntry } from './event-entry.js';

export type SortOrder = 'newest' | 'oldest';

/** What is none of the orders reads as `newest`. */
export const parseSortOrder = (order: string | null | undefined): SortOrder =>
  order === 'oldest' ? 'oldest' : 'newest';

/** The events of a year; of those without a date where `year` is `null`. */
export interface YearGroup {
  readonly year: string | null;
  readonly events: readonly EventEntry[];
}

/** Events by year, in order. The undated ones come last in either order, and those of one date as they were given. */
export function groupByYear(events: readonly EventEntry[], order: SortOrder): readonly YearGroup[] {
  const years = new Map<string | null, EventEntry[]>();
  for (const [key, listed] of sortByKey(events, order, ({ event: { date } }) => (date ? dateSortKey(date) : null))) {
    const year = key?.slice(0, 4) ?? null;
    const group = years.get(year);
    if (group) group.push(listed);
    else years.set(year, [listed]);
  }
  return [...years].map(([year, group]) => ({ year, events: group }));
}

/**
 * Terms by when they began, by their end where that is not known: then before one that began as it ended, the one that
 * took over. Those with neither come last.
 */
export function sortTerms(terms: readonly Term[], order: SortOrder): readonly Term[] {
  const key = ({ start, end }: Term): string | null =>
    start ? `${dateSortKey(start)} ` : end ? dateSortKey(end) : null;
  return sortByKey(terms, order, key).map(([, term]) => term);
}

type Keyed<T> = readonly [key: string | null, item: T];

/** A key is made once an item: a time of day is slow to bring to the zone of the place. */
function sortByKey<T>(items: readonly T[], order: SortOrder, keyOf: (item: T) => string | null): Keyed<T>[] {
  const sign = order === 'newest' ? -1 : 1;
  const keyed = items.map((item): Keyed<T> => [keyOf(item), item]);
  return keyed.sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -sign : a > b ? sign : 0;
  });
}
