import type { Term } from '../../contract/index.js';
import { dateSortKey } from '../../domain/dates.js';
import type { EventEntry } from './event-entry.js';

/** Order of events and terms. */
export type SortOrder = 'newest' | 'oldest';

/** Parses the `order` attribute; an unknown value reads as `newest`. */
export const parseSortOrder = (order: string | null | undefined): SortOrder =>
  order === 'oldest' ? 'oldest' : 'newest';

/** Events that begin on one day; `day` is a month or a year where no more is known, and `null` for events without a date. */
export interface DayGroup {
  readonly day: string | null;
  readonly events: readonly EventEntry[];
}

/** Length of a calendar day: `2020-06-29`. */
const DAY_LENGTH = 10;

/** Groups events by day, in order. Undated events come last in either order, and events of one date as they were given. */
export function groupByDay(events: readonly EventEntry[], order: SortOrder): readonly DayGroup[] {
  const days = new Map<string | null, EventEntry[]>();
  for (const [key, entry] of sortByKey(events, order, ({ event: { date } }) => (date ? dateSortKey(date) : null))) {
    const day = key?.slice(0, DAY_LENGTH) ?? null;
    const group = days.get(day);
    if (group) group.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, group]) => ({ day, events: group }));
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
