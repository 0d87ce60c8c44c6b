import type { Answer } from '../../client/index.js';
import type { CouncilEvent, CouncilEvents, Term } from '../../contract/index.js';
import { dateSortKey } from '../../domain/dates.js';

export type Order = 'newest' | 'oldest';

/** What is none of the orders reads as `newest`. */
export const readOrder = (order: string | null | undefined): Order => (order === 'oldest' ? 'oldest' : 'newest');

/** An event, and what the URLs in it are relative to: each page of events has an address of its own. */
export interface Listed {
  readonly event: CouncilEvent;
  readonly url: string;
}

/** Every event of a list's pages, each once. */
export function listed(pages: readonly Pick<Answer<CouncilEvents>, 'value' | 'url'>[]): readonly Listed[] {
  const events = new Map<string, Listed>();
  for (const { value, url } of pages) {
    for (const event of value.events) if (!events.has(event.id)) events.set(event.id, { event, url });
  }
  return [...events.values()];
}

/** The events of a year; of those without a date where `year` is `null`. */
export interface Year {
  readonly year: string | null;
  readonly events: readonly Listed[];
}

/** Events by year, in order. The undated ones come last in either order, and those of one date as they were given. */
export function byYear(events: readonly Listed[], order: Order): readonly Year[] {
  const years = new Map<string | null, Listed[]>();
  for (const [key, listed] of sorted(events, order, ({ event: { date } }) => (date ? dateSortKey(date) : null))) {
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
export function inOrder(terms: readonly Term[], order: Order): readonly Term[] {
  const key = ({ start, end }: Term): string | null =>
    start ? `${dateSortKey(start)} ` : end ? dateSortKey(end) : null;
  return sorted(terms, order, key).map(([, term]) => term);
}

type Keyed<T> = readonly [key: string | null, item: T];

/** A key is made once an item: a time of day is slow to bring to the zone of the place. */
function sorted<T>(items: readonly T[], order: Order, keyOf: (item: T) => string | null): Keyed<T>[] {
  const sign = order === 'newest' ? -1 : 1;
  const keyed = items.map((item): Keyed<T> => [keyOf(item), item]);
  return keyed.sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -sign : a > b ? sign : 0;
  });
}
