import type { Answer } from '../../client/index.js';
import type { CouncilEvent, CouncilEvents } from '../../contract/index.js';

/** An event with the URL that its own URLs are relative to: each page of events has an address of its own. */
export interface EventEntry {
  readonly event: CouncilEvent;
  readonly url: string;
}

/** Collects the events of all pages of a list; one that is on several pages is taken from the first. */
export function collectEvents(pages: readonly Pick<Answer<CouncilEvents>, 'value' | 'url'>[]): readonly EventEntry[] {
  const events = new Map<string, EventEntry>();
  for (const { value, url } of pages) {
    for (const event of value.events) if (!events.has(event.id)) events.set(event.id, { event, url });
  }
  return [...events.values()];
}
