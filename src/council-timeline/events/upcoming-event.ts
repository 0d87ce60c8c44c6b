import { html, nothing, type TemplateResult } from 'lit';

import type { CouncilEvent } from '../../contract/index.js';
import { dateSortKey, hasDay, isPast } from '../../domain/dates.js';
import type { TimelineLocalization } from '../context/context.js';
import { renderDateRange } from '../parts/date-range-nodes.js';
import type { EventEntry } from '../parts/event-entry.js';

/** Whether an event has not begun, or not ended. A date that is known to the month alone is past when the month is. */
const isUpcoming = ({ date, end }: CouncilEvent, now: Date): boolean =>
  Boolean(date && (!isPast(date, now) || (end && dateSortKey(end) > dateSortKey(date) && !isPast(end, now))));

/** Finds the planned event that comes next; `null` where none is planned. Of several on one date, it is the first one given. */
export function findUpcomingEvent<T extends { readonly event: CouncilEvent }>(
  events: readonly T[],
  now: Date,
): T | null {
  let upcoming: T | null = null;
  let earliest = '';
  for (const entry of events) {
    // Most events are past, which is quick to tell: a sort key is slow to compute.
    if (entry.event.status !== 'planned' || !isUpcoming(entry.event, now)) continue;
    const key = dateSortKey(entry.event.date ?? '');
    if (upcoming && key >= earliest) continue;
    [upcoming, earliest] = [entry, key];
  }
  return upcoming;
}

export interface UpcomingEventCommands {
  /** Shows the event in the list. */
  readonly show: (entry: EventEntry) => void;
  /** Saves the event as a calendar file. */
  readonly save: (entry: EventEntry) => void;
}

/** Renders the upcoming event, on top of the timeline; nothing where none is planned. */
export function renderUpcomingEvent(
  upcoming: EventEntry | null,
  { messages, language, localize }: TimelineLocalization,
  { show, save }: UpcomingEventCommands,
): TemplateResult | typeof nothing {
  const date = upcoming?.event.date;
  if (!upcoming || !date) return nothing;
  const { title, end, venue } = upcoming.event;
  return html`<section class="next" aria-labelledby="next">
    <h3 id="next">${messages.next}</h3>
    <div>
      <p class="what">${localize(title)}</p>
      <p class="muted">
        <time datetime=${date}>${renderDateRange(date, end, language)}</time>
        ${venue ? html`<span>${localize(venue)}</span>` : nothing}
      </p>
    </div>
    <p class="actions">
      <button type="button" class="button" @click=${() => show(upcoming)}>${messages.details}</button>
      ${
        hasDay(date)
          ? html`<button type="button" class="button" @click=${() => save(upcoming)}>${messages.addToCalendar}</button>`
          : nothing
      }
    </p>
  </section>`;
}
