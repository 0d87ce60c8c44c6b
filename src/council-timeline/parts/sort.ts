import type { Term } from '../../contract/index.js';
import { dateSortKey } from '../../domain/dates.js';
import type { EventEntry } from './event-entry.js';

/** Order of events and terms. */
export type SortOrder = 'newest' | 'oldest';

/** Parses the `order` attribute; an unknown value reads as `newest`. */
export const parseSortOrder = (order: string | null | undefined): SortOrder =>
  order === 'oldest' ? 'oldest' : 'newest';

/** Events of one year; events without a date where `year` is `null`. */
export interface YearGroup {
  readonly year: string | null;
  readonly events: readonly EventEntry[];
}

/** Groups events by year, in order. Undated events come last in either order, and events of one date as they were given. */
export function groupByYear(events: readonly EventEntry[], order: SortOrder): readonly YearGroup[] {
  const years = new Map<string | null, EventEntry[]>();
  for (const [key, entry] of sortByKey(events, order, ({ event: { date } }) => (date ? dateSortKey(date) : null))) {
    const year = key?.slice(0, 4) ?? null;
    const group = years.get(year);
    if (group) group.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, group]) => ({ year, events: group }));
}

/**
 * Sorts terms by their start. A term whose start is unknown is sorted by its end, before a term that began that day, which
 * took over from it. Terms without either date come last.
 */
export function sortTerms(terms: readonly Term[], order: SortOrder): readonly Term[] {
  const key = ({ start, end }: Term): string | null =>
    start ? `${dateSortKey(start)} ` : end ? dateSortKey(end) : null;
  return sortByKey(terms, order, key).map(([, term]) => term);
}

type Keyed<T> = readonly [key: string | null, item: T];

/** Sorts items by keys that are computed once each: a time of day is slow to convert to the local time zone. */
function sortByKey<T>(items: readonly T[], order: SortOrder, keyOf: (item: T) => string | null): Keyed<T>[] {
  const sign = order === 'newest' ? -1 : 1;
  const keyed = items.map((item): Keyed<T> => [keyOf(item), item]);
  return keyed.sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -sign : a > b ? sign : 0;
  });
}
