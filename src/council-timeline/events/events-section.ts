import { html, nothing, type TemplateResult } from 'lit';

import type { TimelineContext } from '../context/context.js';
import type { SortOrder } from '../parts/sort.js';

/**
 * Renders the section of events.
 *
 * @param list events by year; `null` where there are none
 * @param search search panel and its status
 * @param loadEarlier stands where earlier events will be added: after the others, or before them
 */
export function renderEvents(
  list: HTMLElement | null,
  order: SortOrder,
  search: unknown,
  loadEarlier: TemplateResult | typeof nothing,
  { messages }: TimelineContext,
): TemplateResult {
  return html`<section class="events" aria-labelledby="events">
    <h3 id="events" tabindex="-1">${messages.events}</h3>
    ${search} ${order === 'oldest' ? loadEarlier : nothing} ${list ?? html`<p class="muted">${messages.noEvents}</p>`}
    ${order === 'newest' ? loadEarlier : nothing}
  </section>`;
}
