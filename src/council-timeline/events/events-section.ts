import { html, nothing, type TemplateResult } from 'lit';

import type { TimelineContext } from '../context/context.js';
import type { SortOrder } from '../parts/sort.js';

/**
 * What the council held or means to hold, by year.
 *
 * @param list `null` where there is no event
 * @param finding what searches and filters it, and says how many it found
 * @param more stands where earlier events will come: after the others, or before them
 */
export function renderEvents(
  list: HTMLElement | null,
  order: SortOrder,
  finding: unknown,
  more: TemplateResult | typeof nothing,
  { messages }: TimelineContext,
): TemplateResult {
  return html`<section class="events" aria-labelledby="events">
    <h3 id="events" tabindex="-1">${messages.events}</h3>
    ${finding} ${order === 'oldest' ? more : nothing} ${list ?? html`<p class="muted">${messages.noEvents}</p>`}
    ${order === 'newest' ? more : nothing}
  </section>`;
}
