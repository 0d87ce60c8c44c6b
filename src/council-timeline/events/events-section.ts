import { html, nothing, type TemplateResult } from 'lit';

import type { TimelineContext } from '../context/context.js';
import type { DisclosureController } from '../parts/disclosure-controller.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import { hasDetails } from './event-details.js';

export interface EventsSectionContent {
  readonly events: readonly EventEntry[];
  readonly order: SortOrder;
  /** List of events by day. */
  readonly list: HTMLElement;
  /** Search panel and its status. */
  readonly search: unknown;
  /** Stands where earlier events will be added: after the others, or before them. */
  readonly loadEarlier: unknown;
  readonly disclosures: DisclosureController;
}

/** Renders the section of events, with a button that unfolds the details of all. */
export function renderEvents(
  { events, order, list, search, loadEarlier, disclosures }: EventsSectionContent,
  { messages, council }: TimelineContext,
): TemplateResult {
  const canUnfold = (council.programmes?.length ?? 0) > 0 || events.some(({ event }) => hasDetails(event));
  return html`<section class="events" aria-labelledby="events">
    <div class="heading">
      <h3 id="events" tabindex="-1">${messages.events}</h3>
      ${
        events.length > 0 && canUnfold
          ? html`<button type="button" class="link unfold-all" @click=${disclosures.toggleAll}>
              ${disclosures.areAllOpen ? messages.collapseAll : messages.expandAll}
            </button>`
          : nothing
      }
    </div>
    ${search} ${order === 'oldest' ? loadEarlier : nothing}
    ${events.length > 0 ? list : html`<p class="muted">${messages.noEvents}</p>`}
    ${order === 'newest' ? loadEarlier : nothing}
  </section>`;
}
