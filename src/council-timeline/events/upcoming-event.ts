import { html, nothing, type TemplateResult } from 'lit';

import type { CouncilEvent } from '../../contract/index.js';
import { dateSortKey, hasDay, isPast } from '../../domain/dates.js';
import type { TimelineContext } from '../context/context.js';
import { renderDateRange } from '../parts/date-range-nodes.js';
import type { EventEntry } from '../parts/event-entry.js';

/** Whether an event is still to come, or to end. A date that says only its month is past when the month is. */
const isUpcoming = ({ date, end }: CouncilEvent, now: Date): boolean =>
  Boolean(date && (!isPast(date, now) || (end && dateSortKey(end) > dateSortKey(date) && !isPast(end, now))));

/** The next event that is planned; `null` where none is. Of those of one date, the first one given. */
export function findUpcomingEvent<T extends { readonly event: CouncilEvent }>(
  events: readonly T[],
  now: Date,
): T | null {
  let next: T | null = null;
  let first = '';
  for (const one of events) {
    // Most are past, which is quickly told: a key is slow to make.
    if (one.event.status !== 'planned' || !isUpcoming(one.event, now)) continue;
    const key = dateSortKey(one.event.date ?? '');
    if (next && key >= first) continue;
    [next, first] = [one, key];
  }
  return next;
}

export interface UpcomingEventCommands {
  readonly show: (listed: EventEntry) => void;
  readonly save: (listed: EventEntry) => void;
}

/** The next event that is planned, before everything else; nothing where none is. */
export function renderUpcomingEvent(
  next: EventEntry | null,
  { messages, language, localize }: TimelineContext,
  { show, save }: UpcomingEventCommands,
): TemplateResult | typeof nothing {
  const date = next?.event.date;
  if (!next || !date) return nothing;
  const { title, end, venue } = next.event;
  return html`<section class="next" aria-labelledby="next">
    <h3 id="next">${messages.next}</h3>
    <div>
      <p class="what">${localize(title)}</p>
      <p class="muted">
        <time datetime=${date}>${renderDateRange(date, end, language)}</time>
        ${venue ? html`<span>${localize(venue)}</span>` : nothing}
      </p>
    </div>
    <p class="acts">
      <button type="button" class="button" @click=${() => show(next)}>${messages.details}</button>
      ${
        hasDay(date)
          ? html`<button type="button" class="button" @click=${() => save(next)}>${messages.addToCalendar}</button>`
          : nothing
      }
    </p>
  </section>`;
}
