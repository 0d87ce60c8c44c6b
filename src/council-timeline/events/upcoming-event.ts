import { html, nothing, type TemplateResult } from 'lit';

import { hasDay } from '../../domain/dates.js';
import type { TimelineContext } from '../context/context.js';
import { spanText } from '../parts/date-range-nodes.js';
import type { Listed } from '../parts/sort.js';

export interface UpcomingActs {
  readonly show: (listed: Listed) => void;
  readonly save: (listed: Listed) => void;
}

/** The next event that is planned, before everything else; nothing where none is. */
export function upcoming(
  next: Listed | null,
  { messages, language, localize }: TimelineContext,
  { show, save }: UpcomingActs,
): TemplateResult | typeof nothing {
  const date = next?.event.date;
  if (!next || !date) return nothing;
  const { title, end, venue } = next.event;
  return html`<section class="next" aria-labelledby="next">
    <h3 id="next">${messages.next}</h3>
    <div>
      <p class="what">${localize(title)}</p>
      <p class="muted">
        <time datetime=${date}>${spanText(date, end, language)}</time>
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
