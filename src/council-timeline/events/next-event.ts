import type { CouncilEvent } from '../../contract/index.js';
import { isPast, dateSortKey } from '../../domain/dates.js';

/** Whether an event is still to come, or to end. A date that says only its month is past when the month is. */
const isToCome = ({ date, end }: CouncilEvent, now: Date): boolean =>
  Boolean(date && (!isPast(date, now) || (end && dateSortKey(end) > dateSortKey(date) && !isPast(end, now))));

/** The next event that is planned; `null` where none is. Of those of one date, the first one given. */
export function nextOf<T extends { readonly event: CouncilEvent }>(events: readonly T[], now: Date): T | null {
  let next: T | null = null;
  let first = '';
  for (const one of events) {
    // Most are past, which is quickly told: a key is slow to make.
    if (one.event.status !== 'planned' || !isToCome(one.event, now)) continue;
    const key = dateSortKey(one.event.date ?? '');
    if (next && key >= first) continue;
    [next, first] = [one, key];
  }
  return next;
}
