import { html, nothing, type TemplateResult } from 'lit';

import { pictures } from '../base/parts/pictures.js';
import { link } from '../base/parts/source-line.js';
import type { CouncilEvent } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import { safeUrl } from '../domain/url.js';
import type { TimelineContext } from './context.js';
import { spanText } from './dates.js';
import { facts } from './facts.js';
import { handover, handsOver } from './handover.js';
import { byYear, type Listed, type Order, type Year } from './order.js';

/** From here on years are laid out as they come into view. A shorter list is quick, and better measured than estimated. */
const MANY = 50;

/**
 * What the council held or means to hold, by year.
 *
 * @param more stands where earlier events will come: after the others, or before them
 */
export function eventsSection(
  events: readonly Listed[],
  order: Order,
  more: TemplateResult | typeof nothing,
  context: TimelineContext,
): TemplateResult {
  const { words } = context;
  return html`<section class="events" aria-labelledby="events">
    <h3 id="events" tabindex="-1">${words.events}</h3>
    ${order === 'oldest' ? more : nothing}
    ${
      events.length > 0
        ? html`<div class=${events.length > MANY ? 'long' : ''}>
            ${byYear(events, order).map((year) => yearGroup(year, context))}
          </div>`
        : html`<p class="muted">${words.noEvents}</p>`
    }
    ${order === 'newest' ? more : nothing}
  </section>`;
}

function yearGroup({ year, events }: Year, context: TimelineContext): TemplateResult {
  const id = `year-${year ?? 'unknown'}`;
  return html`<div class="year">
    <h4 id=${id}>${year ? formatDate(year, context.language) : context.words.undated}</h4>
    <ol aria-labelledby=${id}>
      ${events.map((listed) => html`<li>${article(listed, context)}</li>`)}
    </ol>
  </div>`;
}

/** The title comes first for who listens; on the page it stands below the date and the kind. */
function article({ event, url }: Listed, context: TimelineContext): TemplateResult {
  const { words, say } = context;
  const id = `event-${event.id}`;
  const href = safeUrl(event.url, url);
  const status = event.status ?? 'held';
  const turn = event.people?.some(handsOver) ? 'turn' : '';
  const kind = words.kinds[event.kind ?? 'other'];
  return html`<article class="event ${status} ${turn}" aria-labelledby=${id}>
    <h5 id=${id} tabindex="-1">${href ? link(href, say(event.title)) : say(event.title)}</h5>
    <p class="meta">
      ${when(event, context)}
      ${
        kind || words.statuses[status]
          ? html`<span class="kind"
              >${kind}${
                words.statuses[status]
                  ? html`${kind ? ' · ' : nothing}<em class="mark">${words.statuses[status]}</em>`
                  : nothing
              }</span
            >`
          : nothing
      }
    </p>
    ${event.statusReason && status !== 'held' ? html`<p class="reason muted">${say(event.statusReason)}</p>` : nothing}
    ${event.summary ? html`<p class="text">${say(event.summary)}</p>` : nothing} ${handover(event, context)}
    ${figures(event, context)} ${facts(event, context)} ${pictures(event.images, { ...context, url })}
    ${station(event, id, context)}
  </article>`;
}

/** The date as precise as given, whole, so that it is found by its year as well. */
function when({ date, end }: CouncilEvent, { words, language }: TimelineContext): TemplateResult | typeof nothing {
  if (date) return html`<time class="when" datetime=${date}>${spanText(date, end, language)}</time>`;
  return end ? html`<time class="when" datetime=${end}>${words.until(formatDate(end, language))}</time>` : nothing;
}

function figures({ figures: all }: CouncilEvent, context: TimelineContext): TemplateResult | typeof nothing {
  if (!all?.length) return nothing;
  const numbers = new Intl.NumberFormat(context.language);
  return html`<ul class="figures">
    ${all.map(({ value, label }) => html`<li><b>${numbers.format(value)}</b> ${context.say(label)}</li>`)}
  </ul>`;
}

/** Turns the widgets beside this one to the station that an event is about. */
function station(
  { station: id }: CouncilEvent,
  title: string,
  context: TimelineContext,
): TemplateResult | typeof nothing {
  if (!id) return nothing;
  return html`<button
    type="button"
    class="button"
    aria-describedby=${title}
    aria-current=${context.station === id ? 'true' : 'false'}
    @click=${() => context.onStation(id)}
  >
    ${context.words.station}
  </button>`;
}
